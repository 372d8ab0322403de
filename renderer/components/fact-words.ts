import {
  formatLevels,
  histology,
  isEntryList,
  keyOfPath,
  READ_INSTRUMENTS,
  type CaseRecord,
  type EntryList,
  type FieldPath,
  type HistologyId,
  type LevelRange,
} from '@spineboard/core/case';
import { instruments, type InstrumentItem } from '@spineboard/core/instruments';
import { treatmentOption } from '@spineboard/core/options';
import { en } from '../messages/catalogue.ts';
import { formatDate, formatInstant } from '../messages/format.ts';
import { keyOf, t } from '../messages/t.ts';

const SCORED = ['sins', 'tokuhashi', 'tomita', 'barthel'] as const;

function itemOf(path: FieldPath): InstrumentItem | undefined {
  const [group, itemId] = path.slice(-2);
  const scored = SCORED.find((id) => id === group);
  if (scored === undefined || path.length < 3 || !(scored in instruments)) return undefined;
  return instruments[scored as 'sins'].items.find((item) => item.id === itemId);
}

function nameOfEntry(list: EntryList, entry: Record<string, unknown>): string {
  const text = (key: string): string => (typeof entry[key] === 'string' ? entry[key] : '');
  const levels = entry['levels'] ?? null;
  const place = levels === null ? '' : formatLevels(levels as LevelRange);
  switch (list) {
    case 'lesions':
      return place === '' ? t('case.levelUnknown') : place;
    case 'earlierTreatments':
      return [t(keyOf(`case.value.kind.${text('kind')}`)), place].filter((part) => part !== '').join(' ');
    case 'images':
      return text('caption');
    case 'questions':
      return text('text');
    case 'secondReads':
      return text('by');
    case 'calls':
      return text('called');
    default:
      list satisfies never;
      return '';
  }
}

/** "SINS, T9, R. Costa": what was read, on which lesion, by whom. */
function nameOfReading(id: string | undefined, record: CaseRecord): string {
  const read = record.secondReads.find((each) => each.id === id);
  if (read === undefined) return '';
  const levels = record.lesions.find((each) => each.id === read.lesionId)?.levels ?? null;
  const place = levels === null ? t('case.levelUnknown') : formatLevels(levels);
  return [instruments[read.instrument].title, place, read.by].join(', ');
}

/** "Pain: Mechanical; Bone lesion: unknown" of a second reading, whose items are of SINS or of ESCC. */
function readingWords(answers: Readonly<Record<string, string | null>>): string {
  const items: readonly InstrumentItem[] = READ_INSTRUMENTS.flatMap(
    (id): readonly InstrumentItem[] => instruments[id].items,
  );
  return Object.entries(answers)
    .map(([key, option]) => {
      const item = items.find((each) => each.id === key);
      const answer = item?.options.find((each) => each.id === option)?.label ?? option ?? t('common.unknown');
      return t('case.value.reading', { item: item?.title ?? key, answer });
    })
    .join('; ');
}

/** "Lesion T9", "Earlier treatment, radiation T8–T10": an entry of a list, looked up in the records that may hold it. */
function entryTitle(list: EntryList, id: string | undefined, records: readonly CaseRecord[]): string {
  for (const record of records) {
    const entry = (record[list] as readonly { id: string }[]).find((each) => each.id === id);
    if (entry === undefined) continue;
    const name = list === 'secondReads' ? nameOfReading(id, record) : nameOfEntry(list, entry);
    if (list === 'lesions') return name;
    return t(`case.entry.${list}`, { name: name === '' ? t('case.entry.noName') : name });
  }
  return t('case.entry.noName');
}

/** What a field is called: "Question", "T9: ESCC", "Earlier treatment, radiation T8–T10: Date". */
export function factTitle(path: FieldPath, records: readonly CaseRecord[]): string {
  const [list, id, name = ''] = path;
  const item = itemOf(path);
  if (!isEntryList(list)) {
    const key = `case.field.${keyOfPath(path)}`;
    if (item !== undefined) return `${instruments[path[1] as 'sins'].title}: ${item.title}`;
    return key in en ? t(keyOf(key)) : keyOfPath(path);
  }
  const entry = entryTitle(list, id, records);
  if (path.length === 2) return list === 'lesions' ? t('case.entry.lesions', { name: entry }) : entry;
  const group = list === 'lesions' ? 'lesion' : list;
  const field = item === undefined ? t(keyOf(`case.field.${group}.${name}`)) : `SINS, ${item.title.toLowerCase()}`;
  return t('case.entry.field', { entry, field });
}

function callWords(name: string, value: { call: string; by: string }): string {
  return t('case.byWhom', { value: t(keyOf(`case.value.${name}.${value.call}`)), by: value.by });
}

function workUpWords({ state, date, note }: { state: string; date: string | null; note: string }): string {
  const words = t(keyOf(`case.value.workUp.${state}`));
  const dated = date === null ? words : t('case.value.workUp.dated', { state: words, date: formatDate(date) });
  return note === '' ? dated : `${dated}. ${note}`;
}

const DATES = ['birthDate', 'date', 'due'];
const INSTANTS = ['deficitOnset', 'at', 'answeredAt', 'seenFirstAt'];

function listWords(name: string, value: readonly unknown[]): string {
  if (value.length === 0) return t('case.value.none');
  return value
    .map((each) => (name === 'options' ? (treatmentOption(String(each))?.title ?? String(each)) : String(each)))
    .join(', ');
}

/** A value of the record in words; unknown is said. Of a whole entry: added or removed, by whether it is there. */
export function factWords(path: FieldPath, value: unknown): string {
  const name = path.at(-1) ?? '';
  if (isEntryList(path[0]) && path.length === 2)
    return t(value === undefined ? 'case.entry.removed' : 'case.entry.added');
  if (value === null || value === undefined || value === '') return t('common.unknown');
  const item = itemOf(path);
  if (item !== undefined) {
    const { option, reason } = value as { option: string; reason: string };
    const label = item.options.find((each) => each.id === option)?.label ?? option;
    return reason === '' ? label : `${label} (${reason})`;
  }
  if (path[0] === 'workUp') return workUpWords(value as { state: string; date: string | null; note: string });
  if (Array.isArray(value)) return listWords(name, value);
  if (name === 'levels' || name === 'construct') return formatLevels(value as LevelRange);
  if (name === 'histology') return histology(value as HistologyId).name;
  if (DATES.includes(name)) return formatDate(value as string);
  if (INSTANTS.includes(name)) return formatInstant(value as string);
  if (name === 'radiosensitivityByBoard') return callWords('radiosensitivity', value as { call: string; by: string });
  if (name === 'stabilityByBoard') return callWords('stability', value as { call: string; by: string });
  if (name === 'urgencyOverride') {
    const { level, reason } = value as { level: 'now'; reason: string };
    return [t(`case.value.urgency.${level}`), reason].filter((part) => part !== '').join(', ');
  }
  if (name === 'answers') return readingWords(value as Record<string, string | null>);
  if (name === 'instrument') return instruments[value as 'sins'].title;
  const word = typeof value === 'string' ? value : JSON.stringify(value);
  const key = `case.value.${name}.${word}`;
  return key in en ? t(keyOf(key)) : word;
}
