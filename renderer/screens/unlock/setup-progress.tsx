import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';

const STEPS = ['centre', 'passphrase', 'recovery'] as const;
export type SetupStep = (typeof STEPS)[number];

/** The three steps of the first start, and where one is. */
export function SetupProgress({ current }: { current: SetupStep }): ReactElement {
  return (
    <ol className="entry-steps" aria-label={t('setup.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} className="entry-step" {...(step === current ? { 'aria-current': 'step' as const } : {})}>
          <span className="entry-step-number num">{t('setup.step.number', { number: index + 1 })}</span>
          {t(`setup.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
