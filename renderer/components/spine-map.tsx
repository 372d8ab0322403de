// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing with a listbox's keys: HTML has no element for it
import { LEVELS, levelIndex, levelsOf, type EsccGrade, type Level, type LevelRange } from '@spineboard/core/case';
import type { Risk } from '@spineboard/core/instruments';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  bodyPath,
  canalPath,
  canalWedgePath,
  MAP_HEIGHT,
  MAP_WIDTH,
  PLACES,
  processPath,
} from './spine-map-geometry.ts';
import type { LevelPlace } from './spine-map-geometry.ts';
import './spine-map.css';

/** A lesion as the map draws it. `risk` null: more than one band is still possible. */
export type MapLesion = {
  id: string;
  levels: LevelRange;
  risk: Risk | null;
  escc: EsccGrade | null;
  collapsed: boolean;
  /** "potentially unstable, ESCC 2": read out after the level. */
  words: string;
};

type Props = {
  lesions: readonly MapLesion[];
  /** Levels of the lesion that is open. */
  selected: LevelRange | null;
  label: string;
  /** What an empty level is called when read out. */
  emptyWords: string;
  onOpen: (lesionId: string) => void;
  onAdd: (levels: LevelRange) => void;
  /** Told which levels are chosen, so that a button beside the map can name them. */
  onChoose?: (levels: LevelRange) => void;
};

const rangeOf = (a: Level, b: Level): LevelRange =>
  levelIndex(a) <= levelIndex(b) ? { from: a, to: b } : { from: b, to: a };
const covers = (range: LevelRange, level: Level): boolean =>
  levelIndex(range.from) <= levelIndex(level) && levelIndex(level) <= levelIndex(range.to);

/**
 * Lateral spine, anterior left, occiput to S5. Arrows choose a level, Shift extends, Enter opens the lesion there or
 * adds one; a click does the same with the pointer.
 */
export function SpineMap({ lesions, selected, label, emptyWords, onOpen, onAdd, onChoose }: Props): ReactElement {
  const id = useId();
  const [choice, setChoice] = useState<{ anchor: Level; head: Level } | null>(null);
  const chosen = choice === null ? selected : rangeOf(choice.anchor, choice.head);
  const head = choice?.head ?? selected?.from ?? 'T1';
  const lesionAt = (level: Level): MapLesion | undefined => lesions.find((each) => covers(each.levels, level));

  const choose = (level: Level, extend: boolean): void => {
    const anchor = extend ? (choice?.anchor ?? selected?.from ?? level) : level;
    setChoice({ anchor, head: level });
    onChoose?.(rangeOf(anchor, level));
  };
  const openOrAdd = (): void => {
    const found = lesionAt(head);
    setChoice(null);
    if (found === undefined) onAdd(chosen ?? { from: head, to: head });
    else onOpen(found.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = levelIndex(head);
    const moves: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: LEVELS.length - 1 };
    const next = moves[event.key];
    if (next !== undefined) {
      const level = LEVELS[Math.min(Math.max(next, 0), LEVELS.length - 1)];
      if (level !== undefined) choose(level, event.shiftKey);
    } else if (event.key === 'Enter') openOrAdd();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="spine-map"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      tabIndex={0}
      aria-activedescendant={`${id}-${head}`}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setChoice(null);
      }}
    >
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} className="spine-map-drawing" role="presentation">
        {chosen === null ? null : <SelectionBar range={chosen} />}
        <Posterior />
        <path d={canalPath('S2')} className="spine-map-sac" />
        <path d={canalPath('L1')} className="spine-map-cord" />
        {PLACES.map((place) => {
          const lesion = lesionAt(place.level);
          const isChosen = chosen !== null && covers(chosen, place.level);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox owns the keys
            <g
              key={place.level}
              id={`${id}-${place.level}`}
              role="option"
              tabIndex={-1}
              aria-selected={isChosen}
              aria-label={`${place.level}, ${lesion === undefined ? emptyWords : lesion.words}`}
              className={`spine-map-level${head === place.level ? ' spine-map-head' : ''}`}
              onClick={(event) => {
                choose(place.level, event.shiftKey);
                if (lesion !== undefined && !event.shiftKey) {
                  setChoice(null);
                  onOpen(lesion.id);
                }
              }}
              onDoubleClick={() => {
                if (lesion === undefined) onAdd({ from: place.level, to: place.level });
              }}
            >
              <LevelDrawing place={place} lesion={lesion} isChosen={isChosen} />
            </g>
          );
        })}
        <Wedges lesions={lesions} />
      </svg>
    </div>
  );
}

function SelectionBar({ range }: { range: LevelRange }): ReactElement {
  const first = PLACES[levelIndex(range.from)];
  const last = PLACES[levelIndex(range.to)];
  if (first === undefined || last === undefined) return <g />;
  const top = first.row.top;
  return (
    <rect
      x="1"
      y={top + 0.5}
      width={MAP_WIDTH - 2}
      height={last.row.top + last.row.height - top - 1}
      rx="6"
      className="spine-map-selection"
    />
  );
}

function Posterior(): ReactElement {
  return (
    <g className="spine-map-posterior">
      {PLACES.map((place) => (
        <path
          key={place.level}
          d={processPath(place)}
          transform={`translate(${place.center.x} ${place.center.y}) rotate(${place.angle})`}
        />
      ))}
    </g>
  );
}

function LevelDrawing({
  place,
  lesion,
  isChosen,
}: {
  place: LevelPlace;
  lesion: MapLesion | undefined;
  isChosen: boolean;
}): ReactElement {
  const { center, row, level } = place;
  const isCollapsed = lesion?.collapsed === true;
  const tone = lesion === undefined ? 'bone' : (lesion.risk ?? 'unknown');
  return (
    <>
      <rect x="0" y={row.top} width={MAP_WIDTH} height={row.height} className="spine-map-target" />
      <text
        x="30"
        y={center.y + 4}
        textAnchor="end"
        className={`spine-map-label${lesion !== undefined || isChosen ? ' spine-map-label-strong' : ''}`}
      >
        {level === 'Occ' ? 'O' : level}
      </text>
      <path
        d={bodyPath(place, isCollapsed)}
        transform={`translate(${center.x} ${center.y}) rotate(${place.angle})`}
        className={`spine-map-body spine-map-body-${level === 'Occ' && lesion === undefined ? 'skull' : tone}`}
      />
      {lesion !== undefined && levelsOf(lesion.levels)[0] === level ? (
        <BandSign place={place} risk={lesion.risk} />
      ) : null}
    </>
  );
}

/** The band's sign in black and white, so that the map says the same in greyscale. */
function BandSign({ place, risk }: { place: LevelPlace; risk: Risk | null }): ReactElement | null {
  if (risk === null) return null;
  const r = Math.min(place.height * 0.3, 6);
  return (
    <g transform={`translate(${place.center.x} ${place.center.y})`}>
      <circle r={r} className={risk === 'high' ? 'spine-map-sign-full' : 'spine-map-sign'} />
      {risk === 'mid' ? <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} className="spine-map-sign-half" /> : null}
    </g>
  );
}

function Wedges({ lesions }: { lesions: readonly MapLesion[] }): ReactElement {
  return (
    <g className="spine-map-wedges">
      {lesions.map((lesion) => {
        const levels = levelsOf(lesion.levels);
        const place = PLACES[levelIndex(levels[Math.floor((levels.length - 1) / 2)] ?? lesion.levels.from)];
        if (lesion.escc === null || lesion.escc === '0' || place === undefined) return null;
        const isHigh = lesion.escc === '2' || lesion.escc === '3';
        return (
          <path
            key={lesion.id}
            d={canalWedgePath(place, isHigh)}
            className={`spine-map-wedge spine-map-wedge-${isHigh ? 'high' : 'low'}`}
          />
        );
      })}
    </g>
  );
}
