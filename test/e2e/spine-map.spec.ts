import { emptyCase, emptyLesion, type CaseRecord, type Level } from '@spineboard/core/case';
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { openNew, stored } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** Two lesions, a field, a construct: marks of every family. */
function planned(): CaseRecord {
  const record = emptyCase();
  record.provenance = 'synthetic';
  record.patient.name = 'Column, Clara';
  record.patient.recordNumber = 'SYN-77';
  record.lesions = [
    { ...emptyLesion('t9'), levels: { from: 'T9', to: 'T9' }, escc: '2' },
    { ...emptyLesion('l2'), levels: { from: 'L2', to: 'L3' }, escc: '1b' },
  ];
  record.earlierTreatments = [
    { id: 'x', kind: 'radiation', levels: { from: 'T8', to: 'T10' }, date: null, detail: '', note: '' },
  ];
  return record;
}

const mapOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Spine, occiput to S5' });
const level = (page: Page, name: Level): Locator => mapOf(page).getByRole('option', { name: new RegExp(`^${name},`) });
const chosen = async (page: Page): Promise<string[]> =>
  (await mapOf(page).locator('[role="option"][aria-selected="true"]').all()).length === 0
    ? []
    : mapOf(page)
        .locator('[role="option"][aria-selected="true"]')
        .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')?.split(',')[0] ?? ''));
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

/** Middle of a level's row, at a share of the map's width. */
async function pointOf(page: Page, name: Level, across = 0.5): Promise<{ x: number; y: number }> {
  const row = await level(page, name).locator('rect').boundingBox();
  const map = await mapOf(page).boundingBox();
  if (row === null || map === null) throw new Error(`${name} is not shown`);
  return { x: map.x + map.width * across, y: row.y + row.height / 2 };
}

async function drag(page: Page, from: Level, to: Level): Promise<void> {
  const [start, end] = [await pointOf(page, from), await pointOf(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

for (const view of ['Lateral', 'Posterior'] as const) {
  test(`with the pointer: a press opens, a drag chooses, a double click adds, ${view}`, async ({ page }) => {
    const id = await openNew(page, planned(), '?section=lesions&lesion=t9');
    await page.getByRole('radiogroup', { name: 'View of the spine' }).getByRole('radio', { name: view }).click();
    const l2 = await pointOf(page, 'L2', 0.95);
    await page.mouse.click(l2.x, l2.y);
    await expect(heading(page, 'L2–L3')).toBeVisible();
    await drag(page, 'C4', 'C6');
    expect(await chosen(page)).toEqual(['C4', 'C5', 'C6']);
    await page.getByRole('button', { name: 'Add C4–C6' }).click();
    await expect(heading(page, 'C4–C6')).toBeVisible();
    const t3 = await pointOf(page, 'T3', 0.1);
    await page.mouse.dblclick(t3.x, t3.y);
    await expect(heading(page, 'T3')).toBeVisible();
    const s1 = await pointOf(page, 'S1');
    const s3 = await pointOf(page, 'S3');
    await page.mouse.click(s1.x, s1.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(s3.x, s3.y);
    await page.keyboard.up('Shift');
    expect(await chosen(page)).toEqual(['S1', 'S2', 'S3']);
    await expect
      .poll(async () => (await stored(page, id)).lesions.map((lesion) => lesion.levels?.from))
      .toEqual(['T9', 'L2', 'C4', 'T3']);
  });
}

test('with the keys: arrows, Shift, a typed level, Enter, and V turns the spine', async ({ page }) => {
  const id = await openNew(page, planned(), '?section=lesions&lesion=t9');
  const map = mapOf(page);
  await map.focus();
  await expect(level(page, 'T9')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await chosen(page)).toEqual(['T10', 'T11']);
  await page.keyboard.type('t12');
  expect(await chosen(page)).toEqual(['T12']);
  await page.keyboard.press('Home');
  expect(await chosen(page)).toEqual(['Occ']);
  await page.keyboard.type('l4-s1');
  expect(await chosen(page)).toEqual(['L4', 'L5', 'S1']);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'L4–S1')).toBeVisible();
  await map.focus();
  await page.keyboard.type('l2');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'L2–L3')).toBeVisible();
  await expect.poll(async () => (await stored(page, id)).lesions.length).toBe(3);

  await map.focus();
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'Posterior' })).toBeChecked();
  await expect(map).toBeFocused();
  await expect(level(page, 'T9')).toHaveAccessibleName('T9, band open, ESCC 2, irradiated');
  await expect(level(page, 'T4')).toHaveAccessibleName('T4, no lesion');
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'Lateral' })).toBeChecked();
});

test('the construct: a drag sets it, S and C change its levels, a letter that begins a level changes nothing', async ({
  page,
}) => {
  const id = await openNew(page, planned(), '?section=lesions&lesion=t9');
  const plan = async (): Promise<CaseRecord['plan']> => (await stored(page, id)).plan;
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Construct' })).toHaveAttribute('aria-pressed', 'true');
  await drag(page, 'T7', 'T11');
  await expect(page.getByText('T7–T11', { exact: true })).toBeVisible();
  await mapOf(page).focus();
  await page.keyboard.type('t9');
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await expect(level(page, 'T9')).toHaveAccessibleName('T9, band open, ESCC 2, irradiated, no screws, planned cement');
  await expect.poll(plan).toMatchObject({ construct: { from: 'T7', to: 'T11' }, screwless: ['T9'], cement: ['T9'] });

  await page.keyboard.type('s1');
  expect(await chosen(page)).toEqual(['S1']);
  await page.keyboard.type('c5');
  expect(await chosen(page)).toEqual(['C5']);
  await page.keyboard.type('t9');
  await page.getByRole('button', { name: 'Screws' }).click();
  await expect.poll(plan).toMatchObject({ screwless: [], cement: ['T9'] });
  await axe(page);

  await mapOf(page).focus();
  await page.keyboard.type('t10-l1');
  await page.keyboard.press('Enter');
  await expect.poll(plan).toMatchObject({ construct: { from: 'T10', to: 'L1' }, screwless: [], cement: ['T9'] });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(plan).toMatchObject({ construct: null });
  expect((await stored(page, id)).lesions).toHaveLength(2);
});

test('the legend explains the signs that occur and folds; the map is for everyone in both views', async ({ page }) => {
  await openNew(page, planned(), '?section=lesions&lesion=t9');
  const pane = page.getByRole('region', { name: 'Map' });
  await expect(pane.getByRole('listitem')).toHaveText(['band open', 'ESCC 1a–1c', 'ESCC 2–3', 'irradiated']);
  await pane.getByText('Signs').click();
  await expect(pane.getByRole('listitem').first()).toBeHidden();
  await pane.getByText('Signs').click();
  for (const view of ['Posterior', 'Lateral']) {
    await page.getByRole('radio', { name: view }).click();
    await axe(page);
  }
});

test('every pixel of the map belongs to a level, however small it is', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 520 });
  await openNew(page, planned(), '?section=lesions&lesion=t9');
  for (const name of ['Occ', 'C3', 'S4', 'S5'] as const) {
    const at = await pointOf(page, name, 0.9);
    await page.mouse.click(at.x, at.y);
    expect(await chosen(page)).toEqual([name]);
    await expect(page.getByRole('button', { name: `Add ${name}` })).toBeVisible();
  }
});
