import { axeInLightAndDark } from './support/axe.ts';
import { addCase, caseWith, open, savedRecord, sinsAnswers } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';
import { choice, chooser, heads, optionsOf, renal, side, strip } from './support/options.ts';

test.use({ demo: true });

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
  await page.getByRole('button', { name: /^The same in all/u }).click();
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
  const changes = side(page).getByRole('list', { name: 'What would change this' });
  await expect(changes.getByRole('listitem').first()).toContainText('Tolerance of surgery');
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

test('other options are chosen by group from the list of verdicts, from the keyboard', async ({
  page,
  workstation,
}) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await page.keyboard.press('c');
  await expect(choice(page, /Separation surgery, then SRS/u)).toBeFocused();
  await expect(chooser(page).getByRole('option')).toHaveCount(24);
  await expect(chooser(page).getByRole('group')).toHaveText([
    /^Answers of the framework/u,
    /^Stabilization/u,
    /^Radiation/u,
    /^Surgery/u,
    /^Beside them/u,
    /^Medical treatment/u,
  ]);
  await expect(choice(page, /^SRS alone/u)).toContainText('The lesion is unstable: instability must be treated first');
  await axeInLightAndDark(page);
  await page.keyboard.press('Space');
  await expect(chooser(page).getByRole('button', { name: 'Choose one more' })).toBeDisabled();
  await page.keyboard.press('/');
  await page.keyboard.type('brace');
  await expect(chooser(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, /^Brace/u)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(heads(page).first()).toContainText('Stabilization, then cEBRT');
  await expect(heads(page).nth(1)).toContainText('Brace');
  expect(workstation.complaints).toEqual([]);
});

test('no more than four are chosen, and no verdict is cut', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await page.keyboard.press('c');
  for (const name of [/^Vertebroplasty/u, /^Kyphoplasty/u]) await choice(page, name).click();
  await choice(page, /^Dexamethasone/u).click();
  await expect(chooser(page).getByRole('status')).toContainText('4 are chosen. Leave one out to take another.');
  await expect(choice(page, /^Dexamethasone/u)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(4);
  const cut = await page
    .locator('.options-column-chips .chip')
    .evaluateAll((chips) => chips.filter((chip) => chip.scrollWidth > chip.clientWidth + 1).length);
  expect(cut).toBe(0);
});

test("the presenter's plan stands beside what the framework names", async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.plan.options = ['percutaneous-screws'];
    }),
  );
  await optionsOf(page, id);
  await expect(heads(page)).toHaveCount(3);
  await expect(heads(page).nth(2)).toContainText('Percutaneous screws');
  await expect(heads(page).nth(2)).toContainText('presenter');
  await expect(heads(page).first()).not.toContainText('presenter');
});

test("the presenter's plan is chosen from what is shown by two keys, and one takes it back", async ({
  page,
  workstation,
}) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  const planOf = async (): Promise<string[]> => (await savedRecord(page, id)).plan.options;
  await expect(heads(page).first()).not.toContainText('presenter');
  await page.getByRole('button', { name: 'Set presenter’s plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Presenter’s plan' });
  await expect(dialog.getByRole('button', { pressed: true })).toHaveCount(0);
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect(dialog.getByRole('button', { pressed: true }).first()).toContainText('2nd');
  await axeInLightAndDark(page);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(heads(page)).toHaveCount(2);
  await expect(heads(page).first()).toContainText('presenter');
  await expect.poll(planOf).toEqual(['decompression-stabilization-srs']);
  await axeInLightAndDark(page);

  await page.keyboard.press('z');
  await expect(heads(page).first()).not.toContainText('presenter');
  await expect.poll(planOf).toEqual([]);
  await expect(page.getByRole('button', { name: /^Undo/u })).toHaveCount(0);
  await page.keyboard.press('l');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(heads(page).first()).not.toContainText('presenter');
  expect(workstation.complaints).toEqual([]);
});

test('rows that are the same in all are folded, and a key opens them', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  const fold = page.getByRole('button', { name: /^The same in all/u });
  const steroids = page.getByRole('row', { name: /^Steroids/u });
  await expect(fold).toContainText('Steroids');
  await expect(steroids).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(steroids).toContainText('dexamethasone 10 mg');
  await page.keyboard.press('f');
  await expect(steroids).toHaveCount(0);
});

test('the rows scroll from the keyboard at once, and the heads stay', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  const rows = page.getByRole('region', { name: 'Rows of the options' });
  await expect(rows).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /^Series/u })).toBeInViewport();
  await expect(heads(page).first()).toBeInViewport();
});

test('of two options neither is the usual one: no cell is tinted; of three, only the unlike', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.plan.options = ['cebrt'];
    }),
  );
  await optionsOf(page, id);
  await expect(heads(page)).toHaveCount(3);
  const dose = page.getByRole('row', { name: /^Dose/u }).getByRole('cell');
  await expect(dose.nth(0)).toHaveClass(/unlike/u);
  await expect(dose.nth(1)).not.toHaveClass(/unlike/u);
  await expect(dose.nth(2)).not.toHaveClass(/unlike/u);
  await page.keyboard.press('c');
  await choice(page, /^cEBRT alone/u).click();
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(page.locator('.options-cell-unlike')).toHaveCount(0);
});

test('findings are traced to the facts of the case, each a way to its place', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await expect(page.getByRole('row', { name: /^In this case/u })).toContainText('Unknown: tolerance of surgery');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Sources of this page' });
  const surgery = dialog.getByRole('article', { name: 'Separation surgery, then SRS' });
  await expect(surgery).toContainText('Hypervascular tumor');
  await expect(surgery.getByRole('link', { name: 'Primary: Renal cell' }).first()).toBeVisible();
  await surgery.getByRole('link', { name: 'Tolerates surgery: unknown' }).click();
  await expect(page).toHaveURL(new RegExp(`/case/${id}\\?section=systemic$`, 'u'));
});

test('what would change this: the verdict, every fact, the smallest sets; a fact says what it feeds', async ({
  page,
}) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await expect(side(page)).toContainText('One fact away: tolerance of surgery.');
  await expect(side(page)).toContainText('Tolerance of surgery: sure to settle it, with one option');
  await expect(side(page)).toContainText('Changes nothing');
  await expect(side(page)).toContainText('Myelopathy (no)');
  await side(page).getByRole('button', { name: 'Tolerance of surgery' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tolerates surgery' });
  await expect(dialog).toContainText('Now: unknown');
  await dialog.getByText('changes', { exact: false }).last().click();
  await expect(dialog).toContainText('settled: Stabiliz. → cEBRT; rows 10');
  await axeInLightAndDark(page);
});

test('the published series, criterion by criterion, with results and what does not hold of them', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.systemic.cardiopulmonary = 'severe';
    }),
  );
  await optionsOf(page, id);
  await page.keyboard.press('2');
  const screws = side(page).getByRole('region', { name: /^Percutaneous screws, with mini-decompression/u });
  await expect(screws).toContainText('Yes: every criterion is met');
  await expect(screws).toContainText('Uncontrollable pain');
  await expect(screws).toContainText('control of pain not known');
  await expect(screws).toContainText('Its own figures give: 69 % and 31 % of 52');
  await expect(screws).toContainText('Follow-up, Minor complications: The paper prints no table by patient.');
  await axeInLightAndDark(page);
  const cement = side(page).getByRole('region', { name: 'Percutaneous screws with vertebroplasty' });
  await expect(cement).toContainText('severe cardiopulmonary disease');
  await cement.getByRole('button').click();
  await expect(cement).toContainText('No coagulopathy');
  await expect(cement).toContainText('coagulopathy not known');
  await expect(cement).toContainText('The paper claims a median overall survival of 13.50 months');
  await expect(cement).toContainText('does not hold');
  await expect(screws).not.toContainText('Uncontrollable pain');
  await axeInLightAndDark(page);
});

test('a series in the table opens beside it', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  await page.getByRole('button', { name: /Cement-augmented percutaneous screws, 14 patients/u }).click();
  const series = side(page).getByRole('region', { name: 'Cement-augmented percutaneous screws' });
  await expect(series).toContainText('Single level from T9 to L2');
  await expect(series.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
});

test('both prognostic scores stand on one axis of time, with what is held against them', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.neurology.frankel = 'E';
      record.systemic.karnofsky = 80;
      record.systemic.extraspinalBone = '0';
      record.systemic.vertebral = '1';
      record.systemic.organs = 'none';
    }),
  );
  await optionsOf(page, id);
  await page.keyboard.press('3');
  const axis = side(page).getByRole('img', { name: /^Tokuhashi 13: one year or more/u });
  await expect(axis).toBeVisible();
  await expect(axis).toHaveAccessibleName(/Tomita speaks of local control and names no months/u);
  await expect(side(page).getByRole('note')).toContainText('Neither score considers instability or modern radiation');
  await expect(side(page)).toContainText('Met: Tokuhashi expects one year or more');
  await axeInLightAndDark(page);
});

test('every fact can be assumed with a key; scores and series stay as recorded', async ({ page }) => {
  const id = await addCase(page, caseWith(renal));
  await optionsOf(page, id);
  const whatIf = page.getByRole('region', { name: 'What if' });
  await page.keyboard.press('t');
  await expect(whatIf.getByRole('radio', { name: 'able', exact: true })).toBeChecked();
  await page.keyboard.press('t');
  await expect(whatIf.getByRole('radio', { name: 'unable' })).toBeChecked();
  await page.keyboard.press('h');
  await expect(whatIf.getByRole('radio', { name: 'sensitive' })).toBeChecked();
  await expect(whatIf).toContainText('2 changed');
  await page.keyboard.press('2');
  await expect(side(page)).toContainText('As recorded; what is assumed is left out here.');
  await page.keyboard.press('t');
  await page.keyboard.press('h');
  await expect(whatIf).toContainText('changes nothing in the record');
});

test('beside a high-grade lesion, a low-grade one without a row says whose the deficit may be', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record, lesion) => {
      renal(record, lesion);
      record.neurology.myelopathy = 'yes';
      record.lesions = [lesion, { ...lesion, id: 'b', levels: { from: 'L2', to: 'L2' }, escc: '1a' }];
    }),
  );
  await open(page, `/case/${id}/options?lesion=b`);
  await expect(page.getByRole('note')).toContainText('Low-grade ESCC with myelopathy has no row.');
  await expect(page.getByRole('note')).toContainText('There is high-grade ESCC elsewhere (T9)');
  await expect(page.getByRole('note')).toContainText('The board decides which lesion the deficit belongs to.');
  await axeInLightAndDark(page);
  await open(page, `/case/${id}/options?lesion=a`);
  await expect(strip(page)).toContainText('one fact away');
  await expect(page.getByText('high-grade ESCC elsewhere')).toHaveCount(0);
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
