import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '@spineboard/core/contract';
import { expect, test } from './support/fixtures.ts';
import { languageFindings, usePseudoLanguage } from './support/language.ts';

const NOTHING = { strangers: [], cut: [], outside: [] };
const WIDTHS = [1280, 1024] as const;

/** Looks at both widths, because a third more length must fit there too. */
async function reads(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await languageFindings(page), `${width} wide, ${new URL(page.url()).pathname}`).toEqual(NOTHING);
  }
}

test('the first start speaks only through the catalogue, and fits when words are longer', async ({ page }) => {
  await usePseudoLanguage(page);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await reads(page);
  await page.locator('form').getByRole('button').last().click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await reads(page);
});

test.describe('in the demo', () => {
  test.use({ demo: true });

  test('queue, registry, people and settings speak only through the catalogue', async ({ page }) => {
    await usePseudoLanguage(page);
    await expect(page.getByRole('grid').getByRole('row').nth(5)).toBeVisible();
    await reads(page);
    await page.keyboard.press('j');
    await page.keyboard.press(' ');
    await reads(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await reads(page);
    await page.keyboard.press('Escape');
    for (const room of ['/registry', '/people', '/settings']) {
      await page.goto(new URL(room, page.url()).href);
      await expect(page.getByRole('main')).toBeVisible();
      await reads(page);
    }
  });

  test('a search that finds nothing and a dialog speak only through the catalogue', async ({ page }) => {
    await usePseudoLanguage(page);
    await page.getByRole('searchbox').fill('nobody of this name');
    await expect(page.locator('.queue-nothing')).toBeVisible();
    await reads(page);
    await page.goto(new URL('/people', page.url()).href);
    await page.locator('.people-lead').getByRole('button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await reads(page);
  });

  test('case, wizard, options and board fit when words are longer', async ({ page }) => {
    await usePseudoLanguage(page);
    const first = page.locator('[data-case]').first();
    await expect(first).toBeVisible();
    const id = (await first.getAttribute('data-case')) ?? '';
    for (const path of [`/case/${id}`, `/case/${id}/score/sins`, `/case/${id}/options`, '/board']) {
      await page.goto(new URL(path, page.url()).href);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByText(/^⟦.*⟧$/).first()).toBeVisible();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        // Their texts are mostly the core's and the case's, so only the fit is looked at.
        const { cut, outside } = await languageFindings(page);
        expect({ cut, outside }, `${width} wide, ${path}`).toEqual({ cut: [], outside: [] });
      }
    }
  });

  test('a meeting speaks only through the catalogue, from its plan to the signed minutes', async ({ page }) => {
    // Each stage is read at two widths, and the signature takes its time.
    test.setTimeout(180_000);
    await usePseudoLanguage(page);
    await page.goto(new URL('/board', page.url()).href);
    await expect(page.locator('.meeting-row').nth(1)).toBeVisible();
    await reads(page);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog')).toBeVisible();
    await reads(page);
    await page.keyboard.press('Escape');
    await page.locator('.meeting-row').nth(1).click();
    const menu = page.locator('.agenda-buttons').nth(2).getByRole('button').last();
    await expect(menu).toBeVisible();
    await reads(page);
    for (const entry of [0, 1]) {
      await menu.click();
      await reads(page);
      await page.getByRole('menuitem').nth(entry).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await reads(page);
      await page.keyboard.press('Escape');
    }

    const last = page.locator('.top-bar').getByRole('button').last();
    await last.click();
    await expect(page.locator('.session .board-case')).toBeVisible();
    await reads(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const button of await page.locator('.session-people button').all()) {
      await button.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await reads(page);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    const undecided = page.locator('#finish-why');
    const name = page.locator('.session-case h2').first();
    for (let cases = 0; cases < 5; cases += 1) {
      await page.locator('.session-case .board-case').focus();
      const before = await undecided.innerText();
      const shown = await name.innerText();
      await page.keyboard.press('1');
      await page.keyboard.press('Control+Enter');
      await expect(undecided).not.toHaveText(before);
      // The decision is counted a moment before the next case is on the table.
      if (cases < 4) await expect(name).not.toHaveText(shown);
    }
    await reads(page);
    await last.click();
    await expect(page.locator('.session-state')).toBeVisible();
    await expect(last).toHaveClass(/button-primary/u);
    await reads(page);
    await last.click();
    await page.locator('#sign input[type="password"]').fill(DEMO_PASSPHRASE);
    await reads(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('.signed')).toBeVisible();
    await reads(page);
  });

  test('the findings of this search are real: a stranger, a cut and an overflow are seen', async ({ page }) => {
    await usePseudoLanguage(page);
    await expect(page.getByRole('grid')).toBeVisible();
    await page.evaluate(() => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs inside of the page
      const add = (text: string, style: string): void => {
        const element = document.createElement('div');
        element.textContent = text;
        element.setAttribute('class', 'probe');
        Object.assign(element.style, JSON.parse(style));
        document.querySelector('#root')?.append(element);
      };
      add('Forgotten', '{}');
      add('⟦çüt······································⟧', '{"width":"40px","overflow":"hidden","whiteSpace":"nowrap"}');
      add('⟦widé⟧', '{"width":"4000px"}');
    });
    const found = await languageFindings(page);
    expect(found.strangers).toContain('Forgotten');
    expect(found.cut).toContainEqual(expect.stringMatching(/^⟦çüt/));
    expect(found.outside).toContain('div.probe');
  });
});
