import type { ClaimCheck } from '../registry/claim-check.ts';
import { checkClaims } from '../registry/claims.ts';
import type { SeriesId, SeriesResult } from './series-types.ts';

/** A result that a claim of the registry stands behind: the claim's check says whether it holds. */
type Claimed = { id: string; label: string; printed: string; claim: string; note?: string };

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([grade, count]) => `${grade} ${count}`)
    .join(', ');
const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

const FRANKEL_BEFORE = { E: 37, D3: 6, D2: 3, D1: 3, C: 2, B: 1 };
const FRANKEL_LAST = { E: 44, D3: 4, D2: 1, D1: 2, B: 1 };
const STATUS = { alive: 36, dead: 16 };
const MISS_PATIENTS = 52;
const NO_ROWS = 'The paper prints no table by patient.';

const adds = (counts: Readonly<Record<string, number>>): Pick<SeriesResult, 'computed' | 'standing'> => ({
  computed: `${sum(counts)} patients in all`,
  standing: sum(counts) === MISS_PATIENTS ? 'holds' : 'does-not-hold',
});

const asPrinted = { computed: null, standing: 'not-computable', note: NO_ROWS } as const;

const MISS_52: readonly SeriesResult[] = [
  {
    id: 'patients',
    label: 'Patients',
    printed: '52 of 1400, 2011–2018; 29 with mini-decompression, 23 without',
    ...adds({ with: 29, without: 23 }),
    note: '',
  },
  { id: 'vas-with', label: 'VAS with mini-decompression', printed: '7 before, 5 after', ...asPrinted },
  { id: 'vas-without', label: 'VAS without decompression', printed: '5 before, 3 after', ...asPrinted },
  { id: 'frankel-before', label: 'Frankel before', printed: listed(FRANKEL_BEFORE), ...adds(FRANKEL_BEFORE), note: '' },
  {
    id: 'frankel-last',
    label: 'Frankel at the last visit',
    printed: listed(FRANKEL_LAST),
    ...adds(FRANKEL_LAST),
    note: '',
  },
  {
    id: 'frankel-change',
    label: 'Change of Frankel',
    printed: '10 improved, 40 unchanged, 2 worsened',
    ...adds({ improved: 10, unchanged: 40, worsened: 2 }),
    note: '',
  },
  { id: 'follow-up', label: 'Follow-up', printed: 'Mean 19.4 months', ...asPrinted },
  {
    id: 'status',
    label: 'Status at the last visit',
    printed: `Alive with disease ${STATUS.alive} (70 %), dead of other causes ${STATUS.dead} (30 %)`,
    computed: `${share(STATUS.alive, MISS_PATIENTS)} and ${share(STATUS.dead, MISS_PATIENTS)} of ${MISS_PATIENTS}`,
    standing: 'does-not-hold',
    note: 'The counts add up, the percentages are rounded wrongly.',
  },
  {
    id: 'minor',
    label: 'Minor complications',
    printed: '3: 1 screw mobilization, 2 wound dehiscence',
    ...asPrinted,
  },
  {
    id: 'major',
    label: 'Major complications',
    printed: '3: in the text 2 dural lesions and 1 hematoma, in table III 3 dural lesions',
    computed: null,
    standing: 'disagrees',
    note: 'The text and table III do not agree; the hematoma needed re-operation, without embolization before.',
  },
];

const PPSF_PVP_20: readonly Claimed[] = [
  { id: 'patients', label: 'Patients', printed: '20', claim: 'n' },
  {
    id: 'vas',
    label: 'VAS',
    printed: '7.50 ± 1.82 before; 3.50, 0.70 and 0.30 at 7 days, 3 and 6 months',
    claim: 'vas',
  },
  {
    id: 'barthel',
    label: 'Barthel index',
    printed: '44.25 before; 66.00, 85.75 and 93.50 at 7 days, 3 and 6 months',
    claim: 'barthel',
  },
  { id: 'follow-up', label: 'Follow-up', printed: '6–25 months, mean 14.10', claim: 'fu' },
  { id: 'deaths', label: 'Deaths', printed: '4, at 9, 15, 13 and 21 months', claim: 'deaths' },
  {
    id: 'survival',
    label: 'Survival',
    printed: 'The paper claims a median overall survival of 13.50 months',
    claim: 'os',
  },
  { id: 'cement', label: 'Cement, median', printed: '3 mL', claim: 'pmma-med' },
  { id: 'cement-range', label: 'Cement, range', printed: '2–6 mL', claim: 'pmma-range' },
  { id: 'operation', label: 'Operation', printed: '54.5 min (40–80)', claim: 'optime' },
  { id: 'blood', label: 'Blood loss', printed: '35 mL (20–50)', claim: 'blood' },
];

const CEMENT_14: readonly Claimed[] = [
  { id: 'patients', label: 'Patients', printed: '14', claim: 'n' },
  { id: 'age', label: 'Age', printed: 'Mean 64.5 years (45–78)', claim: 'age' },
  { id: 'vas-before', label: 'VAS before', printed: '8.8', claim: 'vas0' },
  { id: 'vas-1', label: 'VAS at one month', printed: '3.0', claim: 'vas1' },
  { id: 'vas-6', label: 'VAS at six months', printed: 'Kept in the surviving patients', claim: 'vas6' },
  { id: 'alive-6', label: 'Alive at six months', printed: '12 of 14 (86 %)', claim: 'surv6' },
  { id: 'deaths', label: 'Deaths', printed: '2, at 4 months', claim: 'dead4' },
  {
    id: 'survival',
    label: 'Survival',
    printed: 'Expected more than one month and less than one year',
    claim: 'lifeexp',
    note: 'The survival column does not say who had died: no survival curve can be drawn from it.',
  },
  {
    id: 'decompression',
    label: 'After decompression',
    printed: '2 of 3 worsened within 3 months by local progression',
    claim: 'neuro',
  },
  { id: 'operation', label: 'Operation', printed: '60 min (45–180), blood loss under 100 mL', claim: 'optime' },
];

const LEAK: SeriesResult = {
  id: 'leak',
  label: 'Cement leak',
  printed: 'Epidural, without symptoms, in 2 of 14',
  computed: null,
  standing: 'not-computable',
  note: 'Leaks are not printed by patient.',
};

function checked(cohort: ClaimCheck['cohort'], claimed: readonly Claimed[]): SeriesResult[] {
  const checks = checkClaims().filter((each) => each.cohort === cohort);
  return claimed.map(({ id, label, printed, claim, note }) => {
    const found = checks.find((each) => each.id === claim);
    if (found === undefined) throw new RangeError(`No claim "${claim}" of ${cohort}`);
    return { id, label, printed, computed: found.computed, standing: found.verdict, note: note ?? found.note };
  });
}

/** Results of each series: the paper's figure beside what its own rows or counts give. */
export const SERIES_RESULTS: Readonly<Record<SeriesId, readonly SeriesResult[]>> = {
  'miss-52': MISS_52,
  'ppsf-pvp-20': checked('ppsf-pvp-20', PPSF_PVP_20),
  'cement-14': [...checked('cement-14', CEMENT_14), LEAK],
};
