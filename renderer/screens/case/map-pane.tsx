import { formatLevels, type Level, type LevelRange } from '@spineboard/core/case';
import type { SpineView } from '@spineboard/core/drawings';
import { useId, useRef, useState, type ReactElement } from 'react';
import { mapActions } from '../../actions/map-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { type MapActions, SpineMap } from '../../components/spine-map.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { ConstructEditor, useConstruct } from './construct-editor.tsx';
import { MapLegend } from './map-legend.tsx';
import { lesionAt, useSpineMarks } from './use-spine-marks.ts';
import './map-pane.css';

const same = (a: LevelRange | null, b: LevelRange | null): boolean => a?.from === b?.from && a?.to === b?.to;

/**
 * The spine with the case's lesions, earlier treatments and planned construct. Levels chosen on it open a lesion or
 * become one; while the construct is edited, they become that.
 */
export function MapPane({
  openId,
  onOpen,
  onAdd,
}: {
  openId: string | null;
  onOpen: (lesionId: string) => void;
  onAdd: (levels: LevelRange) => void;
}): ReactElement {
  const { editing } = useCase();
  const keys = useId();
  const pane = useRef<HTMLElement>(null);
  const [view, setView] = useState<SpineView>('lateral');
  const [isConstruct, setConstruct] = useState(false);
  const [chosen, setChosen] = useState<LevelRange | null>(null);
  const { lesions, marks, wordsAt } = useSpineMarks(view);
  const construct = useConstruct();
  const editConstruct = (isOn: boolean): void => {
    setConstruct(isOn);
    setChosen(null);
    if (isOn) pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  useActions(mapActions, {
    turn: () => {
      setView(view === 'lateral' ? 'posterior' : 'lateral');
    },
    plan: () => {
      editConstruct(!isConstruct);
    },
  });

  const selected = editing.sound.lesions.find((lesion) => lesion.id === openId)?.levels ?? null;
  const openOrAdd = (levels: LevelRange): void => {
    setChosen(null);
    const there = lesionAt(lesions, levels);
    if (there === undefined) onAdd(levels);
    else onOpen(there.id);
  };
  const onLesions: MapActions = {
    takesDrag: false,
    onTake: openOrAdd,
    onPress: (level: Level) => {
      const there = lesionAt(lesions, { from: level, to: level });
      if (there !== undefined) openOrAdd(there.levels);
    },
  };
  const onConstruct: MapActions = {
    takesDrag: true,
    onTake: construct.set,
    onKey: (key, levels) => (key === 's' ? construct.screws(levels) : key === 'c' ? construct.cement(levels) : false),
  };
  const there = chosen === null ? undefined : lesionAt(lesions, chosen);
  // The button is there before anything is chosen: a foot that grew would move the levels under the pointer.
  const words =
    chosen === null
      ? t('map.addNone')
      : there === undefined
        ? t('case.mapAdd', { levels: formatLevels(chosen) })
        : t('case.mapOpen', { levels: formatLevels(there.levels) });
  return (
    <section className="map-pane" ref={pane} aria-label={t('case.map')}>
      <div className="case-column-head map-pane-head">
        <span className="map-pane-title">{t('case.map')}</span>
        <Segmented
          size="small"
          label={t('map.view')}
          segments={[
            { value: 'lateral', label: t('map.lateral') },
            { value: 'posterior', label: t('map.posterior') },
          ]}
          value={view}
          onChange={(next) => {
            if (next !== null) setView(next);
          }}
        />
      </div>
      <div className="map-pane-drawing">
        <SpineMap
          view={view}
          marks={marks}
          selected={isConstruct ? chosen : selected}
          label={t('case.mapLabel')}
          describedBy={keys}
          wordsAt={wordsAt}
          actions={isConstruct ? onConstruct : onLesions}
          onChoose={(levels) => {
            if (!same(levels, chosen)) setChosen(levels);
          }}
        />
      </div>
      <p id={keys} className="hidden-visually">
        {isConstruct ? t('map.keysConstruct') : t('map.keys')}
      </p>
      <div className="map-pane-foot">
        {isConstruct ? <ConstructEditor chosen={chosen} construct={construct} /> : null}
        {isConstruct ? null : (
          <Button
            size="small"
            keys="Enter"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen !== null) openOrAdd(chosen);
            }}
          >
            {words}
          </Button>
        )}
        <Button
          size="small"
          keys="K"
          aria-pressed={isConstruct}
          onPress={() => {
            editConstruct(!isConstruct);
          }}
        >
          {t('map.construct')}
        </Button>
        <MapLegend marks={marks} />
      </div>
    </section>
  );
}
