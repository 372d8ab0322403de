import { longDate } from './wall-clock.ts';
import type { Minutes, MinutesCase } from './minutes-schema.ts';
import { minutesWords } from './minutes-words.en.ts';

/** A text in which something was replaced, to be looked at before the copy leaves. */
export type Replaced = {
  /** Number of the case; null for what belongs to the whole meeting. */
  n: number | null;
  before: string;
  after: string;
};

/** Words of a name that are shorter than this are left alone: "de" or "Li" stand in too many sentences. */
const SHORTEST = 3;

/** Keys whose values a program made: identifiers, hashes, words of a closed list. No name stands in them. */
const MADE =
  /^(?:id|.*Id|sha256|.*Sha256|schema|instrument|letter|kind|state|verdict|origin|provenance|mode|call|level|for|specialty|due|until|logo)$/;

/** "Rossi, Anna Maria" and "SB-2026-0171" as they may stand in a sentence. */
function wordsOf({ patient }: MinutesCase, language: string): string[] {
  const parts = patient.name
    .split(/[\s,;()]+/u)
    .filter((part) => Array.from(part).length >= SHORTEST && /\p{L}/u.test(part));
  const birth = patient.birthDate;
  const dates =
    birth === null
      ? []
      : [
          birth,
          longDate(birth, language),
          birth.split('-').toReversed().join('.'),
          birth.split('-').toReversed().join('/'),
        ];
  const others = [patient.name, patient.name.split(/,\s*/u).toReversed().join(' '), patient.recordNumber, ...dates];
  return [...others.map((each) => each.trim()).filter((each) => each.length >= SHORTEST), ...parts];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Finds the words as whole words, the longest first, in any spelling of capitals. */
function finderOf(words: readonly string[]): RegExp | null {
  const all = [...new Set(words.map((word) => word.normalize('NFC').trim()).filter((word) => word !== ''))];
  if (all.length === 0) return null;
  const longest = all
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word).replaceAll(/\s+/gu, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longest.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

type Finder = { finder: RegExp; by: string };

/** How the patients of minutes are found in a text, and what stands for each. */
export function namesOf(minutes: Pick<Minutes, 'cases' | 'language'>, caseWord: (n: number) => string): Finder[] {
  return minutes.cases.flatMap((entry) => {
    const finder = finderOf(wordsOf(entry, minutes.language));
    return finder === null ? [] : [{ finder, by: caseWord(entry.n) }];
  });
}

/** A text with what the finders find replaced. */
export function withoutNames(text: string, finders: readonly Finder[]): string {
  return finders.reduce((now, { finder, by }) => now.replaceAll(finder, by), text);
}

/**
 * A copy of signed minutes without names of patients: persons are reduced to sex and age, hospital numbers, birth dates
 * wishes and images are removed, and names, numbers and birth dates of every patient are replaced in every text by the number
 * of the case. What a sentence gives away otherwise no program can know: a person looks at it before it leaves.
 * @param from SHA-256 of the data that was signed
 * @param more words to be replaced as well, as typed
 */
export function anonymize(
  minutes: Minutes,
  { from, more }: { from: string; more: readonly string[] },
): { minutes: Minutes; replaced: Replaced[] } {
  const words = minutesWords(minutes.language);
  const finders = namesOf(minutes, words.caseNumber);
  const typed = finderOf(more);
  if (typed !== null) finders.push({ finder: typed, by: words.leftOut });
  const replaced: Replaced[] = [];
  const clean = (text: string, n: number | null): string => {
    const before = text.normalize('NFC');
    const after = withoutNames(before, finders);
    if (after === before) return text;
    replaced.push({ n, before, after });
    return after;
  };
  const deep = <T>(value: T, n: number | null): T => {
    if (typeof value === 'string') return clean(value, n) as T;
    if (Array.isArray(value)) return value.map((entry: unknown) => deep(entry, n)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, MADE.test(key) ? (entry as unknown) : deep<unknown>(entry, n)]),
    ) as T;
  };
  const { cases, sources, meeting, addendum, ...rest } = minutes;
  // Words of the papers that are cited, and of whoever took part, are no patient's: a name may be the same.
  const { conflicts, carried, ...held } = meeting;
  return {
    minutes: {
      ...rest,
      sources,
      meeting: { ...held, conflicts: clean(conflicts, null), carried: deep(carried, null) },
      addendum: deep(addendum, null),
      cases: cases.map((entry) => ({
        ...deep({ ...entry, patient: null, wishes: '', images: [] }, entry.n),
        patient: { ...entry.patient, name: '', recordNumber: '', birthDate: null },
      })),
      anonymized: { from },
    },
    replaced,
  };
}

/** Names, numbers and birth dates of patients that still stand somewhere in a text; for the check after the printing. */
export function namesLeftIn(text: string, minutes: Minutes): string[] {
  const normal = text.normalize('NFC');
  return minutes.cases.flatMap((entry) =>
    [...new Set(wordsOf(entry, minutes.language))].filter((word) => finderOf([word])?.test(normal) ?? false),
  );
}
