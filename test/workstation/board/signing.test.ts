import { canonicalJson, emptyDecision, type DecisionDraft, type MinutesInput } from '@spineboard/core/board';
import { meetingView } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/audit/sha256.ts';
import * as meetings from '../../../electron/board/board.service.ts';
import {
  addAddendum,
  draftMinutesInput,
  signMeeting,
  storedMinutes,
  type Signing,
} from '../../../electron/board/minutes.service.ts';
import { createCase, getCase } from '../../../electron/cases/cases.service.ts';
import { addPerson, updatePerson } from '../../../electron/people/people.service.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  PASSPHRASE,
  patient,
  rejection,
  temporaryFolder,
  type OpenBoard,
  closeAudited,
} from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let signing: Signing;
let seen: MinutesInput[];
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  seen = [];
  // The pages are set elsewhere; here the bytes only have to be the same bytes again.
  signing = {
    slots: board.workspace.slots,
    appVersion: '0.1.0',
    renderMinutes: (input) => {
      seen.push(input);
      const json = canonicalJson(input);
      return Promise.resolve({ json, pdf: Buffer.from(`%PDF ${json.length}`) });
    },
  };
});
afterEach(() => {
  closeAudited(board, place);
});

const DRAFT = { ...emptyDecision(), kind: 'none' as const, reason: 'Watch.' };

/** A decision with one thing to do. */
const withAction = (text: string, due: string | null) => ({
  ...DRAFT,
  actions: [{ id: 'a', text, owner: 'Mei Sato', due }],
});

/** A finished meeting with one discussed and one listed case. */
function finished(provenance: 'patient' | 'synthetic' = 'patient', date = '2026-11-19', draft: DecisionDraft = DRAFT) {
  const { ctx } = board;
  const cases = ['Adams', 'Brown'].map(
    (name) => createCase(ctx, { record: patient(name, (record) => (record.provenance = provenance)) }).result.id,
  );
  const { id } = meetings.createMeeting(ctx, {
    title: 'Board',
    date,
    startsAt: '16:00',
    place: '',
    chairId: board.meId,
    scribeId: null,
  }).result;
  const { items } = meetings.addCases(ctx, { meetingId: id, caseIds: cases }).result;
  const [first, second] = items.map((item) => ({ meetingId: id, itemId: item.id }));
  if (first === undefined || second === undefined) throw new Error('No agenda');
  meetings.startMeeting(ctx, { meetingId: id });
  meetings.recordDecision(ctx, { ...first, version: 0, draft });
  meetings.setItem(ctx, { ...second, kind: 'listed', budgetMinutes: 1, standard: 'SRS', postponed: null });
  meetings.finishMeeting(ctx, { meetingId: id });
  return { meetingId: id, cases, first, second };
}

const sign = (meetingId: string, personId = board.meId, passphrase = PASSPHRASE) =>
  signMeeting(board.ctx, signing, { meetingId, personId, passphrase });

describe('signing', () => {
  it('numbers the minutes, keeps the bytes that were signed, and the decided cases are discussed', async () => {
    const { meetingId, cases } = finished();
    const { result, topics } = await sign(meetingId);
    expect(meetingView.parse(result)).toEqual(result);
    expect(result.status).toBe('signed');
    const [entry] = result.minutes;
    expect(entry).toMatchObject({ number: '2026-1', kind: 'minutes', corrects: null, signedByName: 'Nora Vidal' });
    const stored = storedMinutes(board.ctx, { id: entry?.id ?? '' });
    expect(Buffer.from(stored.json).toString()).toBe(canonicalJson(seen[0]));
    expect([stored.jsonSha256, stored.pdfSha256]).toEqual([sha256(stored.json), sha256(stored.pdf)]);
    expect(stored.pdfSha256).toBe(entry?.pdfSha256);
    expect(cases.map((id) => getCase(board.ctx, { id }).status)).toEqual(['discussed', 'preparing']);
    expect(topics).toEqual(['meetings', `meeting:${meetingId}`, 'cases', `case:${cases[0] ?? ''}`]);
    expect(meetings.listMeetings(board.ctx)[0]?.minutesNumber).toBe('2026-1');
  });

  it('gives the page setter the pinned facts, the signer’s mark and the document before', async () => {
    await sign(finished().meetingId);
    const second = await sign(finished().meetingId);
    const [one, two] = seen;
    expect(one).toMatchObject({
      number: '2026-1',
      previous: null,
      status: 'signed',
      timeZone: 'Europe/Rome',
      synthetic: false,
    });
    expect(one?.signer).toMatchObject({
      name: 'Nora Vidal',
      role: 'Chair',
      key: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) as string,
    });
    expect(one?.items[0]).toMatchObject({
      revision: 1,
      revisionSha256: one?.items[0]?.item.decision.recorded?.revisionSha256,
    });
    expect(two?.previous).toEqual({ number: '2026-1', date: '2026-11-19', sha256: sha256(canonicalJson(one)) });
    expect(second.result.minutes[0]?.number).toBe('2026-2');
  });

  it('carries the actions of the signed meeting before over as open, and those of no other', async () => {
    await sign(finished('patient', '2026-11-05', withAction('Order the brace', null)).meetingId);
    await sign(finished('patient', '2026-11-12', withAction('Book the CT', '2026-11-14')).meetingId);
    // Held after it, or before it and never signed.
    await sign(finished('patient', '2026-11-26', withAction('Call the family', null)).meetingId);
    finished('patient', '2026-11-18', withAction('Send the films', null));
    const { meetingId } = finished('patient', '2026-11-19');
    const carried = [{ text: 'Book the CT', owner: 'Mei Sato', due: '2026-11-14', state: 'open', note: '2026-2' }];
    expect(draftMinutesInput(board.ctx, '0.1.0', { meetingId }).carried).toEqual(carried);
    await sign(meetingId);
    expect(seen.map((input) => input.carried?.map(({ text }) => text))).toEqual([
      [],
      ['Order the brace'],
      ['Book the CT'],
      ['Book the CT'],
    ]);
  });

  it('begins the numbers anew with the year of the centre’s own clock', async () => {
    await sign(finished().meetingId);
    // 00:30 on 1 January in Rome, still 31 December in UTC.
    board.clock.wait((Date.parse('2026-12-31T23:30:00Z') - Date.parse(board.clock.now())) / 1000);
    expect((await sign(finished().meetingId)).result.minutes[0]?.number).toBe('2027-1');
  });

  it('marks minutes as synthetic only when no patient in them is real', () => {
    const { meetingId } = finished('synthetic');
    expect(draftMinutesInput(board.ctx, '0.1.0', { meetingId })).toMatchObject({
      synthetic: true,
      status: 'draft',
      signer: null,
    });
    const real = createCase(board.ctx, { record: patient('Real') }).result.id;
    meetings.addCases(board.ctx, { meetingId, caseIds: [real] });
    expect(draftMinutesInput(board.ctx, '0.1.0', { meetingId }).synthetic).toBe(false);
  });

  it('is the chair’s, with the chair’s own passphrase', async () => {
    const { meetingId } = finished();
    const colleague = await asColleague(board);
    expect(await rejection(sign(meetingId, colleague.me.id))).toMatchObject({
      code: 'FORBIDDEN',
      data: { reason: 'not-chair' },
    });
    expect(await rejection(sign(meetingId, board.meId, 'not this one'))).toMatchObject({
      code: 'FORBIDDEN',
      data: { reason: 'passphrase' },
    });
    const deputy = await addPerson(board.ctx, board.workspace.slots, {
      name: 'Mei Sato',
      role: 'chair',
      specialty: 'radiology',
      passphrase: 'mei reads the films',
    });
    expect(await rejection(sign(meetingId, deputy.result.id))).toMatchObject({ data: { reason: 'passphrase' } });
    expect((await sign(meetingId, deputy.result.id, 'mei reads the films')).result.minutes[0]?.signedByName).toBe(
      'Mei Sato',
    );
  });

  it('slows down after wrong passphrases as unlocking does', async () => {
    const { meetingId } = finished();
    for (let attempt = 0; attempt < 3; attempt += 1) await rejection(sign(meetingId, board.meId, 'guess'));
    expect(await rejection(sign(meetingId))).toMatchObject({
      code: 'FORBIDDEN',
      data: { reason: 'passphrase-wait', retryAfterSeconds: 1 },
    });
    board.clock.wait(1);
    expect((await sign(meetingId)).result.status).toBe('signed');
  });

  it('waits for the end of the meeting, and happens once', async () => {
    const { meetingId } = finished();
    const planned = meetings.createMeeting(board.ctx, {
      title: 'Next',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: null,
      scribeId: null,
    }).result;
    expect(await rejection(sign(planned.id))).toMatchObject({
      code: 'VALIDATION',
      data: { issues: [{ path: 'status' }] },
    });
    const both = await Promise.allSettled([sign(meetingId), sign(meetingId)]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(meetings.getMeeting(board.ctx, { id: meetingId }).minutes).toHaveLength(1);
  });

  it('starts over when something changes while the pages are set, so that no signature stands under other words', async () => {
    const { meetingId, first } = finished();
    const set = signing.renderMinutes;
    let changes = 0;
    signing.renderMinutes = async (input) => {
      const rendered = await set(input);
      if (changes === 0) {
        changes += 1;
        meetings.recordDecision(board.ctx, { ...first, version: 1, draft: { ...DRAFT, reason: 'Operate.' } });
      }
      return rendered;
    };
    const { result } = await sign(meetingId);
    const stored = storedMinutes(board.ctx, { id: result.minutes[0]?.id ?? '' });
    expect(Buffer.from(stored.json).toString()).toContain('Operate.');
    expect(seen).toHaveLength(2);
  });

  it('leaves everything as it was when the pages cannot be set', async () => {
    const { meetingId } = finished();
    signing.renderMinutes = () => Promise.reject(new Error('no glyph'));
    await expect(sign(meetingId)).rejects.toThrow('no glyph');
    expect(meetings.getMeeting(board.ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
  });
});

describe('a signed meeting', () => {
  it('refuses every change', async () => {
    const { meetingId, cases, first } = finished();
    await sign(meetingId);
    const { ctx } = board;
    const before = meetings.getMeeting(ctx, { id: meetingId });
    const details = { title: 'x', date: '2026-01-01', startsAt: '00:00', place: '', chairId: null, scribeId: null };
    const changes = [
      () => meetings.updateMeeting(ctx, { ...details, id: meetingId, conflicts: '' }),
      () => meetings.addCases(ctx, { meetingId, caseIds: cases }),
      () => meetings.removeCase(ctx, first),
      () => meetings.moveCase(ctx, { ...first, position: 1 }),
      () => meetings.setItem(ctx, { ...first, kind: 'discuss', budgetMinutes: 9, standard: '', postponed: null }),
      () => meetings.setAttendance(ctx, { meetingId, attendance: [] }),
      () => meetings.startMeeting(ctx, { meetingId }),
      () => meetings.beginCase(ctx, first),
      () => meetings.saveDecision(ctx, { ...first, version: 1, draft: emptyDecision() }),
      () => meetings.recordDecision(ctx, { ...first, version: 1, draft: DRAFT }),
      () => meetings.finishMeeting(ctx, { meetingId }),
    ];
    for (const change of changes) {
      expect(faultOfCall(change)).toMatchObject({ code: 'FORBIDDEN', data: { reason: 'meeting-signed' } });
    }
    expect(await rejection(sign(meetingId))).toMatchObject({ data: { reason: 'meeting-signed' } });
    expect(meetings.getMeeting(ctx, { id: meetingId })).toEqual(before);
    for (const sql of [
      "update meeting set place = 'x'",
      "update decision set draft = '{}'",
      'delete from agenda_item',
      "update minutes_part set bytes = x'00'",
    ]) {
      expect(() => ctx.db.raw.exec(sql)).toThrow(/do(es)? not change/);
    }
  });

  it('is corrected by addenda that name the document before them', async () => {
    const { meetingId } = finished();
    await sign(meetingId);
    const add = (text: string) =>
      addAddendum(board.ctx, signing, { meetingId, personId: board.meId, passphrase: PASSPHRASE, text });
    await add('The level is T10.');
    const { result } = await add('And the date is the 20th.');
    expect(result.minutes.map(({ number, kind, corrects, text }) => ({ number, kind, corrects, text }))).toEqual([
      { number: '2026-1', kind: 'minutes', corrects: null, text: '' },
      { number: '2026-2', kind: 'addendum', corrects: '2026-1', text: 'The level is T10.' },
      { number: '2026-3', kind: 'addendum', corrects: '2026-2', text: 'And the date is the 20th.' },
    ]);
    expect(seen[2]?.addendum).toEqual({
      text: 'And the date is the 20th.',
      corrects: '2026-2',
      correctsSha256: result.minutes[1]?.jsonSha256,
    });
    expect(await rejection(add('  '))).toMatchObject({ code: 'VALIDATION' });
  });

  it('has no addendum before it is signed', async () => {
    const { meetingId } = finished();
    const early = addAddendum(board.ctx, signing, {
      meetingId,
      personId: board.meId,
      passphrase: PASSPHRASE,
      text: 'x',
    });
    expect(await rejection(early)).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'status' }] } });
  });

  it('keeps the signer’s name of that day', async () => {
    const { meetingId } = finished();
    await sign(meetingId);
    updatePerson(board.ctx, board.workspace.slots, { ...board.ctx.me, name: 'Nora Vidal-Costa', active: true });
    expect(meetings.getMeeting(board.ctx, { id: meetingId }).minutes[0]?.signedByName).toBe('Nora Vidal');
  });
});
