import { axeInLightAndDark } from './support/axe.ts';
import type { Page } from '@playwright/test';
import { addCase, caseWith, expectNoSidewaysScroll, open, savedRecord } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

const question = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text });
const total = (page: Page) => page.getByRole('contentinfo');
/** Opens a score and waits until the keyboard stands on an answer. */
async function score(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(page.getByRole('main').locator('button:focus')).toBeVisible();
}

const sins = (id: string): string => `/case/${id}/score/sins?lesion=a`;

test('SINS is scored by digits alone, from the level to the band', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, sins(id));
  await expect(question(page, 'Is the pain from this lesion mechanical?')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Questions' })).toContainText('Semirigid, from level T9');
  await expect(total(page)).toContainText('1–16');
  await axeInLightAndDark(page);

  await page.keyboard.press('1');
  await expect(total(page)).toContainText('4–16');
  await page.keyboard.press('1');
  await expect(total(page)).toContainText('6–16');
  await page.keyboard.press('3');
  await expect(total(page)).toContainText('6–12');
  await page.keyboard.press('2');
  await page.keyboard.press('2');

  const result = page.getByRole('heading', { level: 1 });
  await expect(result).toContainText('9');
  await expect(result).toContainText('Potentially unstable');
  await expect(page.getByRole('main')).toContainText('Surgical consultation is advised.');
  await expect(page.getByRole('main')).toContainText('Nothing is missing.');
  await axeInLightAndDark(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/case/${id}\\?lesion=a$`, 'u'));
  const saved = await savedRecord(page, id);
  expect(
    Object.fromEntries(Object.entries(saved.lesions[0]?.sins ?? {}).map(([item, each]) => [item, each.option])),
  ).toEqual({
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'under50',
    posterolateral: 'unilateral',
  });
  expect(workstation.complaints).toEqual([]);
});

test('the focused answer shows what it would leave, the total changes only when it is taken', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, sins(id));
  const range = page.getByRole('figure');
  await expect(range).toHaveAccessibleName(/1–16.*With Mechanical \+3: 4–16/u);
  await page.keyboard.press('ArrowDown');
  await expect(range).toHaveAccessibleName(/With Occasional, not mechanical \+1: 2–14/u);
  await expect(total(page)).toContainText('Total so far1–16');
  await page.keyboard.press('Enter');
  await expect(total(page)).toContainText('Total so far2–14');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^Occasional, not mechanical/u })).toBeFocused();
  await page.keyboard.press('u');
  await expect(total(page)).toContainText('Total so far1–16');
});

test('another answer than the derived one needs a reason, and both are kept', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, sins(id));
  await page.keyboard.press('ArrowLeft');
  await expect(question(page, 'Where in the spine is the lesion?')).toBeVisible();
  await page.keyboard.press('2');
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await expect(page.getByText('Why not “Semirigid”, as it follows from level T9?')).toBeVisible();
  await axeInLightAndDark(page);
  await reason.press('Enter');
  await expect(reason).toBeVisible();
  await reason.fill('six lumbar vertebrae, counted from below');
  await reason.press('Enter');

  await expect(question(page, 'Is the pain from this lesion mechanical?')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Questions' })).toContainText(
    'overrides Semirigid: six lumbar vertebrae, counted from below',
  );
  await expect
    .poll(async () => (await savedRecord(page, id)).lesions[0]?.sins)
    .toEqual({ location: { option: 'mobile', reason: 'six lumbar vertebrae, counted from below', by: 'RC' } });
  await page.keyboard.press('ArrowLeft');
  await axeInLightAndDark(page);
  await page.keyboard.press('3');
  await expect.poll(async () => (await savedRecord(page, id)).lesions[0]?.sins).toEqual({});
  expect(workstation.complaints).toEqual([]);
});

test('Escape keeps what was answered', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, sins(id));
  await page.keyboard.press('2');
  await expect(question(page, 'What is the quality of the bone lesion?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/case/${id}`, 'u'));
  await expect.poll(async () => (await savedRecord(page, id)).lesions[0]?.sins['pain']?.option).toBe('occasional');
  await score(page, sins(id));
  await expect(question(page, 'What is the quality of the bone lesion?')).toBeVisible();
});

test('ESCC is chosen by its drawing and written as the fact', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, `/case/${id}/score/escc?lesion=a`);
  await expect(question(page, 'How far does the tumor reach into the canal?')).toBeVisible();
  await axeInLightAndDark(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^1a/u })).toBeFocused();
  await page.keyboard.press('5');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2');
  await expect(page.getByRole('main')).toContainText('Grades 2 and 3: high grade.');
  await axeInLightAndDark(page);
  await expect.poll(async () => (await savedRecord(page, id)).lesions[0]?.escc).toBe('2');
  expect(workstation.complaints).toEqual([]);
});

test('Tokuhashi is filled from the facts, and a count is corrected in the record itself', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.systemic.karnofsky = 80;
      record.systemic.vertebral = '1';
      record.systemic.extraspinalBone = '0';
      record.primary.histology = 'renal';
      record.neurology.frankel = 'D3';
    }),
  );
  await score(page, `/case/${id}/score/tokuhashi`);
  await expect(question(page, 'Are there metastases to major internal organs?')).toBeVisible();
  const steps = page.getByRole('navigation', { name: 'Questions' });
  await expect(steps).toContainText('Good, from Karnofsky 80');
  await expect(steps).toContainText('Kidney, uterus, from primary: renal cell');
  await expect(steps).toContainText('Incomplete, from Frankel D3');
  await expect(total(page)).toContainText('10–12');
  await page.keyboard.press('3');
  await expect(total(page)).toContainText('12');
  await expect.poll(async () => (await savedRecord(page, id)).systemic.organs).toBe('none');
  await steps.getByRole('button', { name: /^Vertebrae/u }).click();
  await page.keyboard.press('2');
  await expect.poll(async () => (await savedRecord(page, id)).systemic.vertebral).toBe('2');
  await expect(total(page)).toContainText('11');
});

test('the foot of the wizard shows every band and the whole answer at each width', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.primary.histology = 'renal';
    }),
  );
  await score(page, `/case/${id}/score/tokuhashi`);
  const steps = page.getByRole('navigation', { name: 'Questions' });
  await steps.getByRole('button', { name: /^Primary site/u }).click();
  await expect(page.getByRole('button', { name: 'Take “Kidney, uterus”' })).toBeVisible();
  for (const width of [1440, 1280, 1152, 1024, 720]) {
    await page.setViewportSize({ width, height: 768 });
    const lost = await page
      .getByRole('contentinfo')
      .locator('.wizard-range-word, button, .wizard-foot-words')
      .evaluateAll((parts) =>
        parts
          .filter((part) => {
            const { bottom, right } = part.getBoundingClientRect();
            return bottom > innerHeight + 1 || right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1;
          })
          .map((part) => part.textContent),
      );
    expect(lost, `${width} wide`).toEqual([]);
  }
});

test('Tomita shows totals with gaps one by one', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.primary.histology = 'renal';
      record.systemic.vertebral = '2';
    }),
  );
  await score(page, `/case/${id}/score/tomita`);
  await expect(total(page)).toContainText('4, 6, 8');
  await axeInLightAndDark(page);
});

test('Karnofsky and Frankel are one question, with two columns of grades', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await score(page, `/case/${id}/score/karnofsky`);
  await expect(page.getByRole('group').getByRole('button')).toHaveCount(12);
  await axeInLightAndDark(page);
  await page.keyboard.press('7');
  await expect.poll(async () => (await savedRecord(page, id)).systemic.karnofsky).toBe(70);
  await score(page, `/case/${id}/score/karnofsky`);
  await expect(page.getByRole('button', { name: /^70/u })).toBeFocused();
  await page.keyboard.press('z');
  await expect.poll(async () => (await savedRecord(page, id)).systemic.karnofsky).toBe(0);
  await score(page, `/case/${id}/score/karnofsky`);
  await expect(page.getByRole('figure', { name: /^without an answer: 100–0/u })).toBeVisible();
  await score(page, `/case/${id}/score/frankel`);
  await axeInLightAndDark(page);
  await page.keyboard.press('7');
  await expect
    .poll(async () => (await savedRecord(page, id)).neurology)
    .toMatchObject({ frankel: 'D3', frankelDefinition: 'function' });
  expect(workstation.complaints).toEqual([]);
});

test('the source of a question is one key away, also where it has no room', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.pain.vas = 7;
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await score(page, sins(id));
  await expect(question(page, 'Is the pain from this lesion mechanical?')).toBeVisible();
  const source = page.getByRole('complementary', { name: 'Source' });
  await expect(source).toBeHidden();
  await page.keyboard.press('s');
  await expect(source).toContainText('κ .841');
  await expect(source).toContainText('Another wording is in print');
  await expect(source).toContainText('7 of 10');
  await axeInLightAndDark(page);
  await page.keyboard.press('s');
  await expect(source).toBeHidden();
});

test('at 200 % nothing is cut off to the side', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await page.setViewportSize({ width: 720, height: 450 });
  for (const path of ['score/sins?lesion=a', 'score/escc?lesion=a', 'score/karnofsky']) {
    await open(page, `/case/${id}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await axeInLightAndDark(page);
  }
});

test('an address without its instrument or lesion says so and leads back', async ({ page, workstation }) => {
  const id = await addCase(
    page,
    caseWith(() => undefined),
  );
  await open(page, `/case/${id}/score/glasgow`);
  await expect(page.getByText('Spineboard has no instrument “glasgow”.')).toBeVisible();
  await axeInLightAndDark(page);
  await open(page, `/case/${id}/score/sins?lesion=gone`);
  await expect(page.getByText('The lesion of this score is no longer in the case.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the case' }).click();
  await expect(page).toHaveURL(new RegExp(`/case/${id}$`, 'u'));
  expect(workstation.complaints).toEqual([]);
});
