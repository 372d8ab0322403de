import { isLevelRange } from '../case/levels.ts';
import type { CaseRecord } from '../case/record.ts';
import type { CaseInstrumentId } from './definition.ts';
import { resolveAnswers } from './derive.ts';

/** Of one item: the facts that give it, in the order in which they are asked for. */
function factsOf(instrument: CaseInstrumentId, item: string, lesionId: string | null): readonly string[] {
  switch (`${instrument}.${item}`) {
    case 'sins.location':
      return [`lesions.${lesionId ?? ''}.levels`];
    case 'escc.grade':
      return [`lesions.${lesionId ?? ''}.escc`];
    case 'tokuhashi.generalCondition':
    case 'karnofsky.status':
      return ['systemic.karnofsky'];
    case 'tokuhashi.extraspinal':
      return ['systemic.extraspinalBone'];
    case 'tokuhashi.vertebral':
      return ['systemic.vertebral'];
    case 'tokuhashi.organs':
    case 'tomita.visceral':
      return ['systemic.organs'];
    case 'tokuhashi.primary':
    case 'tomita.growth':
      return ['primary.histology'];
    case 'tokuhashi.palsy':
    case 'frankel.grade':
      return ['neurology.frankel'];
    case 'tomita.bone':
      return ['systemic.extraspinalBone', 'systemic.vertebral'];
    case 'ecog.status':
      return ['systemic.ecog'];
    case 'ambulation.grade':
      return ['systemic.ambulation'];
    case 'vas.rating':
      return ['pain.vas'];
    case 'painType.type':
      return ['pain.type'];
    default:
      return [];
  }
}

/** Where an answer of its own stands: "lesions.t9.sins.pain", "answers.tokuhashi.primary". */
function answerPath(instrument: CaseInstrumentId, item: string, lesionId: string | null): string {
  return instrument === 'sins' ? `lesions.${lesionId ?? ''}.sins.${item}` : `answers.${instrument}.${item}`;
}

function isUnknown(record: CaseRecord, path: string): boolean {
  const [group = '', name = '', field = ''] = path.split('.');
  const owner: unknown =
    group === 'lesions' ? record.lesions.find((lesion) => lesion.id === name) : record[group as 'systemic'];
  const value = (owner as Record<string, unknown> | undefined)?.[group === 'lesions' ? field : name];
  return value === null || value === undefined;
}

/**
 * What to ask for when an item has no answer, as a path of the record with the lesion by its id: the first fact that
 * would give it and is unknown, else the answer itself (a primary that no list names, the pain of one lesion).
 */
export function askedPath(
  record: CaseRecord,
  instrument: CaseInstrumentId,
  lesionId: string | null,
  item: string,
): string {
  const unknown = factsOf(instrument, item, lesionId).find((path) => isUnknown(record, path));
  return unknown ?? answerPath(instrument, item, lesionId);
}

/**
 * The option of the item that a path names ("lesions.t9.sins.pain"), whoever gave it: a person, or a fact that it
 * follows from. Null while it is unknown, undefined where the path names no item.
 */
export function optionAt(record: CaseRecord, path: string): string | null | undefined {
  const [group, name, third, fourth] = path.split('.');
  if (group === 'answers' && (name === 'tokuhashi' || name === 'tomita' || name === 'barthel')) {
    return resolveAnswers(name, record).find((answer) => answer.item === third)?.option;
  }
  const lesion = group === 'lesions' && third === 'sins' ? record.lesions.find((each) => each.id === name) : undefined;
  if (lesion === undefined) return undefined;
  // While a range is being typed it may stand on its head; nothing follows from it then.
  const isSound = lesion.levels === null || isLevelRange(lesion.levels);
  const sound = isSound ? lesion : { ...lesion, levels: null };
  return resolveAnswers('sins', record, sound).find((answer) => answer.item === fourth)?.option;
}
