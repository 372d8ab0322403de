import { levelIndex, levelsOf, type CaseRecord, type Level, type LevelRange } from '@spineboard/core/case';

type Plan = CaseRecord['plan'];

const inOrder = (levels: Iterable<Level>): Level[] => [...levels].toSorted((a, b) => levelIndex(a) - levelIndex(b));

/** The plan with these levels as its construct; null takes it away. Levels without screws stay where they still lie in it. */
export function withConstruct(plan: Plan, construct: LevelRange | null): Plan {
  const within = new Set<Level>(construct === null ? [] : levelsOf(construct));
  return { ...plan, construct, screwless: plan.screwless.filter((level) => within.has(level)) };
}

/** Takes every level on the list off it, or puts all of them on it where one is missing. */
function toggled(list: readonly Level[], levels: readonly Level[]): Level[] {
  const isOn = levels.every((level) => list.includes(level));
  return inOrder(isOn ? list.filter((level) => !levels.includes(level)) : new Set([...list, ...levels]));
}

/** Screws at these levels or not; null where none of them lies in the construct. */
export function withScrewsToggled(plan: Plan, levels: LevelRange): Plan | null {
  const { construct } = plan;
  if (construct === null) return null;
  const within = new Set(levelsOf(construct));
  const there = levelsOf(levels).filter((level) => within.has(level));
  return there.length === 0 ? null : { ...plan, screwless: toggled(plan.screwless, there) };
}

/** Cement in the bodies of these levels or not; it needs no construct. The occiput has no body. */
export function withCementToggled(plan: Plan, levels: LevelRange): Plan | null {
  const there = levelsOf(levels).filter((level) => level !== 'Occ');
  return there.length === 0 ? null : { ...plan, cement: toggled(plan.cement, there) };
}
