import type { Condition, OptionRule } from './rules.ts';
import { REASONS as R } from './verdict-sentences.ts';

type Source = OptionRule['source'];
const mustNot = (when: Condition, text: string, source: Source): OptionRule => ({
  kind: 'must-not',
  when,
  text,
  source,
});
const wants = (when: Condition, text: string, source: Source): OptionRule => ({ kind: 'wants', when, text, source });
const note = (when: Condition, text: string, source: Source): OptionRule => ({ kind: 'note', when, text, source });
const whenKnown = (rule: OptionRule): OptionRule => ({ ...rule, isSilentWhenUnknown: true });

const UNSTABLE: Condition = { fact: 'stability', is: 'unstable' };
const HIGH: Condition = { fact: 'escc', is: 'high' };
const LOW: Condition = { fact: 'escc', is: 'low' };
const DEFICIT: Condition = { fact: 'deficit', is: 'yes' };
const RESISTANT: Condition = { fact: 'radiosensitivity', is: 'resistant' };
const UNABLE: Condition = { fact: 'tolerance', is: 'unable' };
const SEVERE: Condition = { fact: 'cardiopulmonary', is: 'severe' };
const PAINFUL: Condition = { fact: 'pain', is: 'yes' };

const WANTS_INSTABILITY = wants(UNSTABLE, R.wantsInstability, 'noms-update');
const WANTS_HIGH = wants(HIGH, R.noCompression, 'noms-update');
const WANTS_RESISTANT = wants(RESISTANT, R.resistantWanted, 'noms-update');
const SRS_HISTOLOGY = wants(
  { any: [RESISTANT, { fact: 'earlierRadiation', is: 'yes' }] },
  R.srsWantsResistant,
  'mis-review',
);
const RAPID = mustNot({ fact: 'course', is: 'rapid' }, R.rapid, 'mis-review');
const CANNOT_TOLERATE = mustNot(UNABLE, R.unable, 'noms-update');
const HYPERVASCULAR = note({ fact: 'hypervascular', is: 'yes' }, R.hypervascular, 'miss-52');
const SURVIVAL = note({ fact: 'tokuhashi8', is: 'within' }, R.survivalShort, 'tokuhashi-2005');
const LIMITED = note({ any: [UNABLE, SEVERE] }, R.limitedStabilization, 'noms-update');
const PEDICLES = note({ fact: 'posterolateral', is: 'yes' }, R.posterolateral, 'mis-review');
const REFUSES = note({ fact: 'refusesInvasive', is: 'yes' }, R.refuses, 'ppsf-pvp-20');
const NO_THREAT = [
  whenKnown(wants({ fact: 'stability', is: 'stable' }, R.threateningUnstable, 'mis-review')),
  whenKnown(wants({ fact: 'deficit', is: 'no' }, R.threateningDeficit, 'mis-review')),
];

const SEPARATION: readonly OptionRule[] = [
  CANNOT_TOLERATE,
  WANTS_HIGH,
  WANTS_RESISTANT,
  HYPERVASCULAR,
  SURVIVAL,
  REFUSES,
];
const SRS_SCHEDULE: readonly OptionRule[] = [
  RAPID,
  wants(LOW, R.marginWanted, 'noms-update'),
  SRS_HISTOLOGY,
  note(UNSTABLE, R.unstable, 'mis-review'),
];
const CEMENT: readonly OptionRule[] = [
  mustNot({ all: [HIGH, DEFICIT] }, R.symptomaticCompression, 'mis-review'),
  mustNot(UNSTABLE, R.overtInstability, 'mis-review'),
  wants(PAINFUL, R.notPainful, 'mis-review'),
];

/** What each option must not have, what it wants, and what a reader has to know of it, by option id. */
export const OPTION_RULES: Readonly<Record<string, readonly OptionRule[]>> = {
  cebrt: [note(UNSTABLE, R.notStabilized, 'noms-update')],
  'stabilization-cebrt': [whenKnown(WANTS_INSTABILITY), LIMITED],
  srs: [
    RAPID,
    mustNot(UNSTABLE, R.unstable, 'mis-review'),
    wants(LOW, R.srsWantsLowGrade, 'noms-update'),
    SRS_HISTOLOGY,
  ],
  'stabilization-srs': [
    RAPID,
    wants(LOW, R.srsWantsLowGrade, 'noms-update'),
    SRS_HISTOLOGY,
    whenKnown(WANTS_INSTABILITY),
    LIMITED,
  ],
  'decompression-stabilization-srs': SEPARATION,
  'percutaneous-screws': [WANTS_INSTABILITY, PEDICLES, LIMITED],
  'ppsf-pvp': [
    mustNot({ all: [HIGH, DEFICIT] }, R.needsDecompression, 'ppsf-pvp-20'),
    mustNot(UNABLE, R.unable, 'ppsf-pvp-20'),
    mustNot(SEVERE, R.cardiopulmonary, 'ppsf-pvp-20'),
    mustNot({ fact: 'coagulopathy', is: 'yes' }, R.coagulopathy, 'ppsf-pvp-20'),
    wants({ fact: 'fracture', is: 'present' }, R.noFracture, 'ppsf-pvp-20'),
    wants(LOW, R.canalOccupied, 'ppsf-pvp-20'),
    wants({ fact: 'nerveInjury', is: 'no' }, R.nerveInjury, 'ppsf-pvp-20'),
    wants(
      {
        any: [
          { fact: 'metastases', is: 'several' },
          { fact: 'refusesInvasive', is: 'yes' },
        ],
      },
      R.twoOrRefuses,
      'ppsf-pvp-20',
    ),
    PEDICLES,
  ],
  'cement-screws': [
    mustNot({ fact: 'severeDeficit', is: 'yes' }, R.severeDeficit, 'cement-14'),
    mustNot({ fact: 'spinal', is: 'several' }, R.severalSpinal, 'cement-14'),
    wants({ fact: 'proven', is: 'yes' }, R.notProven, 'cement-14'),
    wants(
      {
        any: [
          { fact: 'fracture', is: 'impending' },
          { fact: 'fracture', is: 'present' },
        ],
      },
      R.noImpendingFracture,
      'cement-14',
    ),
    wants({ any: [UNSTABLE, RESISTANT, { fact: 'painDespiteOpioids', is: 'yes' }] }, R.cementPain, 'cement-14'),
    wants({ fact: 'tokuhashi11', is: 'below' }, R.tokuhashiTooHigh, 'cement-14'),
    wants({ fact: 'oneLevelT9toL2', is: 'yes' }, R.levelOutside, 'cement-14'),
    PEDICLES,
    LIMITED,
  ],
  vertebroplasty: [...CEMENT, note({ fact: 'collapse', is: 'yes' }, R.collapsed, 'mis-review'), LIMITED],
  kyphoplasty: [...CEMENT, wants({ fact: 'collapse', is: 'yes' }, R.notCollapsed, 'mis-review'), LIMITED],
  'open-instrumentation': [CANNOT_TOLERATE, WANTS_INSTABILITY, SURVIVAL, LIMITED, REFUSES],
  brace: NO_THREAT,
  'cebrt-30-10': [note(UNSTABLE, R.notStabilized, 'noms-update')],
  'srs-single': SRS_SCHEDULE,
  'srs-fractions': SRS_SCHEDULE,
  'separation-surgery': SEPARATION,
  'mini-decompression': [
    wants(HIGH, R.noCompression, 'mis-review'),
    wants(UNABLE, R.wantsUnfit, 'mis-review'),
    HYPERVASCULAR,
  ],
  'en-bloc': [
    mustNot({ fact: 'metastases', is: 'several' }, R.notSolitary, 'mis-review'),
    mustNot({ fact: 'primaryControlled', is: 'no' }, R.primaryNotControlled, 'mis-review'),
    mustNot({ fact: 'tokuhashi12', is: 'below' }, R.prognosisShort, 'mis-review'),
    CANNOT_TOLERATE,
    REFUSES,
  ],
  embolization: [
    wants({ fact: 'hypervascular', is: 'yes' }, R.notHypervascular, 'miss-52'),
    whenKnown(wants(HIGH, R.noCompression, 'miss-52')),
  ],
  ablation: [
    mustNot(HIGH, R.compression, 'mis-review'),
    mustNot(UNSTABLE, R.notAloneUnstable, 'mis-review'),
    wants(PAINFUL, R.notPainful, 'mis-review'),
  ],
  'carbon-implants': [],
  dexamethasone: [
    whenKnown(
      wants({ any: [{ all: [HIGH, DEFICIT] }, { fact: 'biologicPain', is: 'yes' }] }, R.steroidsWant, 'noms-update'),
    ),
  ],
  'bone-agents': NO_THREAT,
  conservative: [note({ fact: 'tokuhashi8', is: 'within' }, R.conservativeAdvised, 'tokuhashi-2005'), ...NO_THREAT],
};
