import {
  presenceBarAlt,
  presenceBarSvg,
  scoreBarAlt,
  scoreBarSvg,
  spineColumnSvg,
  spineMapAlt,
  spineMarksSvg,
  type ScoreBar,
} from '../drawings/index.ts';
import { instruments } from '../instruments/instruments.ts';
import { type PrintedImage, printedImages, type PrintedSides } from './minutes-images.ts';
import type { Minutes, MinutesAttendee, MinutesCase, MinutesScore } from './minutes-schema.ts';
import { longDate, longInstant, minuteOf as minuteOfDay, shortDate } from './wall-clock.ts';

/** A drawing with its alternative text. */
export type Drawing = { svg: string; alt: string };

/** What is printed beside the minutes and never signed: drawings, dates in words, the hash, all actions by date. */
export type MinutesView = {
  sha256: string;
  /** Only the pages of the cases, without the first and the closing page. */
  casesOnly: boolean;
  /** The logo's file is at hand. */
  logo: boolean;
  date: string;
  previousDate: string;
  signedAt: string;
  /** Every calendar date that is printed, in words. */
  dates: Record<string, string>;
  /** Due dates, short. */
  short: Record<string, string>;
  /** By person id. */
  presence: Record<string, Drawing & { from: string; to: string }>;
  /** The column on which the spine map of each case lies. */
  column: { svg: string };
  cases: {
    bars: (Drawing & { sum: string })[];
    /** What the spine map shows on {@link MinutesView.column}. */
    map: Drawing;
    images: PrintedImage[];
    /** The map may be placed beside the facts: they are surely taller than it and stay on one page. */
    placed: boolean;
    /** Taller than a page, perhaps: must be allowed to break. */
    tall: boolean;
    /** The plan that was brought, cut for the agenda. */
    plan: string;
  }[];
  actions: { n: number; case: string; text: string; owner: string; due: string | null }[];
};

/** Longest lead text, in characters, beside which the spine map may be placed without being torn off. */
const LONG_LEAD = 1400;

/** Characters of a plan that the agenda's column shows. */
const AGENDA_PLAN = 60;

const DAY = 24 * 60;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const PALETTE: Record<MinutesScore['instrument'], ScoreBar['palette']> = {
  sins: 'stability',
  escc: 'compression',
  tokuhashi: 'prognosis',
  tomita: 'prognosis',
};

/**
 * The second pass: everything the template prints that is not data of the minutes. `images`: the key images whose file
 * could be read, by SHA-256.
 */
export function minutesView(
  minutes: Minutes,
  options: { sha256: string; casesOnly?: boolean; images?: ReadonlyMap<string, PrintedSides> },
): MinutesView {
  const { language, timeZone, meeting } = minutes;
  const long = (date: string): string => longDate(date, language);
  const dates = new Set<string>();
  const short = new Set([meeting.startedOn, meeting.endedOn].filter((date) => date !== null));
  for (const entry of minutes.cases) {
    if (entry.patient.birthDate !== null) dates.add(entry.patient.birthDate);
    if (entry.postponed?.until != null) {
      dates.add(entry.postponed.until);
      short.add(entry.postponed.until);
    }
    for (const { due } of [...entry.actions, ...(entry.decision?.resolvers ?? [])]) if (due !== null) short.add(due);
  }
  return {
    sha256: options.sha256,
    casesOnly: options.casesOnly ?? false,
    logo: minutes.centre.logo !== undefined && options.images?.has(minutes.centre.logo) === true,
    date: long(meeting.date),
    previousDate: minutes.previous === null ? '' : long(minutes.previous.date),
    signedAt: minutes.signer === null ? '' : longInstant(minutes.signer.at, language, timeZone),
    dates: Object.fromEntries([...dates].map((date) => [date, long(date)])),
    short: Object.fromEntries([...short].map((date) => [date, shortDate(date, language, meeting.date)])),
    presence: presenceOf(minutes),
    column: { svg: spineColumnSvg() },
    cases: minutes.cases.map((entry) => ({
      bars: entry.scores.map((score) => ({ ...barOf(score), sum: sumOf(score) })),
      map: { svg: spineMarksSvg(entry.map), alt: spineMapAlt(entry.map) },
      images: printedImages(entry, language, options.images ?? new Map()),
      placed: entry.kind === 'discussed' && entry.scores.length >= 4 && leadLength(entry) <= LONG_LEAD,
      tall: isTall(entry),
      plan: cut(entry.compare?.plan ?? '', AGENDA_PLAN),
    })),
    actions: actionsByDate(minutes),
  };
}

function leadLength(entry: MinutesCase): number {
  const wide = entry.facts.flatMap((fact) => (fact.wide ? fact.parts.map((part) => part.text.length) : []));
  return (
    entry.question.length +
    entry.reason.length +
    entry.wishes.length +
    entry.comorbidity.length +
    wide.reduce((sum, length) => sum + length, 0)
  );
}

/** Rough bound of what surely fits on one page together with scores and framework. */
function isTall(entry: MinutesCase): boolean {
  const texts = [
    entry.question,
    entry.standard,
    entry.postponed?.note ?? '',
    ...(entry.postponed?.missing ?? []),
    entry.decision?.text ?? '',
    entry.decision?.reason ?? '',
    entry.decision?.deviation ?? '',
    entry.decision?.planDeviation ?? '',
    ...(entry.decision?.resolvers ?? []).map((each) => `${each.text} ${each.who}`),
    ...(entry.decision?.conditions ?? []),
    ...entry.dissent.map((dissent) => dissent.text),
    ...entry.noms.silent,
  ];
  const characters = texts.reduce((sum, text) => sum + text.length + 40, 0);
  return characters > 2400 || entry.actions.length > 8 || entry.otherLesions.length > 5;
}

/** The first words of a text; an ellipsis where more follows. */
function cut(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  // No more code units than that, no more graphemes.
  if (line.length <= length) return line;
  const graphemes = Array.from(segmenter.segment(line), (part) => part.segment);
  if (graphemes.length <= length) return graphemes.join('');
  return `${graphemes
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

function barOf(score: MinutesScore): Drawing {
  const definition = instruments[score.instrument];
  return {
    svg: scoreBarSvg({
      palette: PALETTE[score.instrument],
      min: definition.min,
      max: definition.max,
      bands: definition.bands,
      values: score.values,
      ...(score.was === null ? {} : { was: score.was }),
    }),
    alt: scoreBarAlt({
      name: score.name,
      text: score.text,
      reading: score.reading,
      ...(score.was === null ? {} : { was: String(score.was) }),
    }),
  };
}

/** "3+3+□+0": the items of a sum, a missing one as a square; empty for an ordinal scale. */
function sumOf(score: MinutesScore): string {
  if (instruments[score.instrument].kind !== 'sum') return '';
  return score.items.map((item) => (item.points === null ? '□' : String(item.points))).join('+');
}

function clock(since: number): string {
  const minute = since % DAY;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function presenceOf(minutes: Minutes): MinutesView['presence'] {
  const { meeting } = minutes;
  // A meeting that ended on another day: what lies before its start by the clock lies after midnight.
  const minuteOf = (time: string): number =>
    minuteOfDay(time) + (meeting.endedOn !== null && time < meeting.starts ? DAY : 0);
  const people = meeting.attendance.flatMap((group) => group.people);
  const clocks = people.flatMap((person) => [person.from, person.to]).filter((time) => time !== null);
  const ends = [meeting.ends, ...clocks, ...minutes.cases.map((entry) => entry.to)].filter((time) => time !== null);
  const start = Math.min(minuteOf(meeting.starts), ...clocks.map(minuteOf));
  const end = Math.max(start + 1, ...ends.map(minuteOf));
  const cuts = minutes.cases.flatMap((entry) => (entry.to === null ? [] : [minuteOf(entry.to)]));
  return Object.fromEntries(
    people.map((person: MinutesAttendee) => {
      const from = person.from === null ? start : minuteOf(person.from);
      const to = person.to === null ? end : minuteOf(person.to);
      const absent = person.mode === 'absent';
      return [
        person.personId,
        {
          svg: presenceBarSvg({ start, end, mode: person.mode, from, to, cuts }),
          alt: presenceBarAlt({ name: person.name, mode: person.mode, from: clock(from), to: clock(to) }),
          from: absent ? '' : (person.from ?? meeting.starts),
          to: absent ? '' : (person.to ?? meeting.ends ?? ''),
        },
      ];
    }),
  );
}

function actionsByDate(minutes: Minutes): MinutesView['actions'] {
  return minutes.cases
    .flatMap((entry) =>
      entry.actions.map((action) => ({ ...action, n: entry.n, case: entry.patient.recordNumber || entry.title })),
    )
    .map((action, index) => ({ action, index }))
    .sort((a, b) => (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999') || a.index - b.index)
    .map(({ action }) => action);
}
