import type { WorkspaceState } from '@spineboard/core/contract';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, updatePerson } from '../../../electron/people/people.service.ts';
import { delayAfter } from '../../../electron/workspace/attempts.ts';
import {
  openBoard,
  PASSPHRASE,
  rejection,
  temporaryFolder,
  TestClock,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';

const NOBODY = '01890000-0000-7000-8000-000000000000';

const draftKey = (state: WorkspaceState): string | null => (state.phase === 'open' ? state.draftKey : null);

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

describe('a workspace', () => {
  it('asks a new folder for its setup and opens only once the recovery code was typed back', async () => {
    const other = temporaryFolder();
    const workspace = workspaceAt(other.folder, new TestClock());
    expect(workspace.state().phase).toBe('setup');
    const { recoveryCode } = await workspace.setup({
      centre: 'Centre',
      unit: 'Board',
      person: { name: 'Ada', role: 'chair', specialty: 'surgery' },
      passphrase: PASSPHRASE,
      timeZone: 'Asia/Seoul',
    });
    expect(workspace.state().phase).toBe('confirm');
    expect(() => workspace.context()).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    const wrong = await rejection(workspace.confirmRecovery({ code: board.recoveryCode }));
    expect(wrong).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'code' }] } });
    const state = await workspace.confirmRecovery({ code: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}` });
    expect(state).toMatchObject({ phase: 'open', centre: 'Centre', timeZone: 'Asia/Seoul', me: { name: 'Ada' } });
    workspace.close();
    other.remove();
  });

  it('gives a fresh code when the program ended before the first was confirmed', async () => {
    const other = temporaryFolder();
    const clock = new TestClock();
    const first = workspaceAt(other.folder, clock);
    const { recoveryCode } = await first.setup({
      centre: 'Centre',
      unit: 'Board',
      person: { name: 'Ada', role: 'chair', specialty: 'surgery' },
      passphrase: PASSPHRASE,
      timeZone: 'UTC',
    });
    first.close();
    const second = workspaceAt(other.folder, clock);
    const locked = second.state();
    const personId = locked.phase === 'locked' ? (locked.people[0]?.id ?? '') : '';
    expect(await second.unlock({ personId, passphrase: PASSPHRASE })).toMatchObject({ phase: 'confirm' });
    const renewed = await second.newRecoveryCode();
    expect(renewed.recoveryCode).not.toBe(recoveryCode);
    expect(await rejection(second.confirmRecovery({ code: recoveryCode }))).toMatchObject({ code: 'VALIDATION' });
    expect(await second.confirmRecovery({ code: renewed.recoveryCode })).toMatchObject({ phase: 'open' });
    second.close();
    other.remove();
  });

  it('opens again with the passphrase after a restart, and shows only names before', async () => {
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock);
    expect(board.workspace.state()).toEqual({
      phase: 'locked',
      folder: place.folder,
      demo: false,
      centre: 'Hospital of Test',
      people: [{ id: board.meId, name: 'Nora Vidal' }],
      retryAfterSeconds: 0,
    });
    expect(await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({
      phase: 'open',
    });
  });

  it('tells the key of drafts only while it is open: one for each workspace, the same after a restart', async () => {
    const key = draftKey(board.workspace.state());
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(JSON.stringify(board.workspace.lock())).not.toContain('draftKey');
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock);
    const again = await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    expect(draftKey(again)).toBe(key);

    const other = temporaryFolder();
    const second = await openBoard(other.folder);
    expect(draftKey(second.workspace.state())).not.toBe(key);
    second.workspace.close();
    other.remove();
  });

  it('gives a workspace of an earlier program its key of drafts when it is unlocked', async () => {
    board.ctx.db.raw.exec('update centre set draft_key = null');
    board.workspace.lock();
    const state = await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    expect(state.phase === 'open' ? Buffer.from(state.draftKey, 'base64') : null).toHaveLength(32);
  });

  it('answers a wrong passphrase and an unknown person alike', async () => {
    board.workspace.lock();
    const wrongPassphrase = await rejection(board.workspace.unlock({ personId: board.meId, passphrase: 'wrong' }));
    const unknownPerson = await rejection(board.workspace.unlock({ personId: NOBODY, passphrase: PASSPHRASE }));
    const tell = ({ code, message, data }: typeof wrongPassphrase) => ({ code, message, data });
    expect(tell(wrongPassphrase)).toEqual(tell(unknownPerson));
    expect(wrongPassphrase.code).toBe('LOCKED');
    expect(JSON.stringify(wrongPassphrase)).not.toContain('wrong passphrase');
  });

  it('slows down after three wrong passphrases, also across a restart, and forgets them after a right one', async () => {
    board.workspace.lock();
    const guess = () => rejection(board.workspace.unlock({ personId: board.meId, passphrase: 'guess' }));
    await guess();
    await guess();
    expect((await guess()).data).toEqual({ retryAfterSeconds: 1 });
    const tooEarly = await rejection(board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE }));
    expect(tooEarly).toMatchObject({ code: 'LOCKED', data: { retryAfterSeconds: 1 } });
    board.clock.wait(1);
    expect((await guess()).data).toEqual({ retryAfterSeconds: 2 });

    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock);
    expect(board.workspace.state()).toMatchObject({ retryAfterSeconds: 2 });
    board.clock.wait(2);
    expect(await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE })).toMatchObject({
      phase: 'open',
    });
    board.workspace.lock();
    expect((await guess()).data).toEqual({ retryAfterSeconds: 0 });
  });

  it('doubles the wait from one second to a minute', () => {
    expect(Array.from({ length: 13 }, (_, failures) => delayAfter(failures))).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60,
    ]);
    expect(delayAfter(1_000_000)).toBe(60);
  });

  it('counts an attempt before it looks at it, so that guesses side by side do not escape', async () => {
    board.workspace.lock();
    const guesses = Array.from({ length: 6 }, () =>
      rejection(board.workspace.unlock({ personId: board.meId, passphrase: 'guess' })),
    );
    await Promise.all(guesses);
    const kept = JSON.parse(readFileSync(join(place.folder, 'attempts.json'), 'utf8')) as { failures: number };
    expect(kept.failures).toBe(3);
  });

  it('is opened by the recovery code, which sets a new passphrase and stays good', async () => {
    board.workspace.lock();
    const code = board.recoveryCode.replaceAll('0', 'o').replaceAll('1', 'l');
    const passphrase = 'another passphrase now';
    expect(await board.workspace.recover({ code, personId: board.meId, passphrase })).toMatchObject({ phase: 'open' });
    board.workspace.lock();
    expect(await rejection(board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE }))).toMatchObject({
      code: 'LOCKED',
    });
    expect(await board.workspace.unlock({ personId: board.meId, passphrase })).toMatchObject({ phase: 'open' });
    board.workspace.lock();
    expect(
      await board.workspace.recover({ code: board.recoveryCode, personId: board.meId, passphrase: PASSPHRASE }),
    ).toMatchObject({ phase: 'open' });
  });

  it('tells a mistyped recovery code from one of another workspace', async () => {
    board.workspace.lock();
    const last = board.recoveryCode.at(-1) === 'A' ? 'B' : 'A';
    const mistyped = board.recoveryCode.slice(0, -1) + last;
    const passphrase = 'another passphrase now';
    expect(
      await rejection(board.workspace.recover({ code: mistyped, personId: board.meId, passphrase })),
    ).toMatchObject({
      code: 'VALIDATION',
      data: { issues: [{ path: 'code' }] },
    });
    const other = temporaryFolder();
    const stranger = await openBoard(other.folder);
    expect(
      await rejection(board.workspace.recover({ code: stranger.recoveryCode, personId: board.meId, passphrase })),
    ).toMatchObject({ code: 'LOCKED' });
    stranger.workspace.close();
    other.remove();
  });

  it('lets a second person in with their own passphrase, and out when they leave', async () => {
    const { result: second } = await addPerson(board.ctx, board.workspace.slots, {
      name: 'Mei Sato',
      role: 'member',
      specialty: 'radiology',
      passphrase: 'mei reads the films',
    });
    board.workspace.lock();
    expect(await board.workspace.unlock({ personId: second.id, passphrase: 'mei reads the films' })).toMatchObject({
      phase: 'open',
      me: { name: 'Mei Sato', canUnlock: true },
    });
    board.workspace.lock();
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
    const left = updatePerson(board.workspace.context(), board.workspace.slots, { ...second, active: false });
    expect(left.result).toMatchObject({ canUnlock: false, active: false });
    board.workspace.lock();
    expect(
      await rejection(board.workspace.unlock({ personId: second.id, passphrase: 'mei reads the films' })),
    ).toMatchObject({ code: 'LOCKED' });
  });

  it('keeps a slot bound to its person: one moved to another name opens nothing', async () => {
    await addPerson(board.ctx, board.workspace.slots, {
      name: 'Mei Sato',
      role: 'member',
      specialty: 'radiology',
      passphrase: 'mei reads the films',
    });
    board.workspace.close();
    const path = join(place.folder, 'keys.json');
    const keys = JSON.parse(readFileSync(path, 'utf8')) as { slots: { personId: string }[] };
    const ids = keys.slots.map((slot) => slot.personId).reverse();
    keys.slots.forEach((slot, index) => (slot.personId = ids[index] ?? ''));
    writeFileSync(path, JSON.stringify(keys));
    board.workspace = workspaceAt(place.folder, board.clock);
    expect(
      await rejection(board.workspace.unlock({ personId: board.meId, passphrase: 'mei reads the films' })),
    ).toMatchObject({ code: 'LOCKED' });
  });

  it('never makes a new workspace over a database whose keys are missing or damaged', () => {
    board.workspace.close();
    const keys = join(place.folder, 'keys.json');
    const whole = readFileSync(keys, 'utf8');
    writeFileSync(keys, whole.slice(0, 40));
    board.workspace = workspaceAt(place.folder, board.clock);
    expect(board.workspace.state()).toMatchObject({ phase: 'failed', code: 'IO' });
    expect(readFileSync(keys, 'utf8')).toBe(whole.slice(0, 40));
  });
});
