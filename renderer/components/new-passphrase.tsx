import { PASSPHRASE_LIMIT, PASSPHRASE_MINIMUM } from '@spineboard/core/contract';
import { useState, type ReactElement } from 'react';
import { t } from '../messages/t.ts';
import { CheckBox } from './check-box.tsx';
import { TextField } from './field.tsx';
import type { Strength } from './passphrase-strength.ts';
import './new-passphrase.css';

/** What was typed twice. */
export type NewPassphraseValue = { passphrase: string; again: string };
export const NO_PASSPHRASE: NewPassphraseValue = { passphrase: '', again: '' };

/**
 * The sentence that keeps it from being taken, or null. What would be guessed at once protects nobody's patients; an
 * estimate that has not come yet (null) holds nobody up.
 */
export function passphraseProblem(
  { passphrase, again }: NewPassphraseValue,
  strength: Strength | null,
): { first?: string; again?: string } | null {
  if (passphrase.length < PASSPHRASE_MINIMUM) {
    const missing = PASSPHRASE_MINIMUM - passphrase.length;
    return { first: t('passphrase.short', { count: PASSPHRASE_MINIMUM, missing }) };
  }
  if (strength === 0) return { first: t('passphrase.guessed') };
  return passphrase === again ? null : { again: t('passphrase.differs') };
}

/** A new passphrase, twice, with an estimate of its strength. */
export function NewPassphrase({
  value,
  onChange,
  strength,
  showProblems,
  autoFocus = false,
}: {
  value: NewPassphraseValue;
  onChange: (value: NewPassphraseValue) => void;
  strength: Strength | null;
  showProblems: boolean;
  autoFocus?: boolean;
}): ReactElement {
  const [isShown, setShown] = useState(false);
  const problem = showProblems ? passphraseProblem(value, strength) : null;
  const type = isShown ? 'text' : 'password';
  return (
    <>
      <TextField
        label={t('passphrase.new')}
        type={type}
        value={value.passphrase}
        onChange={(passphrase) => {
          onChange({ ...value, passphrase });
        }}
        hint={t('passphrase.hint', { count: PASSPHRASE_MINIMUM })}
        error={problem?.first}
        maxLength={PASSPHRASE_LIMIT}
        autoComplete="new-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step that shows this first says so
        autoFocus={autoFocus}
      />
      <StrengthMeter strength={strength} />
      <TextField
        label={t('passphrase.again')}
        type={type}
        value={value.again}
        onChange={(again) => {
          onChange({ ...value, again });
        }}
        error={problem?.again}
        maxLength={PASSPHRASE_LIMIT}
        autoComplete="new-password"
      />
      <CheckBox isSelected={isShown} onChange={setShown}>
        {t('passphrase.show')}
      </CheckBox>
    </>
  );
}

/** Four stretches and a word: an estimate, not a verdict, so it carries no colour of risk. */
function StrengthMeter({ strength }: { strength: Strength | null }): ReactElement {
  return (
    <div className="strength">
      <svg width="236" height="6" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 60}
            width="56"
            height="6"
            rx="2"
            fill={strength !== null && strength >= step ? 'var(--ink-2)' : 'var(--line-2)'}
          />
        ))}
      </svg>
      <span className="sm ink2" aria-live="polite">
        <span className="hidden-visually">{t('passphrase.strength')} </span>
        {strength === null ? t('passphrase.strength.none') : t(`passphrase.strength.${strength}`)}
      </span>
    </div>
  );
}
