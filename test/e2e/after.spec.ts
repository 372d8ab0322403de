import type { Page } from '@playwright/test';
import { axeInLightAndDark } from './support/axe.ts';
import { call } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';
import { openDemoMeeting, signDemoMeeting } from './support/signed-meeting.ts';

test.use({ demo: true });

/** Records a decision of the first case with one action for each line: "text @owner #date". */
async function decideWithActions(page: Page, ...lines: string[]): Promise<void> {
  await openDemoMeeting(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Board decides' }).getByRole('radio', { name: 'none' }).click();
  for (const line of lines) {
    await page.getByRole('textbox', { name: 'New action' }).fill(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Facet, Ruth' })).toHaveCount(0);
}

test('what was decided to be done is followed from a list by keyboard alone', async ({ page, workstation }) => {
  await decideWithActions(page, 'Book the CT', 'Call the family');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  const list = page.getByRole('grid', { name: 'Actions' });
  await expect(list.getByRole('row', { name: /Book the CT/ })).toBeVisible();
  await expect(list.getByText('No due date')).toBeVisible();
  await axeInLightAndDark(page);
  // Where the columns stand one under the other, the day stays before the action, also where there is none.
  await page.setViewportSize({ width: 720, height: 900 });
  const left = async (text: string): Promise<number> =>
    (
      await list
        .getByRole('row', { name: /Book the CT/ })
        .getByText(text)
        .boundingBox()
    )?.x ?? 0;
  expect(await left('no date')).toBeLessThan(await left('Book the CT'));
  await page.setViewportSize({ width: 1440, height: 900 });

  await expect(page.getByRole('button', { name: 'Carried out today' })).toBeDisabled();
  await list.getByRole('row', { name: /Book the CT/ }).focus();
  await page.keyboard.press('d');
  await expect(list.getByRole('row', { name: /Book the CT/ })).toHaveCount(0);

  await list.getByRole('row', { name: /Call the family/ }).focus();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'What became of it' });
  await dialog.getByRole('radio', { name: 'not carried out' }).click();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toContainText('Say why it was not carried out');
  await axeInLightAndDark(page);
  await dialog.getByRole('textbox', { name: 'Why not' }).fill('The family is abroad');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('No open action.')).toBeVisible();

  await page.keyboard.press('o');
  await expect(list.getByRole('row', { name: /Call the family/ })).toContainText(
    'not carried out: The family is abroad',
  );
  await expect(list.getByRole('row', { name: /Book the CT/ })).toContainText('told by R. Costa');
  expect(workstation.complaints).toEqual([]);
});

test('a fact that changes the answer of a decided case brings it back, on top of what can be discussed', async ({
  page,
  workstation,
}) => {
  await decideWithActions(page);
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'cases/list', { search: 'Facet' });
  await page.goto(`${new URL(page.url()).origin}/case/${rows[0]?.id ?? ''}?section=systemic`);
  await page.getByRole('radiogroup', { name: 'Tolerates surgery' }).getByRole('radio', { name: 'unable' }).click();
  const banner = page.getByRole('region', { name: /Discuss again/ });
  await expect(banner).toContainText('Tolerance of surgery');
  await axeInLightAndDark(page);

  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByRole('link', { name: /^Discuss again/ }).click();
  await expect(page.getByText('Facet, Ruth').first()).toBeVisible();
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('button', { name: 'Create meeting' }).click();
  await expect(page.getByRole('button', { name: 'Start meeting' })).toBeVisible();
  await expect(page.locator('.candidates h3').first()).toContainText('Discuss again');
  expect(workstation.complaints).toEqual([]);
});

test('the figures of the board say what they count, also without data, and leave as a table', async ({
  page,
  workstation,
}) => {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByText('No data in this period').first()).toBeVisible();
  await axeInLightAndDark(page);
  await signDemoMeeting(page);
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  const address = new URL(page.url());
  await page.goto(`${address.origin}/board/statistics?from=2020-01-01&to=2099-12-31`);
  await expect(page.getByRole('radio', { name: 'Chosen' })).toBeChecked();
  const postponed = page.getByRole('region', { name: 'Postponed' });
  await expect(postponed.getByRole('row', { name: 'radiology 4 of 4' })).toContainText('4 of 4');
  await expect(page.getByRole('region', { name: 'Attendance by specialty' })).toContainText('1 of 1');
  await axeInLightAndDark(page);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Figures, CSV' }).click(),
  ]);
  expect(table.suggestedFilename()).toBe('board-2020-01-01-2099-12-31.csv');
  expect(workstation.complaints).toEqual([]);
});
