import { POSTPONED_FOR } from '@spineboard/core/board';
import { useState, type ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormRow, TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import type { Item } from './agenda.ts';
import { nameText } from './case-words.ts';
import { standardOf } from './framework.ts';
import type { MeetingCommand } from './use-meeting.ts';

type Props = { meetingId: string; item: Item; command: MeetingCommand; onClose: () => void };

/** Puts a case off: what it waits for, a note, and until when. */
export function PostponeDialog({ meetingId, item, command, onClose }: Props): ReactElement {
  const [reason, setReason] = useState(item.postponed?.reason ?? null);
  const [note, setNote] = useState(item.postponed?.note ?? '');
  const [until, setUntil] = useState(item.postponed?.until ?? null);
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason === null) return;
    const done = await command.run(() =>
      client.board.setItem({
        meetingId,
        itemId: item.id,
        kind: 'postponed',
        budgetMinutes: item.budgetMinutes,
        standard: item.standard,
        postponed: { reason, note, until },
      }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={t('board.postpone.title', { name: nameText(item.row) })}
      isOpen
      onClose={onClose}
      footer={<Foot form="postpone" submit={t('board.postpone.submit')} busy={command.busy} onClose={onClose} />}
    >
      <form
        id="postpone"
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormRow label={t('board.postpone.for')}>
          <Segmented
            label={t('board.postpone.for')}
            segments={POSTPONED_FOR.map((value) => ({ value, label: t(`board.postpone.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          {tried && reason === null ? (
            <span className="field-error" role="alert">
              {t('board.postpone.needed')}
            </span>
          ) : null}
        </FormRow>
        <TextField label={t('board.postpone.note')} layout="beside" value={note} onChange={setNote} maxLength={300} />
        <DateField label={t('board.postpone.until')} layout="beside" value={until} onChange={setUntil} />
        {command.problem === null ? null : <ProblemNote problem={command.problem} />}
      </form>
    </Dialog>
  );
}

/** Lists a case without discussion: it follows a standard, and the minutes say which. */
export function ListDialog({ meetingId, item, command, onClose }: Props): ReactElement {
  const [standard, setStandard] = useState(item.standard === '' ? standardOf(item.record) : item.standard);
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (standard.trim() === '') return;
    const done = await command.run(() =>
      client.board.setItem({
        meetingId,
        itemId: item.id,
        kind: 'listed',
        budgetMinutes: item.budgetMinutes,
        standard: standard.trim(),
        postponed: null,
      }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={t('board.list.title', { name: nameText(item.row) })}
      isOpen
      onClose={onClose}
      footer={<Foot form="list-case" submit={t('board.list.submit')} busy={command.busy} onClose={onClose} />}
    >
      <form
        id="list-case"
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('board.list.standard')}
          hint={t('board.list.hint')}
          value={standard}
          onChange={setStandard}
          error={tried && standard.trim() === '' ? t('board.list.needed') : undefined}
          maxLength={300}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of the dialog
          autoFocus
        />
        {command.problem === null ? null : <ProblemNote problem={command.problem} />}
      </form>
    </Dialog>
  );
}

function Foot({
  form,
  submit,
  busy,
  onClose,
}: {
  form: string;
  submit: string;
  busy: boolean;
  onClose: () => void;
}): ReactElement {
  return (
    <>
      <Button onPress={onClose}>{t('common.cancel')}</Button>
      <Button kind="primary" type="submit" form={form} isDisabled={busy}>
        {submit}
      </Button>
    </>
  );
}
