import type { MeetingView, QueueRow } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { agendaLoad, MEETING_BUDGET } from './next-meeting.ts';

/** What the last command did. */
export type Notice =
  | { kind: 'added'; meeting: MeetingView; rows: readonly QueueRow[] }
  | { kind: 'already'; meeting: MeetingView; rows: readonly QueueRow[] }
  | { kind: 'tooMany'; limit: number };

function sentence(notice: Notice): string {
  if (notice.kind === 'tooMany') return t('queue.tooMany', { count: notice.limit });
  const { meeting, rows } = notice;
  const name = rows[0]?.name === '' ? t('queue.unnamed') : (rows[0]?.name ?? '');
  const values = { count: rows.length, name, date: formatWeekday(meeting.date) };
  if (notice.kind === 'already') return t('queue.added.already', values);
  return t('queue.added', { ...values, minutes: agendaLoad(meeting).minutes, budget: MEETING_BUDGET });
}

/** A line above the foot: what is selected and what can be done with it, or what the last command did. */
export function QueueNotice({
  notice,
  selected,
  onAdd,
  onClear,
}: {
  notice: Notice | null;
  selected: number;
  onAdd: () => void;
  onClear: () => void;
}): ReactElement {
  return (
    <output className="queue-notice-place">
      {selected > 0 ? (
        <div className="queue-notice">
          <b>{t('queue.select.count', { count: selected })}</b>
          <span className="grow" />
          <Button size="small" keys="A" onPress={onAdd}>
            {t('queue.select.add')}
          </Button>
          <Button size="small" keys="Esc" onPress={onClear}>
            {t('queue.select.clear')}
          </Button>
        </div>
      ) : notice === null ? null : (
        <div className="queue-notice">
          <span className="ell">{sentence(notice)}</span>
        </div>
      )}
    </output>
  );
}
