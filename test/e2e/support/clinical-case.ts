import type { Page } from '@playwright/test';
import { emptyCase, emptyLesion, type CaseRecord, type Lesion } from '@spineboard/core/case';
import { expect } from './fixtures.ts';

/** A synthetic case with one lesion "a" at T9; `change` says what is known of it. */
export function caseWith(change: (record: CaseRecord, lesion: Lesion) => void): CaseRecord {
  const record = emptyCase();
  const lesion: Lesion = { ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' } };
  record.provenance = 'synthetic';
  record.patient = { name: 'Arch, Nora', recordNumber: 'SYN-9001', birthDate: '1961-05-04', sex: 'F' };
  record.lesions = [lesion];
  change(record, lesion);
  return record;
}

/** SINS answers by item, as a person gave them. */
export function sinsAnswers(answers: Record<string, string>): Lesion['sins'] {
  return Object.fromEntries(Object.entries(answers).map(([item, option]) => [item, { option, reason: '', by: 'RC' }]));
}

/** Calls the contract as the page does, without its screens. */
async function call<T>(page: Page, path: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([to, body]) => {
      const response = await fetch(`/rpc/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: body }),
      });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { json: T }).json;
    },
    [path, input] as const,
  );
}

/** Puts a case into the workspace; gives its id. */
export async function addCase(page: Page, record: CaseRecord): Promise<string> {
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  return (await call<{ id: string }>(page, 'cases/create', { record })).id;
}

/** The record as the workspace has it, not as the page shows it. */
export async function savedRecord(page: Page, id: string): Promise<CaseRecord> {
  return (await call<{ record: CaseRecord }>(page, 'cases/get', { id })).record;
}

/** Opens an address of the workstation, in whichever host it runs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
}

/** Nothing of the page lies beyond its side: no scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
}
