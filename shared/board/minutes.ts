import { instruments } from '../instruments/instruments.ts';
import { RULE_VERSION } from '../noms/index.ts';
import { inAgendaOrder } from './agenda-order.ts';
import { heldAt, minutesAttendance } from './minutes-attendance.ts';
import { minutesCaseOf } from './minutes-case.ts';
import { sourcesNamed } from './minutes-options.ts';
import type { MinutesInput } from './minutes-input.ts';
import { type Minutes, MINUTES_SCHEMA, type MinutesCase } from './minutes-schema.ts';
import { minutesWords } from './minutes-words.en.ts';
import { DEFAULT_QUORUM } from './rules.ts';

/** Version of the printed form. Raise it with every change of the template that a reader would notice. */
export const MINUTES_TEMPLATE = 'minutes 2';

/**
 * The minutes as data, computed from the pinned revisions: pure, so that the same input gives the same minutes.
 * An addendum carries its own text, signer and the number it corrects, and no cases.
 * @throws RangeError when a record names something that no table of the core knows
 */
export function buildMinutes(input: MinutesInput): Minutes {
  const steps = minutesByCase(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * As {@link buildMinutes}, with a stop after each case: a thread that serves others as well can turn to them there.
 * @throws RangeError as {@link buildMinutes}
 */
export function* minutesByCase(input: MinutesInput): Generator<undefined, Minutes, undefined> {
  const words = minutesWords(input.language);
  const { meeting } = input;
  const quorum = input.quorum ?? DEFAULT_QUORUM;
  const person = (id: string | null): string => input.people.find((entry) => entry.id === id)?.name ?? '';
  const attendance = minutesAttendance(input, words);
  // The order of the session, which the screen and the room number their cases by.
  const items = inAgendaOrder(input.addendum === undefined ? input.items : [], 'inSession', ({ item }) => ({
    ...item,
    urgent: false,
  }));
  const numbered = items.map((entry, index) => ({ entry, n: index + 1 }));
  const wanted = input.only === undefined ? numbered : numbered.filter(({ entry }) => entry.item.id === input.only);
  const cases: MinutesCase[] = [];
  for (const { entry, n } of wanted) {
    cases.push(minutesCaseOf(input, entry, n, attendance, words));
    yield;
  }
  return {
    schema: MINUTES_SCHEMA,
    kind: input.addendum === undefined ? 'minutes' : 'addendum',
    status: input.status,
    number: input.number,
    language: input.language,
    timeZone: input.timeZone,
    synthetic: input.synthetic,
    centre: { ...input.centre },
    meeting: {
      id: meeting.id,
      title: meeting.title,
      date: meeting.date,
      ...heldAt(meeting, input.timeZone),
      place: meeting.place,
      chair: person(meeting.chairId),
      scribe: person(meeting.scribeId),
      conflicts: [
        meeting.conflicts,
        ...wanted.flatMap(({ entry, n }) =>
          entry.item.conflicts ? [words.caseConflicts(n, entry.item.conflicts)] : [],
        ),
      ]
        .filter((part) => part !== '')
        .join('\n'),
      attendance,
      quorum: {
        required: [...quorum.required],
        rule: words.quorumRule(
          quorum.required.map((specialty) => words.specialties[specialty]),
          quorum.minimum,
        ),
        notMet: cases
          .filter((entry) => entry.absent.length > quorum.required.length - quorum.minimum)
          .map((entry) => entry.n),
      },
      carried: [...(input.carried ?? [])],
    },
    previous: input.previous,
    signer: input.signer,
    ...(input.secondSigner === undefined ? {} : { secondSigner: input.secondSigner }),
    rules: {
      app: `Spineboard ${input.appVersion}`,
      template: input.template ?? MINUTES_TEMPLATE,
      noms: `noms ${RULE_VERSION}`,
      instruments: [instruments.sins, instruments.escc, instruments.tokuhashi, instruments.tomita].map(
        (entry) => entry.version,
      ),
    },
    cases,
    sources: sourcesNamed(cases),
    addendum:
      input.addendum === undefined
        ? null
        : {
            text: input.addendum.text,
            corrects: input.addendum.corrects,
            correctsSha256: input.addendum.correctsSha256 ?? null,
          },
  };
}
