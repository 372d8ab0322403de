import { z } from 'zod';
import data from './published-cohorts.json' with { type: 'json' };

const claim = z.object({ id: z.string(), claim: z.string(), lines: z.array(z.int()) });

const cement = z.object({
  id: z.literal('cement-14'),
  source: z.string(),
  note: z.string(),
  patients: z.array(
    z.object({
      case: z.int(),
      age: z.int(),
      sex: z.enum(['F', 'M']),
      level: z.string(),
      primary: z.string(),
      revised_tokuhashi: z.int(),
      adjuvant: z.string().nullable(),
      survival_months: z.number(),
      vas_preop: z.int(),
      vas_1mo: z.int(),
      vas_6mo: z.int().nullable(),
      mean_bmd_tscore: z.number(),
      decompression: z.boolean(),
    }),
  ),
  claims: z.array(claim),
});

const ppsfPvp = z.object({
  id: z.literal('ppsf-pvp-20'),
  source: z.string(),
  note: z.string(),
  patients: z.array(
    z.object({
      patient: z.int(),
      label: z.string(),
      sex: z.enum(['F', 'M']),
      age: z.int(),
      primary: z.string(),
      levels: z.array(z.string()),
      pmma_ml: z.number(),
      survival_months: z.number(),
      died: z.boolean(),
    }),
  ),
  claims: z.array(claim),
});

const file = z.object({ about: z.string(), cohorts: z.tuple([cement, ppsfPvp]) });
const [cement14, ppsfPvp20] = file.parse(data).cohorts;

/**
 * The patient tables of two published series as printed, with the statistics that the papers claim. Ages in years,
 * survival in months from the operation, VAS 0-10, cement in mL, bone density as T-score; null is not printed.
 * Some claims do not follow from their own rows: compute from the rows and show both.
 */
export const publishedCohorts = { cement14, ppsfPvp20 };
