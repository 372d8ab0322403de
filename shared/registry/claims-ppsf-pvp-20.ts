import { compared, counts, decimals, notInTable, spread, type Finding } from './claim-check.ts';
import { publishedCohorts } from './published-cohorts.ts';
import { extent, kaplanMeier, mean, median, sampleDeviation, tally } from './statistics.ts';

const rows = publishedCohorts.ppsfPvp20.patients;
const months = rows.map((row) => row.survival_months);
const cement = rows.map((row) => row.pmma_ml);
const ages = rows.map((row) => row.age);
const men = rows.filter((row) => row.sex === 'M').length;
const dead = rows.filter((row) => row.died);

/** Survival from the operation, in months; who was alive at the end of follow-up is censored there. */
export const ppsfPvp20Survival = kaplanMeier(rows.map((row) => ({ time: row.survival_months, died: row.died })));

const SITES = ['lung cancer', 'breast cancer', 'esophageal cancer', 'cervical cancer', 'multiple myeloma'];
const sites = counts(tally(rows.map((row) => row.primary)), SITES);

function survivalReading(): string {
  const last = ppsfPvp20Survival.steps.at(-1);
  const reached = ppsfPvp20Survival.median;
  const share =
    last === undefined ? '' : `, ${(last.survival * 100).toFixed(0)} % estimated alive at ${last.time} months`;
  return reached === null ? `Median survival not reached${share}` : `Median survival ${reached} months`;
}

/** What the table of the 20 patients says of each claim, by its id. */
export const ppsfPvp20Checks: Readonly<Record<string, () => Finding>> = {
  n: () => compared(rows.length === 20, `${rows.length} rows`),
  sex: () => compared(men === 8 && rows.length - men === 12, `${men} men, ${rows.length - men} women`),
  age: () => {
    const figure = `${decimals(mean(ages), 2)} ± ${decimals(sampleDeviation(ages), 2)}`;
    return compared(figure === '64.25 ± 10.01', `${figure} years`);
  },
  primary: () =>
    compared(
      sites === 'lung cancer 13, breast cancer 2, esophageal cancer 3, cervical cancer 1, multiple myeloma 1',
      sites,
    ),
  fu: () =>
    compared(
      decimals(mean(months), 2) === '14.10' && spread(months) === '6–25',
      `${spread(months)} months, mean ${decimals(mean(months), 2)}`,
    ),
  os: () =>
    compared(
      ppsfPvp20Survival.median === 13.5,
      `${survivalReading()} (Kaplan-Meier, ${dead.length} of ${rows.length} died)`,
      `${decimals(median(months), 2)} is the median of the follow-up column, in which ${rows.length - dead.length} patients were still alive.`,
    ),
  deaths: () =>
    compared(
      dead.map((row) => row.survival_months).join(', ') === '9, 15, 13, 21',
      `${dead.length} deaths, at ${dead.map((row) => row.survival_months).join(', ')} months`,
    ),
  'pmma-med': () => compared(median(cement) === 3, `Median ${decimals(median(cement), 1)} mL`),
  'pmma-range': () => {
    const range = extent(cement);
    return compared(range?.lowest === 2 && range.highest === 6, `${spread(cement)} mL`);
  },
  'pmma-protocol': () => {
    const below = cement.filter((each) => each < 3).length;
    return compared(
      below === 0,
      `${below} of ${rows.length} patients had less than 3 mL (${spread(cement)} mL)`,
      'The protocol lets the injection stop earlier; the table does not say where it did.',
    );
  },
  optime: () => notInTable('Operation time is not printed by patient.'),
  blood: () => notInTable('Blood loss is not printed by patient.'),
  sins: () => notInTable('SINS is not printed by patient.'),
  tomita: () => notInTable('Tomita is not printed by patient.'),
  tok: () => notInTable('Tokuhashi is not printed by patient.'),
  vas: () => notInTable('VAS is not printed by patient.'),
  barthel: () => notInTable('The Barthel index is not printed by patient.'),
  fudef: () =>
    notInTable(
      'The values at six months are not printed by patient.',
      `All ${months.filter((each) => each >= 6).length} rows reach six months`,
    ),
  escc: () => {
    const levels = rows.find((row) => row.patient === 8)?.levels.join(', ') ?? '';
    return notInTable('ESCC is not printed by patient.', `Patient 8: ${levels}, as in the figure`);
  },
};
