import type { ActionState, BoardAction } from '@spineboard/core/board';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import type { Telling } from './use-telling.ts';

/** Says what became of an action: carried out and when, not carried out and why, or open again. */
export function TellDialog({
  action,
  today,
  telling,
  onClose,
}: {
  action: BoardAction;
  today: string;
  telling: Telling;
  /** Called when it is kept, and when it is left. */
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
          <Button kind="primary" type="submit" form="tell" isDisabled={telling.busy}>
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
          const told = {
            state,
            on: state === 'done' ? on : null,
            reason: state === 'dropped' ? reason.trim() : '',
          };
          void telling.tell(action, told, onClose);
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
        {telling.problem === null ? null : <ProblemNote problem={telling.problem} />}
      </form>
    </Dialog>
  );
}
