import { emptyCase, hints, type CaseRecord, type HintId, type Lesion } from '@spineboard/core/case';
import { lesionAt } from './cases.ts';

export const NOW = '2026-11-26T15:00:00Z';
export const EMPTY = emptyCase();

/** Every combination of some values, in order. */
function every<T extends Record<string, readonly unknown[]>>(values: T): { [K in keyof T]: T[K][number] }[] {
  return Object.entries(values).reduce<Record<string, unknown>[]>(
    (all, [key, each]) => all.flatMap((one) => each.map((value) => ({ ...one, [key]: value }))),
    [{}],
  ) as { [K in keyof T]: T[K][number] }[];
}

/**
 * Where a question is not asked in exactly those combinations of `values` where `when` says so, every other fact being
 * unknown. Says so too where the values do not contain both kinds of combinations.
 */
export function asked<T extends Record<string, readonly unknown[]>>(
  id: HintId,
  values: T,
  record: (facts: { [K in keyof T]: T[K][number] }) => Partial<CaseRecord>,
  when: (facts: { [K in keyof T]: T[K][number] }) => boolean,
): unknown[] {
  const wrong: unknown[] = [];
  const answers = new Set<boolean>();
  for (const facts of every(values)) {
    const found = hints({ ...EMPTY, ...record(facts) }, NOW).filter((hint) => hint.id === id);
    const isAsked = when(facts);
    const isQuestion = found.every((hint) => /^[A-Z].+: .+\?$/.test(hint.text) && hint.paths.length > 0);
    if (found.length !== Number(isAsked) || !isQuestion) wrong.push({ facts, found });
    answers.add(isAsked);
  }
  return answers.size === 2 ? wrong : ['always or never', ...wrong];
}

export const neurology = (facts: Partial<CaseRecord['neurology']>) => ({ neurology: { ...EMPTY.neurology, ...facts } });
export const systemic = (facts: Partial<CaseRecord['systemic']>) => ({ systemic: { ...EMPTY.systemic, ...facts } });
export const pain = (facts: Partial<CaseRecord['pain']>) => ({ pain: { ...EMPTY.pain, ...facts } });
export const primary = (facts: Partial<CaseRecord['primary']>) => ({ primary: { ...EMPTY.primary, ...facts } });
export const lesions = (...all: Partial<Lesion>[]) => ({
  lesions: all.map((each, at) => lesionAt({ id: String(at), ...each })),
});

export const FRANKEL = [null, 'A', 'B', 'C', 'D', 'D1', 'D2', 'D3', 'E'] as const;
export const COURSE = [null, 'none', 'stable', 'slow', 'rapid'] as const;
export const ESCC = [null, '0', '1a', '1b', '1c', '2', '3'] as const;
export const KARNOFSKY = [null, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
export const WALKING = [null, 'independent', 'assisted', 'wheelchair', 'bedridden'] as const;
export const VAS = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const PAIN = [null, 'mechanical', 'biologic', 'radicular', 'none'] as const;
export const YES_NO = [null, 'yes', 'no'] as const;
export const at = (from: 'T9' | 'L1' | 'L2' | 'L3' | 'S1', to: 'T9' | 'T10' | 'L1' | 'L2' | 'L3' | 'S1' = from) => ({
  from,
  to,
});
