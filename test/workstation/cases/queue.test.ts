import { CASE_STATUSES, emptyLesion, ESCC_GRADES, LEVELS, type CaseRecord } from '@spineboard/core/case';
import { queueQuery, queueRow, queueSort, type QueueQuery } from '@spineboard/core/contract';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCases, createMeeting, getMeeting } from '../../../electron/board/board.service.ts';
import { createCase, getCase, listCases, saveCase, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import { bringQueueUp, rebuildQueue } from '../../../electron/cases/queue.store.ts';
import { fold, searchTerms } from '../../../electron/cases/words.ts';
import { updatePerson } from '../../../electron/people/people.service.ts';
import {
  asColleague,
  openBoard,
  PASSPHRASE,
  patient,
  temporaryFolder,
  type OpenBoard,
} from '../../support/board-workspace.ts';

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

const ask = (query: Partial<QueueQuery> = {}) => listCases(board.ctx, queueQuery.parse(query));
const names = (query: Partial<QueueQuery>) => ask(query).rows.map((row) => row.name);

function add(name: string, change?: (record: CaseRecord) => void): string {
  board.clock.wait(1);
  return createCase(board.ctx, { record: patient(name, change) }).result.id;
}

function atLevel(level: (typeof LEVELS)[number], escc: (typeof ESCC_GRADES)[number] | null = null) {
  return (record: CaseRecord) => {
    record.lesions.push({ ...emptyLesion('a'), levels: { from: level, to: level }, escc });
  };
}

describe('the order of the queue', () => {
  it('puts levels in the order of the body, not of the alphabet, and unknown ones last both ways', () => {
    for (const level of ['T10', 'T2', 'L1', 'C7', 'S1'] as const) add(level, atLevel(level));
    add('unknown');
    expect(names({ sort: 'levels', direction: 'asc' })).toEqual(['C7', 'T2', 'T10', 'L1', 'S1', 'unknown']);
    expect(names({ sort: 'levels', direction: 'desc' })).toEqual(['S1', 'L1', 'T10', 'T2', 'C7', 'unknown']);
  });

  it('puts ESCC grades by severity, and unknown ones last both ways', () => {
    for (const grade of ['2', '1b', '0', '3', '1a', '1c'] as const) add(grade, atLevel('T5', grade));
    add('unknown', atLevel('T5'));
    expect(names({ sort: 'escc', direction: 'asc' })).toEqual([...ESCC_GRADES, 'unknown']);
    expect(names({ sort: 'escc', direction: 'desc' })).toEqual([...ESCC_GRADES].reverse().concat('unknown' as never));
  });

  it('puts statuses on their way through the board', () => {
    for (const status of [...CASE_STATUSES].reverse()) setCaseStatus(board.ctx, { id: add(status), status });
    expect(names({ sort: 'status', direction: 'asc' })).toEqual([...CASE_STATUSES]);
  });

  it('puts names without regard to case and accents', () => {
    for (const name of ['Özil', 'zapata', 'Ångström', 'Émile', 'Adams']) add(name);
    expect(names({ sort: 'name', direction: 'asc' })).toEqual(['Adams', 'Ångström', 'Émile', 'Özil', 'zapata']);
  });

  it('puts what was touched last first', () => {
    const first = add('first');
    add('second');
    board.clock.wait(10);
    const view = getCase(board.ctx, { id: first });
    saveCase(board.ctx, { id: first, base: 1, baseSavedAt: view.savedAt, record: patient('first again') });
    expect(names({})).toEqual(['first again', 'second']);
  });
});

describe('the search', () => {
  beforeEach(() => {
    add('Łukasz Żółć', (record) => (record.patient.recordNumber = 'HN-0417'));
    add('Nguyễn Thị Ánh', (record) => (record.primary.histology = 'renal'));
    add('张伟');
    add('João Conceição', atLevel('T9'));
    add('O\'Brien "quoted" (NEAR) AND* ꙮready');
  });

  it.each([
    ['zolc', 'Łukasz Żółć'],
    ['LUKA', 'Łukasz Żółć'],
    ['0417', 'Łukasz Żółć'],
    ['nguyen anh', 'Nguyễn Thị Ánh'],
    ['renal', 'Nguyễn Thị Ánh'],
    ['伟', '张伟'],
    ['conceic', 'João Conceição'],
    ['t9', 'João Conceição'],
    ["o'brien", 'O\'Brien "quoted" (NEAR) AND* ꙮready'],
    ['"quoted" near', 'O\'Brien "quoted" (NEAR) AND* ꙮready'],
  ])('finds by %s', (search, name) => {
    expect(names({ search })).toEqual([name]);
  });

  it.each(['zzz', 'ukasz', 'renal t9', 'nguyen zolc'])('finds nothing by %s', (search) => {
    expect(ask({ search })).toMatchObject({ rows: [], total: 0 });
  });

  it('takes whatever is typed as words, never as commands', () => {
    for (const search of [
      '"',
      '*',
      'AND',
      'a OR b',
      'NEAR(',
      'words:x',
      '-',
      '(((',
      'ꙮready',
      '\u0000',
      'x'.repeat(300),
    ]) {
      expect(() => ask({ search })).not.toThrow();
    }
    expect(ask({ search: ' * "" ' }).total).toBe(5);
  });

  it('follows a correction at once', () => {
    const id = add('Rossi');
    const view = getCase(board.ctx, { id });
    saveCase(board.ctx, { id, base: 1, baseSavedAt: view.savedAt, record: patient('Russo') });
    expect(names({ search: 'rossi' })).toEqual([]);
    expect(names({ search: 'russo' })).toEqual(['Russo']);
  });

  it('folds a text to itself once it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(searchTerms(searchTerms(text).join(' '))).toEqual(searchTerms(text));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('views, counts and pages', () => {
  it('agree with a reading of all cases, in every combination', async () => {
    const colleague = await asColleague(board);
    const owners = [board.ctx, colleague];
    const primaries = ['renal', 'breast', 'prostate', null] as const;
    for (let index = 0; index < 60; index += 1) {
      board.clock.wait(1);
      const owner = owners[index % 2] ?? board.ctx;
      const record = patient(`${index % 3 === 0 ? 'Rossi' : 'Weber'} ${index}`, (each) => {
        each.primary.histology = primaries[index % 4] ?? null;
        if (index % 7 === 0) each.urgencyOverride = { level: 'now', reason: 'walking lost', by: 'NV' };
        if (index % 5 !== 0) atLevel(LEVELS[index % LEVELS.length] ?? 'T1')(each);
      });
      const { id } = createCase(owner, { record }).result;
      const status = CASE_STATUSES[index % 5] ?? 'preparing';
      if (status !== 'preparing') setCaseStatus(owner, { id, status });
    }
    const all = ask({ limit: 200 }).rows;
    expect(all).toHaveLength(60);
    expect(all.every((row) => queueRow.safeParse(row).success)).toBe(true);
    const inView = {
      all: () => true,
      mine: (row) => row.ownerId === board.meId,
      notReady: (row) => row.status === 'preparing' || row.status === 'waiting',
      ready: (row) => row.status === 'ready',
      urgent: (row) => row.urgency !== 'routine' && row.status !== 'discussed' && row.status !== 'closed',
      again: () => false,
      awaiting: (row) => row.status === 'discussed',
      // None of the closed ones has a decision.
      discussed: (row) => row.status === 'discussed',
    } satisfies Record<QueueQuery['view'], (row: (typeof all)[number]) => boolean>;

    const check = () => {
      for (const view of Object.keys(inView) as QueueQuery['view'][]) {
        for (const search of ['', 'rossi', 'renal weber']) {
          const words = search.split(' ').filter((word) => word !== '');
          const expected = all.filter(
            (row) =>
              inView[view](row) && words.every((word) => `${row.name} ${row.primary}`.toLowerCase().includes(word)),
          );
          const pages = [0, 7, 14, 21, 28, 35, 42, 49, 56].flatMap(
            (offset) => ask({ view, search, sort: 'levels', direction: 'asc', offset, limit: 7 }).rows,
          );
          expect({ view, search, total: ask({ view, search }).total }).toEqual({
            view,
            search,
            total: expected.length,
          });
          expect(pages.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort());
          const order = pages.map((row) => LEVELS.indexOf(row.levels as 'T1')).map((index) => (index < 0 ? 99 : index));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
        expect(ask().counts[view]).toBe(all.filter(inView[view]).length);
      }
    };
    const everyOrder = () => {
      for (const sort of queueSort.options) {
        for (const direction of ['asc', 'desc'] as const) {
          for (const view of Object.keys(inView) as QueueQuery['view'][]) {
            for (const search of ['', 'rossi']) {
              const whole = ask({ view, search, sort, direction, limit: 200 }).rows;
              expect(ask({ view, search, sort, direction, offset: 3, limit: 10 }).rows).toEqual(whole.slice(3, 13));
              const other = ask({ view, search, sort, direction: direction === 'asc' ? 'desc' : 'asc', limit: 200 });
              const known = (row: (typeof whole)[number]) =>
                (sort !== 'primary' || row.primary !== '') &&
                (sort !== 'levels' || row.levels !== '') &&
                (sort !== 'sins' || row.sins !== null) &&
                (sort !== 'escc' || row.escc !== null);
              const ids = (rows: typeof whole) => rows.filter(known).map((row) => row.id);
              expect(ids(whole)).toEqual(ids(other.rows).toReversed());
              expect(whole.map(known)).toEqual(whole.map(known).toSorted((a, b) => Number(b) - Number(a)));
            }
          }
        }
      }
    };
    check();
    everyOrder();
    const before = ask({ limit: 200 });
    expect(rebuildQueue(board.ctx.db, board.clock.now())).toBe(60);
    expect(ask({ limit: 200 })).toEqual(before);
    check();
  });

  it('show the cases of one agenda, and each case the open meetings that hold it', () => {
    const [a, b] = [add('Adams', atLevel('T1')), add('Brown'), add('Clark')];
    const meeting = createMeeting(board.ctx, {
      title: 'Board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: null,
      scribeId: null,
    }).result;
    addCases(board.ctx, { meetingId: meeting.id, caseIds: [b, a] });
    const listed = ask({ meetingId: meeting.id, sort: 'name', direction: 'asc' });
    expect(listed.rows.map((row) => row.name)).toEqual(['Adams', 'Brown']);
    expect(listed.total).toBe(2);
    expect(listed.rows[0]?.onAgenda).toEqual([meeting.id]);
    expect(names({ meetingId: meeting.id, search: 'brow' })).toEqual(['Brown']);
    expect(ask({ meetingId: meeting.id, view: 'ready' }).total).toBe(0);
  });

  it('follow the owner’s new name', () => {
    add('Adams');
    updatePerson(board.ctx, board.workspace.slots, { ...board.ctx.me, name: 'Nora Vidal-Costa', active: true });
    expect(ask().rows[0]?.ownerName).toBe('Nora Vidal-Costa');
    expect(ask({ sort: 'owner' }).rows).toHaveLength(1);
  });
});

/** Saves as one types, without a look at the queue in between. */
function type(id: string, ...typed: string[]): string {
  let view = getCase(board.ctx, { id });
  for (const name of typed) {
    board.clock.wait(1);
    const record = patient(name, atLevel('T9', '3'));
    view = saveCase(board.ctx, { id, base: view.revision, baseSavedAt: view.savedAt, record }).result;
  }
  return view.savedAt;
}

const agelessRows = () =>
  ask({ limit: 200 }).rows.map(({ urgencyReason, ...row }) =>
    // The age of a deficit is told as it was when the board was done with it.
    row.status === 'discussed' || row.status === 'closed' ? row : { ...row, urgencyReason },
  );

describe('a case that is being typed', () => {
  it('stands in the queue, the search and its meeting as last saved, with the moment of the save', () => {
    const id = add('Adams');
    add('Brown');
    const { db } = board.ctx;
    const savedAt = type(id, 'Adamson', 'Adamsone', 'Zeller');
    board.clock.wait(60);
    expect(names({ search: 'zeller' })).toEqual(['Zeller']);
    expect(names({ search: 'adams' })).toEqual([]);
    expect(ask({ sort: 'updated' }).rows[0]).toMatchObject({ id, name: 'Zeller', escc: '3', updatedAt: savedAt });
    const meetingId = createMeeting(board.ctx, {
      title: 'Board',
      date: '2026-11-19',
      startsAt: '16:00',
      place: '',
      chairId: null,
      scribeId: null,
    }).result.id;
    addCases(board.ctx, { meetingId, caseIds: [id] });
    type(id, 'Zellweger');
    expect(getMeeting(board.ctx, { id: meetingId }).items[0]?.row).toMatchObject({ name: 'Zellweger', levels: 'T9' });
    type(id, 'Zorn');
    setCaseStatus(board.ctx, { id, status: 'ready' });
    expect(ask({ view: 'ready' }).rows.map((row) => row.name)).toEqual(['Zorn']);
    expect(rebuildQueue(db, board.clock.now())).toBe(2);
  });

  it('says the same after any changes of status between saves and hours as when it is computed anew', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('status' as const), of: fc.nat(2), status: fc.constantFrom(...CASE_STATUSES) }),
      fc.record({ kind: fc.constant('type' as const), of: fc.nat(2), name: fc.constantFrom('Zorn', 'Zeller') }),
      fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 30, 200) }),
      fc.record({ kind: fc.constant('look' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const ids = [0, 30, null].map((hours) =>
          add('Adams', (record) => {
            record.lesions.push({ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '3' });
            if (hours === null) return;
            record.neurology.deficitCourse = 'rapid';
            record.neurology.deficitOnset = new Date(Date.parse(board.clock.now()) - hours * 3_600_000).toISOString();
          }),
        );
        const idOf = (of: number): string => ids[of] ?? '';
        for (const each of steps) {
          board.clock.wait(1);
          if (each.kind === 'status') setCaseStatus(board.ctx, { id: idOf(each.of), status: each.status });
          else if (each.kind === 'type') type(idOf(each.of), each.name);
          else if (each.kind === 'wait') board.clock.wait(each.hours * 3600);
          else ask();
        }
        const kept = agelessRows();
        rebuildQueue(board.ctx.db, board.clock.now());
        expect(kept).toEqual(agelessRows());
      }),
      { numRuns: 25 },
    );
  });

  it('is found after the program ended before anybody looked', async () => {
    const id = add('Adams');
    const savedAt = type(id, 'Zeller');
    board.workspace.lock();
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    board.ctx = board.workspace.context();
    expect(ask({ search: 'zeller' }).rows).toEqual([expect.objectContaining({ id, updatedAt: savedAt })]);
  });
});

describe('other rules', () => {
  it('compute the queue anew at the next unlocking, once', async () => {
    add('Adams');
    const { db } = board.ctx;
    bringQueueUp(db, board.clock.now());
    expect(bringQueueUp(db, board.clock.now())).toBe(false);
    db.raw.exec("update queue_state set rules = 'older'; update case_queue set projection = '{}', sort_name = 'zzz'");
    board.workspace.lock();
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    board.ctx = board.workspace.context();
    expect(names({ search: 'adams' })).toEqual(['Adams']);
    expect(bringQueueUp(board.ctx.db, board.clock.now())).toBe(false);
  });
});

describe('a deficit that gets older', () => {
  it('is told with its age of now, and does not call itself touched', () => {
    add('Adams', (record) => {
      record.neurology.deficitCourse = 'rapid';
      record.neurology.deficitOnset = board.clock.now();
    });
    const reason = () => ask({ view: 'urgent' }).rows[0]?.urgencyReason ?? '';
    const first = ask().rows[0];
    board.clock.wait(5 * 3600);
    expect(reason()).toContain('5\u{a0}h');
    board.clock.wait(3 * 86_400);
    expect(reason()).toContain('3 days');
    expect(ask().rows[0]?.updatedAt).toBe(first?.updatedAt);
  });
});
