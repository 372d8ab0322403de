import type { Specialty } from './meeting.ts';
import { POSTPONED_FOR, SPECIALTIES, type AgendaItem } from './meeting.ts';
import { sameOptions } from './plan-agreement.ts';

/** What is counted of one case on one agenda. */
export type CountedItem = {
  kind: AgendaItem['kind'];
  postponedFor: (typeof POSTPONED_FOR)[number] | null;
  /** Whole seconds of discussion; null where begin or end was not taken. */
  seconds: number | null;
  /** Options of the presenter's plan by their ids; empty where none was chosen from the catalogue. */
  plan: readonly string[];
  /** Null while no decision is recorded. `options` holds null for one in the board's own words. */
  decision: {
    kind: 'none' | 'one' | 'several';
    options: readonly (string | null)[];
    framework: 'agrees' | 'differs' | 'silent' | null;
    told: 'open' | 'done' | 'dropped';
  } | null;
};

/** One meeting that was held: who was there at any time, and its agenda. Attendance null: nobody was entered. */
export type CountedMeeting = { present: readonly Specialty[] | null; items: readonly CountedItem[] };

/** So many of so many; `of` 0 says that there is nothing to count. */
export type Share = { part: number; of: number };

export type BoardStatistics = {
  meetings: number;
  items: { discuss: number; listed: number; postponed: number };
  decided: number;
  /** Of decisions whose plan and options are both from the catalogue. */
  changed: Share & { noPlan: number; ownWords: number };
  /** Of decisions that recommend something and of which was told. */
  carriedOut: Share & { untold: number };
  /** Of decisions for which the framework had an answer that can be compared. */
  followed: Share & { silent: number; open: number };
  /** Minutes of each timed discussion, shortest first. */
  minutes: number[];
  kinds: Record<'none' | 'one' | 'several', number>;
  postponed: Record<(typeof POSTPONED_FOR)[number], number>;
  /** Meetings at which a specialty was present, of those with an attendance. */
  attendance: ({ specialty: Specialty } & Share)[];
};

const count = <T>(list: readonly T[], test: (each: T) => boolean): number => list.filter(test).length;

/** Counts what the board did. Every rate keeps its denominator and what it leaves out; nothing is imputed. */
export function boardStatistics(meetings: readonly CountedMeeting[]): BoardStatistics {
  const items = meetings.flatMap((meeting) => meeting.items);
  const decisions = items.flatMap(({ plan, decision }) => (decision === null ? [] : [{ ...decision, plan }]));

  const planned = decisions.filter(({ plan }) => plan.length > 0);
  const comparable = planned.filter(({ options }) => !options.includes(null));
  const recommending = decisions.filter(({ kind }) => kind !== 'none');
  const told = recommending.filter((decision) => decision.told !== 'open');
  const answered = decisions.filter(({ framework }) => framework === 'agrees' || framework === 'differs');
  const attended = meetings.flatMap(({ present }) => (present === null ? [] : [present]));
  return {
    meetings: meetings.length,
    items: {
      discuss: count(items, ({ kind }) => kind === 'discuss'),
      listed: count(items, ({ kind }) => kind === 'listed'),
      postponed: count(items, ({ kind }) => kind === 'postponed'),
    },
    decided: decisions.length,
    changed: {
      part: count(comparable, ({ plan, options }) => !sameOptions(plan, options)),
      of: comparable.length,
      noPlan: decisions.length - planned.length,
      ownWords: planned.length - comparable.length,
    },
    carriedOut: {
      part: count(told, (decision) => decision.told === 'done'),
      of: told.length,
      untold: recommending.length - told.length,
    },
    followed: {
      part: count(answered, ({ framework }) => framework === 'agrees'),
      of: answered.length,
      silent: count(decisions, ({ framework }) => framework === 'silent'),
      open: count(decisions, ({ framework }) => framework === null),
    },
    minutes: items
      .flatMap(({ kind, seconds }) => (kind !== 'discuss' || seconds === null ? [] : [seconds / 60]))
      .sort((a, b) => a - b),
    kinds: {
      none: count(decisions, ({ kind }) => kind === 'none'),
      one: count(decisions, ({ kind }) => kind === 'one'),
      several: count(decisions, ({ kind }) => kind === 'several'),
    },
    postponed: {
      radiology: count(items, ({ postponedFor }) => postponedFor === 'radiology'),
      histology: count(items, ({ postponedFor }) => postponedFor === 'histology'),
      both: count(items, ({ postponedFor }) => postponedFor === 'both'),
      other: count(items, ({ postponedFor }) => postponedFor === 'other'),
    },
    attendance: SPECIALTIES.map((specialty) => ({
      specialty,
      part: count(attended, (present) => present.includes(specialty)),
      of: attended.length,
    })),
  };
}
