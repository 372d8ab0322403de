import type { Page } from '@playwright/test';
import type { CaseRecord, Lesion } from '@spineboard/core/case';
import {
  addCase,
  axeInLightAndDark,
  caseWith,
  expectNoSidewaysScroll,
  open,
  savedRecord,
  sinsAnswers,
} from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** Renal, ESCC 2 at T9, unstable, no earlier radiation: the table asks only whether surgery is tolerated. */
function renal(record: CaseRecord, lesion: Lesion): void {
  record.primary.histology = 'renal';
  record.neurology.myelopathy = 'no';
  lesion.escc = '2';
  lesion.priorRadiation = 'none';
  lesion.sins = sinsAnswers({
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'subluxation',
    collapse: 'over50',
    posterolateral: 'bilateral',
  });
}

const strip = (page: Page) => page.getByRole('region', { name: 'NOMS' });
const side = (page: Page) => page.getByRole('complementary', { name: 'What would change this' });
const heads = (page: Page) => page.getByRole('columnheader');
const optionsOf = async (page: Page, id: string): Promise<void> => {
  await open(page, `/case/${id}/options`);
  await expect(strip(page)).toBeVisible();
};

test('a settled case names its row, and others stand beside it', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.toleratesSurgery = 'able';
    }),
  );
  await optionsOf(page, id);
  await expect(strip(page)).toContainText('settled');
  await expect(strip(page)).toContainText('row 9');
  await expect(heads(page).first()).toContainText('Separation surgery, then SRS');
  await expect(heads(page).first()).toContainText('row 9');
  await expect(heads(page).nth(1)).toContainText('not named by the framework');
  await expect(page.getByRole('row', { name: /^Dose/u })).toContainText('24–30 Gy in 3');
  await expect(page.getByRole('row', { name: /^Steroids/u })).toContainText('dexamethasone 10 mg');
  await axeInLightAndDark(page);
  expect(workstation.complaints).toEqual([]);
});

test('one fact away: the fact is named, and what each answer of it would bring', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await expect(strip(page)).toContainText('one fact away');
  await expect(strip(page)).toContainText('rows 9, 10');
  await expect(strip(page)).toContainText('What would decide: Tolerance of surgery');
  await expect(heads(page)).toHaveCount(2);
  await expect(heads(page).first()).toContainText('if able, row 9');
  await expect(heads(page).nth(1)).toContainText('if unable, row 10');
  await expect(side(page).getByRole('listitem').first()).toContainText('Tolerance of surgery');
  await axeInLightAndDark(page);
});

test('SINS 7 to 12 is the call of the board, not a missing fact', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.primary.histology = 'breast';
      lesion.sins = sinsAnswers({
        pain: 'mechanical',
        boneLesion: 'lytic',
        alignment: 'normal',
        collapse: 'under50',
        posterolateral: 'none',
      });
    }),
  );
  await optionsOf(page, id);
  await expect(strip(page)).toContainText("the board's call");
  await expect(strip(page)).toContainText('SINS 8 at T9');
  await expect(strip(page)).not.toContainText('What would decide');
  await expect(heads(page).first()).toContainText('if the board calls T9 stable, row 3');
  await expect(side(page)).toContainText('NOMS knows stable and unstable only');
  await axeInLightAndDark(page);
});

test('low grade with myelopathy has no row: said aloud, and the options are only possible', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.neurology.myelopathy = 'yes';
      lesion.escc = '1a';
    }),
  );
  await optionsOf(page, id);
  await expect(page.getByRole('note')).toContainText('The table has no row for this case');
  await expect(page.getByRole('note')).toContainText('Look for another cause');
  await expect(strip(page)).toContainText('no row of the table');
  await expect(page.getByRole('table')).toContainText('The framework names no option.');
  await expect(page.getByRole('table')).toContainText('not stated');
  await axeInLightAndDark(page);
});

test('what if: the page follows, the record does not', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  const before = await savedRecord(page, id);
  await optionsOf(page, id);
  const whatIf = page.getByRole('region', { name: 'What if' });
  await whatIf.getByRole('radio', { name: 'unable' }).click();
  await expect(strip(page)).toContainText('row 10');
  await expect(strip(page)).toContainText('assumed, not in the record');
  await whatIf.getByRole('radio', { name: '0–1c' }).click();
  await expect(whatIf).toContainText('2 changed');
  await expect(strip(page)).toContainText('row 6');
  await axeInLightAndDark(page);
  await page.keyboard.press('r');
  await expect(strip(page)).toContainText('rows 9, 10');
  await expect(whatIf).toContainText('changes nothing in the record');
  expect(await savedRecord(page, id)).toEqual(before);
});

test('other options are chosen from the list of verdicts, from the keyboard', async ({ page, workstation }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Options beside each other' });
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await expect(dialog).toContainText('against: the lesion is unstable');
  await axeInLightAndDark(page);
  await page.keyboard.press('Space');
  await dialog.getByRole('checkbox', { name: /^Brace/u }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(heads(page).first()).toContainText('Stabilization, then cEBRT');
  await expect(heads(page).nth(1)).toContainText('Brace');
  expect(workstation.complaints).toEqual([]);
});

test('sources stand beside and one key away', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await expect(side(page)).toContainText('An update in the management of spinal metastases');
  await expect(side(page)).toContainText('Decision support, not a medical device.');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Sources of this page' });
  await expect(dialog).toContainText('Joaquim, Powers, Laufer, Bilsky');
  await axeInLightAndDark(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/case/${id}\\?lesion=a$`, 'u'));
});

test('in a narrow window two options stand side by side and the arrows bring the next', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.toleratesSurgery = 'able';
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await optionsOf(page, id);
  await expect(page.getByText('Columns 1 to 2 of 3')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Separation surgery/u })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Columns 2 to 3 of 3')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Separation surgery/u })).toBeHidden();
  await axeInLightAndDark(page);
  await page.setViewportSize({ width: 720, height: 450 });
  await expectNoSidewaysScroll(page);
  await axeInLightAndDark(page);
});

test('paper has the patient and every option, and nothing of the workstation', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.toleratesSurgery = 'able';
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await optionsOf(page, id);
  const last = page.getByRole('columnheader', { name: /Stabilization, then cEBRT/u });
  await expect(last).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(last).toBeVisible();
  await expect(page.getByText('Arch, Nora')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose options' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('a case without a lesion still has options, and says what decides', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.lesions = [];
    }),
  );
  await optionsOf(page, id);
  await expect(page.getByText('no lesion entered').first()).toBeVisible();
  await expect(strip(page)).toContainText('What would decide');
  await axeInLightAndDark(page);
  await open(page, `/case/${id}/options?lesion=gone`);
  await expect(page.getByText('The lesion is no longer in the case.')).toBeVisible();
});
