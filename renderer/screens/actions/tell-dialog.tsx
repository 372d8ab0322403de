import type { ActionState, BoardAction } from '@spineboard/core/board';
import { useState, type ReactElement } from 'react';
import type { Problem } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';

export type Told = { state: ActionState; on: string | null; reason: string };

/** Says what became of an action: carried out and when, not carried out and why, or open again. */
export function TellDialog({
  action,
  today,
  problem,
  busy,
  onTell,
  onClose,
}: {
  action: BoardAction;
  today: string;
  problem: Problem | null;
  busy: boolean;
  onTell: (told: Told) => void;
  onClose: () => void;
}): ReactElement {
  const first = action.told.state === 'open' ? 'done' : action.told.state;
  const [state, setState] = useState<ActionState>(first);
  const [on, setOn] = useState(action.told.state === 'open' ? today : action.told.on);
  const [reason, setReason] = useState(action.told.reason);
  const [tried, setTried] = useState(false);
  const lacksReason = state === 'dropped' && reason.trim() === '';
  return (
    <Dialog
      title={t('after.tell.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="tell" isDisabled={busy}>
            {t('after.tell.keep')}
          </Button>
        </>
      }
    >
      <form
        id="tell"
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (lacksReason) return;
          onTell({
            state,
            on: state === 'done' ? on : null,
            reason: state === 'dropped' ? reason.trim() : '',
          });
        }}
      >
        <p data-content="">
          <b>{action.text}</b>
        </p>
        <FormRow label={t('after.tell.state')}>
          <Segmented
            label={t('after.tell.state')}
            segments={(['done', 'dropped', 'open'] as const).map((value) => ({
              value,
              label: t(`after.tell.${value}`),
            }))}
            value={state}
            onChange={(value) => {
              if (value !== null) setState(value);
            }}
          />
        </FormRow>
        {state === 'done' ? <DateField label={t('after.tell.on')} layout="beside" value={on} onChange={setOn} /> : null}
        {state === 'dropped' ? (
          <TextField
            label={t('after.tell.why')}
            layout="beside"
            value={reason}
            onChange={setReason}
            maxLength={300}
            error={tried && lacksReason ? t('after.tell.needsReason') : undefined}
          />
        ) : null}
        <p className="sm ink2">{t('after.tell.minutes')}</p>
        {problem === null ? null : <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}
