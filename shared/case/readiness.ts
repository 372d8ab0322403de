import type { Score } from '../instruments/definition.ts';
import { resolveAnswers } from '../instruments/derive.ts';
import { scoreView } from '../instruments/score-view.ts';
import { sins } from '../instruments/sins.ts';
import type { NomsAssessment, Readiness, SpecialtyId } from '../noms/types.ts';
import { priorRadiationOf } from './prior-radiation.ts';
import type { CaseRecord } from './record.ts';
import { OWED } from './sentences.ts';

/** The order of the dots: surgery, medical oncology, radiation oncology, imaging, pathology. */
export const READINESS_ORDER: readonly SpecialtyId[] = [
  'surgery',
  'medicalOncology',
  'radiationOncology',
  'imaging',
  'pathology',
];

type Missing = Readiness['missing'][number];

/** Scores that a missing fact may decide beside NOMS. */
type Prognosis = { tokuhashi: Score; tomita: Score };

function prognosisOf(record: CaseRecord): Prognosis {
  return {
    tokuhashi: scoreView('tokuhashi', record).score,
    tomita: scoreView('tomita', record).score,
  };
}

/** True when an unanswered item keeps more than one band of a prognosis score open. */
const opens = (result: Score, item: string): boolean => result.bands.length > 1 && result.missing.includes(item);

/**
 * What each specialty still owes the case and whether it decides anything: a row of NOMS for any of the given lesions,
 * or the band of a prognosis score. Always the five specialties, in {@link READINESS_ORDER}.
 */
export function readiness(
  record: CaseRecord,
  noms: NomsAssessment | readonly NomsAssessment[],
  prognosis: Prognosis = prognosisOf(record),
): Readiness[] {
  const assessments = Array.isArray(noms) ? (noms as readonly NomsAssessment[]) : [noms as NomsAssessment];
  const deciding = new Set(
    assessments.flatMap((each) =>
      each.influences.filter((influence) => influence.kind === 'decides').map((influence) => influence.path),
    ),
  );
  const { tokuhashi, tomita } = prognosis;
  const { neurology, systemic, primary, pain } = record;
  const owed: { specialty: SpecialtyId; missing: Missing }[] = [];
  const add = (specialty: SpecialtyId, path: string, label: string, decides: boolean): void => {
    owed.push({ specialty, missing: { path, label, decides: decides || deciding.has(path) } });
  };

  if (systemic.toleratesSurgery === null) add('surgery', 'systemic.toleratesSurgery', OWED.tolerance, false);
  if (neurology.myelopathy === null) add('surgery', 'neurology.myelopathy', OWED.myelopathy, false);
  if (neurology.frankel === null) add('surgery', 'neurology.frankel', OWED.frankel, opens(tokuhashi, 'palsy'));
  const deficit = (neurology.frankel !== null && neurology.frankel !== 'E') || neurology.myelopathy === 'yes';
  // The course of a deficit decides whether the case may wait at all.
  if (deficit && neurology.deficitCourse === null) add('surgery', 'neurology.deficitCourse', OWED.course, true);
  if (pain.type === null) add('surgery', 'pain.type', OWED.pain, false);

  if (systemic.karnofsky === null) {
    add('medicalOncology', 'systemic.karnofsky', OWED.karnofsky, opens(tokuhashi, 'generalCondition'));
  }
  if (systemic.extraspinalBone === null) {
    const decides = opens(tokuhashi, 'extraspinal') || opens(tomita, 'bone');
    add('medicalOncology', 'systemic.extraspinalBone', OWED.extraspinal, decides);
  }
  if (systemic.organs === null) {
    add('medicalOncology', 'systemic.organs', OWED.organs, opens(tokuhashi, 'organs') || opens(tomita, 'visceral'));
  }

  if (record.lesions.length === 0) {
    add('radiationOncology', 'lesions', OWED.radiation, true);
    add('imaging', 'lesions', OWED.lesion, true);
  }
  record.lesions.forEach((lesion, position) => {
    const at = `lesions.${position}`;
    if (priorRadiationOf(record, lesion).value === null)
      add('radiationOncology', `${at}.priorRadiation`, OWED.radiation, false);
    if (lesion.levels === null) add('imaging', `${at}.levels`, OWED.level, deciding.has(`${at}.sins`));
    if (lesion.escc === null) add('imaging', `${at}.escc`, OWED.escc, false);
    const items = resolveAnswers('sins', record, lesion).filter(
      (each) => each.option === null && each.item !== 'location',
    );
    if (items.length > 0) {
      const decides = [...deciding].some((path) => path.startsWith(`${at}.sins`));
      const specialty = items.every((each) => each.item === 'pain') ? 'surgery' : 'imaging';
      const [first] = items;
      const title = sins.items.find((each) => each.id === first?.item)?.title.toLowerCase();
      add(specialty, `${at}.sins`, items.length === 1 && title !== undefined ? title : OWED.sins, decides);
    }
  });
  if (systemic.vertebral === null) {
    const decides = opens(tokuhashi, 'vertebral') || opens(tomita, 'bone');
    add('imaging', 'systemic.vertebral', OWED.vertebral, decides);
  }

  const unknownPrimary = primary.histology === 'unknown-primary' && primary.radiosensitivityByBoard === null;
  if (primary.histology === null || unknownPrimary) {
    const decides = primary.histology === null && (opens(tokuhashi, 'primary') || opens(tomita, 'growth'));
    add('pathology', 'primary.histology', OWED.histology, decides);
  }

  return READINESS_ORDER.map((specialty) => {
    const missing = owed
      .filter((each) => each.specialty === specialty)
      .map((each) => each.missing)
      .sort((a, b) => Number(b.decides) - Number(a.decides));
    const state = missing.length === 0 ? 'complete' : missing.some((each) => each.decides) ? 'decides' : 'idle';
    return { specialty, state, missing };
  });
}

/** What is missing in words, each once, deciding facts first: "tolerance, staging". */
export function missingWords(parts: readonly Readiness[]): string {
  const all = parts.flatMap((part) => part.missing);
  const labels = [...all.filter((each) => each.decides), ...all.filter((each) => !each.decides)].map(
    (each) => each.label,
  );
  return [...new Set(labels)].join(', ');
}
