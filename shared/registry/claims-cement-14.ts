import { compared, counts, decimals, notInTable, percent, spread, type Finding } from './claim-check.ts';
import { publishedCohorts } from './published-cohorts.ts';
import { extent, mean, tally } from './statistics.ts';

const rows = publishedCohorts.cement14.patients;
const numbers = (matching: typeof rows): string => matching.map((row) => row.case).join(', ');

const SIX_MONTHS = 6;
const followed = rows.filter((row) => row.vas_6mo !== null);
const vas6 = followed.map((row) => row.vas_6mo ?? 0);
const reached6 = rows.filter((row) => row.survival_months >= SIX_MONTHS);
const short = rows.filter((row) => row.survival_months === 4);
const decompressed = rows.filter((row) => row.decompression);

const vasBefore = mean(rows.map((row) => row.vas_preop));
const vasMonth1 = mean(rows.map((row) => row.vas_1mo));
const vasMonth6 = mean(vas6);

const byLevel = tally(rows.map((row) => row.level));
const LEVELS = ['T9', 'T10', 'T11', 'T12', 'L1', 'L2'];
const LEVELS_CLAIMED = 'T9 1, T10 1, T11 5, T12 3, L1 2, L2 2';

const sites = tally(rows.map((row) => (row.primary === 'Adenoca of lung' ? 'Lung' : row.primary)));
const SITES = ['Hepatobiliary', 'Lung', 'Colon', 'Breast', 'Cervix'];

const men = rows.filter((row) => row.sex === 'M').length;
const ages = rows.map((row) => row.age);
const tokuhashi = rows.map((row) => row.revised_tokuhashi);
const adjuvant = rows.filter((row) => row.adjuvant !== null).length;
const lungAtT11 = rows.filter((row) => row.primary === 'Adenoca of lung' && row.level === 'T11');
const beyondAYear = rows.filter((row) => row.survival_months >= 12);
const worseAtSix = followed.filter((row) => (row.vas_6mo ?? 0) > row.vas_1mo);

const SILENT_ON_DEATH = 'The table does not say who had died and whose follow-up ended at the printed time.';

/** What the table of the 14 patients says of each claim, by its id. */
export const cement14Checks: Readonly<Record<string, () => Finding>> = {
  n: () => compared(rows.length === 14, `${rows.length} rows`),
  sex: () => compared(men === 8 && rows.length - men === 6, `${men} men, ${rows.length - men} women`),
  surv6: () =>
    compared(
      reached6.length === 12,
      `${reached6.length} of ${rows.length} rows (${percent(reached6.length, rows.length)}) reach six months`,
      SILENT_ON_DEATH,
    ),
  decomp: () => compared(decompressed.length === 3, `${decompressed.length}: patients ${numbers(decompressed)}`),
  fig3: () =>
    compared(
      lungAtT11.every((row) => row.decompression),
      `Patient ${numbers(lungAtT11)}, the only lung adenocarcinoma at T11, is printed without decompression`,
      'Severe cord compression in the figure, no decompression in the table.',
    ),
  vas0: () => compared(decimals(vasBefore, 1) === '8.8', `Mean ${decimals(vasBefore, 1)}`),
  vas1: () => compared(decimals(vasMonth1, 1) === '3.0', `Mean ${decimals(vasMonth1, 1)}`),
  vas6: () =>
    compared(
      followed.every((row) => (row.vas_6mo ?? 0) < row.vas_preop),
      `Mean ${decimals(vasMonth6, 1)} in ${followed.length} patients; ` +
        `${decimals(mean(followed.map((row) => row.vas_1mo)), 1)} in the same at one month, ` +
        `${decimals(mean(followed.map((row) => row.vas_preop)), 1)} before`,
      `All are below their pain before; patients ${numbers(worseAtSix)} are 1 point above one month.`,
    ),
  vas6missing: () => {
    const without = rows.filter((row) => row.vas_6mo === null);
    return compared(
      without.length === 3 && short.every((row) => without.includes(row)),
      `Not printed for patients ${numbers(without)}, of whom ${numbers(short)} are printed with 4 months`,
    );
  },
  age: () => {
    const range = extent(ages);
    return compared(
      decimals(mean(ages), 1) === '64.5' && range?.lowest === 45 && range.highest === 78,
      `Mean ${decimals(mean(ages), 1)} (${spread(ages)})`,
      'The range holds, the mean does not.',
    );
  },
  levels: () => compared(counts(byLevel, LEVELS) === LEVELS_CLAIMED, counts(byLevel, LEVELS)),
  primary: () =>
    compared(counts(sites, SITES.slice(0, 4)) === 'Hepatobiliary 7, Lung 2, Colon 2, Breast 2', counts(sites, SITES)),
  tok: () =>
    compared(
      tokuhashi.every((total) => total < 11),
      `Totals ${spread(tokuhashi)}`,
    ),
  lifeexp: () =>
    notInTable(
      'An expectation, which no table can bear out.',
      `Survival as printed ${spread(rows.map((row) => row.survival_months))} months; a year or more in patient ${numbers(beyondAYear)}`,
    ),
  dead4: () =>
    compared(
      short.length === 2 && short.map((row) => row.primary).join(', ') === 'Hepatobiliary, Adenoca of lung',
      `4 months in patients ${numbers(short)}: ${short.map((row) => row.primary.toLowerCase()).join(', ')}`,
      'That they died is said in the text only; the table prints hepatobiliary, not hepatocellular.',
    ),
  'amb-pre': () => notInTable('Walking is not printed by patient.'),
  'amb-post': () => notInTable('Walking is not printed by patient.'),
  optime: () => notInTable('Operation time and blood loss are not printed by patient.'),
  adjuvant: () => compared(adjuvant > rows.length / 2, `${adjuvant} of ${rows.length}`),
  neuro: () =>
    notInTable('Neurology is not printed by patient.', `Patients with decompression: ${numbers(decompressed)}`),
};
