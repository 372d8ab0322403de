import type { QueueRow } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { problemOf } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateTimeField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { centreNow, instantOf } from '../../messages/centre-clock.ts';
import { t } from '../../messages/t.ts';
import { saveCall } from './save-call.ts';

/** Who was called about a case that cannot wait, when, and what was agreed. It is kept in the record of the case. */
export function CallNoteDialog({ row, onClose }: { row: QueueRow; onClose: () => void }): ReactElement {
  const { me } = useWorkspace();
  // One call has one id, however often it is tried to save it.
  const [id] = useState(() => crypto.randomUUID());
  const [called, setCalled] = useState('');
  const [at, setAt] = useState<string | null>(centreNow);
  const [agreed, setAgreed] = useState('');
  const save = useMutation({
    mutationFn: () => {
      if (at === null) throw new RangeError('A call has an hour');
      const instant = instantOf(at);
      return saveCall(row.id, { id, called: called.trim(), at: instant, agreed: agreed.trim(), by: me.name });
    },
    onSuccess: onClose,
  });
  const isFuture = at !== null && at > centreNow();
  const isComplete = called.trim() !== '' && agreed.trim() !== '' && at !== null && !isFuture;
  return (
    <Dialog
      title={t('queue.call.title', { name: row.name === '' ? t('queue.unnamed') : row.name })}
      isOpen
      onClose={onClose}
      width={520}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!isComplete || save.isPending}
            onPress={() => {
              save.mutate();
            }}
          >
            {t('queue.call.save')}
          </Button>
        </>
      }
    >
      <p className="ink2">
        <b data-content="">{[row.primary, row.levels].filter((part) => part !== '').join(', ')}</b>{' '}
        <span data-content="">{row.urgencyReason}</span>
      </p>
      {row.lastCall === null ? null : <p className="ink2 sm">{t('queue.call.before')}</p>}
      <TextField
        label={t('queue.call.called')}
        value={called}
        onChange={setCalled}
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for to note a call
        autoFocus
      />
      <DateTimeField
        label={t('queue.call.at')}
        value={at}
        onChange={setAt}
        {...(isFuture ? { error: t('queue.call.future') } : {})}
      />
      <TextField label={t('queue.call.agreed')} value={agreed} onChange={setAgreed} maxLength={2000} multiline />
      {isComplete ? null : <p className="mut sm">{t('queue.call.missing')}</p>}
      {save.error === null ? null : <ProblemNote problem={problemOf(save.error)} />}
    </Dialog>
  );
}
