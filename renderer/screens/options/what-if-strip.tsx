import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { keyOf, t } from '../../messages/t.ts';
import type { recordedSwitches, WhatIf } from './options-state.ts';
import './what-if-strip.css';

type Recorded = ReturnType<typeof recordedSwitches>;

const VALUES: { [K in keyof WhatIf]-?: readonly NonNullable<WhatIf[K]>[] } = {
  escc: ['low', '2', '3'],
  stability: ['stable', 'unstable'],
  histology: ['sensitive', 'resistant'],
  tolerance: ['able', 'unable'],
  radiation: ['none', 'yes'],
};

/** One switch; choosing what the record holds takes the assumption back. */
function Switch({
  name,
  label,
  recorded,
  whatIf,
  onChange,
}: {
  name: keyof WhatIf;
  label: string;
  recorded: Recorded;
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
}): ReactElement {
  const held = recorded[name];
  const values: readonly string[] = VALUES[name];
  return (
    <div>
      <div className="label what-if-label">{label}</div>
      <Segmented
        size="small"
        label={label}
        segments={values.map((value) => ({ value, label: t(keyOf(`options.whatIf.${value}`)) }))}
        value={whatIf[name] ?? held}
        recorded={held}
        {...(held === null
          ? {
              unknownLabel:
                name === 'stability' || name === 'histology' ? t('options.whatIf.open') : t('common.unknown'),
            }
          : {})}
        onChange={(value) => {
          const { [name]: _before, ...others } = whatIf;
          onChange(value === null || value === held ? others : { ...others, [name]: value });
        }}
      />
    </div>
  );
}

/** Facts assumed for a moment: the whole page follows, the record does not. */
export function WhatIfStrip({
  recorded,
  lesion,
  whatIf,
  onChange,
  reset,
}: {
  recorded: Recorded;
  /** Label of the lesion; null without one, then nothing of a lesion can be assumed. */
  lesion: string | null;
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
  reset: LiveAction;
}): ReactElement {
  const changed = Object.keys(whatIf).length;
  const shared = { recorded, whatIf, onChange };
  return (
    <section className={`what-if${changed > 0 ? ' what-if-on' : ''}`} aria-label={t('options.whatIf')}>
      <div className="what-if-head" aria-live="polite">
        <b>{t('options.whatIf')}</b>
        <div className="sm mut">
          {changed === 0 ? t('options.whatIf.nothing') : t('options.whatIf.changed', { count: changed })}
        </div>
      </div>
      {lesion === null ? null : (
        <>
          <Switch name="escc" label={t('options.whatIf.esccAt', { lesion })} {...shared} />
          <Switch name="stability" label={t('options.whatIf.stability')} {...shared} />
        </>
      )}
      <Switch name="histology" label={t('options.whatIf.histology')} {...shared} />
      <Switch name="tolerance" label={t('options.whatIf.tolerance')} {...shared} />
      {lesion === null ? null : (
        <Switch name="radiation" label={t('options.whatIf.radiationAt', { lesion })} {...shared} />
      )}
      {changed === 0 ? null : (
        <ActionButton action={reset} size="small">
          {t('options.whatIf.reset')}
        </ActionButton>
      )}
    </section>
  );
}
