import type { MeetingView } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import type { Item } from './agenda.ts';
import { useKeptText } from './use-kept-text.ts';
import { useMeetingCommand } from './use-meeting.ts';

/** Conflicts of interest in this case; kept as they are typed. */
export function CaseConflicts({ meeting, item }: { meeting: MeetingView; item: Item }): ReactElement {
  const { run, problem } = useMeetingCommand();
  const text = useKeptText(item.conflicts ?? '', async (conflicts, base) => {
    const done = await run(() =>
      client.board.setConflicts({ meetingId: meeting.id, itemId: item.id, conflicts, base }),
    );
    return done === null ? null : (done.items.find((each) => each.id === item.id)?.conflicts ?? '');
  });
  return (
    <div className="case-conflicts">
      <TextField
        label={t('board.caseConflicts')}
        layout="beside"
        multiline
        {...text}
        placeholder={t('board.caseConflicts.none')}
        maxLength={2000}
      />
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}
