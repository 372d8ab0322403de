import { emptyDecision } from '@spineboard/core/board';
import { emptyCase } from '@spineboard/core/case';
import type { PresentPosition } from '@spineboard/core/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectorPlace } from '../../../electron/shell.ts';
import { type Client, HOSTS, openFresh, PASSPHRASE, reach, type Reached } from '../../support/workstation.ts';

describe.each(HOSTS)('a presentation through $host', ({ through }) => {
  let reached: Reached;
  let scribe: Client;
  let room: Client;
  let meetingId: string;
  let items: string[];
  let meId: string;

  beforeEach(async () => {
    reached = await reach(through);
    scribe = reached.window('scribe');
    room = reached.window('room');
    const { me } = await openFresh(scribe);
    meId = me.id;
    const details = {
      title: 'Board',
      date: '2026-11-26',
      startsAt: '16:00',
      place: '',
      chairId: me.id,
      scribeId: null,
    };
    const { id } = await scribe.board.create(details);
    meetingId = id;
    const caseIds: string[] = [];
    for (const name of ['Facet, Ruth', 'Atlas, Vera']) {
      const record = emptyCase();
      record.patient.name = name;
      caseIds.push((await scribe.cases.create({ record })).id);
    }
    items = (await scribe.board.addCases({ meetingId, caseIds })).items.map((item) => item.id);
    await scribe.board.start({ meetingId });
  });
  afterEach(() => reached.end());

  const at = (place: number, more: Partial<PresentPosition> = {}): PresentPosition => ({
    itemId: items[place] ?? '',
    page: 'case',
    part: 0,
    blank: false,
    ...more,
  });

  it('begins where its first window stands; a second one that says so late moves nobody', async () => {
    await room.present.begin({ meetingId, position: at(0) });
    await scribe.present.move({ meetingId, position: at(1, { page: 'decision' }) });
    const late = await room.present.begin({ meetingId, position: at(0) });
    expect(late.position).toEqual(at(1, { page: 'decision' }));
    expect((await scribe.present.state({ meetingId })).position).toEqual(at(1, { page: 'decision' }));
    const nowhere = { ...at(0), itemId: meetingId };
    await expect(room.present.begin({ meetingId, position: nowhere })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stands nowhere until a window presents; from then on every window knows where', async () => {
    expect(await scribe.present.state({ meetingId })).toEqual({ position: null, typed: null });
    const leaving = new AbortController();
    const heard = await scribe.workspace.changes(undefined, { signal: leaving.signal });
    await room.present.move({ meetingId, position: at(1, { page: 'options' }) });
    const change = await heard.next();
    expect(change.value).toEqual({ topics: [`present:${meetingId}`], origin: 'room' });
    expect((await scribe.present.state({ meetingId })).position).toEqual(at(1, { page: 'options' }));
    leaving.abort();
  });

  it('goes along when the next case comes on the table, and stays on its page when it is that case already', async () => {
    await scribe.board.beginCase({ meetingId, itemId: items[0] ?? '' });
    expect((await room.present.state({ meetingId })).position).toBeNull();
    await room.present.move({ meetingId, position: at(0, { page: 'change' }) });
    await scribe.board.beginCase({ meetingId, itemId: items[0] ?? '' });
    expect((await room.present.state({ meetingId })).position).toEqual(at(0, { page: 'change' }));
    await scribe.board.beginCase({ meetingId, itemId: items[1] ?? '' });
    expect((await room.present.state({ meetingId })).position).toEqual(at(1));
  });

  it('shows what is typed without saving any of it', async () => {
    const draft = { ...emptyDecision(), reason: 'Myelopathy under way' };
    await scribe.present.type({ meetingId, typed: { itemId: items[0] ?? '', version: 0, draft } });
    expect((await room.present.state({ meetingId })).typed?.draft.reason).toBe('Myelopathy under way');
    const [item] = (await room.board.get({ id: meetingId })).items;
    expect(item?.decision).toMatchObject({ version: 0, draft: emptyDecision() });
  });

  it('knows no case that is not on the agenda', async () => {
    const nowhere = at(0, { itemId: '01890000-0000-7000-8000-000000000000' });
    await expect(room.present.move({ meetingId, position: nowhere })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is behind the lock, and nothing of it is left there', async () => {
    await room.present.move({ meetingId, position: at(0) });
    await scribe.workspace.lock();
    await expect(room.present.state({ meetingId })).rejects.toMatchObject({ code: 'LOCKED' });
    await scribe.workspace.unlock({ personId: meId, passphrase: PASSPHRASE });
    expect(await room.present.state({ meetingId })).toEqual({ position: null, typed: null });
  });

  it('leaves it to the page to open a window where there is no shell', async () => {
    expect(await scribe.present.openProjector({ meetingId })).toEqual({ opened: false });
  });
});

describe('the window on the projector', () => {
  const left = { x: 0, y: 0, width: 1920, height: 1080 };
  const right = { x: 1920, y: 0, width: 1280, height: 720 };

  it('fills the screen on which the work is not', () => {
    const onLeft = { x: 40, y: 50, width: 1200, height: 800 };
    const onRight = { x: 1900, y: 10, width: 1200, height: 600 };
    expect(projectorPlace([left, right], onLeft)).toEqual({ bounds: right, fullScreen: true });
    expect(projectorPlace([left, right], onRight)).toEqual({ bounds: left, fullScreen: true });
  });

  it('never covers the work: with one screen, or with no work in sight, it is a window like another', () => {
    const plain = { bounds: null, fullScreen: false };
    expect(projectorPlace([left], left)).toEqual(plain);
    expect(projectorPlace([left, right], null)).toEqual(plain);
  });
});
