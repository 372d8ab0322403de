import type { Page } from '@playwright/test';
import { emptyCase, emptyLesion, type CaseRecord } from '@spineboard/core/case';
import { axe } from './support/axe.ts';
import { call, stored } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

const HOUR = 3_600_000;
const grid = (page: Page) => page.getByRole('grid', { name: 'Queue of cases' });
const row = (page: Page, name: string) => grid(page).getByRole('row', { name });
const names = (page: Page) => grid(page).locator('[data-case] bdi').allInnerTexts();
const urgent = (page: Page) => page.getByRole('region', { name: 'Do not wait for the meeting' });
const view = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
const own = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Your views' }).getByRole('link', { name });
const chips = (page: Page) => page.getByRole('region', { name: 'What narrows the list' });

/** A synthetic patient whose deficit began some hours ago. */
function deficit(name: string, hours: number, note: string): CaseRecord {
  const record = emptyCase();
  return {
    ...record,
    provenance: 'synthetic',
    patient: { ...record.patient, name, recordNumber: `SYN-${name.length}` },
    lesions: [{ ...emptyLesion('a'), levels: { from: 'T4', to: 'T4' }, escc: '2' }],
    neurology: {
      ...record.neurology,
      deficitCourse: 'rapid',
      deficitOnset: new Date(Date.now() - hours * HOUR).toISOString(),
      deficitNote: note,
    },
  };
}

test.use({ demo: true });
test.beforeEach(async ({ page }) => {
  await expect(row(page, 'Facet, Ruth')).toBeVisible();
});

test('narrows the list by chips that are taken back one by one', async ({ page }) => {
  await view(page, /^All/).click();
  await page.keyboard.press('f');
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await panel.getByText('high grade, 2 and 3').click();
  await panel.getByText('settled').click();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect.poll(async () => (await names(page)).toSorted()).toEqual(['Dens, Marco', 'Ramus, Hugo']);
  await expect(chips(page)).toContainText('2 cases');
  await chips(page).getByRole('button', { name: 'Take back: NOMS settled' }).click();
  await expect(row(page, 'Facet, Ruth')).toBeVisible();
  await chips(page)
    .getByRole('button', { name: /^Take back: ESCC/ })
    .click();
  await expect(chips(page)).toBeHidden();
});

test('says which word it took for a misspelled one, and that nothing holds exactly that', async ({ page }) => {
  await view(page, /^All/).click();
  await page.getByRole('searchbox').fill('protate');
  await expect(grid(page).getByText('Nothing holds exactly that. Similar')).toBeVisible();
  await expect(grid(page).getByText('prostate: 1 case')).toBeVisible();
  await expect.poll(() => names(page)).toEqual(['Dens, Marco']);
  await axe(page);
});

test('keeps a view under a name and a key, renames it and forgets it', async ({ page, workstation }) => {
  await view(page, /^Not ready/).click();
  await page.getByRole('searchbox').fill('renal');
  await expect(chips(page)).toContainText('renal');
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await expect(dialog.getByLabel('Name for what is shown now')).toBeFocused();
  await page.keyboard.type('Kidneys to prepare');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(own(page, 'Kidneys to prepare')).toHaveAttribute('aria-current', /^(true|page)$/);

  const again = await workstation.newWindow();
  await expect(row(again, 'Facet, Ruth')).toBeVisible();
  await again.keyboard.press('1');
  await expect(again.getByRole('searchbox')).toHaveValue('renal');
  await expect(own(again, 'Kidneys to prepare')).toHaveAttribute('aria-current', /^(true|page)$/);
  await expect.poll(async () => (await names(again)).toSorted()).toEqual(['Facet, Ruth', 'Ramus, Hugo']);

  await again.keyboard.press('v');
  const views = again.getByRole('dialog', { name: 'Saved views' });
  await views.getByLabel('Name of Kidneys to prepare').fill('Kidneys');
  await views.getByLabel('Name of Kidneys to prepare').press('Tab');
  await expect(own(again, 'Kidneys')).toHaveCount(1);
  await views.getByRole('button', { name: 'Remove Kidneys' }).click();
  await expect(views.getByRole('button', { name: 'Remove Kidneys' })).toHaveCount(0);
  // The keyboard stands on the way back.
  await expect(views.getByRole('button', { name: 'Bring it back' })).toBeFocused();
  await axe(again);
  await again.keyboard.press('Enter');
  await expect(own(again, 'Kidneys')).toHaveCount(1);
  await expect(views.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
  await views.getByRole('button', { name: 'Remove Kidneys' }).click();
  await expect(views.getByRole('button', { name: 'Remove Kidneys' })).toHaveCount(0);
  await views.getByRole('button', { name: 'Close' }).click();
  await expect(again.getByRole('navigation', { name: 'Your views' })).toHaveCount(0);
});

test('notes a call with P: it stands in the row, in the record, and lets the next case come first', async ({
  page,
}) => {
  const { id } = await call<{ id: string }>(page, 'cases/create', {
    record: deficit('Corda, Elena', 31, 'New urinary retention, legs weaker. Walks with help'),
  });
  await page.reload();
  await expect(urgent(page)).toContainText('2 cases that cannot wait, 2 without a call');
  await expect(urgent(page)).toContainText(/31\sh\s*since onset/);
  await expect(urgent(page).getByRole('link')).toHaveText(['Ramus, Hugo', 'Corda, Elena']);
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Call about Ramus, Hugo' });
  await expect(dialog.getByLabel('Who was called')).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Save the call' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await urgent(page).getByRole('button', { name: 'Call note about Corda, Elena' }).click();
  const other = page.getByRole('dialog', { name: 'Call about Corda, Elena' });
  await other.getByLabel('Who was called').fill('N. Vidal');
  await other.getByLabel('What was agreed').fill('Theater at 18:00');
  await axe(page);
  await other.getByRole('button', { name: 'Save the call' }).click();
  await expect(other).toBeHidden();
  await expect(urgent(page)).toContainText(/Called N\. Vidal \d\d:\d\d: Theater at 18:00/);
  await expect(urgent(page)).toContainText('2 cases that cannot wait, 1 without a call');
  const { calls } = await stored(page, id);
  expect(calls).toMatchObject([{ called: 'N. Vidal', agreed: 'Theater at 18:00', by: 'R. Costa' }]);
  await axe(page);
});

test('a call does not overwrite what somebody else saved meanwhile', async ({ page, workstation }) => {
  const ramus = await row(page, 'Ramus, Hugo').getAttribute('data-case');
  const other = await workstation.newWindow();
  await expect(row(other, 'Ramus, Hugo')).toBeVisible();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Call about Ramus, Hugo' });
  await dialog.getByLabel('Who was called').fill('N. Vidal');
  await dialog.getByLabel('What was agreed').fill('Theater at 18:00');

  await other.getByText('Ramus, Hugo').last().click();
  await other.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Referral' }).click();
  await other.getByRole('textbox', { name: 'Question' }).fill('Decompress tonight?');
  await expect(other.getByText(/^Saved \d\d:\d\d, revision \d+$/)).toBeVisible();

  await dialog.getByRole('button', { name: 'Save the call' }).click();
  await expect(dialog).toBeHidden();
  await expect(urgent(page)).toContainText('Called N. Vidal');
  const record = await stored(page, ramus ?? '');
  expect(record.calls).toHaveLength(1);
  expect(record.referral.question).toBe('Decompress tonight?');
});

test('selects a run of cases and puts them on the agenda at once, naming what was left and why', async ({ page }) => {
  await view(page, /^All/).click();
  await page.getByRole('button', { name: 'Sort by Patient' }).click();
  await expect.poll(async () => (await names(page))[0]).toBe('Arcus, Wei 弓伟');
  await row(page, 'Arcus, Wei').getByRole('gridcell').first().click();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 cases selected')).toBeVisible();
  await expect(row(page, 'Atlas, Vera')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Dens, Marco')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('a');
  await expect(
    page.getByText(/^Arcus, Wei 弓伟 is on the agenda of .*\. 2 cases are on the agenda of .* already\.$/),
  ).toBeVisible();
  await expect(page.getByText('3 cases selected')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/already\.$/)).toBeHidden();
});

test('sets the status of several cases and hands them to somebody', async ({ page }) => {
  await view(page, /^All/).click();
  await row(page, 'Facet, Ruth').getByRole('gridcell').first().click();
  await row(page, 'Pedicle, Tomas').getByRole('gridcell').first().click();
  await page.getByRole('button', { name: /Set status/ }).click();
  await page.getByRole('option', { name: 'Waiting' }).click();
  await expect(page.getByText(/^Facet, Ruth is now “Waiting”\. Pedicle, Tomas was “Waiting” already\.$/)).toBeVisible();
  await expect(row(page, 'Facet, Ruth')).toContainText('Waiting');
});

test('the case that somebody stays at is read before it is opened, so that opening it waits for nobody', async ({
  page,
}) => {
  await page.keyboard.press('j');
  const next = grid(page).locator('[data-case]:focus + [data-case]');
  const id = (await next.getAttribute('data-case')) ?? '';
  const name = await next.locator('bdi').innerText();
  const read = page.waitForResponse(
    (response) => response.url().includes('/cases/get') && (response.request().postData() ?? '').includes(id),
  );
  await page.keyboard.press('j');
  await read;
  await page.route('**/rpc/**', (route) => route.abort());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/case/${id}$`));
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.unroute('**/rpc/**');
});

test('a workstation that no longer answers is said, and what was shown stays', async ({ page }) => {
  await page.route('**/rpc/**', (route) => route.abort());
  await view(page, /^Ready/).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(urgent(page)).toContainText('Ramus, Hugo');
  await expect(view(page, /^All 12$/)).toBeVisible();
  await axe(page);
  await page.unroute('**/rpc/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'Dens, Marco')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});
