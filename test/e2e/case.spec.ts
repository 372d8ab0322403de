import { emptyCase, emptyLesion } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';
import { axe } from './support/axe.ts';
import { call, choice, isSaved, openNew, section, stored, withLesion } from './support/cases.ts';
import { shownDate, typeDate } from './support/dates.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

test('a new case is filled from the queue to the plan, and is there after a reload', async ({ page, workstation }) => {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await expect(page.getByRole('heading', { name: 'Referral' })).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByLabel('Name', { exact: true }).fill('Nováková, Žofie 👩🏽‍⚕️');
  await page.getByLabel('Record number').fill('SYN-77');
  await typeDate(page, 'Birth date', '1958-02-29');
  await expect(page.getByText('There is no 29/02/1958. Nothing of it is kept.')).toBeVisible();
  await typeDate(page, 'Birth date', '1958-03-01');
  await expect(page.getByText('There is no 29/02/1958.', { exact: false })).toBeHidden();
  await choice(page, 'Sex', 'female').click();
  await page.getByRole('textbox', { name: 'Question' }).fill('Decompress now?');
  await page.keyboard.press('Escape');

  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { name: 'Oncology' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Primary' }).fill('renal');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('radioresistant', { exact: true })).toBeVisible();
  await choice(page, 'Vertebral bodies', '1').click();
  await choice(page, 'Bone, outside spine', 'none').click();
  await choice(page, 'Major organs', 'none').click();

  await page.keyboard.press(']');
  await choice(page, 'Frankel', 'D2').click();
  await choice(page, 'D1–D3 meant by', 'gait').click();
  await choice(page, 'Myelopathy', 'yes').click();
  await choice(page, 'Radiculopathy', 'painful').click();
  await choice(page, 'Deficit, course', 'slow').click();
  await typeDate(page, 'Deficit since', '2026-11-20T08:30');
  await page.getByRole('group', { name: 'Deficit since' }).getByRole('spinbutton').first().focus();

  await page.keyboard.press('Escape');
  await choice(page, 'VAS, 0 to 10', '7').click();
  await choice(page, 'Type', 'mechanical').click();

  await page.keyboard.press(']');
  const map = page.getByRole('listbox', { name: 'Spine, occiput to S5' });
  await map.focus();
  await page.keyboard.press('End');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'L1–L2', exact: true })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'ESCC, worst axial T2 image' }).getByText('compressed, CSF seen').click();
  await expect(page.getByText('ESCC 2, high grade')).toBeVisible();
  const item = (name: string) => page.getByRole('button', { name: new RegExp(`^\\d ?${name}`) });
  await item('Bone lesion').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  await item('Collapse').click();
  await page.getByRole('button', { name: /More than 50/ }).click();
  await item('Posterolateral').focus();
  await page.keyboard.press('2');
  await expect(page.getByText('6 of 6 known')).toBeVisible();
  await choice(page, 'Earlier radiation here', 'none').click();

  await page.keyboard.press(']');
  await choice(page, 'Karnofsky, %', '70').click();
  await choice(page, 'Tolerates surgery', 'able').click();
  await choice(page, 'Ambulation', 'with assistance').click();
  await page.getByLabel('Comorbidity').fill('none known');
  await page.keyboard.press('Escape');

  await page.keyboard.press(']');
  await expect(page.getByText('No image yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Laboratory: all done today' }).click();
  await page.getByRole('button', { name: 'Whole-spine MR: all done today' }).click();
  await page.getByRole('button', { name: 'CT, PET-CT, biopsy: all done today' }).click();
  await expect(page.getByText('Everything wanted before a decision is done')).toBeVisible();
  await page.keyboard.press(']');
  await page.getByRole('button', { name: 'Radiation' }).click();
  await page.getByLabel('radiation: what was done').fill('30 Gy in 10, 2024');
  await page.getByRole('combobox', { name: 'radiation: first level' }).fill('T4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await page.getByRole('textbox', { name: "Patient's wishes" }).fill('Wants to go home');
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await page.getByLabel("Presenter's plan").fill('Separation surgery, then SRS');

  await expect(page.getByText('10 of 10')).toBeVisible();
  await expect(page.getByRole('region', { name: 'NOMS so far' }).getByText('settled')).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByLabel("Presenter's plan")).toHaveValue('Separation surgery, then SRS');
  const record = await stored(page, id);
  expect(record.patient).toEqual({
    name: 'Nováková, Žofie 👩🏽‍⚕️',
    recordNumber: 'SYN-77',
    birthDate: '1958-03-01',
    sex: 'F',
  });
  expect(record.neurology).toMatchObject({
    frankel: 'D2',
    frankelDefinition: 'gait',
    // The center of the demo stands where the workstation runs.
    deficitOnset: new Date(2026, 10, 20, 8, 30).toISOString(),
  });
  expect(record.lesions[0]).toMatchObject({ levels: { from: 'L1', to: 'L2' }, escc: '2', priorRadiation: 'none' });
  expect(record.earlierTreatments).toMatchObject([
    { kind: 'radiation', levels: { from: 'T4', to: 'T4' }, detail: '30 Gy in 10, 2024' },
  ]);
  expect(record.workUp.biopsy?.state).toBe('done');
  expect(Object.keys(record.lesions[0]?.sins ?? {}).sort()).toEqual([
    'alignment',
    'boneLesion',
    'collapse',
    'posterolateral',
  ]);
  expect(workstation.complaints).toEqual([]);
});

test('every answer can be taken back to unknown, and the score is a range again', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()), '?section=lesions');
  const location = page.getByRole('button', { name: /^1 ?Location/ });
  await expect(location).toContainText('from level T9');
  await location.focus();
  await page.keyboard.press('1');
  await expect(page.getByText('Why not “Semirigid”, as it follows from level T9?')).toBeVisible();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reason).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await expect(location).toContainText('from level T9');
  await expect(location).toBeFocused();
  await page.keyboard.press('1');
  await reason.fill('Reaches into T11');
  await page.keyboard.press('Enter');
  await expect(location).toContainText('overrides 1');
  await expect(location).toContainText('Reaches into T11');
  await page.getByRole('button', { name: 'Change the reason' }).click();
  await expect(reason).toHaveValue('Reaches into T11');
  await reason.fill('');
  await expect(page.getByRole('button', { name: /^Take “Junctional/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(location).toContainText('Reaches into T11');
  await location.focus();
  await page.keyboard.press('0');
  await expect(location).toContainText('from level T9');
  const escc = page.getByRole('radiogroup', { name: 'ESCC, worst axial T2 image' });
  await escc.getByRole('radio', { name: /^2,/ }).focus();
  await page.keyboard.press('0');
  await expect(escc.getByRole('radio', { name: 'unknown' })).toBeChecked();
  await page.getByRole('button', { name: 'Set back to unknown' }).click();
  await expect(page.getByRole('heading', { name: 'Level unknown', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'SINS, level unknown' })).toContainText('0–18');
  await isSaved(page);
  expect((await stored(page, id)).lesions[0]).toEqual(emptyLesion('first'));
});

test('what cannot be is refused beside its field, kept there, and holds nothing else up', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await typeDate(page, 'Birth date', '2050-01-01');
  await expect(page.getByText('This date lies in the future.', { exact: false })).toBeVisible();
  expect(await shownDate(page, 'Birth date')).toBe('01/01/2050');
  await page.getByLabel('Record number').fill('9'.repeat(304));
  await expect(page.getByText('4 characters too many. Shorten it to keep it.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Probe, Paula');
  await page.getByRole('textbox', { name: 'Question' }).fill('x'.repeat(100_000));
  await expect(
    page
      .getByText('80000 characters too many.', { exact: false })
      .or(page.getByText('80,000 characters too many.', { exact: false })),
  ).toBeVisible();
  await expect(page.getByText('3 values are not kept')).toBeVisible();
  await axe(page);
  await section(page, 'Lesion T9').click();
  await page.getByRole('combobox', { name: 'First level' }).fill('T4');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored(page, id)).lesions[0]?.levels).toEqual({ from: 'T4', to: 'T4' });
  await page.getByRole('combobox', { name: 'Last level' }).fill('C7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The first level must lie above the second: C7 to T4, not T4 to C7.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Last level' })).toHaveValue('C7');
  await page.getByRole('link', { name: '4 values are not kept' }).click();
  await expect(page.getByRole('heading', { name: 'Referral' })).toBeVisible();
  await expect.poll(async () => (await stored(page, id)).patient.name).toBe('Probe, Paula');
  const record = await stored(page, id);
  expect(record.patient.birthDate).toBeNull();
  expect(record.patient.recordNumber).toBe('SYN-9');
  expect(record.lesions[0]?.levels).toEqual({ from: 'T4', to: 'T4' });
});

test('a date that is not whole is not kept, says so, and is set back to unknown', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  const birthDate = async () => (await stored(page, id)).patient.birthDate;
  const field = page.getByRole('group', { name: 'Birth date' });
  await typeDate(page, 'Birth date', '1958-03-12');
  await expect.poll(birthDate).toBe('1958-03-12');
  await expect(page.getByText('12 Mar 1958', { exact: true })).toBeVisible();

  await field.getByRole('spinbutton', { name: /^month/ }).press('Backspace');
  await field.getByRole('spinbutton', { name: /^month/ }).press('Backspace');
  await page.getByLabel('Record number').focus();
  await expect(page.getByText('The date is not complete. 12 Mar 1958 stays kept until it is.')).toBeVisible();
  expect(await shownDate(page, 'Birth date')).toBe('12/mm/1958');
  expect(await birthDate()).toBe('1958-03-12');
  await axe(page);

  // With its month it is whole again; half a year is somebody in the middle of typing one.
  await typeDate(page, 'Birth date', '19-04-12');
  await expect(page.getByText('The date is not complete. 12 Apr 1958 stays kept until it is.')).toBeVisible();
  expect(await birthDate()).toBe('1958-04-12');

  await page.getByRole('button', { name: 'Set back to unknown: Birth date' }).click();
  await expect.poll(birthDate).toBeNull();
  expect(await shownDate(page, 'Birth date')).toBe('dd/mm/yyyy');
  await expect(page.getByText('The date is not complete.', { exact: false })).toBeHidden();
  await isSaved(page);
});

test('names of every script stay as they were typed', async ({ page }) => {
  const id = await openNew(page, emptyCase());
  for (const name of ['فاطمة الزهراء', '김민수', '👨‍👩‍👧 Nguyễn', 'O’Brien-Šimůnek']) {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect.poll(async () => (await stored(page, id)).patient.name).toBe(name);
  }
});

test('the panel follows an answer at once and says which fact decides', async ({ page }) => {
  const start = withLesion(emptyCase());
  const id = await openNew(
    page,
    {
      ...start,
      primary: { ...start.primary, histology: 'renal' },
      neurology: { ...start.neurology, myelopathy: 'no', frankel: 'E', deficitCourse: 'none' },
      lesions: start.lesions.map((lesion) => ({
        ...lesion,
        priorRadiation: 'none' as const,
        sins: Object.fromEntries(
          [
            ['pain', 'none'],
            ['boneLesion', 'blastic'],
            ['alignment', 'normal'],
            ['collapse', 'none'],
            ['posterolateral', 'none'],
          ].map(([item = '', option = '']) => [item, { option, reason: '', by: '' }]),
        ),
      })),
    },
    '?section=systemic',
  );
  const noms = page.getByRole('region', { name: 'NOMS so far' });
  await expect(noms).toContainText('one fact away');
  await choice(page, 'Tolerates surgery', 'unable').click();
  await expect(noms).toContainText('settled');
  await expect(page.getByRole('region', { name: 'The framework says' })).toContainText('row 8');
  const panel = page.getByRole('complementary', { name: 'What it means' });
  const isScrolling = await panel.evaluate((element) => {
    const inner = element.firstElementChild ?? element;
    return inner.scrollHeight > inner.clientHeight + 1;
  });
  expect(isScrolling).toBe(false);
  await page.keyboard.press('w');
  await expect(page).toHaveURL(new RegExp(`/case/${id}/score/sins\\?lesion=first`));
  await page.goBack();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`/case/${id}/options`));
});

test('a person sets the urgency with a reason over what the facts say, and takes it back', async ({ page }) => {
  const start = withLesion(emptyCase());
  const id = await openNew(page, { ...start, neurology: { ...start.neurology, deficitCourse: 'slow' } });
  const urgency = page.getByRole('region', { name: 'Urgency' });
  await expect(urgency).toContainText('This week.');
  await urgency.getByRole('button', { name: 'Set urgency…' }).click();
  const dialog = page.getByRole('dialog', { name: 'How urgent is this case?' });
  await expect(dialog).toContainText('From the facts: This week. Slowly progressing deficit, onset not stated.');
  await expect(dialog.getByRole('radio', { name: 'as computed' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'do not wait' }).click();
  await dialog.getByRole('button', { name: 'Set urgency' }).click();
  await expect(dialog).toContainText('A reason is needed');
  await axe(page);
  await dialog.getByLabel('Reason').fill('Could not stand this morning');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(urgency).toContainText('Do not wait for the meeting.');
  await expect(urgency).toContainText('Could not stand this morning');
  await expect(urgency).toContainText('overrides “This week” Slowly progressing deficit, onset not stated');
  await axe(page);
  await expect
    .poll(async () => (await stored(page, id)).urgencyOverride)
    .toEqual({ level: 'now', reason: 'Could not stand this morning', by: 'RC' });

  await urgency.getByRole('button', { name: 'Change urgency…' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveValue('Could not stand this morning');
  await dialog.getByRole('radio', { name: 'as computed' }).click();
  await dialog.getByRole('button', { name: 'Set urgency' }).click();
  await expect(urgency).not.toContainText('overrides');
  await expect(urgency).toContainText('This week.');
  await expect.poll(async () => (await stored(page, id)).urgencyOverride).toBeNull();
});

test('a status is set from the top bar, and Escape leads back to the queue', async ({ page }) => {
  const id = await openNew(page, withLesion(emptyCase()));
  await page.getByRole('button', { name: 'Mark ready' }).click();
  await expect(page.getByRole('button', { name: 'Status: Ready' })).toBeVisible();
  await page.getByRole('button', { name: 'Status: Ready' }).click();
  await page.getByRole('menuitemradio', { name: 'Waiting' }).click();
  await expect(page.getByRole('button', { name: 'Status: Waiting' })).toBeVisible();
  expect((await call<CaseView>(page, 'cases/get', { id })).status).toBe('waiting');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/$/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`every section can be used by everyone, ${theme}`, async ({ page }) => {
    await page.evaluate((choice) => {
      localStorage.setItem('spineboard.theme', choice);
    }, theme);
    await openNew(page, withLesion(emptyCase()));
    for (const name of [
      'Referral',
      'Oncology',
      'Neurology',
      'Lesions',
      'Systemic',
      'Imaging',
      'Earlier treatment',
      'Wishes',
      'Plan',
      'Summary',
    ]) {
      await section(page, name).first().click();
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
      await axe(page);
    }
    await section(page, 'Lesion T9').click();
    await page.getByRole('button', { name: /^2 ?Pain/ }).click();
    await axe(page);
  });
}

test('a narrow window keeps the case whole: strip, sheet, map on demand', async ({ page }) => {
  await openNew(page, withLesion(emptyCase()), '?section=lesions');
  const fits = async (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  for (const width of [1280, 1152, 1024, 720]) {
    await page.setViewportSize({ width, height: width === 720 ? 450 : 800 });
    expect(await fits()).toBe(true);
    await axe(page);
  }
  await page.getByRole('button', { name: /^What it means/ }).click();
  await expect(page.getByRole('region', { name: 'NOMS so far' }).last()).toBeVisible();
  await axe(page);
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeHidden();
  await page.getByRole('button', { name: 'Map' }).click();
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeHidden();
  await page.keyboard.press('m');
  await expect(page.getByRole('listbox', { name: 'Spine, occiput to S5' })).toBeFocused();
});
