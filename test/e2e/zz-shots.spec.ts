import { emptyCase, emptyLesion } from '@spineboard/core/case';
import { call } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';
const out = '/tmp/wt-queue-tmp/';
test.use({ demo: true });
test('shots', async ({ page }) => {
  test.setTimeout(60000);
  await expect(page.locator('[data-case]').first()).toBeVisible();
  const now = Date.now();
  const base = emptyCase();
  await call(page, 'cases/create', { record: { ...base, provenance: 'synthetic', patient: { ...base.patient, name: 'Corda, Elena', recordNumber: 'SYN-0425', sex: 'F', birthDate: '1960-04-01' }, primary: { ...base.primary, histology: 'nsclc' in {} ? null : 'breast' }, lesions: [{ ...emptyLesion('a'), levels: { from: 'T4', to: 'T4' }, escc: '2' }], neurology: { ...base.neurology, deficitCourse: 'rapid', deficitOnset: new Date(now - 31 * 3600e3).toISOString(), deficitNote: 'New urinary retention, legs weaker. Frankel E to D1 since yesterday' }, calls: [{ id: 'c', called: 'N. Vidal', at: new Date(now - 600e3).toISOString(), agreed: 'theater 18:00, anesthesia informed', by: 'R. Costa' }] } });
  await page.reload();
  await expect(page.getByRole('region', { name: 'Do not wait' })).toContainText('Called N. Vidal');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [w, h] of [[1440, 900], [1920, 1080], [1280, 800], [1100, 800], [720, 900]] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${out}q-${w}-${scheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('v');
  await page.getByLabel('Name for what is shown now').fill('Thursday');
  await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('f');
  await page.getByText('high grade, 2 and 3').click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${out}q-filter.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^All/ }).click();
  await page.keyboard.press('v');
  await page.getByLabel('Name for what is shown now').fill('High grade, all');
  await page.screenshot({ path: `${out}q-views.png` });
  await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox').fill('metastsis');
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}q-nothing.png` });
  await page.getByRole('button', { name: 'Clear the filters' }).first().click();
  await page.getByRole('searchbox').fill('protate');
  await page.waitForTimeout(500);
  await page.getByRole('searchbox').press('ArrowDown');
  await page.screenshot({ path: `${out}q-similar.png` });
  await page.getByRole('link', { name: /^All/ }).click();
  await page.getByRole('button', { name: 'Clear the search' }).first().click();
  await page.locator('[data-case]').nth(1).getByRole('gridcell').first().click();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}q-selected.png` });
  await page.keyboard.press('p');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}q-call.png` });
});
