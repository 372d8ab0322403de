import { assessCase } from '../noms/index.ts';
import { inAgendaOrder } from './agenda-order.ts';
import { namesOf, withoutNames } from './anonymize.ts';
import { assessedAt, missingOf } from './minutes-case.ts';
import type { CarriedAction, MinutesInput } from './minutes-input.ts';
import type { MinutesCase } from './minutes-schema.ts';
import { buildMinutes } from './minutes.ts';
import { longDate, minuteOf, shortDate } from './wall-clock.ts';

/** One case of the printed agenda. */
export type AgendaLine = {
  /** Number on the sheet; null for what is not discussed. */
  n: number | null;
  /** When it begins by plan, "16:09"; empty for what is not discussed. */
  starts: string;
  minutes: number;
  title: string;
  /** Hospital number; empty where names are left out or it is not known. */
  recordNumber: string;
  /** Empty unless names were asked for. */
  name: string;
  urgent: boolean;
  question: string;
  missing: string[];
  /** Who presents it; empty where nobody owns the case. */
  presenter: string;
  /** Why it is not discussed. */
  reason: string;
};

/** The agenda before a meeting, to be printed. It carries no data and, unless asked, no name of a patient. */
export type AgendaSheet = {
  date: string;
  starts: string;
  centre: MinutesInput['centre'];
  title: string;
  place: string;
  chair: string;
  scribe: string;
  withNames: boolean;
  synthetic: boolean;
  /** Minutes that the meeting has for its agenda. */
  budgetMinutes: number;
  /** By how many minutes the agenda is longer; 0 where it fits. */
  overMinutes: number;
  carried: (CarriedAction & { dueText: string })[];
  discussed: AgendaLine[];
  aside: (AgendaLine & { kind: 'listed' | 'postponed'; until: string })[];
};

/**
 * @param presenters name of the person who presents a case, by case id
 * @param urgentCases ids of the cases that do not wait for the meeting, as the screen says it
 * @param budgetMinutes minutes that the meeting has for its agenda
 * @throws RangeError as {@link buildMinutes}
 */
export function agendaSheet(
  input: MinutesInput,
  {
    withNames,
    presenters,
    urgentCases,
    budgetMinutes,
  }: {
    withNames: boolean;
    presenters: Readonly<Record<string, string>>;
    urgentCases: ReadonlySet<string>;
    budgetMinutes: number;
  },
): AgendaSheet {
  const minutes = buildMinutes(input);
  const { language } = input;
  const { meeting } = minutes;
  const finders = withNames ? [] : namesOf(minutes, () => '…');
  const plain = (text: string): string => withoutNames(text, finders);
  const items = new Map(input.items.map(({ item }) => [item.id, item]));
  const missing = new Map(
    input.items.map((each) => [each.item.id, missingOf(assessCase(each.record, { now: assessedAt(input, each) }))]),
  );
  const line = (entry: MinutesCase): AgendaLine => ({
    n: null,
    starts: '',
    minutes: items.get(entry.itemId)?.budgetMinutes ?? 0,
    title: entry.title,
    recordNumber: withNames ? entry.patient.recordNumber : '',
    name: withNames ? entry.patient.name : '',
    urgent: urgentCases.has(entry.caseId),
    question: plain(entry.question),
    missing: missing.get(entry.itemId) ?? [],
    presenter: presenters[entry.caseId] ?? '',
    reason: '',
  });
  const ordered = inAgendaOrder(minutes.cases, input.meeting.status, (entry) => ({
    position: items.get(entry.itemId)?.position ?? 0,
    kind: entry.kind === 'discussed' ? 'discuss' : entry.kind,
    urgent: urgentCases.has(entry.caseId),
  }));
  const discussed = ordered.filter((entry) => entry.kind === 'discussed').map(line);
  const needed = discussed.reduce((sum, { minutes: own }) => sum + own, 0);
  let clock = minuteOf(input.meeting.startsAt);
  return {
    date: longDate(meeting.date, language),
    starts: input.meeting.startsAt,
    centre: input.centre,
    title: meeting.title,
    place: meeting.place,
    chair: meeting.chair,
    scribe: meeting.scribe,
    withNames,
    synthetic: minutes.synthetic,
    budgetMinutes,
    overMinutes: Math.max(0, needed - budgetMinutes),
    carried: meeting.carried.map((action) => ({
      ...action,
      text: plain(action.text),
      dueText: action.due === null ? '' : shortDate(action.due, language, meeting.date),
    })),
    discussed: discussed.map((entry, index) => {
      const starts = clockOf(clock);
      clock += entry.minutes;
      return { ...entry, n: index + 1, starts };
    }),
    aside: ordered.flatMap((entry) =>
      entry.kind === 'discussed'
        ? []
        : [
            {
              ...line(entry),
              kind: entry.kind,
              reason: plain(entry.kind === 'listed' ? entry.standard : (entry.postponed?.note ?? '')),
              until: entry.postponed?.until == null ? '' : shortDate(entry.postponed.until, language, meeting.date),
            },
          ],
    ),
  };
}

function clockOf(minute: number): string {
  const ofDay = minute % (24 * 60);
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
