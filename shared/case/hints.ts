import { answersOf, resolveAnswers } from '../instruments/derive.ts';
import { score } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import type { CaseAssessment } from '../noms/types.ts';
import { histology } from './histologies.ts';
import { levelIndex, levelsOf } from './levels.ts';
import type { CaseRecord } from './record.ts';
import { HINTS } from './sentences.ts';
import { hoursSinceOnset } from './urgency.ts';

/** Questions about combinations of facts that can hardly be; never an error. `now` is an ISO instant. */
export function hints(record: CaseRecord, now: string): CaseAssessment['hints'] {
  const found: { paths: string[]; text: string }[] = [];
  const add = (when: boolean, text: string, ...paths: string[]): void => {
    if (when) found.push({ paths, text });
  };
  const { frankel, myelopathy, deficitCourse } = record.neurology;
  const { karnofsky, ambulation, vertebral } = record.systemic;
  const { histology: id, radiosensitivityByBoard } = record.primary;
  const deficit = frankel !== null && frankel !== 'E';
  const evolving = deficitCourse === 'slow' || deficitCourse === 'rapid';
  const levels = new Set(record.lesions.flatMap((lesion) => (lesion.levels === null ? [] : levelsOf(lesion.levels))));
  const allBelowConus =
    record.lesions.length > 0 &&
    record.lesions.every((lesion) => lesion.levels !== null && levelIndex(lesion.levels.from) > levelIndex('L1'));

  const course = 'neurology.deficitCourse';
  add(frankel === 'E' && myelopathy === 'yes', HINTS.normalWithMyelopathy, 'neurology.frankel', 'neurology.myelopathy');
  add(deficit && deficitCourse === 'none', HINTS.deficitWithoutCourse, 'neurology.frankel', course);
  add(frankel === 'E' && evolving, HINTS.courseWithoutDeficit, 'neurology.frankel', course);
  add(
    karnofsky !== null && karnofsky >= 80 && ambulation === 'bedridden',
    HINTS.bedriddenButActive,
    'systemic.karnofsky',
    'systemic.ambulation',
  );
  add(
    (frankel === 'A' || frankel === 'B' || frankel === 'C') && ambulation === 'independent',
    HINTS.walkingWithoutMotor,
    'neurology.frankel',
    'systemic.ambulation',
  );
  add(record.pain.type === 'none' && (record.pain.vas ?? 0) > 0, HINTS.painFreeWithVas, 'pain.type', 'pain.vas');
  add(vertebral === '1' && levels.size > 1, HINTS.severalLesionsOneVertebra, 'systemic.vertebral', 'lesions');
  add(myelopathy === 'yes' && allBelowConus, HINTS.belowConusMyelopathy, 'neurology.myelopathy', 'lesions');
  add(
    radiosensitivityByBoard !== null && id !== null && histology(id).radiosensitivity !== null,
    HINTS.idleClassCall,
    'primary.histology',
    'primary.radiosensitivityByBoard',
  );
  record.lesions.forEach((lesion, position) => {
    if (lesion.stabilityByBoard === null) return;
    const { bands } = score(sins, answersOf(resolveAnswers('sins', record, lesion)));
    const used = bands.some((band) => band.id === 'indeterminate');
    add(!used, HINTS.idleStabilityCall, `lesions.${position}.stabilityByBoard`, `lesions.${position}.sins`);
  });
  add((hoursSinceOnset(record, now) ?? 0) < 0, HINTS.onsetInFuture, 'neurology.deficitOnset');
  add(karnofsky === 0, HINTS.karnofskyZero, 'systemic.karnofsky');
  return found;
}
