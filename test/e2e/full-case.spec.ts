import type { Locator, Page } from '@playwright/test';
import { choice, section, stored } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

/** What a fellow does: every click and every key that is not text of the case counts as one. */
class Hands {
  readonly #page: Page;
  count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(place: Locator): Promise<void> {
    this.count += 1;
    await place.click();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Words and figures of the case, into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async choose(group: string, answer: string): Promise<void> {
    await this.click(choice(this.#page, group, answer));
  }

  /** Goes to a section by its name. */
  async go(name: string): Promise<void> {
    await this.click(section(this.#page, name));
    await expect(this.#page.getByRole('heading', { name, level: 2 }).first()).toBeVisible();
  }
}

test('from nothing to compared options in at most 60 key presses and clicks', async ({ page }) => {
  page.setDefaultTimeout(6000);
  const hands = new Hands(page);
  await expect(page.getByRole('grid').first()).toBeVisible();

  await hands.press('n');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await hands.type('Arch, Nora');
  await hands.press('Tab');
  await hands.type('SYN-4711');
  await hands.press('Tab');
  await hands.type('04051961');
  await hands.choose('Sex', 'female');
  await hands.click(page.getByRole('textbox', { name: 'Question' }));
  await hands.type('Decompress T9 now, or radiation alone?');

  await hands.go('Oncology');
  await hands.click(page.getByRole('combobox', { name: 'Primary' }));
  await hands.type('renal');
  await hands.press('ArrowDown', 'Enter');
  await hands.choose('Proven by histology', 'yes');
  await hands.choose('Primary controlled', 'yes');
  await hands.choose('Vertebral bodies', '3 or more');
  await hands.choose('Bone, outside spine', '1–2');
  await hands.choose('Major organs', 'none');

  await hands.go('Neurology');
  await hands.choose('Frankel', 'D2');
  await hands.choose('D1–D3 meant by', 'gait');
  await hands.choose('Myelopathy', 'yes');
  await hands.choose('Radiculopathy', 'none');
  await hands.choose('Deficit, course', 'slow');
  await hands.click(page.getByRole('group', { name: 'Deficit since' }).getByRole('spinbutton').first());
  await hands.type('191120260800');
  await hands.choose('VAS, 0 to 10', '7');
  await hands.choose('Type', 'mechanical');
  await hands.choose('Pain under treatment', 'uncontrolled');

  await hands.press('l');
  await expect(page.getByRole('combobox', { name: 'First level' })).toBeFocused();
  await hands.type('T9');
  await hands.press('Enter');
  await hands.click(
    page.getByRole('radiogroup', { name: 'ESCC, worst axial T2 image' }).getByText('compressed, CSF seen'),
  );
  await hands.choose('Earlier radiation here', 'none');
  // SINS by digits alone: location and pain follow from the facts.
  await hands.press('w');
  await expect(page.getByRole('heading', { name: /bone/i }).first()).toBeVisible();
  await hands.press('1', '3', '2', '3');
  await hands.press('Escape');

  await hands.go('Systemic');
  await hands.choose('Karnofsky, %', '70');
  await hands.choose('Tolerates surgery', 'able');
  await hands.choose('Ambulation', 'with assistance');
  await hands.choose('ECOG', '2');
  await hands.choose('Cardiopulmonary disease', 'not severe');
  await hands.choose('Coagulopathy', 'no');

  await hands.go('Imaging');
  await hands.click(page.getByRole('button', { name: 'Laboratory: all done today' }));
  await hands.click(page.getByRole('button', { name: 'Whole-spine MR: all done today' }));
  await hands.click(page.getByRole('button', { name: 'CT, PET-CT, biopsy: all done today' }));

  await hands.go('Wishes');
  await hands.click(page.getByRole('textbox', { name: "Patient's wishes" }));
  await hands.type('Wants to walk, would accept an operation.');
  await hands.choose('Refuses more invasive surgery', 'no');
  await hands.go('Plan');
  await hands.click(page.getByLabel("Presenter's plan"));
  await hands.type('Separation surgery, then SRS.');
  await hands.press('Escape');
  await expect(page.getByText('10 of 10')).toBeVisible();
  await expect(page.getByRole('region', { name: 'NOMS so far' }).getByText('settled')).toBeVisible();

  await hands.press('o');
  await expect(page.getByRole('columnheader').nth(2)).toBeVisible();

  const record = await stored(page, id);
  expect(record.lesions[0]).toMatchObject({ levels: { from: 'T9', to: 'T9' }, escc: '2', priorRadiation: 'none' });
  expect(Object.keys(record.lesions[0]?.sins ?? {}).sort()).toEqual([
    'alignment',
    'boneLesion',
    'collapse',
    'posterolateral',
  ]);
  expect(record.referral.plan).toBe('Separation surgery, then SRS.');
  console.log(`full case: ${hands.count} interactions`);
  expect(hands.count).toBeLessThanOrEqual(60);
});
