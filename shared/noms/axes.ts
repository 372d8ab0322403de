import { exhausted } from '../case/exhaustive.ts';
import { histology } from '../case/histologies.ts';
import { formatScore } from '../instruments/score-view.ts';
import type { NomsFacts } from './facts.ts';
import { AXIS_TEXT as T } from './sentences.ts';
import { NOMS_TABLE } from './table.ts';
import type { NomsAxis } from './types.ts';

/** Comorbidity beside the verdict; cut where it is long, with a sign that it was. */
const COMORBIDITY_SHOWN = 80;
const cut = (text: string): string =>
  text.length > COMORBIDITY_SHOWN ? `${text.slice(0, COMORBIDITY_SHOWN).trimEnd()}…` : text;

const facts = (parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ');

/** N: ESCC grade and myelopathy. */
export function neurologicAxis({ record, lesion, place, possible }: NomsFacts): NomsAxis<'low' | 'high'> {
  const { frankel, myelopathy } = record.neurology;
  const grade = possible.grade.length === 1 ? possible.grade[0] : undefined;
  const escc = lesion?.escc ?? null;
  const text = facts([
    escc === null ? (lesion === null ? T.noLesion : T.esccUnknownAt(place)) : T.escc(escc, place),
    myelopathy === 'yes' && T.myelopathy,
    myelopathy === 'no' && T.noMyelopathy,
    frankel !== null && T.frankel(frankel),
  ]);
  const common = { letter: 'N', possible: possible.grade, facts: text } as const;
  if (grade === undefined) return { ...common, state: 'unknown', verdict: T.esccUnknown, risk: null };
  if (grade === 'high') return { ...common, state: 'known', verdict: T.highGrade, risk: 'high' };
  if (myelopathy === null) return { ...common, state: 'unknown', verdict: T.lowGradeMyelopathyUnknown, risk: 'low' };
  return myelopathy === 'yes'
    ? { ...common, state: 'board', verdict: T.lowGradeMyelopathy, risk: 'low' }
    : { ...common, state: 'known', verdict: T.lowGrade, risk: 'low' };
}

/** O: radiosensitivity of the primary, by the lists or by the board. */
export function oncologicAxis({ record, histologyState, possible }: NomsFacts): NomsAxis<'sensitive' | 'resistant'> {
  const { histology: id, detail, radiosensitivityByBoard } = record.primary;
  const entry = id === null ? null : histology(id);
  const name = id === 'other' && detail !== '' ? detail : facts([entry?.name, detail]);
  const classes = possible.histology.flatMap((each) =>
    each === 'unlisted' ? (['sensitive', 'resistant'] as const) : [each],
  );
  const common = { letter: 'O', possible: [...new Set(classes)], risk: null } as const;
  const verdict = classes[0] === 'sensitive' ? T.sensitive : T.resistant;
  switch (histologyState) {
    case 'unknown':
      return {
        ...common,
        state: 'unknown',
        verdict: T.histologyUnknown,
        facts: id === null ? facts([detail]) : facts([name, T.biopsy]),
      };
    case 'listed':
      return { ...common, state: 'known', verdict, facts: name };
    case 'unlisted':
      return { ...common, state: 'board', verdict: T.boardDecides, facts: facts([name, T.onNeitherList]) };
    case 'called':
      return {
        ...common,
        state: 'board',
        verdict: `${verdict}, ${T.byBoard}`,
        facts: facts([name, T.onNeitherList, radiosensitivityByBoard?.by ?? '']),
      };
    default:
      return exhausted(histologyState);
  }
}

/** M: stability by SINS, or by the board where SINS is 7-12. */
export function mechanicalAxis({ lesion, place, sins, bands, possible }: NomsFacts): NomsAxis<'stable' | 'unstable'> {
  const indeterminate = bands.includes('indeterminate');
  const values = possible.band.includes('indeterminate')
    ? (['stable', 'unstable'] as const)
    : possible.band.filter((band) => band !== 'indeterminate');
  const called = indeterminate ? (lesion?.stabilityByBoard ?? null) : null;
  const total = lesion === null ? T.noLesion : T.sins(formatScore(sins), place);
  const common = { letter: 'M', possible: values } as const;
  const [only] = values;
  if (values.length === 1 && only !== undefined) {
    const verdict = only === 'stable' ? T.stable : T.unstable;
    const risk = only === 'stable' ? 'low' : 'high';
    if (called === null) return { ...common, state: 'known', verdict, facts: total, risk };
    return { ...common, state: 'board', verdict: `${verdict}, ${T.byBoard}`, facts: facts([total, called.by]), risk };
  }
  if (bands.length === 1 && indeterminate) {
    return { ...common, state: 'board', verdict: T.boardDecides, facts: `${total}: ${T.tableKnowsTwo}`, risk: 'mid' };
  }
  return { ...common, state: 'unknown', verdict: T.stabilityOpen, facts: total, risk: null };
}

/** S: tolerance of surgery, where a possible row asks for it. */
export function systemicAxis({ record, possible }: NomsFacts, rows: readonly number[]): NomsAxis<'able' | 'unable'> {
  const { toleratesSurgery, karnofsky } = record.systemic;
  const used = NOMS_TABLE.some((row) => rows.includes(row.row) && row.systemic !== null);
  const text = facts([karnofsky !== null && T.karnofsky(karnofsky), cut(record.referral.comorbidity)]);
  const common = { letter: 'S', possible: possible.tolerance, risk: null } as const;
  if (toleratesSurgery === null) {
    return used
      ? { ...common, state: 'unknown', verdict: T.toleranceUnknown, facts: text }
      : { ...common, state: 'unused', verdict: T.notUsed, facts: T.notUsedHere };
  }
  const verdict = toleratesSurgery === 'able' ? T.able : T.unable;
  return { ...common, state: used ? 'known' : 'unused', verdict, facts: used ? text : T.notUsedHere };
}
