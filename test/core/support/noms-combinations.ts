import {
  emptyCase,
  type CaseRecord,
  type EarlierTreatment,
  type HistologyId,
  type Lesion,
  type LevelRange,
} from '@spineboard/core/case';
import { given, lesionAt, SINS_AT_T9 } from './cases.ts';

/** SINS at T9 that reach each combination of bands. */
const SINS = [
  SINS_AT_T9.stable4,
  SINS_AT_T9.indeterminate9,
  SINS_AT_T9.unstable14,
  {},
  given({ ...pick(SINS_AT_T9.stable4), pain: null, collapse: null }),
  given({ ...pick(SINS_AT_T9.unstable14), posterolateral: null }),
  given({ ...pick(SINS_AT_T9.indeterminate9), boneLesion: null }),
  given({ ...pick(SINS_AT_T9.indeterminate9), pain: null, posterolateral: null }),
];

function pick(answers: Lesion['sins']): Record<string, string | null> {
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, answer.option]));
}

const HISTOLOGY: readonly (readonly [HistologyId | null, 'sensitive' | 'resistant' | null])[] = [
  [null, null],
  ['breast', null],
  ['renal', null],
  ['lung-small', null],
  ['lung-small', 'sensitive'],
  ['lung-small', 'resistant'],
  ['unknown-primary', null],
  ['unknown-primary', 'resistant'],
];

/** What was said of earlier radiation, and the levels of an earlier treatment: T9 lies in the first stretch. */
const COVERING = { from: 'T8', to: 'T10' } as const;
const ELSEWHERE = { from: 'L1', to: 'L3' } as const;
const RADIATION: readonly (readonly ['none' | 'yes' | null, LevelRange | null])[] = [
  [null, null],
  ['none', null],
  ['yes', null],
  [null, COVERING],
  ['none', COVERING],
  [null, ELSEWHERE],
];

/** Those in which a person said it, or nobody did. */
export const SAID_RADIATION = RADIATION.filter(([, treated]) => treated === null);

function irradiated(levels: LevelRange): EarlierTreatment {
  return { id: 'rt', kind: 'radiation', levels, date: '2025-01-10', detail: '30 Gy in 10', note: '' };
}

/** A case of one lesion at T9 for every combination of the table's facts and the board's calls, unknown included. */
export function* everyCombination(radiation = RADIATION): Generator<CaseRecord> {
  const base = emptyCase();
  for (const escc of [null, '1b', '2'] as const)
    for (const myelopathy of [null, 'no', 'yes'] as const)
      for (const [histology, called] of HISTOLOGY)
        for (const sins of SINS)
          for (const call of [null, 'stable', 'unstable'] as const)
            for (const toleratesSurgery of [null, 'able', 'unable'] as const)
              for (const [priorRadiation, treated] of radiation)
                yield {
                  ...base,
                  earlierTreatments: treated === null ? [] : [irradiated(treated)],
                  primary: {
                    ...base.primary,
                    histology,
                    radiosensitivityByBoard: called === null ? null : { call: called, by: 'RC' },
                  },
                  neurology: { ...base.neurology, myelopathy },
                  systemic: { ...base.systemic, toleratesSurgery },
                  lesions: [
                    lesionAt({
                      escc,
                      sins,
                      priorRadiation,
                      stabilityByBoard: call === null ? null : { call, by: 'RC' },
                    }),
                  ],
                };
}

/** The record with one fact changed, made by hand. */
export function changed(record: CaseRecord, id: string, item: string | undefined, value: string): CaseRecord {
  const lesion = (change: Partial<Lesion>): CaseRecord => ({
    ...record,
    lesions: record.lesions.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  });
  const answer = { option: value, reason: '', by: '' };
  switch (id) {
    case 'escc':
      return lesion({ escc: value === 'low' ? '0' : '3' });
    case 'myelopathy':
      return { ...record, neurology: { ...record.neurology, myelopathy: value as 'yes' } };
    case 'histology': {
      const histology = ({ sensitive: 'breast', resistant: 'renal', unlisted: 'lung-small' } as const)[
        value as 'sensitive'
      ];
      return { ...record, primary: { ...record.primary, detail: '', histology, radiosensitivityByBoard: null } };
    }
    case 'histologyClass':
      return {
        ...record,
        primary: { ...record.primary, radiosensitivityByBoard: { call: value as 'sensitive', by: '' } },
      };
    case 'sins':
      return lesion({ sins: { ...record.lesions[0]?.sins, [item ?? '']: answer } });
    case 'stability':
      return lesion({ stabilityByBoard: { call: value as 'stable', by: '' } });
    case 'tolerance':
      return { ...record, systemic: { ...record.systemic, toleratesSurgery: value as 'able' } };
    case 'radiation':
      return lesion({ priorRadiation: value as 'yes' });
    default:
      throw new Error(id);
  }
}
