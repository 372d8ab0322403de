import { isHighGrade } from '../case/escc-grade.ts';
import { histology } from '../case/histologies.ts';
import type { CaseRecord } from '../case/record.ts';
import {
  at,
  deficit,
  despiteOpioids,
  fracture,
  hasDeficit,
  instability,
  levelFact,
  met,
  notMet,
  ofLesion,
  radioresistant,
  severalVertebrae,
  tokuhashiBelow,
  twoOrMoreMetastases,
  undefinedByPaper,
  uncontrollablePain,
  unknown,
  within,
  type Patient,
} from './series-facts.ts';
import type { CriterionReading, SeriesId } from './series-types.ts';
import { FACTS as F, type CriterionId } from './series-words.ts';

type Read = (patient: Patient) => CriterionReading;
type Single = { id: CriterionId; kind: 'inclusion' | 'exclusion'; read: Read };
type Group = { id: CriterionId; kind: 'inclusion'; anyOf: readonly { id: CriterionId; read: Read }[] };
export type CriterionDefinition = Single | Group;

/** A fact that decides by itself: which of its values meets, breaks, or is not known. */
function plain<T extends string>(
  value: T | null,
  wanted: T,
  words: Readonly<Record<T | 'unknown', string>>,
  path: string,
): CriterionReading {
  if (value === null) return unknown(words.unknown, path);
  return value === wanted ? met(words[value], path) : notMet(words[value], path);
}

const proof: Read = ({ record }) => plain(record.primary.proven, 'yes', F.proven, 'primary.proven');

/** The paper confirmed the cause after the operation, so that a missing proof now breaks nothing. */
const metastaticCause: Read = (patient) => {
  const reading = proof(patient);
  return reading.state === 'met' ? reading : unknown(reading.fact, ...reading.paths);
};

const thoracolumbar: Read = (patient) =>
  ofLesion(patient, () => {
    const where = within(patient, 'T1', 'L5');
    const path = at(patient, 'levels');
    if (where === null) return unknown(levelFact(patient), path);
    if (where === 'across') return undefinedByPaper(levelFact(patient), path);
    return where === 'inside' ? met(levelFact(patient), path) : notMet(levelFact(patient), path);
  });

const freeCanal: Read = (patient) =>
  ofLesion(patient, ({ escc }) => {
    const path = at(patient, 'escc');
    if (escc === null) return unknown(F.esccUnknown, path);
    if (escc === '0') return met(F.escc(escc), path);
    return isHighGrade(escc) ? notMet(F.escc(escc), path) : undefinedByPaper(F.escc(escc), path);
  });

const noNeedForDecompression: Read = (patient) =>
  ofLesion(patient, ({ escc }) => {
    const path = at(patient, 'escc');
    const present = hasDeficit(patient.record, 'open');
    const signs = deficit(patient.record, 'open', 'not-met');
    if (escc === null) return unknown(F.esccUnknown, path, ...(present === null ? signs.paths : []));
    const fact = `${F.escc(escc)}, ${signs.fact}`;
    if (isHighGrade(escc) && present === true) return notMet(fact, path, ...signs.paths);
    if (!isHighGrade(escc) && present === false) return met(fact, path, ...signs.paths);
    return (signs.open === 'fact' ? unknown : undefinedByPaper)(fact, path, ...signs.paths);
  });

const notPoor: Read = ({ record }) => {
  const { karnofsky } = record.systemic;
  const path = 'systemic.karnofsky';
  if (karnofsky === null) return unknown(F.karnofskyUnknown, path);
  const fact = F.karnofsky(karnofsky);
  if (karnofsky >= 80) return met(fact, path);
  return karnofsky >= 10 && karnofsky <= 40 ? notMet(fact, path) : undefinedByPaper(fact, path);
};

const singleLevel: Read = (patient) =>
  ofLesion(patient, ({ levels }) => {
    const path = at(patient, 'levels');
    if (levels === null) return unknown(F.levelUnknown, path);
    const fits = levels.from === levels.to && within(patient, 'T9', 'L2') === 'inside';
    return fits ? met(levelFact(patient), path) : notMet(levelFact(patient), path);
  });

/** Tumors that can arise in the vertebra or its marrow, or whose origin is not known: the record cannot tell. */
const MAY_ARISE_IN_SPINE: readonly CaseRecord['primary']['histology'][] = [
  'myeloma',
  'lymphoma',
  'sarcoma',
  'osteosarcoma',
  'unknown-primary',
  'other',
];

const notPrimarySpinal: Read = ({ record }) => {
  const { histology: id } = record.primary;
  const path = 'primary.histology';
  if (id === null) return unknown(F.primaryUnknown, path);
  const fact = F.primary(histology(id).name.toLowerCase());
  return MAY_ARISE_IN_SPINE.includes(id) ? undefinedByPaper(fact, path) : met(fact, path);
};

const notSeveral: Read = ({ record }) => {
  const { value, fact, paths } = severalVertebrae(record);
  if (value === null) return unknown(fact, ...paths);
  return value ? notMet(fact, ...paths) : met(fact, ...paths);
};

const noSevereDeficit: Read = ({ record }) => {
  const { frankel } = record.neurology;
  const path = 'neurology.frankel';
  if (frankel === null) return unknown(F.frankelUnknown, path);
  const fact = F.frankel(frankel);
  if (frankel === 'A' || frankel === 'B') return notMet(fact, path);
  return frankel === 'C' ? undefinedByPaper(fact, path) : met(fact, path);
};

const fractured: Read = (patient) => fracture(patient, 'present');

/** The published criteria of each series, in the order of its paper. */
export const SERIES_CRITERIA: Readonly<Record<SeriesId, readonly CriterionDefinition[]>> = {
  'miss-52': [
    {
      id: 'indication',
      kind: 'inclusion',
      anyOf: [
        { id: 'fracture', read: fractured },
        { id: 'deficit', read: ({ record }) => deficit(record, 'none', 'met') },
        { id: 'uncontrollablePain', read: ({ record }) => uncontrollablePain(record) },
      ],
    },
  ],
  'ppsf-pvp-20': [
    { id: 'fracture', kind: 'inclusion', read: fractured },
    { id: 'thoracolumbar', kind: 'inclusion', read: thoracolumbar },
    { id: 'noNerveInjury', kind: 'inclusion', read: ({ record }) => deficit(record, 'open', 'not-met') },
    { id: 'freeCanal', kind: 'inclusion', read: freeCanal },
    {
      id: 'toleratesSurgery',
      kind: 'inclusion',
      read: ({ record }) => plain(record.systemic.toleratesSurgery, 'able', F.tolerates, 'systemic.toleratesSurgery'),
    },
    {
      id: 'severalOrRefuses',
      kind: 'inclusion',
      anyOf: [
        { id: 'twoOrMore', read: ({ record }) => twoOrMoreMetastases(record) },
        {
          id: 'refuses',
          read: ({ record }) => plain(record.referral.refusesInvasive, 'yes', F.refuses, 'referral.refusesInvasive'),
        },
      ],
    },
    {
      id: 'noCardiopulmonary',
      kind: 'exclusion',
      read: ({ record }) =>
        plain(record.systemic.cardiopulmonary, 'none', F.cardiopulmonary, 'systemic.cardiopulmonary'),
    },
    {
      id: 'noCoagulopathy',
      kind: 'exclusion',
      read: ({ record }) => plain(record.systemic.coagulopathy, 'no', F.coagulopathy, 'systemic.coagulopathy'),
    },
    { id: 'notPoor', kind: 'exclusion', read: notPoor },
    { id: 'metastaticCause', kind: 'exclusion', read: metastaticCause },
    { id: 'noNeedForDecompression', kind: 'exclusion', read: noNeedForDecompression },
  ],
  'cement-14': [
    { id: 'proven', kind: 'inclusion', read: proof },
    { id: 'intractablePain', kind: 'inclusion', read: ({ record }) => uncontrollablePain(record) },
    { id: 'impendingFracture', kind: 'inclusion', read: (patient) => fracture(patient, 'impending') },
    {
      id: 'reason',
      kind: 'inclusion',
      anyOf: [
        { id: 'instability', read: instability },
        { id: 'radioresistant', read: radioresistant },
        { id: 'despiteOpioids', read: ({ record }) => despiteOpioids(record) },
      ],
    },
    { id: 'tokuhashiBelow11', kind: 'inclusion', read: (patient) => tokuhashiBelow(11, patient) },
    { id: 'singleLevel', kind: 'inclusion', read: singleLevel },
    { id: 'notPrimarySpinal', kind: 'exclusion', read: notPrimarySpinal },
    { id: 'notSeveral', kind: 'exclusion', read: notSeveral },
    { id: 'noSevereDeficit', kind: 'exclusion', read: noSevereDeficit },
  ],
};
