import { axeInLightAndDark } from './support/axe.ts';
import type { Page } from '@playwright/test';
import type { CaseRecord } from '@spineboard/core/case';
import { addCase, caseWith, open, savedRecord, sinsAnswers } from './support/clinical-case.ts';
import { call } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** T9, scored 9 by a colleague: mechanical, lytic, normal, under 50 %, unilateral. */
function readOnce(record: CaseRecord): void {
  const [lesion] = record.lesions;
  if (lesion === undefined) return;
  const first = sinsAnswers({
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'under50',
    posterolateral: 'unilateral',
  });
  lesion.sins = Object.fromEntries(Object.entries(first).map(([item, each]) => [item, { ...each, by: 'BO' }]));
  lesion.escc = '2';
}
const options = (record: CaseRecord): Record<string, string> =>
  Object.fromEntries(Object.entries(record.lesions[0]?.sins ?? {}).map(([item, each]) => [item, each.option]));
const secondReader = async (page: Page, id: string): Promise<void> => {
  await open(page, `/case/${id}?section=lesions&lesion=a`);
  await page.getByRole('button', { name: 'Second reading of SINS, blind' }).click();
  await expect(page.getByRole('button', { name: /^Mechanical/u })).toBeFocused();
};

test('a second reader scores without sight of the first, and both are compared before one is adopted', async ({
  page,
  workstation,
}) => {
  const id = await addCase(page, caseWith(readOnce));
  await secondReader(page, id);
  const steps = page.getByRole('navigation', { name: 'Questions' });
  await expect(page.getByText('Second reading, blind')).toBeVisible();
  await expect(steps).toContainText('Semirigid, from level T9');
  for (const answer of ['Lytic', 'BO', 'Unilateral']) await expect(steps).not.toContainText(answer);
  await expect(page.getByRole('contentinfo')).toContainText('1–16');
  await expect(page.getByRole('button', { name: /Unknown, ask/u })).toHaveCount(0);
  await axeInLightAndDark(page);

  // Mechanical as the first; then mixed, unknown, over 50 %, bilateral.
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Lytic/u })).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: /^Subluxation/u })).toBeFocused();
  // Escape keeps what was read; the reading goes on where it was left.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/case/${id}\\?`, 'u'));
  await expect
    .poll(async () => (await savedRecord(page, id)).secondReads)
    .toMatchObject([{ by: 'R. Costa', answers: { pain: 'mechanical', boneLesion: 'mixed' }, outcome: null }]);
  await open(page, `/case/${id}/score/sins?lesion=a&read=blind`);
  await expect(page.getByRole('button', { name: /^Subluxation/u })).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /^More than 50/u })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Bilateral/u })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Compare with the first reading/u })).toBeVisible();
  expect(options(await savedRecord(page, id))).toMatchObject({ boneLesion: 'lytic', posterolateral: 'unilateral' });
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '1 of 4 items that both readers judged are the same' })).toBeVisible();
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
  await expect(row('Location')).toContainText('from level T9, judged by nobody');
  await expect(row('Bone lesion')).toContainText('differs by 1 point');
  await expect(row('Bone lesion')).toContainText('κ .244');
  await expect(row('Alignment')).toContainText('unknown to one reader');
  await expect(row('Posterolateral')).toContainText('differs by 2 points');
  await expect(page.getByRole('complementary')).toContainText('total ICC .846 between readers');
  await expect(page.getByRole('contentinfo')).toContainText('First reading9');
  const adopt = page.getByRole('button', { name: /^Adopt/u });
  await expect(adopt).toHaveAttribute('aria-disabled', 'true');
  await axeInLightAndDark(page);

  // Where the window is narrow, the bands keep their words and the way out its place.
  await page.setViewportSize({ width: 720, height: 900 });
  await expect(page.getByRole('contentinfo')).toContainText('potentially unstable');
  await expect(page.getByRole('contentinfo').getByText('potentially unstable').first()).toBeVisible();
  const head = await page.locator('.wizard-head').boundingBox();
  expect(head?.height ?? 0).toBeLessThan(52);
  await axeInLightAndDark(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Bone lesion as the first, alignment as the first, collapse and posterolateral as the second.
  for (const key of ['1', '1', '2', '2']) await page.keyboard.press(key);
  await expect(page.getByRole('contentinfo')).toContainText('As chosen12');
  await expect(page.getByRole('button', { name: /^Adopt 2 answers of the second/u })).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/case/${id}\\?`, 'u'));
  await expect.poll(async () => (await savedRecord(page, id)).secondReads[0]?.outcome).toBe('item-by-item');
  await expect(page.getByText(/^SINS, second reading by R\. Costa, .*: chosen item by item$/u)).toBeVisible();
  const after = await savedRecord(page, id);
  expect(after.lesions[0]?.sins).toMatchObject({
    boneLesion: { option: 'lytic', by: 'BO' },
    collapse: { option: 'over50', by: 'RC' },
    posterolateral: { option: 'bilateral', by: 'RC' },
  });
  // The first reading is in the revision before.
  const before = await call<CaseRecord>(page, 'cases/revision', { id, revision: 1 });
  expect(options(before)).toMatchObject({ collapse: 'under50', posterolateral: 'unilateral' });
  await open(page, `/case/${id}/history?show=changes`);
  const change = page.getByRole('row', { name: /^Second reading, SINS, T9, R\. Costa: Goes on with/u });
  await expect(change).toContainText('chosen item by item');
  await expect(page.getByRole('row', { name: /T9: SINS, collapse/u })).toContainText('Less than 50 %More than 50 %');
  expect(workstation.complaints).toEqual([]);
});

test('whose second reading is open sees no first answers on the lesion, and looking all the same is noted', async ({
  page,
  workstation,
}) => {
  const id = await addCase(page, caseWith(readOnce));
  await secondReader(page, id);
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: /^Lytic/u })).toBeFocused();
  await page.keyboard.press('Escape');
  const hidden = page.getByRole('region', { name: 'The first answers to SINS are hidden' });
  await expect(hidden).toContainText('1 item read');
  for (const answer of ['lytic', 'unilateral', 'less than 50 %']) {
    await expect(page.getByRole('main').getByText(answer)).toHaveCount(0);
  }
  // What stands beside follows from the second reader's own answer; ESCC is not read twice here, and stays in sight.
  await expect(page.getByRole('complementary')).toContainText('SINS 2–14');
  await expect(page.getByText('ESCC 2, high grade')).toBeVisible();
  await axeInLightAndDark(page);

  // No other way to the wizard shows them either.
  await page.getByRole('navigation', { name: 'Step by step' }).getByRole('link', { name: /^SINS/u }).click();
  await expect(page.getByText('Second reading, blind')).toBeVisible();
  await page.keyboard.press('Escape');
  await hidden.getByRole('button', { name: /^Look anyway/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Look at the first reading of SINS?' });
  await axeInLightAndDark(page);
  await page.keyboard.press('Escape');
  await expect(hidden).toBeVisible();
  await hidden.getByRole('button', { name: /^Look anyway/u }).click();
  await dialog.getByRole('button', { name: 'Look, no longer blind' }).click();
  await expect(hidden).toBeHidden();
  await expect(page.getByRole('region', { name: 'SINS at T9' })).toContainText('lytic');
  await expect(page.getByRole('complementary')).toContainText('SINS 9');
  await expect
    .poll(async () => (await savedRecord(page, id)).secondReads)
    .toMatchObject([
      { by: 'R. Costa', answers: { pain: 'occasional' }, outcome: null, seenFirstAt: expect.any(String) },
    ]);
  await page.getByRole('button', { name: 'Second reading of SINS, not blind' }).click();
  await expect(page.getByText('Second reading, not blind')).toBeVisible();
  for (const key of ['1', '3', '2', '2']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Readings of this lesion' })).toContainText('not blind');
  expect(workstation.complaints).toEqual([]);
});

test('a second reading that overrides a fact wants a reason when it is adopted, and a finished one is not reopened', async ({
  page,
}) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      readOnce(record);
      record.secondReads = [
        {
          id: 'read-1',
          instrument: 'sins',
          lesionId: 'a',
          by: 'R. Costa',
          at: '2026-11-20T10:00:00Z',
          answers: {
            location: 'mobile',
            pain: 'mechanical',
            boneLesion: 'lytic',
            alignment: 'normal',
            collapse: 'under50',
            posterolateral: 'unilateral',
          },
          outcome: null,
        },
      ];
    }),
  );
  await open(page, `/case/${id}/score/sins?lesion=a&read=blind`);
  await expect(page.getByRole('heading', { name: '5 of 5 items that both readers judged are the same' })).toBeVisible();
  await page.keyboard.press('t');
  const reason = page.getByRole('textbox', { name: 'Why not “Semirigid”, as it follows from level T9?' });
  await expect(reason).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Say why the fact is overridden$/u).first()).toBeVisible();
  await reason.fill('six lumbar vertebrae');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await savedRecord(page, id)).lesions[0]?.sins['location'])
    .toEqual({ option: 'mobile', reason: 'six lumbar vertebrae', by: 'RC' });
  expect((await savedRecord(page, id)).secondReads[0]?.outcome).toBe('second');
});

test('ESCC is read twice by its drawings, and its agreement is said to be not stated', async ({ page }) => {
  const id = await addCase(page, caseWith(readOnce));
  await open(page, `/case/${id}/score/escc?lesion=a`);
  await expect(page.getByRole('button', { name: /^2/u }).first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('Second reading, blind')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('unknown');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1c');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The two readers gave different grades' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('In different bands');
  await expect(page.getByRole('complementary')).toContainText('is not stated by any paper at hand');
  await axeInLightAndDark(page);
  for (const width of [1920, 1100, 720]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('f');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await savedRecord(page, id)).secondReads[0]?.outcome).toBe('first');
  expect((await savedRecord(page, id)).lesions[0]?.escc).toBe('2');
});

test('where nobody scored the lesion there is nothing to read twice', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await open(page, `/case/${id}/score/sins?lesion=a&read=blind`);
  await expect(page.getByText('Nobody has scored this lesion yet.')).toBeVisible();
  await open(page, `/case/${id}/score/sins?lesion=a&read=compare`);
  await expect(page.getByRole('heading', { name: 'No second reading waits to be compared' })).toBeVisible();
  await axeInLightAndDark(page);
});
