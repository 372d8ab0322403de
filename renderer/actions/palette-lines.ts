import type { MessageKey } from '../messages/catalogue.ts';
import { t } from '../messages/t.ts';
import { idOf, type LiveAction } from './action.ts';
import { fit, type Fit } from './fuzzy.ts';
import type { AnyList } from './stages.ts';

type Marks = Fit['marks'];

/** One line of the palette. `R` is a case and `M` a meeting as the workstation gives them. */
export type PaletteLine<R, M> =
  | { kind: 'action'; id: string; label: string; marks: Marks; whyNot: string | null; action: LiveAction }
  /** Something that is done on another screen: named, so that nobody looks for it in vain. */
  | { kind: 'elsewhere'; id: string; label: string; marks: Marks; whyNot: string; keys: readonly string[] }
  | { kind: 'case'; id: string; row: R }
  | { kind: 'meeting'; id: string; label: string; marks: Marks; meeting: M };

export type PaletteGroup<R, M> = { title: MessageKey; lines: PaletteLine<R, M>[] };

/** As many of the actions used last stand first. */
const RECENT = 5;
/** What fits worse than this is chance: letters that happen to follow each other. */
const LEAST = 0.3;

type Scored<L> = { line: L; score: number; isStrong: boolean };

const byScore = <L>(one: Scored<L>, other: Scored<L>): number =>
  Number(other.isStrong) - Number(one.isStrong) || other.score - one.score;

function actionLine(action: LiveAction, marks: Marks): PaletteLine<never, never> {
  const { id, label, whyNot } = action;
  return { kind: 'action', id, label, marks, whyNot, action };
}

/** Without anything typed: what was used last, then what can be done here, the open meetings, and everything else. */
function untyped<R, M extends { id: string }>(
  actions: readonly LiveAction[],
  meetings: readonly { label: string; meeting: M }[],
  recent: readonly string[],
): PaletteGroup<R, M>[] {
  const last = recent.flatMap((id) => actions.filter((action) => action.id === id)).slice(0, RECENT);
  const groups: PaletteGroup<R, M>[] = [
    { title: 'actions.recent', lines: last.map((action) => actionLine(action, [])) },
  ];
  for (const action of actions.filter((each) => !last.includes(each))) {
    const group = groups.find((each) => each.title === action.group);
    if (group === undefined) groups.push({ title: action.group, lines: [actionLine(action, [])] });
    else group.lines.push(actionLine(action, []));
  }
  const open: PaletteGroup<R, M> = {
    title: 'actions.meetings',
    lines: meetings.map(({ label, meeting }) => ({ kind: 'meeting', id: meeting.id, label, marks: [], meeting })),
  };
  const everywhere = groups.findIndex((each) => each.title === 'actions.everywhere');
  return groups.toSpliced(everywhere === -1 ? groups.length : everywhere, 0, open);
}

/**
 * The lines of the palette. What is not possible stays in its place with the reason; what fits what was typed stands in
 * the order of how well it fits, of two alike what was used last first; cases come as the workstation found them.
 */
export function paletteGroups<R extends { id: string }, M extends { id: string }>({
  typed,
  actions,
  lists,
  cases,
  meetings,
  recent,
}: {
  typed: string;
  /** What there is to do on this screen. */
  actions: readonly LiveAction[];
  /** Every list of the workstation, to name what is done on other screens. */
  lists: readonly AnyList[];
  cases: readonly R[];
  meetings: readonly { label: string; meeting: M }[];
  recent: readonly string[];
}): PaletteGroup<R, M>[] {
  // The palette does not offer to open itself.
  const doable = actions.filter((action) => action.isDoable && action.id !== 'app.palette');
  const text = typed.trim();
  if (text === '') return untyped<R, M>(doable, meetings, recent).filter((group) => group.lines.length > 0);

  const worth = (id: string, found: Fit): number => {
    const place = recent.indexOf(id);
    return found.score + (place === -1 ? 0 : 0.1 / (1 + place));
  };
  const here = doable.flatMap((action): Scored<PaletteLine<R, M>>[] => {
    const found = fit(action.label, text);
    return found === null || found.score < LEAST
      ? []
      : [{ line: actionLine(action, found.marks), score: worth(action.id, found), isStrong: found.isStrong }];
  });
  const shown = new Set(actions.map((action) => action.id));
  // What does not exist on a screen that is here is not to be found elsewhere either.
  const scopes = new Set(actions.map((action) => action.scope));
  const covered = new Set(actions.map((action) => action.about.covers));
  // Nor is what is done here in the same words.
  const said = new Set(doable.map((action) => action.label));
  const elsewhere = lists
    .filter((list) => !scopes.has(list.scope))
    .flatMap((list) =>
      Object.entries(list.actions).flatMap(([name, action]): Scored<PaletteLine<R, M>>[] => {
        const id = idOf(list, name);
        if (action.perform === undefined || action.family !== undefined || shown.has(id) || covered.has(id)) return [];
        if (action.covers !== undefined) return [];
        const label = t(action.label, action.values);
        const found = fit(label, text);
        if (found === null || found.score < LEAST || !found.isStrong || said.has(label)) return [];
        const line = {
          kind: 'elsewhere',
          id,
          label,
          marks: found.marks,
          whyNot: t(list.elsewhere),
          keys: action.keys ?? [],
        };
        return [{ line: line as PaletteLine<R, M>, score: found.score, isStrong: true }];
      }),
    );
  const found = meetings.flatMap(({ label, meeting }): Scored<PaletteLine<R, M>>[] => {
    const how = fit(label, text);
    return how === null || how.score < LEAST
      ? []
      : [
          {
            line: { kind: 'meeting', id: meeting.id, label, marks: how.marks, meeting },
            score: how.score,
            isStrong: how.isStrong,
          },
        ];
  });
  const linesOf = (scored: Scored<PaletteLine<R, M>>[]): PaletteLine<R, M>[] =>
    scored.toSorted(byScore).map((each) => each.line);
  const strong = here.filter((each) => each.isStrong);
  const weak = here.filter((each) => !each.isStrong);
  const groups: PaletteGroup<R, M>[] = [
    { title: 'actions.title', lines: linesOf(strong) },
    { title: 'actions.cases', lines: cases.map((row) => ({ kind: 'case', id: row.id, row })) },
    { title: 'actions.meetings', lines: linesOf(found) },
    { title: strong.length === 0 ? 'actions.title' : 'actions.similar', lines: linesOf(weak) },
    { title: 'actions.elsewhere', lines: linesOf(elsewhere) },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** Cases in the order of how well name, number and primary fit what was typed; one found by its text only comes last. */
export function byFit<R extends { name: string; recordNumber: string; primary: string }>(
  rows: readonly R[],
  typed: string,
): R[] {
  const worth = new Map(
    rows.map((row) => {
      const found = fit([row.name, row.recordNumber, row.primary].join(' '), typed);
      return [row, found === null ? 0 : found.score + (found.isStrong ? 1 : 0)];
    }),
  );
  return rows.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0));
}

/** The place of the line that stays chosen while the list changes under it: the same line, else the first. */
export function placeOf(lines: readonly { id: string }[], id: string | null): number {
  return Math.max(
    0,
    lines.findIndex((line) => line.id === id),
  );
}
