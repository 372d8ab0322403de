import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { keyOf, t } from '../../messages/t.ts';
import type { WhatIf } from './options-state.ts';
import { switched, SWITCHES, WHAT_IF_VALUES, type Recorded, type SwitchName } from './what-if-values.ts';
import './what-if-strip.css';

const isOfLesion = (name: SwitchName): boolean => name === 'escc' || name === 'stability' || name === 'radiation';
/** What is unknown can come; stability and the class of a histology can also be the board's to call. */
const openWord = (name: SwitchName): string =>
  name === 'stability' || name === 'histology' ? t('options.whatIf.open') : t('common.unknown');

/** What a switch is about: "ESCC at T9", "Tolerance of surgery". */
function labelOf(name: SwitchName, lesion: string): string {
  return name === 'escc' || name === 'radiation'
    ? t(`options.whatIf.${name}At`, { lesion })
    : t(`options.whatIf.${name}`);
}

/** What is assumed, for paper: "ESCC at T9: 3, Tolerance of surgery: able". */
function assumedWords(whatIf: WhatIf, lesion: string): string {
  return SWITCHES.flatMap((name) => {
    const value = whatIf[name];
    return value === undefined ? [] : [`${labelOf(name, lesion)}: ${t(keyOf(`options.whatIf.${value}`))}`];
  }).join(', ');
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
  return (
    <section className={`what-if${changed > 0 ? ' what-if-on' : ''}`} aria-label={t('options.whatIf')}>
      <div className="what-if-head" aria-live="polite">
        <b>{t('options.whatIf')}</b>
        <div className="sm mut">
          {changed === 0 ? t('options.whatIf.nothing') : t('options.whatIf.changed', { count: changed })}
        </div>
      </div>
      {changed === 0 ? null : (
        <p className="what-if-words paper-only">
          {t('options.whatIf.assumed', { facts: assumedWords(whatIf, lesion ?? '') })}
        </p>
      )}
      {SWITCHES.filter((name) => lesion !== null || !isOfLesion(name)).map((name) => {
        const held = recorded[name];
        const values: readonly string[] = WHAT_IF_VALUES[name];
        const label = labelOf(name, lesion ?? '');
        return (
          <div key={name} className="what-if-switch">
            <div className="label what-if-label">{label}</div>
            <Segmented
              size="small"
              label={label}
              segments={values.map((value) => ({ value, label: t(keyOf(`options.whatIf.${value}`)) }))}
              value={whatIf[name] ?? held}
              recorded={held}
              {...(held === null ? { unknownLabel: openWord(name) } : {})}
              onChange={(value) => {
                onChange(switched(whatIf, recorded, name, value));
              }}
            />
          </div>
        );
      })}
      {changed === 0 ? null : (
        <ActionButton action={reset} size="small">
          {t('options.whatIf.reset')}
        </ActionButton>
      )}
    </section>
  );
}
