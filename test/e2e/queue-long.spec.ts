import { emptyCase } from '@spineboard/core/case';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const MORE = 350;

test('a long queue is whole from the first moment: End leads to its last case, and the way back to where one was', async ({
  page,
}) => {
  await expect(page.locator('[data-case]').first()).toBeVisible();
  const filled = await page.evaluate(
    async ([empty, count]) => {
      for (let index = 0; index < count; index += 1) {
        const record = { ...empty, patient: { ...empty.patient, name: `Long, Case ${index}` } };
        const answer = await fetch('/rpc/cases/create', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ json: { record } }),
        });
        if (!answer.ok) return answer.text();
      }
      return 'filled';
    },
    [{ ...emptyCase(), provenance: 'synthetic' as const }, MORE] as const,
  );
  expect(filled).toBe('filled');

  // The screen comes anew, and the key before everything beyond what is in sight has been laid out.
  await page.goto(new URL('/case', page.url()).href);
  await page.goto(new URL('/?view=all', page.url()).href);
  const grid = page.getByRole('grid');
  await expect(page.locator('[data-case]').first()).toBeVisible();
  // Its last cases are long in coming: what is pressed on their lines meanwhile is done once they are there.
  const held = Promise.withResolvers<null>();
  await page.route('**/rpc/cases/list', async (route) => {
    await held.promise;
    await route.fallback();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(MORE);
  const last = page.locator(`[aria-rowindex="${rows}"]`);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();

  const left = await page.locator('.queue-scroller').evaluate((element) => element.scrollTop);
  await expect(last).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Enter');
  held.resolve(null);
  await expect(page).toHaveURL(/\/case\//);
  await page.goBack();
  await expect(last).toBeInViewport();
  await expect.poll(() => page.locator('.queue-scroller').evaluate((element) => element.scrollTop)).toBe(left);
});
