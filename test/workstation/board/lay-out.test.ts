import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as meetings from '../../../electron/board/board.service.ts';
import { layOut } from '../../../electron/board/lay-out.ts';
import type { MinutesInput } from '../../../electron/board/minutes-input.ts';
import { closeMinutesPrinter, renderMinutes } from '../../../electron/minutes/render-minutes.ts';
import { openBoard, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';
import { finishedMeeting } from '../../support/finished-meeting.ts';
import { sampleInput } from '../minutes-sample.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let set: MinutesInput[];
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  set = [];
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});
afterAll(closeMinutesPrinter);

const printer = {
  appVersion: '0.1.0',
  renderMinutes: (input: MinutesInput) => {
    set.push(input);
    return Promise.resolve({ json: '', pdf: new Uint8Array() });
  },
};

describe('laying out what will be signed', () => {
  it('sets the draft, unsigned and without a number being taken', async () => {
    const meetingId = finishedMeeting(board);
    await layOut(board.ctx, printer, { meetingId });
    expect(set).toMatchObject([{ status: 'draft', signer: null, meeting: { id: meetingId, status: 'finished' } }]);
    expect(meetings.getMeeting(board.ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
  });

  it('sets nothing of a meeting that has not begun, or that is not there', async () => {
    const details = { title: 'Board', date: '2026-11-26', startsAt: '16:00', place: '', chairId: null, scribeId: null };
    const { id } = meetings.createMeeting(board.ctx, details).result;
    await layOut(board.ctx, printer, { meetingId: id });
    await layOut(board.ctx, printer, { meetingId: '018f4d2a-0000-7000-8000-000000000001' });
    expect(set).toEqual([]);
    meetings.startMeeting(board.ctx, { meetingId: id });
    await layOut(board.ctx, printer, { meetingId: id });
    expect(set).toMatchObject([{ status: 'draft', meeting: { status: 'inSession' } }]);
  });

  it('keeps what fails to itself: the signing will tell', async () => {
    const failing = { ...printer, renderMinutes: () => Promise.reject(new Error('no printer')) };
    await expect(layOut(board.ctx, failing, { meetingId: finishedMeeting(board) })).resolves.toBeUndefined();
  });

  it('leaves every byte of the signed pages as it would be without', async () => {
    const signed = sampleInput();
    const { pdf: cold } = await renderMinutes(signed);
    await closeMinutesPrinter();
    await renderMinutes({ ...signed, status: 'draft', signer: null });
    const { pdf } = await renderMinutes(signed);
    expect(Buffer.from(pdf).equals(Buffer.from(cold))).toBe(true);
  });
});
