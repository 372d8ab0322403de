import {
  boardRules,
  DEFAULT_BOARD_RULES,
  DEFAULT_QUORUM,
  type BoardRules,
  type QuorumRule,
} from '@spineboard/core/board';
import { audit } from '../audit/audit.ts';
import type { Changed, Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import type { MeetingRow } from './meeting.store.ts';

/** The centre's own rules of a meeting; those that hold everywhere until it sets its own. */
export function boardRulesOf(db: Database): BoardRules {
  const row = db.first(db.sql.selectFrom('centre').select('board_rules').where('id', '=', 1));
  return row?.board_rules == null ? DEFAULT_BOARD_RULES : boardRules.parse(JSON.parse(row.board_rules));
}

/** Sets the centre's rules. Meetings that have started keep theirs. */
export function setBoardRules(ctx: Context, rules: BoardRules): Changed<BoardRules> {
  return ctx.db.write(() => {
    ctx.db.run(
      ctx.db.sql
        .updateTable('centre')
        .set({ board_rules: JSON.stringify(rules) })
        .where('id', '=', 1),
    );
    audit(ctx, 'centre.rules', 'workspace', { ...rules });
    return { result: rules, topics: ['meetings'] };
  });
}

/** Minutes that a meeting has for its agenda: its own, else the centre's. */
export function budgetOfMeeting(db: Database, meeting: Pick<MeetingRow, 'budget_minutes'>): number {
  return meeting.budget_minutes ?? boardRulesOf(db).meetingMinutes;
}

/** The quorum rule of a meeting: the centre's while it is planned, then the one under which it was opened. */
export function quorumOfMeeting(db: Database, meeting: Pick<MeetingRow, 'status' | 'quorum'>): QuorumRule {
  if (meeting.quorum !== null) return JSON.parse(meeting.quorum) as QuorumRule;
  // Meetings that started before there was a setting were held under the rule that all five have to be present.
  return meeting.status === 'planned' ? boardRulesOf(db).quorum : DEFAULT_QUORUM;
}
