import { axeInLightAndDark } from './support/axe.ts';
import { emptyLesion } from '@spineboard/core/case';
import { addCase, caseWith, open } from './support/clinical-case.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ demo: true });

test('a low-grade lesion beside a high-grade one says in the panel whose myelopathy it may be', async ({ page }) => {
  const id = await addCase(
    page,
    caseWith((record) => {
      record.primary.histology = 'renal';
      record.neurology.myelopathy = 'yes';
      record.lesions = [
        { ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' }, escc: '2' },
        { ...emptyLesion('b'), levels: { from: 'L2', to: 'L2' }, escc: '1a' },
      ];
    }),
  );
  const framework = page.getByRole('region', { name: 'The framework says' });
  const elsewhere = 'There is high-grade ESCC elsewhere (T9), which may be the cause of the myelopathy.';
  await open(page, `/case/${id}?section=lesions&lesion=b`);
  await expect(page.getByRole('heading', { name: 'L2', exact: true })).toBeVisible();
  await expect(framework).toContainText(elsewhere);
  await axeInLightAndDark(page);
  await open(page, `/case/${id}?section=lesions&lesion=a`);
  await expect(page.getByRole('heading', { name: 'T9', exact: true })).toBeVisible();
  await expect(framework).toBeVisible();
  await expect(framework).not.toContainText('elsewhere');
});
