import { z } from 'zod';
import { REQUIRED_SPECIALTIES, SPECIALTIES, type Specialty } from './meeting.ts';

/** How many of which specialties make a meeting quorate. */
export const quorumRule = z
  .strictObject({
    /** Those that count. */
    required: z.array(z.enum(SPECIALTIES)).max(SPECIALTIES.length),
    /** How many of them have to be present. */
    minimum: z.int().min(0).max(SPECIALTIES.length),
  })
  .refine((rule) => rule.minimum <= rule.required.length, {
    message: 'No more specialties can be asked for than count',
    path: ['minimum'],
  });
export type QuorumRule = z.infer<typeof quorumRule>;

/** The centre's own rules of a meeting. */
export const boardRules = z.strictObject({
  quorum: quorumRule,
  /** Minutes that a case gets on the agenda until somebody says otherwise. */
  caseMinutes: z.int().min(1).max(120),
  /** Minutes that a meeting has for its agenda. */
  meetingMinutes: z.int().min(5).max(600),
});
export type BoardRules = z.infer<typeof boardRules>;

/** All five specialties that a board is expected to have. */
export const DEFAULT_QUORUM: QuorumRule = { required: [...REQUIRED_SPECIALTIES], minimum: REQUIRED_SPECIALTIES.length };

/** What holds until a centre sets its own: nine minutes a case, as a published spine board takes. */
export const DEFAULT_BOARD_RULES: BoardRules = { quorum: DEFAULT_QUORUM, caseMinutes: 9, meetingMinutes: 60 };

/** Whether so many of the specialties that count are enough. */
export function isQuorate(rule: QuorumRule, present: readonly Specialty[]): boolean {
  return rule.required.filter((specialty) => present.includes(specialty)).length >= rule.minimum;
}

/** Wall clock time at which an agenda ends that starts at `HH:MM`; the clock goes on after midnight. */
export function endsAt(startsAt: string, minutes: number): string {
  const end = (Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3, 5)) + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
