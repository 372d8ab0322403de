import { keyOfPath, valueAt, withField, type CaseRecord, type FieldPath } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';
import { createContext, use } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import type { caseActions } from '../../actions/case-actions.ts';
import type { CaseEditing } from '../../api/case-editing.ts';
import type { Refusal } from '../../api/case-soundness.ts';

/** What every part of the case screen works on. */
export type OpenCase = {
  caseId: string;
  editing: CaseEditing;
  assessment: CaseAssessment;
  /** The record that the assessment rests on: without first answers that this person may not see here. */
  seen: CaseRecord;
  /** Initials of the person at the keyboard, for the sign beside an answer. */
  by: string;
  /** Instant that ages and urgency are judged at, ISO 8601. */
  now: string;
  /** What can be done with the case, for the buttons of its parts. */
  actions: Record<keyof typeof caseActions.actions, LiveAction>;
  /** Opens the viewer at a key image. */
  look: (imageId: string) => void;
};

export const CaseContext = createContext<OpenCase | null>(null);

/** The case that the screen shows. */
export function useCase(): OpenCase {
  const found = use(CaseContext);
  if (found === null) throw new Error('Outside of a case');
  return found;
}

/** One field of the record: its value as typed, why it is refused, who else changed it, and how to change it. */
export function useField<V>(path: FieldPath): {
  value: V;
  refusal: Refusal | undefined;
  changedBy: { author: string; savedAt: string } | undefined;
  set: (value: V) => void;
} {
  const { editing } = useCase();
  const key = keyOfPath(path);
  return {
    value: valueAt(editing.record, path) as V,
    refusal: editing.refused.get(key),
    changedBy: editing.changedByOthers.get(key),
    set: (value) => {
      editing.edit((record) => withField(record, path, value));
    },
  };
}
