import { formatLevels, levelIndex, type LevelRange } from './levels.ts';
import type { CaseRecord, Lesion } from './record.ts';
import { RADIATED } from './sentences.ts';

export type PriorRadiation = {
  value: 'none' | 'yes' | null;
  /** Treatment that the answer follows from: "radiation T8–T10, 30 Gy in 10"; absent where a person gave it. */
  from?: string;
};

function overlap(a: LevelRange, b: LevelRange): boolean {
  return levelIndex(a.from) <= levelIndex(b.to) && levelIndex(b.from) <= levelIndex(a.to);
}

/**
 * Whether the levels of a lesion were irradiated before: as a person said, else "yes" where an earlier radiation of the
 * record covers one of them. Radiation elsewhere proves nothing: the list may not be complete.
 */
export function priorRadiationOf(record: CaseRecord, lesion: Lesion): PriorRadiation {
  if (lesion.priorRadiation !== null) return { value: lesion.priorRadiation };
  const { levels } = lesion;
  const found = record.earlierTreatments.find(
    (each) => each.kind === 'radiation' && each.levels !== null && levels !== null && overlap(each.levels, levels),
  );
  if (found?.levels == null) return { value: null };
  return { value: 'yes', from: RADIATED(formatLevels(found.levels), found.detail) };
}
