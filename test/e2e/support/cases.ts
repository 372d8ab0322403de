import { type Page, expect } from '@playwright/test';
import { emptyLesion, type CaseRecord } from '@spineboard/core/case';
import type { CaseView } from '@spineboard/core/contract';

/** A call of the contract from inside the page, past its screens. */
export async function call<T>(page: Page, path: string, input?: unknown): Promise<T> {
  return page.evaluate(
    async ([path, input]) => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      });
      const { json } = (await answer.json()) as { json: unknown };
      if (!answer.ok) throw new Error(JSON.stringify(json));
      return json;
    },
    [path, input] as const,
  ) as Promise<T>;
}

export const stored = async (page: Page, id: string): Promise<CaseRecord> =>
  (await call<CaseView>(page, 'cases/get', { id })).record;

export async function openNew(page: Page, record: CaseRecord, search = '?section=referral'): Promise<string> {
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  const { id } = await call<CaseView>(page, 'cases/create', { record });
  await page.goto(new URL(`/case/${id}${search}`, page.url()).href);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  return id;
}

export const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
export const choice = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
export const isSaved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d, revision \d+$/)).toBeVisible();

/** A lesion whose band is open: one fact of it decides between two rows. */
export function withLesion(record: CaseRecord): CaseRecord {
  return {
    ...record,
    patient: { ...record.patient, name: 'Probe, Pia', recordNumber: 'SYN-9' },
    provenance: 'synthetic',
    lesions: [{ ...emptyLesion('first'), levels: { from: 'T9', to: 'T9' }, escc: '2' }],
  };
}
