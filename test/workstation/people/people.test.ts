import { person } from '@spineboard/core/board';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPerson, listPeople, updatePerson } from '../../../electron/people/people.service.ts';
import { faultOfCall, openBoard, rejection, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

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
