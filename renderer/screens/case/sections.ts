import { openQuestionsOf, priorRadiationOf, WORK_UP, type CaseRecord, type Lesion } from '@spineboard/core/case';
import type { CaseAssessment, Readiness } from '@spineboard/core/noms';

export const SECTIONS = [
  'summary',
  'referral',
  'oncology',
  'neurology',
  'lesions',
  'systemic',
  'imaging',
  'treatments',
  'wishes',
  'plan',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** The section of a search parameter; anything else opens the first. */
export function sectionOf(search: string | undefined): SectionId {
  return SECTIONS.find((each) => each === search) ?? 'summary';
}

/** Sections of groups and fields whose name is not their section's. */
const PLACES: Readonly<Record<string, SectionId>> = {
  patient: 'referral',
  primary: 'oncology',
  pain: 'neurology',
  urgencyOverride: 'summary',
  calls: 'summary',
  questions: 'summary',
  workUp: 'imaging',
  images: 'imaging',
  earlierTreatments: 'treatments',
  'referral.plan': 'plan',
  'referral.wishes': 'wishes',
  'referral.refusesInvasive': 'wishes',
  'referral.comorbidity': 'systemic',
  'systemic.extraspinalBone': 'oncology',
  'systemic.vertebral': 'oncology',
  'systemic.organs': 'oncology',
  'answers.barthel': 'systemic',
  answers: 'oncology',
};

/** Where a field of the record is edited, by its key ("lesions.<id>.levels"). */
export function placeOfField(key: string): { section: SectionId; lesion?: string } {
  const [group = '', name = ''] = key.split('.');
  if (group === 'lesions') return name === '' ? { section: 'lesions' } : { section: 'lesions', lesion: name };
  const section = PLACES[`${group}.${name}`] ?? PLACES[group] ?? SECTIONS.find((each) => each === group);
  return { section: section ?? 'referral' };
}

/** The same for a path of the assessment, which counts lesions: "lesions.0.escc". */
export function placeOfPath(path: string, record: CaseRecord): { section: SectionId; lesion?: string } {
  const [group = '', position = '', ...rest] = path.split('.');
  const lesion = group === 'lesions' ? record.lesions[Number(position)] : undefined;
  return placeOfField(lesion === undefined ? path : [group, lesion.id, ...rest].join('.'));
}

type Field = { path: string; isOpen: boolean };

function fieldsOfLesion(record: CaseRecord, lesion: Lesion, index: number, assessment: CaseAssessment): Field[] {
  const missing = assessment.lesions[index]?.sins.score.missing ?? [];
  return [
    { path: `lesions.${index}.levels`, isOpen: lesion.levels === null },
    { path: `lesions.${index}.escc`, isOpen: lesion.escc === null },
    { path: `lesions.${index}.sins`, isOpen: missing.length > 0 },
    { path: `lesions.${index}.priorRadiation`, isOpen: priorRadiationOf(record, lesion).value === null },
  ];
}

/** The facts that a section asks for; texts that may stay empty are not among them. */
function fieldsOfSection(section: SectionId, record: CaseRecord, assessment: CaseAssessment): Field[] {
  const { patient, referral, primary, neurology, pain, systemic, lesions, workUp } = record;
  switch (section) {
    case 'summary':
      return openQuestionsOf(record).map((question) => ({ path: question.path, isOpen: true }));
    case 'referral':
      return [
        { path: 'patient.name', isOpen: patient.name === '' },
        { path: 'patient.recordNumber', isOpen: patient.recordNumber === '' },
        { path: 'patient.birthDate', isOpen: patient.birthDate === null },
        { path: 'patient.sex', isOpen: patient.sex === null },
        { path: 'referral.question', isOpen: referral.question === '' },
      ];
    case 'oncology':
      return [
        { path: 'primary.histology', isOpen: primary.histology === null },
        { path: 'systemic.extraspinalBone', isOpen: systemic.extraspinalBone === null },
        { path: 'systemic.vertebral', isOpen: systemic.vertebral === null },
        { path: 'systemic.organs', isOpen: systemic.organs === null },
      ];
    case 'neurology':
      return [
        { path: 'neurology.frankel', isOpen: neurology.frankel === null },
        { path: 'neurology.myelopathy', isOpen: neurology.myelopathy === null },
        { path: 'neurology.radiculopathy', isOpen: neurology.radiculopathy === null },
        { path: 'neurology.deficitCourse', isOpen: neurology.deficitCourse === null },
        { path: 'pain.vas', isOpen: pain.vas === null },
        { path: 'pain.type', isOpen: pain.type === null },
      ];
    case 'lesions':
      return lesions.length === 0
        ? [{ path: 'lesions', isOpen: true }]
        : lesions.flatMap((lesion, index) => fieldsOfLesion(record, lesion, index, assessment));
    case 'systemic':
      return [
        { path: 'systemic.karnofsky', isOpen: systemic.karnofsky === null },
        { path: 'systemic.toleratesSurgery', isOpen: systemic.toleratesSurgery === null },
        { path: 'systemic.ambulation', isOpen: systemic.ambulation === null },
      ];
    case 'imaging':
      return WORK_UP.map((id) => ({ path: `workUp.${id}`, isOpen: workUp[id] === null }));
    case 'treatments':
      return [];
    case 'wishes':
      return [{ path: 'referral.wishes', isOpen: referral.wishes === '' }];
    case 'plan':
      return [{ path: 'referral.plan', isOpen: referral.plan === '' }];
    default:
      section satisfies never;
      return [];
  }
}

export type SectionState = { id: SectionId; open: number; state: Readiness['state'] };

/** How far each section is: complete, missing something that decides, or missing something that changes nothing. */
export function sectionStates(record: CaseRecord, assessment: CaseAssessment): SectionState[] {
  const deciding = [
    ...assessment.readiness.flatMap((each) => each.missing.filter((fact) => fact.decides).map((fact) => fact.path)),
    ...assessment.noms.influences.filter((each) => each.kind === 'decides').map((each) => each.path),
  ];
  return SECTIONS.map((id) => {
    const open = fieldsOfSection(id, record, assessment).filter((field) => field.isOpen);
    const decides = open.some((field) =>
      deciding.some((path) => path === field.path || path.startsWith(`${field.path}.`)),
    );
    return { id, open: open.length, state: open.length === 0 ? 'complete' : decides ? 'decides' : 'idle' };
  });
}
