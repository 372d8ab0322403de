import type { MeetingView } from '@spineboard/core/contract';
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { call } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign the minutes' });

/** The meeting of the demo, with every case taken off but the first, which is decided; finished. */
async function finishedMeeting(page: Page): Promise<string> {
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  const [{ id } = { id: '' }] = await call<{ id: string }[]>(page, 'board/list');
  const { items } = await call<MeetingView>(page, 'board/get', { id });
  for (const item of items.slice(1)) await call(page, 'board/removeCase', { meetingId: id, itemId: item.id });
  await call(page, 'board/start', { meetingId: id });
  const [first] = items;
  if (first === undefined) throw new Error('The demo has no case on its agenda');
  const { version, draft } = first.decision;
  await call(page, 'board/recordDecision', {
    meetingId: id,
    itemId: first.id,
    version,
    draft: { ...draft, kind: 'none' },
  });
  await call(page, 'board/finish', { meetingId: id });
  return id;
}

test('two windows sign the same meeting at once: it is signed once, and both show by which minutes', async ({
  page,
  workstation,
}) => {
  const id = await finishedMeeting(page);
  const address = new URL(`/board/${id}`, page.url()).href;
  await page.goto(address);
  const other = await workstation.newWindow();
  await other.goto(address);
  // Neither is answered before the other has asked.
  const asked = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  for (const [index, each] of [page, other].entries()) {
    await each.route('**/rpc/board/sign', async (route) => {
      asked[index]?.resolve(null);
      await Promise.all(asked.map(({ promise }) => promise));
      await route.fallback();
    });
    await each.getByRole('button', { name: 'Sign…' }).click();
    await dialog(each).getByLabel('Passphrase').fill('demo board thursday');
  }
  for (const each of [page, other]) await dialog(each).getByRole('button', { name: 'Sign', exact: true }).click();
  for (const each of [page, other]) {
    await expect(each.getByText(/^Signed .* minutes \d{4}-1$/)).toBeVisible();
    await expect(each.getByRole('dialog')).toHaveCount(0);
  }
  expect((await call<MeetingView>(page, 'board/get', { id })).minutes).toHaveLength(1);
  await axe(other);
});
