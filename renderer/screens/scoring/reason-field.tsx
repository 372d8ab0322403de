import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { t } from '../../messages/t.ts';

/** Longest reason that the record keeps, in UTF-16 code units. */
const REASON_LIMIT = 300;

/** Asks why a derived answer is replaced; both answers are kept. */
export function ReasonField({
  derived,
  fact,
  chosen,
  initial,
  onConfirm,
  onCancel,
}: {
  derived: string;
  fact: string;
  chosen: string;
  initial: string;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}): ReactElement {
  const [reason, setReason] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      className="reason-field"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(reason);
      }}
    >
      <b>{t('scoring.reason.title', { derived, fact })}</b>
      <TextField
        label={t('scoring.reason.label')}
        hint={t('scoring.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={REASON_LIMIT}
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
