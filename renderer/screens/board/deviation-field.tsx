import { DEVIATION_REASONS } from '@spineboard/core/board';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { t } from '../../messages/t.ts';

const TEXT = 20_000;

/** Why the decision differs from another answer: the commonest reasons to be taken, then in words. */
export function DeviationField({
  label,
  ask,
  value,
  startsHere = false,
  onChange,
}: {
  label: string;
  ask: string;
  value: string;
  /** It was just asked for: the focus goes there. */
  startsHere?: boolean;
  onChange: (text: string) => void;
}): ReactElement {
  return (
    <>
      <TextField
        label={label}
        layout="beside"
        multiline
        hint={ask}
        value={value}
        onChange={onChange}
        maxLength={TEXT}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller says so
        autoFocus={startsHere}
      />
      <fieldset className="deviation-reasons" aria-label={t('board.deviation.reasonsOf', { label })}>
        {DEVIATION_REASONS.filter((reason) => !value.includes(reason)).map((reason) => (
          <Button
            key={reason}
            size="small"
            onPress={() => {
              onChange(value.trim() === '' ? `${reason}.` : `${reason}. ${value}`);
            }}
          >
            {reason}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

/** Why the decision differs from the presenter's plan: asked where it does, offered where a plan of words leaves it to a person. */
export function PlanDeviation({
  stands,
  value,
  isAsked,
  onAsk,
  onChange,
}: {
  stands: 'agrees' | 'differs' | 'words' | null;
  value: string;
  /** A person said that it differs. */
  isAsked: boolean;
  onAsk: () => void;
  onChange: (text: string) => void;
}): ReactElement | null {
  if (stands === 'differs' || isAsked || value !== '') {
    return (
      <DeviationField
        label={t('board.planDeviation')}
        ask={t('board.planDeviation.ask')}
        value={value}
        startsHere={isAsked}
        onChange={onChange}
      />
    );
  }
  if (stands !== 'words') return null;
  return (
    <div className="plan-differs">
      <Button size="small" onPress={onAsk}>
        {t('board.planDeviation.offer')}
      </Button>
    </div>
  );
}
