import { emptyCase, emptyLesion, type CaseRecord, type GivenAnswers, type Lesion } from '@spineboard/core/case';

/** A given answer by option, without words. */
export function given(options: Readonly<Record<string, string | null | undefined>>): GivenAnswers {
  return Object.fromEntries(
    Object.entries(options).flatMap(([item, option]) =>
      option === null || option === undefined ? [] : [[item, { option, reason: '', by: '' }]],
    ),
  );
}

/** A lesion at T9 unless told otherwise. */
export function lesionAt(change: Partial<Lesion> = {}): Lesion {
  return { ...emptyLesion('lesion-1'), levels: { from: 'T9', to: 'T9' }, ...change };
}

/** A complete SINS at T9 with the given total: location gives 1. */
export const SINS_AT_T9 = {
  stable4: given({
    pain: 'occasional',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'none',
    posterolateral: 'none',
  }),
  indeterminate9: given({
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'normal',
    collapse: 'over50',
    posterolateral: 'none',
  }),
  unstable14: given({
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'deformity',
    collapse: 'over50',
    posterolateral: 'bilateral',
  }),
};

/** A record with every fact of the framework known: renal, ESCC 2, SINS 14, able. Row 9. */
export function completeCase(): CaseRecord {
  const empty = emptyCase();
  return {
    ...empty,
    provenance: 'synthetic',
    patient: { name: 'Facet, Ruth', recordNumber: 'SYN-0417', birthDate: '1965-03-12', sex: 'F' },
    primary: { ...empty.primary, histology: 'renal' },
    neurology: { ...empty.neurology, frankel: 'E', myelopathy: 'no', radiculopathy: 'none', deficitCourse: 'none' },
    pain: { ...empty.pain, vas: 7, type: 'mechanical' },
    systemic: {
      ...empty.systemic,
      karnofsky: 80,
      toleratesSurgery: 'able',
      extraspinalBone: '0',
      vertebral: '1',
      organs: 'none',
      ambulation: 'independent',
    },
    lesions: [lesionAt({ escc: '2', sins: SINS_AT_T9.unstable14, priorRadiation: 'none' })],
  };
}
