import { barthelTotals } from '../instruments/case-score.ts';
import { answersOf, optionsLeftOf, resolveAnswers } from '../instruments/derive.ts';
import { ecogOfKarnofsky, karnofskyOfEcog } from '../instruments/ecog.ts';
import { formatScore } from '../instruments/score-view.ts';
import { score } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { tokuhashi } from '../instruments/tokuhashi.ts';
import type { Hint } from '../noms/types.ts';
import { AT_PLACES, HINTS as H, VERTEBRAE, type HintId } from './hint-sentences.ts';
import { listed } from './list-words.ts';
import { histology } from './histologies.ts';
import { leadingLesion } from './leading.ts';
import { formatLevels, levelIndex, levelsOf } from './levels.ts';
import { priorRadiationOf } from './prior-radiation.ts';
import type { CaseRecord, Lesion } from './record.ts';
import { hoursSinceOnset } from './urgency.ts';

/** Points of Tokuhashi's primary item that speak for a long survival. */
const BEST_PRIMARY = 5;
/** Highest Tokuhashi total of the worst band. */
const POOR_TOTAL = 8;
/** VAS from which a pain-free spine is asked about. */
const SEVERE_PAIN = 8;

type Add = (when: boolean, id: HintId, text: string, ...paths: string[]) => void;
type Found = readonly { lesion: Lesion; path: string }[];

/** " at T9 and L2"; empty where no level is known. */
function places(found: Found): string {
  const names = [
    ...new Set(found.flatMap(({ lesion }) => (lesion.levels === null ? [] : [formatLevels(lesion.levels)]))),
  ];
  if (names.length === 0) return '';
  return AT_PLACES(listed(names));
}

/** The lesions of which something holds, with the path of the field that says so. */
function lesionsWhere(record: CaseRecord, field: string, holds: (lesion: Lesion) => boolean): Found {
  return record.lesions.flatMap((lesion, at) => (holds(lesion) ? [{ lesion, path: `lesions.${at}.${field}` }] : []));
}

const pathsOf = (found: Found): string[] => found.map((each) => each.path);

function neurologyHints(record: CaseRecord, now: string, add: Add): void {
  const { frankel, myelopathy, deficitCourse } = record.neurology;
  const course = 'neurology.deficitCourse';
  const grade = 'neurology.frankel';
  const evolving = deficitCourse === 'slow' || deficitCourse === 'rapid';
  add(
    frankel === 'E' && myelopathy === 'yes',
    'normal-with-myelopathy',
    H['normal-with-myelopathy'],
    grade,
    'neurology.myelopathy',
  );
  const compressed = lesionsWhere(record, 'escc', (lesion) => lesion.escc === '3');
  add(
    frankel === 'E' && compressed.length > 0,
    'normal-with-escc-3',
    H['normal-with-escc-3'](places(compressed)),
    grade,
    ...pathsOf(compressed),
  );
  add(
    frankel !== null && frankel !== 'E' && deficitCourse === 'none',
    'deficit-without-course',
    H['deficit-without-course'],
    grade,
    course,
  );
  add(frankel === 'E' && evolving, 'course-without-deficit', H['course-without-deficit'], grade, course);
  add((hoursSinceOnset(record, now) ?? 0) < 0, 'onset-in-future', H['onset-in-future'], 'neurology.deficitOnset');
  const allBelowConus =
    record.lesions.length > 0 &&
    record.lesions.every((lesion) => lesion.levels !== null && levelIndex(lesion.levels.from) > levelIndex('L1'));
  add(
    myelopathy === 'yes' && allBelowConus,
    'myelopathy-below-conus',
    H['myelopathy-below-conus'],
    'neurology.myelopathy',
    'lesions',
  );
}

/** How many grades ECOG lies from the grade that Karnofsky approximately falls into, from which it is asked about. */
const FAR_GRADES = 2;

function performanceHints(record: CaseRecord, add: Add): void {
  const { karnofsky, ecog, ambulation } = record.systemic;
  const { frankel } = record.neurology;
  const status = 'systemic.karnofsky';
  const walking = 'systemic.ambulation';
  if (karnofsky !== null) {
    add(
      karnofsky >= 80 && ambulation === 'bedridden',
      'bedridden-but-active',
      H['bedridden-but-active'](karnofsky),
      status,
      walking,
    );
    add(
      karnofsky <= 40 && ambulation === 'independent',
      'walking-but-dependent',
      H['walking-but-dependent'](karnofsky),
      status,
      walking,
    );
    add(karnofsky === 0, 'karnofsky-zero', H['karnofsky-zero'], status);
    if (ecog !== null) {
      const { from, to } = karnofskyOfEcog(ecog);
      const range = from === to ? String(from) : `${from}–${to}`;
      const isFar = Math.abs(ecogOfKarnofsky(karnofsky).from - ecog) >= FAR_GRADES;
      add(
        isFar,
        'ecog-far-from-karnofsky',
        H['ecog-far-from-karnofsky'](ecog, karnofsky, range),
        'systemic.ecog',
        status,
      );
    }
  }
  const useless = frankel === 'A' || frankel === 'B' || frankel === 'C';
  if (useless) {
    add(
      ambulation === 'independent',
      'walking-without-motor',
      H['walking-without-motor'](frankel),
      'neurology.frankel',
      walking,
    );
  }
  const { recorded, fromItems, agree } = barthelTotals(record);
  const [lowest, highest] = [fromItems[0] ?? 0, fromItems.at(-1) ?? 0];
  const items = lowest === highest ? String(lowest) : `${lowest}–${highest}`;
  add(
    !agree,
    'barthel-unlike-items',
    H['barthel-unlike-items'](recorded ?? 0, items),
    'systemic.barthel',
    'answers.barthel',
  );
}

/** What SINS says of the pain from a lesion, as answered or as it follows from the pain type. */
const sinsPain = (record: CaseRecord, lesion: Lesion): string | null =>
  answersOf(resolveAnswers('sins', record, lesion))['pain'] ?? null;

function painHints(record: CaseRecord, add: Add): void {
  const { vas, type } = record.pain;
  if (vas === null) return;
  add(type === 'none' && vas > 0, 'pain-free-with-vas', H['pain-free-with-vas'](vas), 'pain.type', 'pain.vas');
  if (vas >= SEVERE_PAIN && type !== 'none') {
    const free = lesionsWhere(record, 'sins.pain', (lesion) => sinsPain(record, lesion) === 'none');
    const all = free.length > 0 && free.length === record.lesions.length;
    add(all, 'pain-free-lesions-with-vas', H['pain-free-lesions-with-vas'](vas), 'pain.vas', ...pathsOf(free));
  }
  if (vas > 0) return;
  const scored = lesionsWhere(record, 'sins.pain', (lesion) => lesion.sins['pain']?.option === 'mechanical');
  const paths = [...(type === 'mechanical' ? ['pain.type'] : []), ...pathsOf(scored)];
  add(paths.length > 0, 'mechanical-pain-without-vas', H['mechanical-pain-without-vas'], 'pain.vas', ...paths);
}

function primaryHints(record: CaseRecord, add: Add): void {
  const { histology: id, radiosensitivityByBoard, proven } = record.primary;
  const entry = id === null ? null : histology(id);
  add(
    radiosensitivityByBoard !== null && entry !== null && entry.radiosensitivity !== null,
    'idle-class-call',
    H['idle-class-call'],
    'primary.histology',
    'primary.radiosensitivityByBoard',
  );
  add(
    record.workUp.biopsy?.state === 'done' && proven === 'no',
    'biopsy-without-proof',
    H['biopsy-without-proof'],
    'workUp.biopsy',
    'primary.proven',
  );
  if (entry?.tokuhashi !== BEST_PRIMARY || record.systemic.vertebral !== '1') return;
  const resolved = resolveAnswers('tokuhashi', record);
  const total = score(tokuhashi, answersOf(resolved), optionsLeftOf(resolved));
  add(
    total.hi <= POOR_TOTAL,
    'good-primary-poor-score',
    H['good-primary-poor-score'](entry.name, formatScore(total)),
    'primary.histology',
    'systemic.vertebral',
    'systemic.karnofsky',
    'systemic.extraspinalBone',
    'systemic.organs',
  );
}

function lesionHints(record: CaseRecord, add: Add): void {
  const { vertebral } = record.systemic;
  const levels = new Set(record.lesions.flatMap((lesion) => (lesion.levels === null ? [] : levelsOf(lesion.levels))));
  if (vertebral === '1' || vertebral === '2') {
    const text = H['more-levels-than-vertebrae'](VERTEBRAE[vertebral], levels.size);
    add(levels.size > Number(vertebral), 'more-levels-than-vertebrae', text, 'systemic.vertebral', 'lesions');
  }

  const denied = lesionsWhere(
    record,
    'priorRadiation',
    (lesion) =>
      lesion.priorRadiation === 'none' && priorRadiationOf(record, { ...lesion, priorRadiation: null }).value === 'yes',
  );
  add(
    denied.length > 0,
    'radiation-denied',
    H['radiation-denied'](places(denied)),
    ...pathsOf(denied),
    'earlierTreatments',
  );

  const collapsed = lesionsWhere(
    record,
    'fracture',
    (lesion) => lesion.fracture === 'none' && lesion.sins['collapse']?.option === 'over50',
  );
  const scored = collapsed.map(({ path }) => path.replace('fracture', 'sins.collapse'));
  add(
    collapsed.length > 0,
    'fracture-denied',
    H['fracture-denied'](places(collapsed)),
    ...pathsOf(collapsed),
    ...scored,
  );

  const idle = lesionsWhere(record, 'stabilityByBoard', (lesion) => {
    if (lesion.stabilityByBoard === null) return false;
    const { bands } = score(sins, answersOf(resolveAnswers('sins', record, lesion)));
    return bands.every((band) => band.id !== 'indeterminate');
  });
  const items = idle.map(({ path }) => path.replace('stabilityByBoard', 'sins'));
  add(idle.length > 0, 'idle-stability-call', H['idle-stability-call'](places(idle)), ...pathsOf(idle), ...items);
}

function planHints(record: CaseRecord, add: Add): void {
  const { construct } = record.plan;
  if (construct !== null) {
    const leading = leadingLesion(record);
    const levels = record.lesions[leading]?.levels ?? null;
    if (levels !== null) {
      const isCovered =
        levelIndex(construct.from) <= levelIndex(levels.from) && levelIndex(levels.to) <= levelIndex(construct.to);
      const text = H['construct-misses-lesion'](formatLevels(construct), formatLevels(levels));
      add(!isCovered, 'construct-misses-lesion', text, 'plan.construct', `lesions.${leading}.levels`);
    }
  }
  const unexplained = record.urgencyOverride !== null && record.urgencyOverride.reason.trim() === '';
  add(unexplained, 'override-without-reason', H['override-without-reason'], 'urgencyOverride');
}

/**
 * Questions about combinations of facts that can hardly be; never an error, and none says which fact is wrong. Each
 * combination is asked about at most once, with the places of all lesions it holds of. `now` is an ISO instant.
 */
export function hints(record: CaseRecord, now: string): readonly Hint[] {
  const found: Hint[] = [];
  const add: Add = (when, id, text, ...paths) => {
    if (when) found.push({ id, paths, text });
  };
  neurologyHints(record, now, add);
  performanceHints(record, add);
  painHints(record, add);
  primaryHints(record, add);
  lesionHints(record, add);
  planHints(record, add);
  return found;
}
