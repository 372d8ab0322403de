import type { Frankel } from '../case/record.ts';
import type { Instrument, InstrumentItem } from './definition.ts';

/** Frankel grade with the functional refinement of D, worst first. Positions 0 (A) to 7 (E). */
export const frankel = {
  id: 'frankel',
  title: 'Frankel',
  version: 'frankel 1',
  subject: 'patient',
  kind: 'ordinal',
  citation: 'Frankel grade, with D refined to D1, D2 and D3.',
  min: 0,
  max: 7,
  items: [
    {
      id: 'grade',
      title: 'Frankel',
      question: 'What is left of motor and sensory function?',
      help: 'D may be refined: choose D1 to D3 where strength, bladder and bowel were examined, plain D otherwise.',
      options: [
        { id: 'A', points: 0, label: 'A', definition: 'Complete: no motor, no sensory function' },
        { id: 'B', points: 1, label: 'B', definition: 'Sensory function only' },
        { id: 'C', points: 2, label: 'C', definition: 'Motor function, useless' },
        { id: 'D', points: 3, label: 'D', definition: 'Motor function, useful; not refined' },
        {
          id: 'D1',
          points: 4,
          label: 'D1',
          definition: 'Lowest functional level (3+/5) and/or bowel or bladder paralysis',
        },
        {
          id: 'D2',
          points: 5,
          label: 'D2',
          definition: 'Mid-functional (3+ to 4+/5) and/or neurologic bowel or bladder dysfunction',
        },
        {
          id: 'D3',
          points: 6,
          label: 'D3',
          definition: 'High-functional (4+ to 5/5), normal voluntary bowel and bladder',
        },
        { id: 'E', points: 7, label: 'E', definition: 'Normal' },
      ],
    },
  ],
  bands: [
    { id: 'complete', from: 0, to: 1, label: 'complete palsy', meaning: 'No motor function.', risk: 'high' },
    {
      id: 'incomplete',
      from: 2,
      to: 6,
      label: 'incomplete palsy',
      meaning: 'Motor function kept in part.',
      risk: 'mid',
    },
    { id: 'none', from: 7, to: 7, label: 'no palsy', meaning: 'Normal motor and sensory function.', risk: 'low' },
  ],
  notes: [
    {
      title: 'Two definitions of D1 to D3',
      text: 'By function, as spelled out here, and by gait, whose wording is not stated by any paper at hand. The record says which was meant.',
    },
    {
      title: 'Comparing grades',
      text: 'A < B < C < D1 < D2 < D3 < E. A plain D lies between C and E and cannot be compared with a refined D, nor can refined grades of two definitions with each other.',
    },
    {
      title: 'In the series',
      text: 'The series of 52 patients with percutaneous screws reports D1 to D3; by which definition is not stated.',
      source: 'miss-52',
    },
  ],
} as const satisfies Instrument;

/** What D1, D2 and D3 are defined by. */
export type FrankelDefinition = 'function' | 'gait';

const REFINED: readonly string[] = ['D1', 'D2', 'D3'];
const isRefined = (grade: string): boolean => REFINED.includes(grade);

/** The item with D1 to D3 as one definition has them; by gait they are "not stated". */
export function frankelItem(definition: FrankelDefinition): InstrumentItem {
  const [item] = frankel.items;
  if (definition === 'function') return item;
  return {
    ...item,
    help: 'D may be refined. This record means D1 to D3 by gait; plain D where they were not told apart.',
    options: item.options.map((option) =>
      isRefined(option.id) ? { ...option, definition: 'Defined by gait; wording not stated' } : option,
    ),
  };
}

export type FrankelChange = 'improved' | 'unchanged' | 'worsened' | 'not-comparable';

/**
 * A later grade against an earlier one: positions in A < B < C < D1 < D2 < D3 < E, plain D between C and E. Plain and
 * refined D are not comparable; refined grades only where both definitions are known and the same. Without
 * `definitions` both grades were given by one.
 */
export function compareFrankel(
  before: Frankel,
  after: Frankel,
  definitions?: { before: FrankelDefinition | null; after: FrankelDefinition | null },
): FrankelChange {
  if (before.startsWith('D') && after.startsWith('D')) {
    if (isRefined(before) !== isRefined(after)) return 'not-comparable';
    const oneDefinition =
      definitions === undefined || (definitions.before !== null && definitions.before === definitions.after);
    if (isRefined(before) && !oneDefinition) return 'not-comparable';
  }
  const { options } = frankel.items[0];
  const position = (grade: Frankel): number => options.findIndex((option) => option.id === grade);
  const change = position(after) - position(before);
  if (change === 0) return 'unchanged';
  return change > 0 ? 'improved' : 'worsened';
}
