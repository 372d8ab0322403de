import type { AgendaItem, DecisionDraft } from '@spineboard/core/board';
import { type CaseRecord, emptyCase, emptyLesion, type Lesion, type Level } from '@spineboard/core/case';

/** Invented cases of every kind, for the tests of the minutes. No patient in them is real. */

export const sins = (
  ...options: [pain: string, bone: string, alignment: string, collapse: string, posterolateral: string]
) =>
  Object.fromEntries(
    ['pain', 'boneLesion', 'alignment', 'collapse', 'posterolateral'].flatMap((item, index) => {
      const option = options[index] ?? '';
      return option === '' ? [] : [[item, { option, reason: '', by: '' }]];
    }),
  );

export const lesion = (level: Level | null, rest: Partial<Lesion>, to: Level | null = level): Lesion => ({
  ...emptyLesion(`lesion-${level ?? 'unknown'}`),
  levels: level === null || to === null ? null : { from: level, to },
  ...rest,
});

type Draft = Partial<DecisionDraft>;
export type SampleCase = {
  record: CaseRecord;
  kind?: AgendaItem['kind'];
  draft?: Draft;
  time: [from: string, to: string];
  standard?: string;
  postponed?: AgendaItem['postponed'];
  revision: number;
};

export function recordOf(parts: {
  patient: CaseRecord['patient'];
  referral: Partial<CaseRecord['referral']>;
  primary?: Partial<CaseRecord['primary']>;
  neurology?: Partial<CaseRecord['neurology']>;
  pain?: Partial<CaseRecord['pain']>;
  systemic?: Partial<CaseRecord['systemic']>;
  lesions: Lesion[];
}): CaseRecord {
  const empty = emptyCase();
  return {
    ...empty,
    provenance: 'synthetic',
    patient: parts.patient,
    referral: { ...empty.referral, ...parts.referral },
    primary: { ...empty.primary, ...parts.primary },
    neurology: { ...empty.neurology, ...parts.neurology },
    pain: { ...empty.pain, ...parts.pain },
    systemic: { ...empty.systemic, ...parts.systemic },
    lesions: parts.lesions,
  };
}

export const action = (text: string, owner: string, due: string | null) => ({ id: `${text}-${due}`, text, owner, due });
