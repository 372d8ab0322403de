import type { Minutes, MinutesCase } from './minutes-schema.ts';
import { longDate, longInstant, shortDate } from './wall-clock.ts';

/** Name and version of the shape of a letter's data. */
export const LETTER_SCHEMA = 'spineboard.letter/2';

/** The recommendation for one case, to go to somebody outside of the board: data of that case alone. */
export type Letter = Pick<
  Minutes,
  'status' | 'number' | 'language' | 'timeZone' | 'synthetic' | 'centre' | 'signer' | 'rules' | 'sources'
> & {
  schema: typeof LETTER_SCHEMA;
  /** SHA-256 of the data of the signed minutes that it is taken from; null for minutes that are not signed. */
  from: string | null;
  /** Address as typed, lines below one another; empty for none. */
  to: string;
  meeting: Pick<Minutes['meeting'], 'date' | 'chair' | 'place'>;
  /** Who took part while this case was discussed, by specialty. */
  present: { specialty: string; names: string[] }[];
  /**
   * Addenda that were signed after the minutes. Their words stay away: they may be about another patient.
   */
  addenda: LetterAddendum[];
  case: MinutesCase;
};

/** Number of an addendum, and the instant it was signed at. */
export type LetterAddendum = { number: string; signedAt: string };

export type LetterOptions = {
  to: string;
  /** Dissent is left out unless the centre asks for it. */
  withDissent: boolean;
  from: string | null;
  /** Addenda to the signed minutes. */
  addenda?: readonly LetterAddendum[];
};

/**
 * The letter for one item of the agenda.
 * @throws RangeError for a case that is not in the minutes or has no recorded decision
 */
export function letterOf(
  minutes: Minutes,
  itemId: string,
  { to, withDissent, from, addenda = [] }: LetterOptions,
): Letter {
  const found = minutes.cases.find((entry) => entry.itemId === itemId);
  if (found?.decision?.recordedAt == null) throw new RangeError('No decision was recorded of this case');
  const { status, number, language, timeZone, synthetic, centre, signer, rules, meeting } = minutes;
  const used = new Set(found.options.flatMap((option) => option.sources));
  return {
    schema: LETTER_SCHEMA,
    status,
    number,
    language,
    timeZone,
    synthetic,
    centre,
    signer,
    rules,
    sources: minutes.sources.filter((source) => used.has(source.id)),
    from,
    to: to.trim(),
    meeting: { date: meeting.date, chair: meeting.chair, place: meeting.place },
    present: meeting.attendance.flatMap((group) => {
      const names = group.people.filter((person) => tookPart(person, found)).map((person) => person.name);
      return names.length === 0 ? [] : [{ specialty: group.label, names }];
    }),
    addenda: addenda.map(({ number: own, signedAt }) => ({ number: own, signedAt })),
    case: { ...found, dissent: withDissent ? found.dissent : [] },
  };
}

/** There for at least part of the discussion, as far as times are known. */
function tookPart(
  person: Minutes['meeting']['attendance'][number]['people'][number],
  span: Pick<MinutesCase, 'from' | 'to'>,
): boolean {
  if (person.mode === 'absent') return false;
  const leftBefore = person.to !== null && span.from !== null && person.to <= span.from;
  const cameAfter = person.from !== null && span.to !== null && person.from >= span.to;
  return !leftBefore && !cameAfter;
}

/** What is printed beside the data of a letter. */
export function letterView(letter: Letter, { sha256 }: { sha256: string }): Record<string, unknown> {
  const { language, timeZone, meeting, signer } = letter;
  const dated = [...letter.case.actions, ...(letter.case.decision?.resolvers ?? [])];
  const due = dated.flatMap((each) => (each.due === null ? [] : [each.due]));
  const { birthDate } = letter.case.patient;
  return {
    sha256,
    date: longDate(meeting.date, language),
    signedAt: signer === null ? '' : longInstant(signer.at, language, timeZone),
    addenda: letter.addenda.map((each) => `${each.number}, ${longInstant(each.signedAt, language, timeZone)}`),
    born: birthDate === null ? '' : longDate(birthDate, language),
    short: Object.fromEntries(due.map((date) => [date, shortDate(date, language, meeting.date)])),
  };
}
