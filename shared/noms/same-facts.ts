import type { CaseRecord } from '../case/index.ts';

/** Texts that people read and no rule does; of a lesion, those of each. */
export const UNREAD_TEXTS = {
  patient: ['name', 'recordNumber'],
  referral: ['question', 'reason', 'plan', 'wishes'],
  neurology: ['deficitNote'],
  lesions: ['note'],
} as const satisfies Partial<Record<keyof CaseRecord, readonly string[]>>;

type Part = Readonly<Record<string, unknown>>;

/**
 * Whether two records are sure to be assessed alike: nothing differs but texts that no rule reads. What was not changed
 * has to be the same object in both, as an edit leaves it; equal copies are not looked into and count as different.
 */
export function sameFacts(before: CaseRecord, after: CaseRecord): boolean {
  if (before === after) return true;
  return (Object.keys(after) as (keyof CaseRecord)[]).every((key) => {
    if (before[key] === after[key]) return true;
    if (key === 'lesions') {
      const old = before.lesions;
      return (
        old.length === after.lesions.length &&
        after.lesions.every((lesion, index) => sameBut(old[index] ?? {}, lesion, UNREAD_TEXTS.lesions))
      );
    }
    return key in UNREAD_TEXTS && sameBut(before[key] as Part, after[key] as Part, UNREAD_TEXTS[key as 'patient']);
  });
}

function sameBut(before: Part, after: Part, texts: readonly string[]): boolean {
  if (before === after) return true;
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length && keys.every((key) => texts.includes(key) || before[key] === after[key])
  );
}
