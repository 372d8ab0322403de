import type { MeetingView } from '@spineboard/core/contract';
import { useState, type ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { useMeetingCommand } from './use-meeting.ts';

/** Conflicts of interest of the meeting; kept when the field is left. */
export function ConflictsField({ meeting }: { meeting: MeetingView }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const { run, problem } = useMeetingCommand();
  const keep = async (): Promise<void> => {
    if (typed === null || typed === meeting.conflicts) return;
    const { id, title, date, startsAt, place, chairId, scribeId } = meeting;
    const done = await run(() =>
      client.board.update({ id, title, date, startsAt, place, chairId, scribeId, conflicts: typed }),
    );
    if (done !== null) setTyped(null);
  };
  return (
    <div className="conflicts">
      <TextField
        label={t('board.conflicts')}
        multiline
        value={typed ?? meeting.conflicts}
        onChange={setTyped}
        onBlur={() => void keep()}
        placeholder={t('board.conflicts.placeholder')}
        maxLength={5000}
      />
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}
