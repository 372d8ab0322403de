import type { CaseRecord } from '@spineboard/core/case';
import { queueQuery, type QueueQuery } from '@spineboard/core/contract';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, getCase, listCases, saveCase } from '../../../electron/cases/cases.service.ts';
import { queueIndexOf } from '../../../electron/cases/queue-index.ts';
import { slips } from '../../../electron/cases/similar-words.ts';
import { WordIndex } from '../../../electron/cases/word-index.ts';
import { openBoard, patient, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

const ask = (query: Partial<QueueQuery>) => listCases(board.ctx, queueQuery.parse(query));
const names = (search: string) => ask({ search, sort: 'relevance' }).rows.map((row) => row.name);

function add(name: string, change?: (record: CaseRecord) => void): string {
  board.clock.wait(1);
  return createCase(board.ctx, { record: patient(name, change) }).result.id;
}

describe('a misspelled search', () => {
  beforeEach(() => {
    add('Facet, Ruth', (record) => (record.referral.question = 'Metastasis of T9: decompress?'));
    add('Dens, Marco', (record) => (record.primary.histology = 'prostate'));
    add('Müller, Jürgen', (record) => (record.patient.recordNumber = 'HN-0417'));
    add('Mueller, Anna');
    add('Sørensen, Åse');
  });

  it.each([
    ['Facett', 'Facet, Ruth', 'facet'],
    ['faect', 'Facet, Ruth', 'facet'],
    ['metastsis', 'Facet, Ruth', 'metastasis'],
    ['decompresss', 'Facet, Ruth', 'decompress'],
    ['protate', 'Dens, Marco', 'prostate'],
    ['prosttae', 'Dens, Marco', 'prostate'],
    ['jurgn', 'Müller, Jürgen', 'jurgen'],
  ])('finds by %s and says which word it took', (search, name, word) => {
    expect(ask({ search })).toMatchObject({ total: 1, direct: 0, similar: [word], rows: [{ name }] });
  });

  it('finds a name spelled with or without its signs, either way round, without calling it similar', () => {
    for (const search of ['mueller', 'müller']) {
      expect(ask({ search })).toMatchObject({ total: 2, direct: 2, similar: [] });
    }
    expect(ask({ search: 'muller' })).toMatchObject({ total: 2, direct: 1, similar: ['mueller'] });
    expect(names('juergen')).toEqual(['Müller, Jürgen']);
    expect(names('soerensen aase')).toEqual(['Sørensen, Åse']);
  });

  it('never takes one number or level for another', () => {
    expect(ask({ search: '0418' }).total).toBe(0);
    expect(ask({ search: 'T8' }).total).toBe(0);
    expect(names('t9')).toEqual(['Facet, Ruth']);
  });

  it('needs every word, also where one is misspelled', () => {
    expect(names('facett ruth')).toEqual(['Facet, Ruth']);
    expect(names('facett marco')).toEqual([]);
  });
});

it('puts whole words before beginnings and these before similar ones, whatever was touched last', () => {
  for (const name of ['Rossi', 'Rossini', 'Rosso', 'Bianchi']) add(name);
  expect(names('rossi')).toEqual(['Rossi', 'Rossini', 'Rosso']);
  expect(ask({ search: 'rossi', sort: 'name', direction: 'desc' }).rows.map((row) => row.name)).toEqual([
    'Rossini',
    'Rossi',
    'Rosso',
  ]);
  expect(ask({ search: 'rossi' })).toMatchObject({ total: 3, direct: 2, similar: ['rosso'] });
});

it('finds each level of a longer run, and who was called', () => {
  add('Lamina', (record) => {
    record.lesions.push({
      id: 'a',
      levels: { from: 'T6', to: 'T9' },
      escc: null,
      sins: {},
      priorRadiation: null,
      fracture: null,
      stabilityByBoard: null,
      note: '',
    });
    record.calls.push({ id: 'c', called: 'Dr Vidal', at: '2026-11-19T08:00:00Z', agreed: 'theater', by: 'RC' });
  });
  for (const search of ['t6', 't7', 't8', 't9', 'vidal', 'theater']) expect(names(search)).toEqual(['Lamina']);
  expect(names('t5')).toEqual([]);
});

it('forgets what a transaction that failed had written', () => {
  const id = add('Adams');
  expect(names('adams')).toEqual(['Adams']);
  const view = getCase(board.ctx, { id });
  expect(() =>
    board.ctx.db.write(() => {
      saveCase(board.ctx, { id, base: 1, baseSavedAt: view.savedAt, record: patient('Zeller') });
      expect(names('zeller')).toEqual(['Zeller']);
      throw new Error('undone');
    }),
  ).toThrow('nothing was changed');
  expect(names('zeller')).toEqual([]);
  expect(names('adams')).toEqual(['Adams']);
  queueIndexOf(board.ctx.db).forget();
  expect(names('adams')).toEqual(['Adams']);
});

/** Every text that one slip makes of a word. */
function oneSlip(word: string): string[] {
  const letters = word.split('');
  return letters.flatMap((letter, at) => [
    letters.toSpliced(at, 1).join(''),
    letters.toSpliced(at, 1, 'x').join(''),
    letters.toSpliced(at, 0, 'x').join(''),
    letters.toSpliced(at, 2, letters[at + 1] ?? '', letter).join(''),
  ]);
}

describe('slips of the keyboard', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x'), { minLength: 1, maxLength: 9 })
    .map((letters) => letters.join(''));

  it('are counted as a reading of every text within that many slips counts them', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a[0] === b[0] && a.length < 6);
        const once = new Set([a, ...oneSlip(a)]);
        // An x may stand for any letter that was typed instead.
        const within = [...once].some((text) => {
          if (text.length !== b.length) return false;
          const different = text.split('').filter((letter, at) => letter !== b[at]);
          return different.length === 0 || (different.length === 1 && different[0] === 'x' && text !== a);
        });
        expect(slips(a, b, 1) > 1 || within || slips(b, a, 1) <= 1).toBe(true);
        expect(a !== b || slips(a, b, 1) === 0).toBe(true);
        expect(oneSlip(b).every((text) => text[0] !== b[0] || text.length > 5 || slips(text, b, 1) <= 1)).toBe(true);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('are forgiven in a word that is still being typed', () => {
    expect(slips('metsta', 'metastasis', 1)).toBe(1);
    expect(slips('hepatocelul', 'hepatocellular', 2)).toBeLessThanOrEqual(2);
    expect(slips('renal', 'lung', 2)).toBe(3);
  });
});

it('keeps the words of cases as a reading of every case finds them, through any changes', () => {
  const text = fc.array(fc.constantFrom('ada', 'adam', 'bea', 'cleo', 'dora', 't9', '伟'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), text), { maxLength: 40 }), (changes) => {
      const index = new WordIndex();
      const kept = new Map<number, string[]>();
      for (const [number, words] of changes) {
        const once = [...new Set(words)];
        kept.set(number, once);
        index.put(number, once.join(' '));
      }
      for (const search of [['a'], ['ad'], ['adam'], ['t9', 'ada'], ['伟'], ['b', 'c']]) {
        const fits = index.search(
          search.map((term) => [term]),
          9,
        );
        for (let number = 0; number < 9; number += 1) {
          const words = kept.get(number) ?? [];
          const expected = search.every((term) => words.some((each) => each.startsWith(term)));
          expect(fits[number] !== 0).toBe(expected);
          expect(fits[number] === 3).toBe(search.every((term) => words.includes(term)));
        }
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});
