// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing with a listbox's keys: HTML has no element for it
import { LEVELS, levelIndex, type Level, type LevelRange } from '@spineboard/core/case';
import {
  FRAMES,
  levelAt,
  type Mark,
  marksAt,
  SPINE_HEIGHT,
  SPINE_WIDTH,
  type SpineView,
} from '@spineboard/core/drawings';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { SpineDrawing } from './spine-drawing.tsx';
import { labelledLevels } from './spine-map-labels.ts';
import { readTyped, startsLevel } from './spine-map-typing.ts';
import { useScale } from './use-scale.ts';
import './spine-map.css';

/** Pause after which a typed level is complete. */
const TYPING_PAUSE = 1200;
const LABEL_SIZE = 11;

type Choice = { anchor: Level; head: Level };

/** What the keys and the pointer do: lesions are opened or added, levels become the planned construct. */
export type MapActions = {
  /** Enter, a double click, and in a construct the end of a drag. */
  onTake: (levels: LevelRange) => void;
  /** One press on a level, nothing extended. */
  onPress?: (level: Level) => void;
  /** Keys of a mode by letter: true when the key was used. Used twice it changes nothing: a letter may begin a level. */
  onKey?: (key: string, levels: LevelRange) => boolean;
  /** Whether the end of a drag takes the range. */
  takesDrag: boolean;
};

type Props = {
  view: SpineView;
  marks: readonly Mark[];
  /** Levels of the lesion that is open. */
  selected: LevelRange | null;
  label: string;
  /** Id of a text that says what the keys do. */
  describedBy: string;
  /** What stands at a level, in words: read out after its name. */
  wordsAt: (level: Level) => string;
  actions: MapActions;
  /** Told which levels are chosen, so that a button beside the map can name them. */
  onChoose: (levels: LevelRange | null) => void;
};

const rangeOf = ({ anchor, head }: Choice): LevelRange =>
  levelIndex(anchor) <= levelIndex(head) ? { from: anchor, to: head } : { from: head, to: anchor };
const covers = (range: LevelRange, level: Level): boolean =>
  levelIndex(range.from) <= levelIndex(level) && levelIndex(level) <= levelIndex(range.to);

/**
 * The spine, occiput to S5, lateral or from behind. Arrows choose a level, Shift extends, a typed level jumps, Enter
 * takes the choice; a click, a drag over levels and a double click do the same with the pointer.
 */
export function SpineMap(props: Props): ReactElement {
  const { view, marks, selected, label, describedBy, wordsAt, actions, onChoose } = props;
  const id = useId();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  const drag = useRef<{ start: Level; isMoved: boolean } | null>(null);
  const [frame, scale] = useScale(SPINE_WIDTH, SPINE_HEIGHT);
  const chosen = choice === null ? selected : rangeOf(choice);
  const head = choice?.head ?? selected?.from ?? 'T1';

  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(() => {
      setTyped('');
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);

  const choose = (next: Choice): void => {
    setChoice(next);
    onChoose(rangeOf(next));
  };
  const moveTo = (level: Level, extend: boolean): void => {
    choose({ anchor: extend ? (choice?.anchor ?? selected?.from ?? level) : level, head: level });
  };
  const take = (levels: LevelRange): void => {
    setChoice(null);
    setTyped('');
    actions.onTake(levels);
  };
  const type = (key: string): boolean => {
    const read = readTyped(`${typed}${key}`) ?? readTyped(key);
    if (read === null) return false;
    setTyped(read.text);
    if (read.levels !== null) choose({ anchor: read.levels.from, head: read.levels.to });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = levelIndex(head);
    const moves: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: LEVELS.length - 1 };
    const next = moves[event.key];
    const isTyping = typed !== '';
    if (next !== undefined) {
      setTyped('');
      const level = LEVELS[Math.min(Math.max(next, 0), LEVELS.length - 1)];
      if (level !== undefined) moveTo(level, event.shiftKey);
    } else if (event.key === 'Enter') {
      take(chosen ?? { from: head, to: head });
    } else if (
      !(isTyping && typed.endsWith('-')) &&
      actions.onKey?.(event.key.toLowerCase(), chosen ?? { from: head, to: head }) === true
    ) {
      // S and C are taken here, and may still begin "s1" or "c5".
      if (startsLevel(event.key)) {
        setTyped(event.key.toLowerCase());
      }
    } else if (isTyping && /^\d$/u.test(event.key) && typed.length === 1 && actions.onKey !== undefined) {
      // The letter was the beginning of a level: what it did is taken back.
      actions.onKey(typed, chosen ?? { from: head, to: head });
      if (!type(event.key)) return;
    } else if ((isTyping || startsLevel(event.key)) && event.key.length === 1) {
      if (!type(event.key)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    const level = levelUnder(event);
    drag.current = { start: level, isMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    moveTo(level, event.shiftKey);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (drag.current === null) return;
    const level = levelUnder(event);
    if (level === head) return;
    drag.current.isMoved = true;
    choose({ anchor: choice?.anchor ?? drag.current.start, head: level });
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>): void => {
    const { current } = drag;
    drag.current = null;
    if (current === null) return;
    if ((current.isMoved || event.shiftKey) && choice !== null) {
      if (actions.takesDrag) take(rangeOf(choice));
    } else if (!event.shiftKey && actions.onPress !== undefined) {
      actions.onPress(current.start);
    }
  };

  const isMarked = (level: Level): boolean => marksAt(marks, level).some(({ painted }) => painted.includes(level));
  const matters = (level: Level): boolean => isMarked(level) || (chosen !== null && covers(chosen, level));
  const labelled = labelledLevels(scale, matters);
  const textSize = LABEL_SIZE / Math.min(scale, 1);
  return (
    <div
      className="spine-map"
      ref={frame}
      role="listbox"
      aria-label={label}
      aria-describedby={describedBy}
      aria-multiselectable="true"
      tabIndex={0}
      aria-activedescendant={`${id}-${head}`}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setChoice(null);
        setTyped('');
      }}
    >
      <svg
        viewBox={`0 0 ${SPINE_WIDTH} ${SPINE_HEIGHT}`}
        className="spine-map-drawing"
        role="presentation"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
        }}
        onDoubleClick={(event) => {
          const level = levelUnder(event);
          take({ from: level, to: level });
        }}
      >
        {chosen === null ? null : <SelectionBar range={chosen} />}
        {FRAMES.map(({ level, row }) => (
          <g
            key={level}
            id={`${id}-${level}`}
            role="option"
            aria-selected={chosen !== null && covers(chosen, level)}
            aria-label={`${level}, ${wordsAt(level)}`}
            className={`spine-map-level${head === level ? ' spine-map-head' : ''}`}
          >
            <rect x="-400" y={row.top} width="1000" height={row.height} className="spine-map-target" />
            {labelled.has(level) ? (
              <text
                x="28"
                y={row.top + row.height / 2 + textSize * 0.36}
                textAnchor="end"
                fontSize={textSize}
                className={`spine-map-label${matters(level) ? ' spine-map-label-strong' : ''}`}
              >
                {level === 'Occ' ? 'O' : level}
              </text>
            ) : null}
          </g>
        ))}
        <SpineDrawing view={view} marks={marks} textSize={textSize} />
      </svg>
      {typed === '' ? null : <kbd className="spine-map-typed">{typed.toUpperCase()}</kbd>}
    </div>
  );
}

/** Level under the pointer, anywhere across the map. */
function levelUnder(event: { clientY: number; currentTarget: SVGSVGElement }): Level {
  const box = event.currentTarget.getBoundingClientRect();
  const shown = Math.min(box.width / SPINE_WIDTH, box.height / SPINE_HEIGHT);
  return levelAt((event.clientY - box.top - (box.height - SPINE_HEIGHT * shown) / 2) / shown);
}

function SelectionBar({ range }: { range: LevelRange }): ReactElement {
  const first = FRAMES[levelIndex(range.from)];
  const last = FRAMES[levelIndex(range.to)];
  if (first === undefined || last === undefined) return <g />;
  const { top } = first.row;
  return (
    <rect
      x="1"
      y={top + 0.5}
      width={SPINE_WIDTH - 2}
      height={last.row.top + last.row.height - top - 1}
      rx="6"
      className="spine-map-selection"
    />
  );
}
