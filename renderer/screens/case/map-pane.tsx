import { formatLevels, levelIndex, type LevelRange } from '@spineboard/core/case';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Sign } from '../../components/sign.tsx';
import { SpineMap, type MapLesion } from '../../components/spine-map.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './map-pane.css';

function useMapLesions(): MapLesion[] {
  const { editing, assessment } = useCase();
  return editing.sound.lesions.flatMap((lesion, index): MapLesion[] => {
    const assessed = assessment.lesions[index];
    if (lesion.levels === null || assessed === undefined) return [];
    const { bands } = assessed.sins.score;
    const band = bands.length === 1 ? bands[0] : undefined;
    const collapse = assessed.sins.answers.find((answer) => answer.item === 'collapse')?.option;
    const escc = lesion.escc === null ? t('case.mapEsccUnknown') : t('case.mapEscc', { grade: lesion.escc });
    return [
      {
        id: lesion.id,
        levels: lesion.levels,
        risk: band?.risk ?? null,
        escc: lesion.escc,
        collapsed: collapse === 'over50' || collapse === 'under50',
        words: `${band?.label ?? t('case.mapBandOpen')}, ${escc}`,
      },
    ];
  });
}

/** The spine with the case's lesions, what its signs mean, and one button that says what Enter would do. */
export function MapPane({
  openId,
  isOnTop,
  onOpen,
  onAdd,
}: {
  openId: string | null;
  /** Lies over the form of a narrow window: takes the focus. */
  isOnTop: boolean;
  onOpen: (lesionId: string) => void;
  onAdd: (levels: LevelRange) => void;
}): ReactElement {
  const { editing } = useCase();
  const lesions = useMapLesions();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOnTop) pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isOnTop]);
  const [chosen, setChosen] = useState<LevelRange | null>(null);
  const selected = editing.sound.lesions.find((lesion) => lesion.id === openId)?.levels ?? null;
  const at = chosen ?? selected;
  const there =
    at === null
      ? undefined
      : lesions.find(
          (each) =>
            levelIndex(each.levels.from) <= levelIndex(at.from) && levelIndex(at.to) <= levelIndex(each.levels.to),
        );
  return (
    <section className="map-pane" ref={pane} aria-label={t('case.map')}>
      <div className="case-column-head">{t('case.map')}</div>
      <div className="map-pane-drawing">
        <SpineMap
          lesions={lesions}
          selected={selected}
          label={t('case.mapLabel')}
          emptyWords={t('case.mapEmpty')}
          onOpen={(id) => {
            setChosen(null);
            onOpen(id);
          }}
          onAdd={(levels) => {
            setChosen(null);
            onAdd(levels);
          }}
          onChoose={setChosen}
        />
      </div>
      <div className="map-pane-foot">
        {chosen === null ? null : (
          <Button
            size="small"
            onPress={() => {
              setChosen(null);
              if (there === undefined) onAdd(chosen);
              else onOpen(there.id);
            }}
            keys="↵"
          >
            {there === undefined
              ? t('case.mapAdd', { levels: formatLevels(chosen) })
              : t('case.mapOpen', { levels: formatLevels(there.levels) })}
          </Button>
        )}
        <ul className="map-legend">
          {(['low', 'mid', 'high', 'unknown'] as const).map((kind) => (
            <li key={kind}>
              <Sign kind={kind} size={11} />
              {t(`case.legend.${kind}`)}
            </li>
          ))}
          <li>
            <svg width="9" height="11" aria-hidden="true">
              <path d="M1 1Q9 5.5 1 10Z" fill="var(--high)" stroke="var(--high-ink)" />
            </svg>
            {t('case.legend.escc')}
          </li>
        </ul>
      </div>
    </section>
  );
}
