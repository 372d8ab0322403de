import type { Page } from '@playwright/test';
import type { CaseRecord, Lesion } from '@spineboard/core/case';
import { open, sinsAnswers } from './clinical-case.ts';
import { expect } from './fixtures.ts';

/** Renal, ESCC 2 at T9, unstable, no earlier radiation: the table asks only whether surgery is tolerated. */
export function renal(record: CaseRecord, lesion: Lesion): void {
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

export const strip = (page: Page) => page.getByRole('region', { name: 'NOMS' });
export const side = (page: Page) => page.getByRole('complementary', { name: 'Beside the options' });
export const chooser = (page: Page) => page.getByRole('dialog', { name: 'Options beside each other' });
export const choice = (page: Page, name: RegExp) => chooser(page).getByRole('option', { name });
export const heads = (page: Page) => page.getByRole('columnheader');
export const optionsOf = async (page: Page, id: string): Promise<void> => {
  await open(page, `/case/${id}/options`);
  await expect(strip(page)).toBeVisible();
};
