import type { MeetingView } from '@spineboard/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { client, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DateField, TimeField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** Plans a meeting where there is none, because a case cannot go on the agenda of nothing. Never silently. */
export function PlanMeetingDialog({
  caseIds,
  onClose,
  onPlanned,
}: {
  /** Cases to put on it; empty to plan the meeting only. */
  caseIds: readonly string[];
  onClose: () => void;
  onPlanned: (meeting: MeetingView) => void;
}): ReactElement {
  const [title, setTitle] = useState(t('queue.plan.name.default'));
  const [date, setDate] = useState<string | null>(null);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const plan = useMutation({
    mutationFn: async () => {
      if (date === null || startsAt === null) throw new RangeError('A meeting has a date and a time');
      const meeting = await client.board.create({ title, date, startsAt, place, chairId: null, scribeId: null });
      return caseIds.length === 0 ? meeting : client.board.addCases({ meetingId: meeting.id, caseIds: [...caseIds] });
    },
    onSuccess: onPlanned,
  });
  const isComplete = title.trim() !== '' && date !== null && startsAt !== null;
  return (
    <Dialog
      title={caseIds.length === 0 ? t('queue.planMeeting') : t('queue.plan.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!isComplete || plan.isPending}
            onPress={() => {
              plan.mutate();
            }}
          >
            {t('queue.plan.create', { count: caseIds.length })}
          </Button>
        </>
      }
    >
      {caseIds.length === 0 ? null : <p className="ink2">{t('queue.plan.text', { count: caseIds.length })}</p>}
      <TextField label={t('queue.plan.name')} value={title} onChange={setTitle} maxLength={300} />
      <div className="queue-plan-when">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and this is its first question */}
        <DateField label={t('queue.plan.date')} value={date} onChange={setDate} autoFocus />
        <TimeField label={t('queue.plan.time')} value={startsAt} onChange={setStartsAt} />
      </div>
      <TextField label={t('queue.plan.place')} value={place} onChange={setPlace} maxLength={300} />
      {isComplete ? null : <p className="mut sm">{t('queue.plan.missing')}</p>}
      {plan.error === null ? null : <ProblemNote problem={problemOf(plan.error)} />}
    </Dialog>
  );
}
