import { levelIndex } from '../case/levels.ts';
import type { CaseRecord } from '../case/record.ts';
import { mechanicalAxis, neurologicAxis, oncologicAxis, systemicAxis } from './axes.ts';
import { branchesOf } from './branches.ts';
import { effectsOf, type Effect } from './effects.ts';
import { nomsFacts, type NomsFacts } from './facts.ts';
import { influencesOf } from './influence.ts';
import { FACT_NAMES, SILENT, type SilentId } from './sentences.ts';
import type { NomsAssessment } from './types.ts';
import { boardMatters, decidingOf, stateOf } from './verdict.ts';
import { changesOf } from './what-would-change.ts';
import { rowNumbers, rowsOf } from './worlds.ts';

function shortNames(deciding: readonly Effect[]): string[] {
  const names = deciding.map((effect) => {
    if (effect.path === 'lesions') return FACT_NAMES.lesion.short;
    if (effect.id !== 'sins') return FACT_NAMES[effect.id].short;
    return effect.path.endsWith('.levels') ? FACT_NAMES.level.short : FACT_NAMES.sins.short;
  });
  return [...new Set(names)];
}

function silences(facts: NomsFacts): NomsAssessment['silent'] {
  const { record, lesion, possible, bands, histologyState } = facts;
  const ids: SilentId[] = [];
  if (record.neurology.deficitCourse === 'rapid') ids.push('rapid-deficit');
  if (possible.grade.every((grade) => grade === 'low') && possible.myelopathy.every((each) => each === 'yes')) {
    ids.push('low-grade-myelopathy');
  }
  if (histologyState === 'unlisted') ids.push('histology-unlisted');
  if (bands.every((band) => band === 'indeterminate') && lesion?.stabilityByBoard == null)
    ids.push('sins-indeterminate');
  if (!possible.radiation.includes('none')) ids.push('prior-radiation');
  if (lesion?.levels && levelIndex(lesion.levels.from) > levelIndex('L1')) ids.push('below-conus');
  return ids.map((id) => ({ id, text: SILENT[id] }));
}

/**
 * What NOMS says of one lesion: every row still possible, the branches of the answer, where the table is silent, what is
 * missing and would decide, and what other facts would change. `lesionIndex: null` assesses a case without a lesion.
 * Throws RangeError when there is no such lesion.
 *
 * Earlier radiation counts as a fact of the answer: unknown keeps a case from being settled, "yes" leaves it to the board.
 */
export function assessNoms(record: CaseRecord, lesionIndex: number | null): NomsAssessment {
  if (lesionIndex !== null && record.lesions[lesionIndex] === undefined) {
    throw new RangeError(`No lesion ${lesionIndex} among ${record.lesions.length}`);
  }
  const facts = nomsFacts(record, lesionIndex);
  const rows = rowNumbers(rowsOf(facts.possible));
  const effects = effectsOf(facts);
  const deciding = decidingOf(effects);
  const state = stateOf(facts, deciding);
  return {
    lesionId: facts.lesion?.id ?? null,
    state,
    neurologic: neurologicAxis(facts),
    oncologic: oncologicAxis(facts),
    mechanical: mechanicalAxis(facts),
    systemic: systemicAxis(facts, rows),
    rows,
    branches: branchesOf(facts, rows),
    silent: silences(facts),
    undecided:
      state === 'settled'
        ? []
        : state === 'board'
          ? boardMatters(facts, effects).map((id) => FACT_NAMES[id].short)
          : shortNames(deciding),
    influences: influencesOf(facts, effects, state),
    whatWouldChange: changesOf(facts, effects),
  };
}
