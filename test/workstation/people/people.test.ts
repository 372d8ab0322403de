import { person } from '@spineboard/core/board';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPerson, listPeople, setPassphrase, updatePerson } from '../../../electron/people/people.service.ts';
import {
  faultOfCall,
  openBoard,
  PASSPHRASE,
  rejection,
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

const MEI = { name: ' Mei Sato ', role: 'member', specialty: 'radiology' } as const;
const slotNames = () => {
  const keys = JSON.parse(readFileSync(join(place.folder, 'keys.json'), 'utf8')) as { slots: { name: string }[] };
  return keys.slots.map((slot) => slot.name);
};

it('people are listed by name, with and without a key of their own', async () => {
  const added = await addPerson(board.ctx, board.workspace.slots, MEI);
  expect(added).toMatchObject({ result: { name: 'Mei Sato', canUnlock: false, active: true }, topics: ['people'] });
  expect(listPeople(board.ctx).map(({ name, canUnlock }) => [name, canUnlock])).toEqual([
    ['Mei Sato', false],
    ['Nora Vidal', true],
  ]);
  expect(listPeople(board.ctx).every((each) => person.safeParse(each).success)).toBe(true);
  expect(slotNames()).toEqual(['Nora Vidal']);
});

it('a new name stands on the unlock screen as well', () => {
  updatePerson(board.ctx, board.workspace.slots, { ...board.ctx.me, name: 'Nora Costa', active: true });
  expect(slotNames()).toEqual(['Nora Costa']);
  expect(board.workspace.lock()).toMatchObject({ people: [{ name: 'Nora Costa' }] });
});

it('nobody removes themselves, is nameless, or is changed without being there', async () => {
  const { me } = board.ctx;
  const { slots } = board.workspace;
  expect(faultOfCall(() => updatePerson(board.ctx, slots, { ...me, active: false }))).toMatchObject({
    code: 'FORBIDDEN',
    data: { reason: 'self' },
  });
  expect(await rejection(addPerson(board.ctx, slots, { ...MEI, name: '  ' }))).toMatchObject({ code: 'VALIDATION' });
  const nobody = { ...MEI, id: '01890000-0000-7000-8000-000000000000', active: true };
  expect(faultOfCall(() => updatePerson(board.ctx, slots, nobody))).toMatchObject({ code: 'NOT_FOUND' });
});

it('a person whose key cannot be written is not added either', async () => {
  const { slots } = board.workspace;
  const failing = {
    ...slots,
    prepare: () =>
      Promise.resolve({
        commit: () => {
          throw new Error('no room');
        },
      }),
  };
  await expect(addPerson(board.ctx, failing, { ...MEI, passphrase: 'mei reads the films' })).rejects.toMatchObject({
    code: 'INTERNAL',
  });
  expect(listPeople(board.ctx)).toHaveLength(1);
});

it('a person without a passphrase is given one later, and unlocks with it', async () => {
  const { slots } = board.workspace;
  const { result: mei } = await addPerson(board.ctx, slots, MEI);
  const given = await setPassphrase(board.ctx, slots, { id: mei.id, passphrase: 'mei reads the films' });
  expect(given).toMatchObject({ result: { id: mei.id, canUnlock: true }, topics: ['people', 'workspace'] });
  expect(slotNames()).toEqual(['Nora Vidal', 'Mei Sato']);
  board.workspace.lock();
  expect(await board.workspace.unlock({ personId: mei.id, passphrase: 'mei reads the films' })).toMatchObject({
    phase: 'open',
    me: { name: 'Mei Sato' },
  });
});

it('one’s own passphrase is changed with the current one, and the old one stops to work', async () => {
  const { slots } = board.workspace;
  const { id } = board.ctx.me;
  const passphrase = 'another passphrase now';
  expect(await rejection(setPassphrase(board.ctx, slots, { id, passphrase }))).toMatchObject({
    code: 'VALIDATION',
    data: { issues: [{ path: 'current' }] },
  });
  expect(await rejection(setPassphrase(board.ctx, slots, { id, passphrase, current: 'wrong' }))).toMatchObject({
    code: 'FORBIDDEN',
    data: { reason: 'passphrase' },
  });
  await setPassphrase(board.ctx, slots, { id, passphrase, current: PASSPHRASE });
  board.workspace.lock();
  expect(await rejection(board.workspace.unlock({ personId: id, passphrase: PASSPHRASE }))).toMatchObject({
    code: 'LOCKED',
  });
  expect(await board.workspace.unlock({ personId: id, passphrase })).toMatchObject({ phase: 'open' });
});

it('guesses at the current passphrase are slowed down', async () => {
  const { slots } = board.workspace;
  const guess = () =>
    rejection(setPassphrase(board.ctx, slots, { id: board.meId, passphrase: 'another passphrase', current: 'guess' }));
  for (let wrong = 0; wrong < 3; wrong += 1) await guess();
  expect(await guess()).toMatchObject({ data: { reason: 'passphrase-wait', retryAfterSeconds: 1 } });
});

it('nobody gets at the passphrase of somebody else, nor gives one without being chair or coordinator', async () => {
  const { slots } = board.workspace;
  const passphrase = 'another passphrase now';
  const { result: mei } = await addPerson(board.ctx, slots, { ...MEI, passphrase: 'mei reads the films' });
  const { result: ugo } = await addPerson(board.ctx, slots, { ...MEI, name: 'Ugo Riva' });
  const { result: left } = await addPerson(board.ctx, slots, { ...MEI, name: 'Lia Gone' });
  updatePerson(board.ctx, slots, { ...left, active: false });
  const refused = async (by: typeof board.ctx, id: string) => rejection(setPassphrase(by, slots, { id, passphrase }));
  expect(await refused(board.ctx, mei.id)).toMatchObject({ code: 'FORBIDDEN', data: { reason: 'has-passphrase' } });
  expect(await refused(board.ctx, left.id)).toMatchObject({ data: { reason: 'inactive' } });
  expect(await refused({ ...board.ctx, me: mei }, board.meId)).toMatchObject({ data: { reason: 'has-passphrase' } });
  expect(await refused({ ...board.ctx, me: mei }, ugo.id)).toMatchObject({ data: { reason: 'not-giver' } });
  const coordinator = { ...board.ctx, me: { ...mei, role: 'coordinator' as const } };
  expect((await setPassphrase(coordinator, slots, { id: ugo.id, passphrase })).result.canUnlock).toBe(true);
});
