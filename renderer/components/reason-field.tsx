import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import './reason-field.css';

/** Longest reason that the record keeps, in UTF-16 code units. */
const REASON_LIMIT = 300;

/** Asks why a derived answer is replaced; both answers are kept. */
export function ReasonField({
  derived,
  fact,
  chosen,
  initial,
  autoFocus = false,
  onConfirm,
  onCancel,
}: {
  derived: string;
  fact: string;
  chosen: string;
  initial: string;
  autoFocus?: boolean;
  /** Called with a reason that says something. */
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}): ReactElement {
  const [reason, setReason] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the field inside
    <form
      className="reason-field"
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onConfirm(reason.trim());
      }}
    >
      <b>{t('scoring.reason.title', { derived, fact })}</b>
      <TextField
        label={t('scoring.reason.label')}
        hint={t('scoring.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={REASON_LIMIT}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reason is asked for where the answer was taken
        autoFocus={autoFocus}
      />
      <div className="row">
        <Button kind="primary" type="submit" keys="Enter" isDisabled={reason.trim() === ''}>
          {t('scoring.reason.take', { answer: chosen })}
        </Button>
        <Button keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
