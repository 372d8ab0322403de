import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { canonicalJson, emptyDecision } from '@spineboard/core/board';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/audit/sha256.ts';
import * as meetings from '../../../electron/board/board.service.ts';
import { PART_BYTES } from '../../../electron/board/minutes-parts.ts';
import { addAddendum, signMeeting, storedMinutes, type Signing } from '../../../electron/board/minutes.service.ts';
import type { Context } from '../../../electron/database/context.ts';
import type { Database } from '../../../electron/database/database.ts';
import {
  closeAudited,
  faultOfCall,
  openBoard,
  PASSPHRASE,
  rejection,
  temporaryFolder,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';
import { finishedMeeting } from '../../support/finished-meeting.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
/** How many bytes the next pages have; what stands in them follows from the data alone. */
let pdfBytes: number;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  pdfBytes = 4 * PART_BYTES + 7;
});
afterEach(() => {
  closeAudited(board, place);
});

const pages = (json: string): Buffer => Buffer.alloc(pdfBytes, sha256(json));
const signing = (): Signing => ({
  slots: board.workspace.slots,
  appVersion: '0.1.0',
  renderMinutes: (input) => {
    const json = canonicalJson(input);
    return Promise.resolve({ json, pdf: pages(json) });
  },
});
const signature = (meetingId: string) => ({ meetingId, personId: board.meId, passphrase: PASSPHRASE });
const sign = (meetingId: string) => signMeeting(board.ctx, signing(), signature(meetingId));
const minutesOf = (meetingId: string) => meetings.getMeeting(board.ctx, { id: meetingId }).minutes;

const partsOf = (db: Database, hash: string): number[] =>
  db.raw.prepare('select length(bytes) from minutes_part where sha256 = ? order by part').pluck().all(hash) as number[];
const partCount = (db: Database) => db.raw.prepare('select count(*) from minutes_part').pluck().get() as number;

/** Every document that signed minutes name, and no other. */
function expectOnlySigned(ctx: Context): void {
  const named = ctx.db.raw
    .prepare('select pdf_sha256 as hash from minutes union select json_sha256 from minutes order by hash')
    .pluck()
    .all();
  const kept = ctx.db.raw.prepare('select distinct sha256 from minutes_part order by sha256').pluck().all();
  expect(kept).toEqual(named);
}

/** Reads the last document of a meeting and compares every byte with what was set. */
function expectAsSigned(meetingId: string): void {
  const stored = storedMinutes(board.ctx, { id: minutesOf(meetingId).at(-1)?.id ?? '' });
  expect(Buffer.from(stored.pdf).equals(pages(Buffer.from(stored.json).toString()))).toBe(true);
}

/** Waits until a signing has kept this many parts, of which the JSON is one. */
async function partsKept(count: number): Promise<void> {
  const before = partCount(board.ctx.db);
  while (partCount(board.ctx.db) < before + count) await turn();
}

async function lockAndUnlock(): Promise<void> {
  board.workspace.lock();
  await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
  board.ctx = board.workspace.context();
}

describe('signed documents', () => {
  it('are kept in parts and come back byte for byte, whatever their length', async () => {
    for (pdfBytes of [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES]) {
      const meetingId = finishedMeeting(board);
      await sign(meetingId);
      expectAsSigned(meetingId);
      const parts = partsOf(board.ctx.db, minutesOf(meetingId)[0]?.pdfSha256 ?? '');
      expect(parts).toHaveLength(Math.ceil(pdfBytes / PART_BYTES));
      expect(parts.reduce((sum, length) => sum + length, 0)).toBe(pdfBytes);
    }
  });

  it('let others in after each part', async () => {
    const done = sign(finishedMeeting(board));
    const steps: number[] = [];
    let before = 0;
    while (partCount(board.ctx.db) < 6) {
      await turn();
      const now = partCount(board.ctx.db);
      steps.push(now - before);
      before = now;
    }
    expect(steps.filter((step) => step > 0)).toEqual([1, 1, 1, 1, 1, 1]);
    await done;
  });

  it('leave every other write waiting for the disk', async () => {
    const { db } = board.ctx;
    const safety = () => db.raw.pragma('synchronous', { simple: true });
    expect(safety()).toBe(2);
    await sign(finishedMeeting(board));
    expect(safety()).toBe(2);
    const pageCount = Number(db.raw.pragma('page_count', { simple: true }));
    db.raw.pragma(`max_page_count = ${pageCount + 3}`);
    await rejection(sign(finishedMeeting(board)));
    db.raw.pragma('max_page_count = 4294967294');
    expect(safety()).toBe(2);
  });

  it('are kept once where two signatures stand under the same pages', async () => {
    const same = { ...signing(), renderMinutes: () => Promise.resolve({ json: '{}', pdf: pages('the same') }) };
    for (const meetingId of [finishedMeeting(board), finishedMeeting(board)]) {
      await signMeeting(board.ctx, same, signature(meetingId));
      const [entry] = minutesOf(meetingId);
      expect(Buffer.from(storedMinutes(board.ctx, { id: entry?.id ?? '' }).pdf).equals(pages('the same'))).toBe(true);
    }
    expect(partCount(board.ctx.db)).toBe(6);
  });

  it('neither change, nor grow, nor go', async () => {
    await sign(finishedMeeting(board));
    const { db } = board.ctx;
    for (const change of [
      "update minutes_part set bytes = x'00'",
      'update minutes_part set part = part + 100',
      'delete from minutes_part',
      'delete from minutes_part where part = 0',
      "insert into minutes_part select sha256, 99, x'00' from minutes_part limit 1",
      "insert or replace into minutes_part select sha256, part, x'00' from minutes_part limit 1",
    ]) {
      expect(() => db.raw.exec(change)).toThrow(/does not change|do not change|never removed/);
    }
  });

  it('are not shown when a part of them is missing', async () => {
    const meetingId = finishedMeeting(board);
    await sign(meetingId);
    const { db } = board.ctx;
    const [entry] = minutesOf(meetingId);
    const read = () => storedMinutes(board.ctx, { id: entry?.id ?? '' });
    db.raw.exec('drop trigger minutes_part_kept');
    db.raw.prepare('delete from minutes_part where sha256 = ? and part = 2').run(entry?.pdfSha256);
    expect(faultOfCall(read).code).toBe('DATABASE_CORRUPT');
    db.raw.prepare('delete from minutes_part where sha256 = ?').run(entry?.pdfSha256);
    expect(faultOfCall(read).code).toBe('DATABASE_CORRUPT');
  });
});

function expectUnsigned(meetingId: string): void {
  expect(meetings.getMeeting(board.ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
}

describe('a signing that is interrupted', () => {
  it('by the lock leaves the meeting unsigned, and the next one removes what it left', async () => {
    const meetingId = finishedMeeting(board);
    const refused = rejection(sign(meetingId));
    await partsKept(3);
    await lockAndUnlock();
    expect((await refused).code).toBe('LOCKED');
    expectUnsigned(meetingId);
    expect(partCount(board.ctx.db)).toBe(3);
    board.clock.wait(60);
    expect((await sign(meetingId)).result.minutes[0]?.number).toBe('2026-1');
    expectAsSigned(meetingId);
    expectOnlySigned(board.ctx);
  });

  it('and is made again in the same second is whole', async () => {
    const meetingId = finishedMeeting(board);
    const refused = rejection(sign(meetingId));
    await partsKept(3);
    await lockAndUnlock();
    expect((await refused).code).toBe('LOCKED');
    await sign(meetingId);
    expectAsSigned(meetingId);
    expectOnlySigned(board.ctx);
  });

  it('by the end of the process leaves a workspace that opens and in which nothing is signed', async () => {
    const meetingId = finishedMeeting(board);
    const done = sign(meetingId);
    await partsKept(4);
    const folder = join(place.folder, '..', 'ended');
    cpSync(place.folder, folder, {
      recursive: true,
      filter: (path) => basename(path) !== 'lock' && !path.endsWith('-shm'),
    });
    await done;
    const after = workspaceAt(folder, board.clock);
    expect(await after.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
    const ctx = after.context();
    expect(partCount(ctx.db)).toBe(4);
    expect(meetings.getMeeting(ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
    board.clock.wait(60);
    await signMeeting(ctx, { ...signing(), slots: after.slots }, signature(meetingId));
    expectOnlySigned(ctx);
    after.close();
  });

  it('by a full disk is signed once there is room', async () => {
    const meetingId = finishedMeeting(board);
    const { db } = board.ctx;
    const pageCount = Number(db.raw.pragma('page_count', { simple: true }));
    // Room for two parts of the pages.
    db.raw.pragma(`max_page_count = ${pageCount + 160}`);
    expect((await rejection(sign(meetingId))).code).toBe('DISK_FULL');
    expect(partCount(db)).toBeGreaterThan(1);
    expectUnsigned(meetingId);
    board.clock.wait(60);
    expect((await rejection(sign(meetingId))).code).toBe('DISK_FULL');
    expectUnsigned(meetingId);
    db.raw.pragma('max_page_count = 4294967294');
    board.clock.wait(60);
    await sign(meetingId);
    expectAsSigned(meetingId);
    expectOnlySigned(board.ctx);
  });

  it('by a change of the meeting between two parts starts over, and what it kept first is gone', async () => {
    const meetingId = finishedMeeting(board);
    const [item] = meetings.getMeeting(board.ctx, { id: meetingId }).items;
    const done = sign(meetingId);
    await partsKept(3);
    const draft = { ...emptyDecision(), kind: 'none' as const, reason: 'Operate.' };
    meetings.recordDecision(board.ctx, { meetingId, itemId: item?.id ?? '', version: 1, draft });
    const { result } = await done;
    const { json } = storedMinutes(board.ctx, { id: result.minutes[0]?.id ?? '' });
    expect(Buffer.from(json).toString()).toContain('Operate.');
    expectAsSigned(meetingId);
    expectOnlySigned(board.ctx);
  });

  it('by parts that are not there any more signs nothing', async () => {
    const meetingId = finishedMeeting(board);
    const refused = rejection(sign(meetingId));
    await partsKept(3);
    board.ctx.db.raw.exec('delete from minutes_part where part = 0');
    expect((await refused).code).toBe('DATABASE_CORRUPT');
    expectUnsigned(meetingId);
    await sign(meetingId);
    expectAsSigned(meetingId);
  });

  it('is no addendum: the minutes stay as they were, and the next addendum is whole', async () => {
    const meetingId = finishedMeeting(board);
    await sign(meetingId);
    const add = (text: string) => addAddendum(board.ctx, signing(), { ...signature(meetingId), text });
    const refused = rejection(add('The level is T10.'));
    await partsKept(3);
    await lockAndUnlock();
    expect((await refused).code).toBe('LOCKED');
    expect(minutesOf(meetingId)).toHaveLength(1);
    expectAsSigned(meetingId);
    await add('The level is T11.');
    expect(minutesOf(meetingId).map(({ number }) => number)).toEqual(['2026-1', '2026-2']);
    expectAsSigned(meetingId);
    expectOnlySigned(board.ctx);
  });
});

describe('two signings at once', () => {
  it('of one meeting: one is signed, the other is told so, and nothing of it stays', async () => {
    const meetingId = finishedMeeting(board);
    const first = sign(meetingId);
    await partsKept(2);
    board.clock.wait(60);
    const both = await Promise.allSettled([first, sign(meetingId)]);
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'FORBIDDEN', data: { reason: 'meeting-signed' } });
    expect(minutesOf(meetingId)).toHaveLength(1);
    expectAsSigned(meetingId);
    await sign(finishedMeeting(board));
    expectOnlySigned(board.ctx);
  });

  it('of two meetings leave each other’s parts alone', async () => {
    const meetingIds = [
      finishedMeeting(board, 'Adams'),
      finishedMeeting(board, 'Brown'),
      finishedMeeting(board, 'Cole'),
    ];
    await Promise.all(meetingIds.map(sign));
    expect(new Set(meetingIds.map((id) => minutesOf(id)[0]?.number))).toEqual(new Set(['2026-1', '2026-2', '2026-3']));
    meetingIds.forEach(expectAsSigned);
    await sign(finishedMeeting(board));
    expectOnlySigned(board.ctx);
  });
});
