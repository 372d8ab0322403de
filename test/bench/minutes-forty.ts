import type { DecisionDraft, MinutesInput, MinutesItem } from '@spineboard/core/board';
import { type CaseRecord, LEVELS, type Lesion, type Level, levelIndex } from '@spineboard/core/case';
import { SAMPLE_CASES } from '../workstation/minutes-sample-cases.ts';
import { sampleInput } from '../workstation/minutes-sample.ts';

/** So many levels further caudal, as far as there are any. */
const lower = (level: Level, by: number): Level => LEVELS[Math.min(levelIndex(level) + by, LEVELS.length - 1)] ?? level;

function lesionOf(lesion: Lesion, round: number): Lesion {
  const { levels } = lesion;
  if (levels === null) return lesion;
  return { ...lesion, levels: { from: lower(levels.from, round), to: lower(levels.to, round) } };
}

function recordOf(record: CaseRecord, round: number, said: (text: string) => string): CaseRecord {
  const { patient, referral } = record;
  return {
    ...record,
    patient: {
      ...patient,
      name: said(patient.name),
      recordNumber: patient.recordNumber === '' ? '' : `${patient.recordNumber}-${round}`,
      birthDate: patient.birthDate?.replace(/^\d{4}/, (year) => String(Number(year) - round)) ?? null,
    },
    referral: {
      ...referral,
      question: said(referral.question),
      reason: said(referral.reason),
      plan: said(referral.plan),
      wishes: said(referral.wishes),
      comorbidity: said(referral.comorbidity),
    },
    lesions: record.lesions.map((lesion) => lesionOf(lesion, round)),
  };
}

function draftOf(draft: DecisionDraft, said: (text: string) => string): DecisionDraft {
  return {
    ...draft,
    options: draft.options.map((option) => ({
      ...option,
      title: said(option.title),
      detail: said(option.detail),
      reason: said(option.reason),
    })),
    reason: said(draft.reason),
    conditions: draft.conditions.map(said),
    actions: draft.actions.map((action) => ({ ...action, text: said(action.text) })),
  };
}

/** The sample cases again and again, and yet no two with the same patient, words or levels: one that is alike costs less. */
export function distinctInput(count: number): MinutesInput {
  const input = sampleInput(count);
  const items = input.items.map((entry, index): MinutesItem => {
    const round = Math.floor(index / SAMPLE_CASES.length);
    if (round === 0) return entry;
    const said = (text: string): string => (text === '' ? '' : `${text} (${index})`);
    const { decision } = entry.item;
    return {
      ...entry,
      item: { ...entry.item, decision: { ...decision, draft: draftOf(decision.draft, said) } },
      record: recordOf(entry.record, round, said),
    };
  });
  return { ...input, items, meeting: { ...input.meeting, agenda: items.map(({ item }) => item) } };
}
