import { axeInLightAndDark } from './support/axe.ts';
import { emptyCase } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { call, choice, isSaved, openNew, section, withLesion } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

test('the history says who changed what, what changed since, and shows every state as a whole', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  // A change of status makes what was written until then final.
  await call<CaseView>(page, 'cases/setStatus', { id, status: 'ready' });
  await page.reload();
  await section(page, 'Systemic').click();
  await choice(page, 'Tolerates surgery', 'able').click();
  await section(page, 'Oncology').click();
  await page.getByRole('combobox', { name: 'Primary' }).fill('renal');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await isSaved(page);

  await page.keyboard.press('h');
  const list = page.getByRole('navigation', { name: 'Revisions, latest first' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await expect(list.getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  await expect(list.getByRole('button').first()).toContainText('2 changes');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Tolerates surgery').getByRole('cell')).toHaveText(['unknown', 'able']);
  await expect(row('Primary').getByRole('cell')).toHaveText(['unknown', 'Renal cell']);
  await axeInLightAndDark(page);

  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Revision 1' })).toBeVisible();
  await expect(row('Lesion T9').getByRole('cell')).toHaveText(['not there', 'added']);
  await page.keyboard.press('2');
  await expect(row('Primary').getByRole('cell')).toHaveText(['unknown', 'Renal cell']);
  await page.keyboard.press('3');
  const facts = page.getByRole('region', { name: 'Revision 1' });
  await expect(facts.getByText('Probe, Pia')).toBeVisible();
  await expect(facts.getByText('SINS 1–16', { exact: false })).toBeVisible();
  await axeInLightAndDark(page);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
});

test('what was typed a moment ago is in the history too', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()));
  await page.getByRole('textbox', { name: 'Question' }).fill('Operate?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.keyboard.press('1');
  await expect(page.getByRole('row').filter({ hasText: 'Question' })).toContainText('Operate?');
});
