import { emptyCase, type CaseRecord, type Lesion } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { verdicts, type ComparedOption } from '@spineboard/core/options';
import * as fc from 'fast-check';
import { lesionAt, SINS_AT_T9 } from './cases.ts';
import type { Known } from './options-oracle.ts';

export const NOW = '2026-11-26T15:00:00Z';

/** Every fact that an option looks at, with the answers it can have; null first. */
const VALUES = {
  escc: [null, '0', '1c', '2', '3'],
  frankel: [null, 'E', 'D', 'C', 'B', 'A'],
  myelopathy: [null, 'no', 'yes'],
  radiculopathy: [null, 'none', 'painful', 'functional'],
  course: [null, 'stable', 'rapid'],
  stability: [null, 'stable', 'unstable', 'board', 'called stable', 'called unstable'],
  tolerance: [null, 'able', 'unable'],
  cardiopulmonary: [null, 'none', 'severe'],
  coagulopathy: [null, 'no', 'yes'],
  refuses: [null, 'no', 'yes'],
  histology: [null, 'renal', 'breast', 'stomach', 'lung-nonsmall'],
  controlled: [null, 'no', 'yes'],
  proven: [null, 'no', 'yes'],
  vertebral: [null, '1', '2', '3+'],
  extraspinal: [null, '0', '1-2'],
  organs: [null, 'none', 'removable', 'unremovable'],
  karnofsky: [null, 40, 60, 90],
  painType: [null, 'none', 'mechanical', 'biologic'],
  control: [null, 'controlled', 'despite-opioids'],
  radiation: [null, 'none', 'yes'],
  fracture: [null, 'none', 'impending', 'present'],
  level: [null, 'T8', 'T9', 'L2', 'L3'],
} as const;
export type Name = keyof typeof VALUES;
export type Facts = { [K in Name]: (typeof VALUES)[K][number] };
export const NAMES = Object.keys(VALUES) as Name[];
/** Nothing is known. */
export const NOTHING = Object.fromEntries(NAMES.map((name) => [name, null])) as Facts;

const SINS = {
  stable: SINS_AT_T9.stable4,
  'called stable': SINS_AT_T9.indeterminate9,
  'called unstable': SINS_AT_T9.indeterminate9,
  board: SINS_AT_T9.indeterminate9,
  unstable: SINS_AT_T9.unstable14,
} as const;

function lesionOf({ escc, level, fracture, radiation, stability }: Facts): Lesion {
  const call = stability === 'called stable' ? 'stable' : stability === 'called unstable' ? 'unstable' : null;
  return lesionAt({
    escc,
    fracture,
    levels: level === null ? null : { from: level, to: level },
    priorRadiation: radiation,
    sins: stability === null ? {} : SINS[stability],
    stabilityByBoard: call === null ? null : { call, by: 'RC' },
  });
}

function recordOf(facts: Facts): CaseRecord {
  const empty = emptyCase();
  return {
    ...empty,
    referral: { ...empty.referral, refusesInvasive: facts.refuses },
    primary: { ...empty.primary, histology: facts.histology, proven: facts.proven, controlled: facts.controlled },
    neurology: {
      ...empty.neurology,
      frankel: facts.frankel,
      myelopathy: facts.myelopathy,
      radiculopathy: facts.radiculopathy,
      deficitCourse: facts.course,
    },
    pain: { ...empty.pain, type: facts.painType, control: facts.control },
    systemic: {
      ...empty.systemic,
      karnofsky: facts.karnofsky,
      toleratesSurgery: facts.tolerance,
      cardiopulmonary: facts.cardiopulmonary,
      coagulopathy: facts.coagulopathy,
      vertebral: facts.vertebral,
      extraspinalBone: facts.extraspinal,
      organs: facts.organs,
    },
    lesions: [lesionOf(facts)],
  };
}

type Assessed = { options: readonly ComparedOption[]; record: CaseRecord; known: Known };

/** The level moves SINS by its location points: what the score makes of it is read, the rest is read from the facts. */
export function assess(facts: Facts): Assessed {
  const record = recordOf(facts);
  const assessment = assessCase(record, { now: NOW });
  const bands = assessment.lesions[0]?.sins.score.bands.map((band) => band.id) ?? [];
  const call = record.lesions[0]?.stabilityByBoard?.call ?? null;
  const left = new Set(bands.map((band) => (band === 'indeterminate' ? (call ?? 'board') : band)));
  const only = left.size === 1 ? [...left][0] : null;
  const sinsPain = record.lesions[0]?.sins['pain']?.option ?? null;
  const typed = facts.painType === null ? null : facts.painType !== 'none';
  const { lo, hi } = assessment.tokuhashi.score;
  return {
    record,
    options: verdicts(record, assessment),
    known: {
      stability: only === 'stable' || only === 'unstable' || only === 'board' ? only : null,
      radiosensitivity:
        facts.histology === null
          ? null
          : facts.histology === 'breast'
            ? 'sensitive'
            : facts.histology === 'stomach'
              ? 'board'
              : 'resistant',
      hypervascular: facts.histology === null ? null : facts.histology === 'renal',
      tokuhashi: { lo, hi },
      collapse: facts.stability === null ? null : facts.stability !== 'stable',
      hasPain: sinsPain === null ? typed : sinsPain !== 'none',
    },
  };
}

/** All combinations of the named facts over the given ones. */
export function* combinations(names: readonly Name[], base: Facts): Generator<Facts> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield base;
    return;
  }
  for (const value of VALUES[name]) yield* combinations(rest, { ...base, [name]: value });
}

export const anyFacts = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...(VALUES[name] as readonly unknown[]))])),
) as fc.Arbitrary<Facts>;
