import { ORPCError } from '@orpc/client';
import { emptyDecision } from '@spineboard/core/board';
import { emptyCase } from '@spineboard/core/case';
import type { Change } from '@spineboard/core/contract';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, HOSTS, openFresh, PASSPHRASE, reach, type Reached } from '../support/workstation.ts';

const NOBODY = '01890000-0000-7000-8000-000000000000';

/** What a call was refused with. */
async function refusalOf(call: Promise<unknown>): Promise<{ code: string; status: number; data: unknown }> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error('The call was not refused by the contract');
  expect(error.defined).toBe(true);
  return { code: error.code, status: error.status, data: error.data };
}

function facet() {
  const record = emptyCase();
  record.patient.name = 'Facet, Ruth';
  record.patient.recordNumber = '0417';
  record.referral.question = 'Decompress T9 now?';
  return record;
}

/** Reads `count` changes of a stream that is open by now. */
async function hear(stream: AsyncIterator<Change>, count: number): Promise<Change[]> {
  const changes: Change[] = [];
  while (changes.length < count) {
    const next = await stream.next();
    if (next.done === true) break;
    changes.push(next.value);
  }
  return changes;
}

describe.each(HOSTS)('through $host', ({ through }) => {
  let reached: Reached;
  let page: Client;
  beforeEach(async () => {
    reached = await reach(through);
    page = reached.window();
  });
  afterEach(() => reached.end());

  it('a case goes from its first fact to signed minutes that outlast a restart', async () => {
    expect((await page.workspace.state()).phase).toBe('setup');
    const { me } = await openFresh(page);

    const created = await page.cases.create({ record: facet() });
    const record = { ...created.record, systemic: { ...created.record.systemic, karnofsky: 70 as const } };
    const saved = await page.cases.save({
      id: created.id,
      base: created.revision,
      baseSavedAt: created.savedAt,
      record,
    });
    expect(saved.record.systemic.karnofsky).toBe(70);

    const stale = { id: created.id, base: created.revision, baseSavedAt: '2020-01-01T00:00:00.000Z', record };
    const conflict = await refusalOf(page.cases.save(stale));
    expect(conflict).toMatchObject({ code: 'CASE_CHANGED', status: 409 });
    expect(conflict.data).toMatchObject({ revision: saved.revision, current: { systemic: { karnofsky: 70 } } });

    await page.cases.setStatus({ id: created.id, status: 'ready' });
    const queue = await page.cases.list({ search: 'facet' });
    expect(queue.rows.map(({ name, status }) => ({ name, status }))).toEqual([
      { name: 'Facet, Ruth', status: 'ready' },
    ]);

    const planned = await page.board.create({
      title: 'Spine tumor board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: 'Seminar room',
      chairId: me.id,
      scribeId: null,
    });
    const meetingId = planned.id;
    const filled = await page.board.addCases({ meetingId, caseIds: [created.id] });
    const itemId = filled.items[0]?.id ?? '';
    await page.board.setAttendance({
      meetingId,
      attendance: [{ personId: me.id, mode: 'room', from: null, to: null, note: '' }],
    });
    await page.board.start({ meetingId });
    await page.board.beginCase({ meetingId, itemId });
    const draft = {
      ...emptyDecision(),
      kind: 'one' as const,
      options: [{ optionId: null, title: 'Separation surgery, then SRS', detail: 'T9', reason: 'High-grade' }],
      reason: 'The cord is compressed and the tumor resistant.',
    };
    const decided = await page.board.recordDecision({ meetingId, itemId, version: 0, draft });
    expect(decided.items[0]?.decision.recorded?.caseRevision).toBeGreaterThan(0);
    await page.board.finish({ meetingId });

    const draftPdf = await reached.ask(`/download/meetings/${meetingId}/draft.pdf`);
    expect(draftPdf.headers.get('content-type')).toBe('application/pdf');
    expect(new TextDecoder().decode((await draftPdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');

    const signed = await page.board.sign({ meetingId, personId: me.id, passphrase: PASSPHRASE });
    const minutes = signed.minutes[0];
    if (minutes === undefined) throw new Error('There are no minutes');
    expect((await refusalOf(page.board.start({ meetingId }))).code).toBe('FORBIDDEN');

    const path = `/download/minutes/${minutes.id}.pdf`;
    const pdf = await (await reached.ask(path)).arrayBuffer();
    expect(createHash('sha256').update(new Uint8Array(pdf)).digest('hex')).toBe(minutes.pdfSha256);

    await reached.restart();
    page = reached.window();
    expect((await page.workspace.state()).phase).toBe('locked');
    expect((await reached.ask(path)).status).toBe(423);
    expect((await page.workspace.unlock({ personId: me.id, passphrase: PASSPHRASE })).phase).toBe('open');
    expect(await (await reached.ask(path)).arrayBuffer()).toEqual(pdf);
    expect((await page.cases.get({ id: created.id })).record.systemic.karnofsky).toBe(70);
  });

  it('nothing behind the lock is answered while it is locked, whatever the input', async () => {
    await openFresh(page);
    await page.workspace.lock();
    const calls = [
      page.cases.list({}),
      page.cases.get({ id: 'not even an id' }),
      page.cases.create({ record: emptyCase() }),
      page.people.list(),
      page.board.list(),
      page.board.get({ id: NOBODY }),
    ];
    for (const call of calls) expect(await refusalOf(call)).toMatchObject({ code: 'LOCKED', status: 423 });
    expect((await reached.ask(`/download/minutes/${NOBODY}.pdf`)).status).toBe(423);
  });

  it('a wrong person and a wrong passphrase are refused alike', async () => {
    const { me } = await openFresh(page);
    await page.workspace.lock();
    const wrongPassphrase = await refusalOf(
      page.workspace.unlock({ personId: me.id, passphrase: 'another passphrase' }),
    );
    expect(wrongPassphrase.code).toBe('LOCKED');
    const second = await reach(through);
    await openFresh(second.window());
    await second.window().workspace.lock();
    expect(await refusalOf(second.window().workspace.unlock({ personId: NOBODY, passphrase: PASSPHRASE }))).toEqual(
      wrongPassphrase,
    );
    await second.end();
  });

  it.each([
    ['a Karnofsky of 55', { systemic: { ...emptyCase().systemic, karnofsky: 55 } }, 'record.systemic.karnofsky'],
    [
      'levels from T4 up to C7',
      {
        lesions: [
          {
            id: 'a',
            levels: { from: 'T4', to: 'C7' },
            escc: null,
            sins: {},
            priorRadiation: null,
            fracture: null,
            stabilityByBoard: null,
          },
        ],
      },
      'record.lesions.0.levels.to',
    ],
    [
      'a text of 100,000 characters',
      { referral: { ...emptyCase().referral, plan: 'x'.repeat(100_000) } },
      'record.referral.plan',
    ],
    ['a field that no record has', { notes: 'x' }, 'record'],
  ])('refuses %s and says where it stands', async (_what, patch, path) => {
    await openFresh(page);
    const record = { ...emptyCase(), ...patch };
    const refused = await refusalOf(page.cases.create({ record: record as never }));
    expect(refused).toMatchObject({ code: 'VALIDATION', status: 422 });
    expect((refused.data as { issues: { path: string }[] }).issues.map((issue) => issue.path)).toEqual([path]);
    expect((await page.cases.list({})).total).toBe(0);
  });

  it('keeps a name with emoji and right-to-left text as it was typed', async () => {
    await openFresh(page);
    const record = emptyCase();
    record.patient.name = 'عمر حداد 🦴';
    const { id } = await page.cases.create({ record });
    expect((await page.cases.get({ id })).record.patient.name).toBe('عمر حداد 🦴');
  });

  it('a person is given a passphrase later, and changes it with the current one', async () => {
    const { me } = await openFresh(page);
    const mei = await page.people.add({ name: 'Mei Sato', role: 'member', specialty: 'radiology' });
    const passphrase = 'mei reads the films';
    expect(await page.people.setPassphrase({ id: mei.id, passphrase })).toEqual({ ...mei, canUnlock: true });
    expect(await refusalOf(page.people.setPassphrase({ id: me.id, passphrase }))).toMatchObject({
      code: 'VALIDATION',
      data: { issues: [{ path: 'current' }] },
    });
    expect(await refusalOf(page.people.setPassphrase({ id: mei.id, passphrase: 'short' }))).toMatchObject({
      code: 'VALIDATION',
    });
    await page.workspace.lock();
    await page.workspace.unlock({ personId: mei.id, passphrase });
    await page.people.setPassphrase({ id: mei.id, passphrase: 'mei reads more films', current: passphrase });
    expect(await refusalOf(page.people.setPassphrase({ id: me.id, passphrase }))).toMatchObject({
      code: 'FORBIDDEN',
      data: { reason: 'has-passphrase' },
    });
  });

  it('says NOT_FOUND for what is not there and FORBIDDEN for what the state forbids', async () => {
    await openFresh(page);
    expect(await refusalOf(page.cases.get({ id: NOBODY }))).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(await refusalOf(page.board.get({ id: NOBODY }))).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect((await reached.ask(`/download/minutes/${NOBODY}.pdf`)).status).toBe(404);
    expect((await reached.ask('/download/../board.db')).status).toBe(404);
    expect(await refusalOf(page.workspace.confirmRecovery({ code: 'AAAA' }))).toMatchObject({
      code: 'FORBIDDEN',
      status: 403,
    });
    await page.cases.create({ record: facet() });
    expect(await refusalOf(page.workspace.openDemo())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('every window hears what a command touched, and who did it', async () => {
    const other = reached.window('window-2');
    const leaving = new AbortController();
    const streams = [
      await page.workspace.changes(undefined, { signal: leaving.signal }),
      await other.workspace.changes(undefined, { signal: leaving.signal }),
    ];
    const heard = Promise.all(streams.map((stream) => hear(stream, 3)));
    await openFresh(page);
    const { id } = await other.cases.create({ record: facet() });
    for (const changes of await heard) {
      expect(changes.slice(0, 2).map((change) => change.origin)).toEqual(['window-1', 'window-1']);
      expect(changes[2]?.origin).toBe('window-2');
      expect(changes[2]?.topics).toEqual(expect.arrayContaining(['cases', `case:${id}`]));
    }
    leaving.abort();
  });

  it('a refused command is not announced', async () => {
    await openFresh(page);
    const stream = await page.workspace.changes();
    await refusalOf(page.cases.setStatus({ id: NOBODY, status: 'ready' }));
    await page.cases.create({ record: facet() });
    const [first] = await hear(stream, 1);
    expect(first?.topics).toContain('cases');
    expect(first?.topics).not.toContain(`case:${NOBODY}`);
    await stream.return?.();
  });

  it('the demo can be opened before setup, and is another workspace', async () => {
    const state = await page.workspace.openDemo();
    expect(state).toMatchObject({ phase: 'open', demo: true });
    expect(state.folder).not.toBe(reached.folder);
    expect((await page.cases.list({})).total).toBeGreaterThan(10);
    expect(await page.board.list()).toHaveLength(1);
    await reached.restart();
    expect(await reached.window().workspace.state()).toMatchObject({ phase: 'setup', demo: false });
  });

  it('a large database that is damaged is read at first, acknowledges no command, and every window hears of it', async () => {
    const large = await reach(through, { largeBytes: 0, quietMs: 0 });
    const { me } = await openFresh(large.window());
    const record = facet();
    record.referral.question = 'Decompress T9 now? '.repeat(1000);
    const { id } = await large.window().cases.create({ record });
    await large.restart(() => {
      const path = join(large.folder, 'board.db');
      const file = openSync(path, 'r+');
      writeSync(file, randomBytes(64), 0, 64, statSync(path).size - 3 * 4096 + 512);
      closeSync(file);
    });
    page = large.window();
    const stream = await page.workspace.changes();
    expect(await page.workspace.unlock({ personId: me.id, passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
    const commands = [
      page.cases.create({ record: facet() }),
      page.cases.setStatus({ id, status: 'ready' }),
      page.people.add({ name: 'Mei Sato', role: 'member', specialty: 'radiology' }),
      page.board.start({ meetingId: NOBODY }),
    ];
    expect((await page.cases.list({})).total).toBe(1);
    for (const command of commands) expect(await refusalOf(command)).toMatchObject({ code: 'DATABASE_CORRUPT' });
    expect(await page.workspace.state()).toMatchObject({ phase: 'failed', code: 'DATABASE_CORRUPT' });
    const changes = await hear(stream, 2);
    expect(changes[1]).toMatchObject({ origin: null, topics: expect.arrayContaining(['workspace']) as string[] });
    await stream.return?.();
    await large.end();
  });

  it('a request that is not JSON, or not a call, is refused without a trace in the log', async () => {
    const post = (body: string, type = 'application/json', path = '/rpc/cases/list') =>
      reached.ask(path, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post('{"json":')).status).toBe(422);
    expect((await post('json=1', 'application/x-www-form-urlencoded')).status).toBe(422);
    expect((await post('{}', 'text/plain')).status).toBe(422);
    const huge = await post(JSON.stringify({ json: { search: 'x'.repeat(9 * 1024 * 1024) } }));
    expect(huge.status).toBe(422);
    expect(await huge.json()).toMatchObject({ json: { defined: true, code: 'VALIDATION' } });
    expect((await reached.ask('/rpc/cases/list')).status).toBe(405);
    expect((await post('{}', 'application/json', '/rpc/cases/nothing')).status).toBe(404);
    expect((await post('{}', 'application/json', '/rpc/__proto__/x')).status).toBe(404);
    expect(reached.logged).toEqual([]);
  });
});
