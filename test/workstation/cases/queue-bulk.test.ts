import { queueQuery } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/audit/audit.ts';
import { addCases, createMeeting, getMeeting } from '../../../electron/board/board.service.ts';
import { changeCases } from '../../../electron/cases/bulk.service.ts';
import { createCase, getCase, listCases, setCaseStatus } from '../../../electron/cases/cases.service.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  patient,
  temporaryFolder,
  type OpenBoard,
} from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let ids: string[];
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  ids = ['Adams', 'Brown', 'Clark'].map((name) => createCase(board.ctx, { record: patient(name) }).result.id);
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});

const meeting = () =>
  createMeeting(board.ctx, {
    title: 'Board',
    date: '2026-11-26',
    startsAt: '16:00',
    place: '',
    chairId: null,
    scribeId: null,
  }).result.id;
const nobody = '019a8f00-0000-7000-8000-000000000000';

describe('several cases at once', () => {
  it('go on an agenda; who is on it, closed or unknown is told and left', () => {
    const meetingId = meeting();
    const [adams = '', brown = '', clark = ''] = ids;
    addCases(board.ctx, { meetingId, caseIds: [adams] });
    setCaseStatus(board.ctx, { id: brown, status: 'closed' });
    const { result, topics } = changeCases(board.ctx, {
      ids: [...ids, nobody, clark],
      action: { kind: 'agenda', meetingId },
    });
    expect(result).toEqual({
      done: [clark],
      left: [
        { id: adams, name: 'Adams', reason: 'on-agenda' },
        { id: brown, name: 'Brown', reason: 'closed' },
        { id: nobody, name: '', reason: 'not-found' },
      ],
    });
    expect(getMeeting(board.ctx, { id: meetingId }).items.map((item) => item.caseId)).toEqual([adams, clark]);
    expect(topics).toContain(`meeting:${meetingId}`);
  });

  it('get a status, each sealed and audited as if it had been set alone', () => {
    setCaseStatus(board.ctx, { id: ids[0] ?? '', status: 'ready' });
    const { result } = changeCases(board.ctx, { ids, action: { kind: 'status', status: 'ready' } });
    expect(result.done).toEqual(ids.slice(1));
    expect(result.left).toMatchObject([{ name: 'Adams', reason: 'has-status' }]);
    const page = listCases(board.ctx, queueQuery.parse({ view: 'ready' }));
    expect(page).toMatchObject({ total: 3, counts: { ready: 3, notReady: 0 } });
    expect(verifyAudit(board.ctx.db).intact).toBe(true);
  });

  it('are handed to somebody, and stand among theirs', async () => {
    const colleague = await asColleague(board);
    const { result } = changeCases(board.ctx, { ids, action: { kind: 'owner', ownerId: colleague.me.id } });
    expect(result).toEqual({ done: ids, left: [] });
    expect(getCase(board.ctx, { id: ids[0] ?? '' })).toMatchObject({
      ownerName: 'Andrea Moreau',
      savedBy: 'Nora Vidal',
    });
    expect(listCases(board.ctx, queueQuery.parse({ view: 'mine' })).total).toBe(0);
    expect(listCases(colleague, queueQuery.parse({ view: 'mine' })).total).toBe(3);
    const again = changeCases(board.ctx, { ids, action: { kind: 'owner', ownerId: colleague.me.id } });
    expect(again.result.left.map((each) => each.reason)).toEqual(['has-owner', 'has-owner', 'has-owner']);
  });

  it('change all together or not at all', () => {
    const unknown = faultOfCall(() => changeCases(board.ctx, { ids, action: { kind: 'owner', ownerId: nobody } }));
    expect(unknown.code).toBe('VALIDATION');
    const gone = faultOfCall(() => changeCases(board.ctx, { ids, action: { kind: 'agenda', meetingId: nobody } }));
    expect(gone.code).toBe('NOT_FOUND');
    expect(listCases(board.ctx, queueQuery.parse({ view: 'mine' })).total).toBe(3);
  });
});
