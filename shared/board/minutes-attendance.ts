import { type Meeting, type Person, type Specialty, SPECIALTIES } from './meeting.ts';
import { DEFAULT_QUORUM } from './rules.ts';
import type { MinutesInput } from './minutes-input.ts';
import type { Minutes, MinutesAttendee, MinutesCase } from './minutes-schema.ts';
import type { MinutesWords } from './minutes-words.en.ts';
import { clockAt, dateAt, minuteOf } from './wall-clock.ts';

export type PrintedAttendance = Minutes['meeting']['attendance'];
type Span = { from: string | null; to: string | null };

/** Attendance by specialty, required ones first; a required specialty that nobody was entered for is listed too. */
export function minutesAttendance(input: MinutesInput, words: MinutesWords): PrintedAttendance {
  const { meeting } = input;
  const { required } = input.quorum ?? DEFAULT_QUORUM;
  const people = new Map(input.people.map((person) => [person.id, person]));
  const order: Specialty[] = [...required, ...SPECIALTIES.filter((specialty) => !required.includes(specialty))];
  return order
    .map((specialty) => ({
      specialty,
      label: words.specialties[specialty],
      required: required.includes(specialty),
      people: meeting.attendance.flatMap((entry) => {
        const person = people.get(entry.personId);
        if (person?.specialty !== specialty) return [];
        return [
          {
            personId: entry.personId,
            name: person.name,
            part: partOf(person, meeting),
            mode: entry.mode,
            from: entry.mode === 'absent' ? null : entry.from,
            to: entry.mode === 'absent' ? null : entry.to,
            note: entry.note,
          } satisfies MinutesAttendee,
        ];
      }),
    }))
    .filter((group) => group.people.length > 0 || (group.required && meeting.attendance.length > 0));
}

function partOf(person: Person, meeting: Meeting): MinutesAttendee['part'] {
  if (person.id === meeting.chairId) return 'chair';
  return person.id === meeting.scribeId ? 'scribe' : 'member';
}

/** When the meeting was really held, by clock and calendar of the room; as planned while it has not begun. */
export function heldAt(
  { date, startsAt, startedAt, finishedAt }: Meeting,
  timeZone: string,
): Pick<Minutes['meeting'], 'starts' | 'startedOn' | 'ends' | 'endedOn'> {
  const began = startedAt === null ? date : dateAt(startedAt, timeZone);
  const ended = finishedAt === null ? began : dateAt(finishedAt, timeZone);
  return {
    starts: startedAt === null ? startsAt : clockAt(startedAt, timeZone),
    startedOn: began === date ? null : began,
    ends: finishedAt === null ? null : clockAt(finishedAt, timeZone),
    endedOn: ended === began ? null : ended,
  };
}

/**
 * Required specialties that nobody stood for during the whole discussion of a case, with what happened. A person
 * whose times were not entered was there for the whole meeting.
 */
export function absentDuring(attendance: PrintedAttendance, span: Span, words: MinutesWords): MinutesCase['absent'] {
  const absent: MinutesCase['absent'] = [];
  for (const group of attendance) {
    if (!group.required) continue;
    const { specialty } = group;
    const present = group.people.filter((person) => person.mode !== 'absent');
    const label = words.specialties[specialty];
    if (present.length === 0) {
      absent.push({ specialty, text: words.absent.notThere(label) });
      continue;
    }
    const gap = uncovered(present, span);
    if (gap === null) continue;
    const left = present.find((person) => person.to !== null && minuteOf(person.to) <= gap);
    const came = present.find((person) => person.from !== null && minuteOf(person.from) > gap);
    const text =
      left?.to != null
        ? words.absent.left(label, left.to)
        : came?.from != null
          ? words.absent.came(label, came.from)
          : words.absent.notThere(label);
    absent.push({ specialty, text });
  }
  return absent;
}

/** First minute of the span at which nobody is there; null when somebody always was, or the span is not known. */
function uncovered(people: readonly MinutesAttendee[], span: Span): number | null {
  if (span.from === null || span.to === null) return null;
  const from = minuteOf(span.from);
  const to = Math.max(from + 1, minuteOf(span.to));
  for (let minute = from; minute < to; minute += 1) {
    const covered = people.some(
      (person) =>
        (person.from === null || minuteOf(person.from) <= minute) &&
        (person.to === null || minuteOf(person.to) > minute),
    );
    if (!covered) return minute;
  }
  return null;
}
