import type { MeetingView } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { useKeptText } from './use-kept-text.ts';
import { useMeetingCommand } from './use-meeting.ts';

/** Conflicts of interest of the meeting; kept as they are typed. */
export function ConflictsField({ meeting }: { meeting: MeetingView }): ReactElement {
  const { run, problem } = useMeetingCommand();
  const text = useKeptText(meeting.conflicts, async (conflicts, base) => {
    const { id, title, date, startsAt, place, chairId, scribeId } = meeting;
    const done = await run(() =>
      client.board.update({ id, title, date, startsAt, place, chairId, scribeId, conflicts, base }),
    );
    return done?.conflicts ?? null;
  });
  return (
    <div className="conflicts">
      <TextField
        label={t('board.conflicts')}
        multiline
        {...text}
        placeholder={t('board.conflicts.placeholder')}
        maxLength={5000}
      />
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}
