import { readFileSync } from 'node:fs';
import {
  caseRecord,
  emptyCase,
  emptyLesion,
  parseCase,
  priorRadiationOf,
  upgradeCase,
  type CaseRecord,
} from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { describe, expect, it } from 'vitest';

const NOW = '2026-11-26T15:00:00Z';
const version1 = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../fixtures/case-version-1.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

describe('a record of version 1', () => {
  it('is read with everything that it held, and with what is new unknown', () => {
    const parsed = parseCase(version1(), '2026-11-26');
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    const { record } = parsed;
    expect(record).toMatchObject({
      schemaVersion: 2,
      patient: { name: 'Facet, Ruth' },
      primary: { histology: 'renal', proven: null, controlled: null },
      pain: { vas: 7, type: 'mechanical', control: null },
      systemic: { karnofsky: 80, ecog: null, barthel: null },
      answers: { tokuhashi: {}, tomita: {}, barthel: {} },
      earlierTreatments: [],
      images: [],
    });
    expect(record.lesions[0]).toMatchObject({ id: 't9', escc: '2', fracture: null });
    expect(Object.values(record.workUp).every((entry) => entry === null)).toBe(true);
    const { noms } = assessCase(record, { now: NOW });
    expect([noms.state, noms.rows]).toEqual(['near', [7, 8, 9, 10]]);
  });

  it('is upgraded without touching the object that was read', () => {
    const before = version1();
    const copy = structuredClone(before);
    upgradeCase(before);
    expect(before).toEqual(copy);
  });

  it('keeps its faults for the schema to name', () => {
    const parsed = parseCase({ ...version1(), systemic: 'well', extra: 1 }, '2026-11-26');
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path).toSorted()).toEqual(['extra', 'systemic']);
  });
});

describe('upgrading', () => {
  it('leaves a record of this version, of a newer one, and what is no record, as they are', () => {
    for (const input of [emptyCase(), { schemaVersion: 99 }, { schemaVersion: 0 }, null, 'text', [], {}]) {
      expect(upgradeCase(input)).toBe(input);
    }
  });

  it('gives an empty case of version 1 the shape of an empty case', () => {
    const empty = structuredClone(emptyCase()) as unknown as Record<string, Record<string, unknown>>;
    const NEW = {
      '': ['workUp', 'earlierTreatments', 'plan', 'images', 'questions', 'secondReads', 'calls'],
      referral: ['refusesInvasive'],
      primary: ['proven', 'controlled'],
      pain: ['control'],
      systemic: ['ecog', 'barthel', 'cardiopulmonary', 'coagulopathy'],
      answers: ['barthel'],
    };
    for (const [group, fields] of Object.entries(NEW)) {
      for (const field of fields) Reflect.deleteProperty(group === '' ? empty : (empty[group] ?? {}), field);
    }
    expect(caseRecord.parse(upgradeCase({ ...empty, schemaVersion: 1 }))).toEqual(emptyCase());
  });
});

const irradiated = (from: 'T6' | 'T10', to: 'T9' | 'T12'): CaseRecord => ({
  ...emptyCase(),
  lesions: [{ ...emptyLesion('a'), levels: { from: 'T9', to: 'T9' } }],
  earlierTreatments: [
    { id: 'r', kind: 'radiation', levels: { from, to }, date: '2024-05-02', detail: '30 Gy in 10', note: '' },
  ],
});
const of = (record: CaseRecord) => priorRadiationOf(record, record.lesions[0] ?? emptyLesion('a'));

describe('earlier radiation', () => {
  it('at a level follows from a treatment that covers it, and says from which', () => {
    const record = irradiated('T6', 'T9');
    expect(of(record)).toEqual({ value: 'yes', from: 'radiation T6–T9, 30 Gy in 10' });
    expect(assessCase(record, { now: NOW }).noms.silent.map((each) => each.id)).toContain('prior-radiation');
  });

  it('elsewhere proves nothing of this level', () => {
    expect(of(irradiated('T10', 'T12'))).toEqual({ value: null });
  });

  it('is what a person said, whatever the treatments say', () => {
    const record = irradiated('T6', 'T9');
    const lesions = record.lesions.map((lesion) => ({ ...lesion, priorRadiation: 'none' as const }));
    expect(of({ ...record, lesions })).toEqual({ value: 'none' });
  });
});
