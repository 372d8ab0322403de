import { CASE_STATUSES } from '@spineboard/core/case';
import type { QueueSort } from '@spineboard/core/contract';
import type { Database } from '../database/database.ts';
import type { CaseQueueTable } from '../database/tables.ts';
import { prepared } from '../database/prepared.ts';
import { SortedNumbers, type SortKey } from './sorted-numbers.ts';
import { WordIndex } from './word-index.ts';

/** The states of NOMS as `sort_noms` begins with them. */
export const NOMS_CODES = ['settled', 'near', 'board', 'open'] as const;
/** The classes of ESCC that can be filtered by. */
export const ESCC_CLASSES = ['unknown', 'low', 'high'] as const;
/** First grade of ESCC's high ones, as an index of the grades. */
const FIRST_HIGH = 4;

const COLUMNS = [
  'number',
  'status',
  'owner_id',
  'urgent',
  'discussed',
  'histology',
  'sort_escc',
  'sort_noms',
] as const satisfies readonly (keyof CaseQueueTable)[];
type Row = Pick<CaseQueueTable, (typeof COLUMNS)[number]>;

const SORT_COLUMNS = {
  updated: 'updated_at',
  name: 'sort_name',
  primary: 'sort_primary',
  levels: 'sort_level',
  escc: 'sort_escc',
  sins: 'sort_sins',
  noms: 'sort_noms',
  status: 'sort_status',
  owner: 'sort_owner',
} as const satisfies Record<SortColumn, keyof CaseQueueTable>;

/** The columns that can be sorted by. */
export type SortColumn = Exclude<QueueSort, 'relevance'>;
type Order = { keys: SortKey[]; numbers: SortedNumbers };

const ONE_ROW = prepared((sql, { number }: { number: number }) =>
  sql
    .selectFrom('case_queue')
    .select([...COLUMNS, ...Object.values(SORT_COLUMNS)])
    .where('number', '=', number),
);
const ONE_TEXT = prepared((sql, { number }: { number: number }) =>
  sql.selectFrom('case_words').select('words').where('number', '=', number),
);
/** Rows read in one go while the words of the cases are brought into memory: some four milliseconds. */
const WORDS_AT_ONCE = 1000;
const SOME_WORDS = prepared((sql, { after }: { after: number }) =>
  sql
    .selectFrom('case_words')
    .select(['number', 'words'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(WORDS_AT_ONCE),
);
/** From so many changed rows on it is cheaper to sort anew than to put each in its place. */
const SORT_ANEW = 200;

/**
 * What the queue is filtered, sorted and searched by, in memory: a column each, a case at its number. It is read from
 * the database when it is first asked, and follows the rows that {@link touch} names; the rows themselves stay where
 * they are. So any filter, any order and any place in it cost the same, and so does the count of what fits.
 */
export class QueueIndex {
  readonly #db: Database;
  #loaded = false;
  readonly #touched = new Set<number>();
  readonly #orders = new Map<SortColumn, Order>();
  /** Highest number of which the words are in memory; null when all are. */
  #wordsUpTo: number | null = 0;
  #words = new WordIndex();
  /** Raised whenever something changed. */
  version = 0;
  /** One more than the highest number. */
  size = 1;
  /** How many cases there are. */
  count = 0;
  present = new Uint8Array(0);
  status = new Uint8Array(0);
  urgent = new Uint8Array(0);
  discussed = new Uint8Array(0);
  /** Position in {@link NOMS_CODES}. */
  noms = new Uint8Array(0);
  /** Position in {@link ESCC_CLASSES}. */
  escc = new Uint8Array(0);
  /** Position in {@link histologies}. */
  primary = new Uint8Array(0);
  /** Position in {@link owners}. */
  owner = new Uint16Array(0);
  /** The first stands for unknown. */
  readonly histologies: string[] = ['unknown'];
  readonly owners: string[] = [];

  constructor(db: Database) {
    this.#db = db;
  }

  /** Says that the row of a case, or its words, may have changed; also when the transaction is undone later. */
  touch(number: number): void {
    this.#touched.add(number);
  }

  /** Forgets every row, to be read anew. */
  forget(): void {
    this.#loaded = false;
    this.#touched.clear();
    this.#orders.clear();
    this.#words = new WordIndex();
    this.#wordsUpTo = 0;
    this.present.fill(0);
    this.count = 0;
    this.size = 1;
    this.version += 1;
  }

  /** Brings the columns up to the database. Asked before anything is read. */
  follow(): void {
    if (!this.#loaded) {
      this.#load();
      return;
    }
    if (this.#touched.size === 0) return;
    this.version += 1;
    if (this.#touched.size > SORT_ANEW) this.#orders.clear();
    for (const number of this.#touched) {
      if (this.present[number] === 1) this.#orders.forEach(({ numbers }) => numbers.take(number));
      const row = this.#db.first(ONE_ROW({ number }));
      if (row === undefined) this.#remove(number);
      else {
        this.#set(row);
        for (const [column, { keys, numbers }] of this.#orders) {
          keys[number] = row[SORT_COLUMNS[column]];
          numbers.put(number);
        }
      }
      this.#readWords(number);
    }
    // What is read within a transaction may be undone with it, and is read once more afterwards.
    if (!this.#db.isWriting) this.#touched.clear();
  }

  /** The cases in the order of a column, which is read when it is first asked for. */
  order(column: SortColumn): SortedNumbers {
    const kept = this.#orders.get(column);
    if (kept !== undefined) return kept.numbers;
    const keys: SortKey[] = [];
    const name = SORT_COLUMNS[column];
    const rows = this.#db.all(this.#db.sql.selectFrom('case_queue').select(['number', `${name} as key`]));
    for (const { number, key } of rows) keys[number] = key;
    const numbers: number[] = [];
    for (let number = 0; number < this.size; number += 1) if (this.present[number] === 1) numbers.push(number);
    const order = { keys, numbers: new SortedNumbers(keys, numbers) };
    if (!this.#db.isWriting) this.#orders.set(column, order);
    return order.numbers;
  }

  /** The words of every case. */
  words(): WordIndex {
    while (this.loadWords());
    return this.#words;
  }

  /** Brings a few more words into memory; false when all of them are there. */
  loadWords(): boolean {
    if (this.#wordsUpTo === null) return false;
    const rows = this.#db.all(SOME_WORDS({ after: this.#wordsUpTo }));
    for (const { number, words } of rows) this.#words.put(number, words);
    this.#wordsUpTo = rows.at(-1)?.number ?? null;
    return this.#wordsUpTo !== null;
  }

  /** Reads the words of a case again, if they have been read. */
  #readWords(number: number): void {
    if (this.#wordsUpTo !== null && number > this.#wordsUpTo) return;
    this.#words.put(number, this.#db.first(ONE_TEXT({ number }))?.words ?? '');
  }

  #load(): void {
    for (const row of this.#db.all(this.#db.sql.selectFrom('case_queue').select(COLUMNS))) this.#set(row);
    for (const number of this.#touched) this.#readWords(number);
    // Within a transaction that may be undone the next question reads once more.
    this.#loaded = !this.#db.isWriting;
    if (this.#loaded) this.#touched.clear();
    this.version += 1;
  }

  #remove(number: number): void {
    if (this.present[number] === 1) this.count -= 1;
    this.present[number] = 0;
  }

  #set(row: Row): void {
    const { number } = row;
    if (number >= this.present.length) this.#grow(number);
    this.size = Math.max(this.size, number + 1);
    if (this.present[number] !== 1) this.count += 1;
    this.present[number] = 1;
    this.status[number] = CASE_STATUSES.indexOf(row.status);
    this.urgent[number] = row.urgent;
    this.discussed[number] = row.discussed;
    this.noms[number] = Number(row.sort_noms?.[0] ?? NOMS_CODES.indexOf('open'));
    this.escc[number] = row.sort_escc === null ? 0 : row.sort_escc < FIRST_HIGH ? 1 : 2;
    this.primary[number] = row.histology === null ? 0 : placeOf(this.histologies, row.histology);
    this.owner[number] = placeOf(this.owners, row.owner_id);
  }

  #grow(number: number): void {
    const length = Math.max(1024, number + 1, Math.ceil(number * 1.5));
    const wider = <A extends Uint8Array | Uint16Array>(grown: A, old: A): A => {
      grown.set(old.subarray(0, length));
      return grown;
    };
    this.present = wider(new Uint8Array(length), this.present);
    this.status = wider(new Uint8Array(length), this.status);
    this.urgent = wider(new Uint8Array(length), this.urgent);
    this.discussed = wider(new Uint8Array(length), this.discussed);
    this.noms = wider(new Uint8Array(length), this.noms);
    this.escc = wider(new Uint8Array(length), this.escc);
    this.primary = wider(new Uint8Array(length), this.primary);
    this.owner = wider(new Uint16Array(length), this.owner);
  }
}

function placeOf(list: string[], entry: string): number {
  const place = list.indexOf(entry);
  return place === -1 ? list.push(entry) - 1 : place;
}

const indexes = new WeakMap<Database, QueueIndex>();

/** The index of an open database. */
export function queueIndexOf(db: Database): QueueIndex {
  const kept = indexes.get(db);
  if (kept !== undefined) return kept;
  const made = new QueueIndex(db);
  indexes.set(db, made);
  return made;
}
