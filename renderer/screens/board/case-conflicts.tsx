import type { MeetingView } from '@spineboard/core/contract';
import { useState, type ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import type { Item } from './agenda.ts';
import { useMeetingCommand } from './use-meeting.ts';

/** Conflicts of interest in this case; kept when the field is left. */
export function CaseConflicts({ meeting, item }: { meeting: MeetingView; item: Item }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const { run, problem } = useMeetingCommand();
  const kept = item.conflicts ?? '';
  const keep = async (): Promise<void> => {
    if (typed === null || typed === kept) return;
    const done = await run(() =>
      client.board.setConflicts({ meetingId: meeting.id, itemId: item.id, conflicts: typed.trim() }),
    );
    if (done !== null) setTyped(null);
  };
  return (
    <div className="case-conflicts">
      <TextField
        label={t('board.caseConflicts')}
        layout="beside"
        multiline
        value={typed ?? kept}
        onChange={setTyped}
        onBlur={() => void keep()}
        placeholder={t('board.caseConflicts.none')}
        maxLength={2000}
      />
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}
