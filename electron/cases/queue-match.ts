import { CASE_STATUSES, exhausted, type CaseStatus } from '@spineboard/core/case';
import type { QueueFacets, QueueQuery } from '@spineboard/core/contract';
import { againNumbers } from '../board/again.store.ts';
import type { Database } from '../database/database.ts';
import { ESCC_CLASSES, NOMS_CODES, type QueueIndex } from './queue-index.ts';
import { searchSpellings } from './words.ts';
import { FIT } from './word-index.ts';

export type QueueView = QueueQuery['view'];
export type QueueCounts = Record<QueueView, number>;

/** What of a query decides which cases fit; the rest is order and page. */
export type QueueQuestion = Pick<QueueQuery, 'search' | 'view' | 'filters' | 'meetingId'>;

/** With fewer cases that hold what was typed, similar words are looked at as well. */
const FEW = 10;

/** Statuses of a case that still lacks something before the board can see it. */
const NOT_READY: readonly CaseStatus[] = ['preparing', 'waiting'];

export type Matches = {
  /** How well each case fits, by number: 0 not at all, else one of FIT. Null where nothing was asked and all fit. */
  fits: Uint8Array | null;
  total: number;
  /** Of them, those that hold what was typed. */
  direct: number;
  similar: string[];
};

/** Which cases fit a question. `me` is whose cases are "mine". */
export function matches(db: Database, index: QueueIndex, question: QueueQuestion, me: string): Matches {
  index.follow();
  const { size } = index;
  const terms = searchSpellings(question.search);
  const hasFilters = Object.values(question.filters).some((chosen) => chosen.length > 0);
  if (terms.length === 0 && question.view === 'all' && question.meetingId === null && !hasFilters) {
    const total = index.count;
    return { fits: null, total, direct: total, similar: [] };
  }
  const passes = shown(db, index, question, me);
  if (hasFilters) filter(index, question, passes);
  if (terms.length === 0) {
    const total = narrow(passes, passes, size);
    return { fits: passes, total, direct: total, similar: [] };
  }
  const words = index.words();
  const fits = words.search(terms, size);
  const direct = narrow(fits, passes, size);
  if (direct >= FEW) return { fits, total: direct, direct, similar: [] };
  const near = words.similar(terms, size, passes);
  let total = direct;
  for (let number = 0; number < size; number += 1) {
    if (fits[number] !== 0 || near.fits[number] === 0 || passes[number] === 0) continue;
    fits[number] = FIT.similar;
    total += 1;
  }
  return { fits, total, direct, similar: total === direct ? [] : near.words };
}

/** Takes the cases out that do not pass, and counts the others. */
function narrow(fits: Uint8Array, passes: Uint8Array, size: number): number {
  let count = 0;
  for (let number = 0; number < size; number += 1) {
    if (passes[number] === 0) fits[number] = 0;
    else if (fits[number] !== 0) count += 1;
  }
  return count;
}

/** What a column may hold: 1 where it may, by its code. */
type Allowed = Uint8Array;
type Gates = { primary: Allowed; escc: Allowed; noms: Allowed; owner: Allowed };

function allow(names: readonly string[], chosen: readonly string[]): Allowed {
  if (chosen.length === 0) return new Uint8Array(Math.max(1, names.length)).fill(1);
  return Uint8Array.from(names, (name) => (chosen.includes(name) ? 1 : 0));
}

function gatesOf(index: QueueIndex, { filters }: QueueQuestion): Gates {
  return {
    primary: allow(index.histologies, filters.primary),
    escc: allow(ESCC_CLASSES, filters.escc),
    noms: allow(NOMS_CODES, filters.noms),
    owner: allow(index.owners, filters.owner),
  };
}

/** Takes out what the filters keep out. */
function filter(index: QueueIndex, question: QueueQuestion, passes: Uint8Array): void {
  const gates = gatesOf(index, question);
  for (let number = 0; number < index.size; number += 1) {
    if (passes[number] !== 0 && closed(index, gates, number) > 0) passes[number] = 0;
  }
}

/** How many of the filters keep a case out. */
function closed({ primary, escc, noms, owner }: QueueIndex, gates: Gates, number: number): number {
  return (
    4 -
    (gates.primary[primary[number] ?? 0] ?? 0) -
    (gates.escc[escc[number] ?? 0] ?? 0) -
    (gates.noms[noms[number] ?? 0] ?? 0) -
    (gates.owner[owner[number] ?? 0] ?? 0)
  );
}

/** FIT.whole for each case that view and meeting let through, by number. */
function shown(db: Database, index: QueueIndex, { view, meetingId }: QueueQuestion, me: string): Uint8Array {
  const { size, present } = index;
  const isIn = view === 'again' ? among(againNumbers(db)) : viewTest(index, view, me);
  const passes = new Uint8Array(size);
  if (meetingId !== null) {
    for (const { number } of agendaNumbers(db, meetingId)) if (isIn(number)) passes[number] = FIT.whole;
    return passes;
  }
  for (let number = 0; number < size; number += 1) {
    if (present[number] === 1 && isIn(number)) passes[number] = FIT.whole;
  }
  return passes;
}

function agendaNumbers(db: Database, meetingId: string): { number: number }[] {
  return db.all(
    db.sql
      .selectFrom('agenda_item')
      .innerJoin('case_queue', 'case_queue.case_id', 'agenda_item.case_id')
      .select('case_queue.number')
      .where('agenda_item.meeting_id', '=', meetingId),
  );
}

const code = (name: CaseStatus): number => CASE_STATUSES.indexOf(name);

function among(numbers: readonly number[]): (number: number) => boolean {
  const some = new Set(numbers);
  return (number) => some.has(number);
}

function viewTest(index: QueueIndex, view: Exclude<QueueView, 'again'>, me: string): (number: number) => boolean {
  const { status, urgent, discussed, owner } = index;
  switch (view) {
    case 'all':
      return () => true;
    case 'mine': {
      const mine = index.owners.indexOf(me);
      return (number) => owner[number] === mine;
    }
    case 'urgent':
      return (number) => urgent[number] === 1;
    case 'discussed':
      return (number) => discussed[number] === 1;
    case 'notReady': {
      const [preparing, waiting] = NOT_READY.map(code);
      return (number) => status[number] === preparing || status[number] === waiting;
    }
    case 'ready': {
      const ready = code('ready');
      return (number) => status[number] === ready;
    }
    case 'awaiting': {
      // Discussed and not closed: follow-ups are not recorded yet, so none of these has had one.
      const open = code('discussed');
      return (number) => status[number] === open;
    }
    default:
      return exhausted(view);
  }
}

const counted = new WeakMap<QueueIndex, { version: number; me: string; counts: Omit<QueueCounts, 'again'> }>();

/** The figures of every view; counted once for each change. */
export function countViews(index: QueueIndex, me: string): Omit<QueueCounts, 'again'> {
  index.follow();
  const kept = counted.get(index);
  if (kept?.version === index.version && kept.me === me) return kept.counts;
  const mine = index.owners.indexOf(me);
  const byStatus = new Uint32Array(CASE_STATUSES.length);
  let [all, own, urgent, discussed] = [0, 0, 0, 0];
  for (let number = 0; number < index.size; number += 1) {
    if (index.present[number] !== 1) continue;
    all += 1;
    const status = index.status[number] ?? 0;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (index.owner[number] === mine) own += 1;
    urgent += index.urgent[number] ?? 0;
    discussed += index.discussed[number] ?? 0;
  }
  const withStatus = (status: CaseStatus): number => byStatus[CASE_STATUSES.indexOf(status)] ?? 0;
  const counts: Omit<QueueCounts, 'again'> = {
    all,
    mine: own,
    notReady: NOT_READY.reduce((sum, status) => sum + withStatus(status), 0),
    ready: withStatus('ready'),
    urgent,
    awaiting: withStatus('discussed'),
    discussed,
  };
  counted.set(index, { version: index.version, me, counts });
  return counts;
}

/** Tallies that are not zero, by name. */
function named(names: readonly string[], tally: Uint32Array): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name, value) => ((tally[value] ?? 0) > 0 ? [[name, tally[value] ?? 0]] : [])),
  );
}

/** How many cases each value of a filter would show beside the other filters. */
export function countFacets(db: Database, index: QueueIndex, question: QueueQuestion, me: string): QueueFacets {
  const none = { primary: [], escc: [], noms: [], owner: [] };
  const { fits } = matches(db, index, { ...question, filters: none }, me);
  const gates = gatesOf(index, question);
  const tallies = {
    primary: new Uint32Array(index.histologies.length),
    escc: new Uint32Array(ESCC_CLASSES.length),
    noms: new Uint32Array(NOMS_CODES.length),
    owner: new Uint32Array(index.owners.length),
  };
  const facets = ['primary', 'escc', 'noms', 'owner'] as const;
  for (let number = 0; number < index.size; number += 1) {
    if (fits === null ? index.present[number] === 0 : fits[number] === 0) continue;
    const out = closed(index, gates, number);
    if (out > 1) continue;
    for (const facet of facets) {
      const value = index[facet][number] ?? 0;
      // Kept out by this filter alone, or by none.
      if (out === 0 || gates[facet][value] === 0) tallies[facet][value] = (tallies[facet][value] ?? 0) + 1;
    }
  }
  return {
    primary: named(index.histologies, tallies.primary),
    escc: named(ESCC_CLASSES, tallies.escc),
    noms: named(NOMS_CODES, tallies.noms),
    owner: named(index.owners, tallies.owner),
  };
}
