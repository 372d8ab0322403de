import { formatLevels, type LevelRange } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { withCementToggled, withConstruct, withScrewsToggled } from './construct.ts';

/** How the planned construct is changed; each gives false where the levels allow it not. */
export type ConstructEditing = {
  set: (levels: LevelRange | null) => void;
  screws: (levels: LevelRange) => boolean;
  cement: (levels: LevelRange) => boolean;
};

/** Writes the planned construct into the record. */
export function useConstruct(): ConstructEditing {
  const { editing } = useCase();
  const write = (change: typeof withScrewsToggled, levels: LevelRange): boolean => {
    if (change(editing.record.plan, levels) === null) return false;
    editing.edit((record) => ({ ...record, plan: change(record.plan, levels) ?? record.plan }));
    return true;
  };
  return {
    set: (levels) => {
      editing.edit((record) => ({ ...record, plan: withConstruct(record.plan, levels) }));
    },
    screws: (levels) => write(withScrewsToggled, levels),
    cement: (levels) => write(withCementToggled, levels),
  };
}

/** Under the map while the construct is edited: what it is so far, and what the chosen levels can become. */
export function ConstructEditor({
  chosen,
  construct,
}: {
  chosen: LevelRange | null;
  construct: ConstructEditing;
}): ReactElement {
  const { plan } = useCase().editing.record;
  const parts = [
    plan.construct === null ? t('map.constructNone') : formatLevels(plan.construct),
    ...(plan.screwless.length === 0 ? [] : [t('map.constructScrewless', { levels: plan.screwless.join(', ') })]),
    ...(plan.cement.length === 0 ? [] : [t('map.constructCement', { levels: plan.cement.join(', ') })]),
  ];
  return (
    <div className="map-construct">
      <output>{parts.join('; ')}</output>
      {plan.construct === null ? <p className="ink3">{t('map.constructHow')}</p> : null}
      <div className="map-construct-keys">
        <Button
          size="small"
          keys="S"
          isDisabled={chosen === null || withScrewsToggled(plan, chosen) === null}
          onPress={() => {
            if (chosen !== null) construct.screws(chosen);
          }}
        >
          {t('map.constructScrews')}
        </Button>
        <Button
          size="small"
          keys="C"
          isDisabled={chosen === null || withCementToggled(plan, chosen) === null}
          onPress={() => {
            if (chosen !== null) construct.cement(chosen);
          }}
        >
          {t('map.constructCementKey')}
        </Button>
        {plan.construct === null ? null : (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              construct.set(null);
            }}
          >
            {t('map.constructClear')}
          </Button>
        )}
      </div>
    </div>
  );
}
