import type { SourceId } from '../instruments/definition.ts';
import { formatLevels } from './levels.ts';
import { WORK_UP, type WorkUpEntry, type WorkUpId } from './record-parts.ts';
import type { CaseRecord, Lesion } from './record.ts';
import {
  BRINGS,
  EXCEPTION,
  NEEDED,
  SUMMARY,
  WORK_UP_SOURCES,
  WORK_UP_WORDS,
  type WorkUpGroup,
} from './work-up-words.ts';

/** A fact that an examination brings. `path` is null where the record has no field of its own for it. */
export type BroughtFact = { path: string | null; label: string; known: boolean };

/** One examination that is wanted before a decision, and where it stands. */
export type WorkUpItem = {
  id: WorkUpId;
  group: WorkUpGroup;
  label: string;
  why: { text: string; sources: readonly SourceId[] };
  /** As recorded; `missing`: nothing is recorded, so that nobody knows whether it was done. */
  state: WorkUpEntry['state'] | 'missing';
  date: string | null;
  note: string;
  /** `may-wait`: needed, but an acute deficit may force surgery first. `unknown`: the fact that says so is missing. */
  needed: 'yes' | 'no' | 'may-wait' | 'unknown';
  neededBecause: string;
  /** The exception to the need, where the source makes one; null otherwise. */
  exception: string | null;
  brings: readonly BroughtFact[];
};

export type WorkUpList = {
  items: readonly WorkUpItem[];
  /** Needed, and nothing is recorded of it. */
  missing: readonly WorkUpId[];
  /** One sentence without a full stop. */
  summary: string;
};

type Need = Pick<WorkUpItem, 'needed' | 'neededBecause' | 'exception'>;

/** Whether a deficit is acute; null is not known. Frankel E without myelopathy is no deficit at all. */
function acuteDeficit({ frankel, myelopathy, deficitCourse }: CaseRecord['neurology']): boolean | null {
  if (deficitCourse !== null) return deficitCourse === 'rapid';
  return frankel === 'E' && myelopathy === 'no' ? false : null;
}

function biopsyNeed(record: CaseRecord): Need {
  const { histology, proven } = record.primary;
  const need = (needed: Need['needed'], neededBecause: string): Need => ({
    needed,
    neededBecause,
    exception: EXCEPTION.general,
  });
  if (histology === null) return need('unknown', NEEDED.histologyMissing);
  const because = histology === 'unknown-primary' ? NEEDED.primaryUnknown : proven === 'no' ? NEEDED.notProven : null;
  if (because === null) {
    return proven === 'yes' ? need('no', NEEDED.proven) : need('unknown', NEEDED.provenMissing);
  }
  const acute = acuteDeficit(record.neurology);
  if (acute === true) return { needed: 'may-wait', neededBecause: because, exception: EXCEPTION.applies };
  return { ...need('yes', because), exception: acute === null ? EXCEPTION.courseUnknown : EXCEPTION.general };
}

const ALWAYS: Need = { needed: 'yes', neededBecause: NEEDED.always, exception: null };

/** A fact of every lesion; of the case while it has none. */
function ofLesions(
  { lesions }: CaseRecord,
  field: string,
  label: string,
  known: (lesion: Lesion) => boolean,
): BroughtFact[] {
  if (lesions.length === 0) return [{ path: 'lesions', label, known: false }];
  return lesions.map((lesion, index) => ({
    path: `lesions.${index}.${field}`,
    label: lesion.levels === null ? label : `${label} at ${formatLevels(lesion.levels)}`,
    known: known(lesion),
  }));
}

const sinsItem = (record: CaseRecord, item: string, label: string): BroughtFact[] =>
  ofLesions(record, `sins.${item}`, label, (lesion) => Object.hasOwn(lesion.sins, item));

const fact = (path: string, label: string, value: unknown): BroughtFact => ({ path, label, known: value !== null });

const wholeSpine = (record: CaseRecord): BroughtFact[] => [
  { path: 'lesions', label: BRINGS.lesions, known: record.lesions.some((lesion) => lesion.levels !== null) },
  fact('systemic.vertebral', BRINGS.vertebral, record.systemic.vertebral),
];

/** What each examination brings to the record. */
const BROUGHT: Readonly<Partial<Record<WorkUpId, (record: CaseRecord) => BroughtFact[]>>> = {
  coagulation: ({ systemic }) => [fact('systemic.coagulopathy', BRINGS.coagulopathy, systemic.coagulopathy)],
  mrT1: wholeSpine,
  mrStir: wholeSpine,
  mrAxialT2: (record) => ofLesions(record, 'escc', BRINGS.escc, (lesion) => lesion.escc !== null),
  mrGadolinium: () => [{ path: null, label: BRINGS.hiddenDisease, known: false }],
  ct: (record) => [
    ...sinsItem(record, 'boneLesion', BRINGS.boneLesion),
    ...sinsItem(record, 'alignment', BRINGS.alignment),
    ...sinsItem(record, 'collapse', BRINGS.collapse),
    ...sinsItem(record, 'posterolateral', BRINGS.posterolateral),
  ],
  petCt: ({ systemic }) => [
    fact('systemic.extraspinalBone', BRINGS.extraspinal, systemic.extraspinalBone),
    fact('systemic.organs', BRINGS.organs, systemic.organs),
  ],
  biopsy: ({ primary }) => [
    {
      path: 'primary.histology',
      label: BRINGS.histology,
      known: primary.histology !== null && primary.histology !== 'unknown-primary',
    },
    fact('primary.proven', BRINGS.proven, primary.proven),
  ],
};

function summaryOf(items: readonly WorkUpItem[]): string {
  const wanted = items.filter((item) => item.needed === 'yes' && item.state !== 'not-needed');
  const named = (state: WorkUpItem['state'], word: string): string[] => {
    const names = wanted.filter((item) => item.state === state).map((item) => WORK_UP_WORDS[item.id].short);
    return names.length === 0 ? [] : [`${word}: ${names.join(', ')}`];
  };
  const biopsy = items.find((item) => item.id === 'biopsy' && item.state === 'missing');
  const open = [
    ...named('missing', SUMMARY.missing),
    ...named('ordered', SUMMARY.ordered),
    ...named('not-possible', SUMMARY.notPossible),
    ...(biopsy?.needed === 'may-wait' ? [SUMMARY.biopsyWaits] : []),
    ...(biopsy?.needed === 'unknown' ? [SUMMARY.biopsyOpen] : []),
  ];
  if (open.length === 0) return SUMMARY.complete;
  const done = wanted.filter((item) => item.state === 'done').length;
  return [SUMMARY.done(done, wanted.length), ...open].join('; ');
}

/**
 * What is wanted before a decision, examination by examination, against what the record says was done. Reads only the
 * record: an examination without an entry is missing, never assumed. Source: "An update in the management of spinal
 * metastases".
 */
export function workUpList(record: CaseRecord): WorkUpList {
  const items = WORK_UP.map((id): WorkUpItem => {
    const { group, label, why } = WORK_UP_WORDS[id];
    const entry = record.workUp[id];
    return {
      id,
      group,
      label,
      why: { text: why, sources: WORK_UP_SOURCES },
      state: entry?.state ?? 'missing',
      date: entry?.date ?? null,
      note: entry?.note ?? '',
      ...(id === 'biopsy' ? biopsyNeed(record) : ALWAYS),
      brings: BROUGHT[id]?.(record) ?? [],
    };
  });
  const missing = items.filter((item) => item.needed === 'yes' && item.state === 'missing').map((item) => item.id);
  return { items, missing, summary: summaryOf(items) };
}
