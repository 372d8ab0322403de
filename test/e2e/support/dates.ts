import type { Locator, Page } from '@playwright/test';

/**
 * Types a date, an instant or a time into the field with this label, part by part: `YYYY-MM-DD`, `YYYY-MM-DDThh:mm` or
 * `hh:mm`. What stood in it is typed over.
 */
export async function typeDate(within: Page | Locator, label: string, value: string): Promise<void> {
  const field = within.getByRole('group', { name: label, exact: true });
  const [date, time] = value.includes('-') ? value.split('T') : [undefined, value];
  const [year, month, day] = date?.split('-') ?? [];
  const [hour, minute] = time?.split(':') ?? [];
  for (const [part, digits] of Object.entries({ day, month, year, hour, minute })) {
    if (digits === undefined) continue;
    const segment = field.locator(`[data-type="${part}"]`);
    await segment.focus();
    await segment.pressSequentially(digits);
  }
  // What is whole and impossible, or not whole, is said when the field is left.
  await field.locator(':focus').blur();
}

/** What stands in the field with this label, as it is read: "01/03/1958". */
export async function shownDate(within: Page | Locator, label: string): Promise<string> {
  const text = await within.getByRole('group', { name: label, exact: true }).innerText();
  return text.replaceAll(/[\u2066-\u2069\s]/gu, '');
}
