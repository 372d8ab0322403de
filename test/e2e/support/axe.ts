import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Waits until nothing on the page is on its way any more: halfway between two colours no contrast is the one of the design. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((each) => each.playState !== 'running' || each.effect?.getTiming().iterations === Infinity),
  );
}

/** Fails when axe finds anything on the page, by WCAG 2.2 AA and its own best practices; names rule and element. */
export async function axe(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
  expect(found).toEqual([]);
}

/** {@link axe} on the present state, in the light and in the dark. */
export async function axeInLightAndDark(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await axe(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
