import { CONDITION as C } from './change-sentences.ts';
import type { NomsFacts } from './facts.ts';
import { NOMS_TABLE } from './table.ts';
import type { NomsBranch, NomsDecision } from './types.ts';
import type { Possible } from './worlds.ts';

/*
 * The condition of a branch is found by merging its rows, seen as boxes over the four axes: two boxes that differ on one
 * axis only become one. Axes on which a box covers everything still possible are then left unsaid.
 */

/** `lowMyelopathic`: low grade with myelopathy, of which the table says nothing. */
type Neuro = 'low' | 'lowMyelopathic' | 'high';
type Box = {
  neurologic: readonly Neuro[];
  oncologic: readonly string[];
  mechanical: readonly string[];
  systemic: readonly string[];
};
const AXES = ['neurologic', 'oncologic', 'mechanical', 'systemic'] as const;

function open(possible: Possible): Box {
  const neurologic: Neuro[] = [];
  if (possible.grade.includes('low')) {
    if (possible.myelopathy.includes('no')) neurologic.push('low');
    if (possible.myelopathy.includes('yes')) neurologic.push('lowMyelopathic');
  }
  if (possible.grade.includes('high')) neurologic.push('high');
  return {
    neurologic,
    oncologic: possible.histology.includes('unlisted') ? ['sensitive', 'resistant'] : possible.histology,
    mechanical: possible.band.includes('indeterminate') ? ['stable', 'unstable'] : possible.band,
    systemic: possible.tolerance,
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

function merged(a: Box, b: Box): Box | null {
  const apart = AXES.filter((axis) => !same(a[axis], b[axis]));
  const [axis] = apart;
  if (axis === undefined) return a;
  if (apart.length > 1) return null;
  return { ...a, [axis]: [...new Set([...a[axis], ...b[axis]])] };
}

function mergeAll(boxes: readonly Box[]): readonly Box[] {
  for (let left = 0; left < boxes.length; left++) {
    for (let right = left + 1; right < boxes.length; right++) {
      const [a, b] = [boxes[left], boxes[right]];
      const both = a === undefined || b === undefined ? null : merged(a, b);
      if (both === null) continue;
      return mergeAll(boxes.flatMap((box, position) => (position === left ? [both] : position === right ? [] : [box])));
    }
  }
  return boxes;
}

function neurologicWords(values: readonly Neuro[], all: readonly Neuro[]): string {
  if (values[0] === 'high') return C.highGrade;
  if (!all.includes('lowMyelopathic')) return C.lowGrade;
  return all.includes('high') ? C.lowGradeWithout : C.noMyelopathy;
}

function words(box: Box, all: Box, facts: NomsFacts): string {
  const said: string[] = [];
  if (box.neurologic.length === 1 && all.neurologic.length > 1) {
    said.push(neurologicWords(box.neurologic, all.neurologic));
  }
  if (!same(box.oncologic, all.oncologic)) {
    const byBoard = facts.histologyState === 'unlisted';
    const kind = box.oncologic[0] ?? '';
    said.push(byBoard ? C.boardCallsRadio(kind) : C.radio(kind));
  }
  if (!same(box.systemic, all.systemic)) said.push(box.systemic[0] ?? '');
  if (!same(box.mechanical, all.mechanical)) {
    const byBoard = facts.possible.band.length === 1;
    const place = facts.levels === '' ? C.it : facts.levels;
    const call = box.mechanical[0] ?? '';
    said.push(byBoard ? C.boardCalls(place, call) : call);
  }
  const exception = box.neurologic.length > 1 && all.neurologic.length > 2;
  if (!exception) return said.join(C.and);
  return [...(said.length === 0 ? [] : [said.join(C.and)]), C.unless].join(', ');
}

/** One branch a decision that is still possible, in the order of the table, each with the condition under which it holds. */
export function branchesOf(facts: NomsFacts, rows: readonly number[]): NomsBranch[] {
  const all = open(facts.possible);
  const byDecision = new Map<NomsDecision, { rows: number[]; boxes: Box[] }>();
  for (const row of NOMS_TABLE) {
    if (!rows.includes(row.row)) continue;
    const branch = byDecision.get(row.decision) ?? { rows: [], boxes: [] };
    branch.rows.push(row.row);
    branch.boxes.push({
      neurologic: [row.neurologic],
      oncologic: [row.oncologic],
      mechanical: [row.mechanical],
      systemic: row.systemic === null ? all.systemic : [row.systemic],
    });
    byDecision.set(row.decision, branch);
  }
  return [...byDecision].map(([decision, branch]) => {
    const conditions = mergeAll(branch.boxes).map((box) => words(box, all, facts));
    const condition = conditions.includes('') ? '' : C.if(conditions.join(C.or)).replace(/^If unless/, 'Unless');
    return { rows: branch.rows, decision, condition };
  });
}
