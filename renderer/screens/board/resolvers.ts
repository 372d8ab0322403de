import { openPoints, type DecisionDraft, type OpenPoint } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';
import type { CaseAssessment } from '@spineboard/core/noms';

type Resolver = NonNullable<DecisionDraft['resolvers']>[number];

/** An open question of the form, with who resolves it as far as anybody was named. */
export type ResolverLine = { point: OpenPoint; named: Resolver | null };

/** The draft with one open question resolved by somebody, or by nobody. In the order of the ids, whoever named first. */
export function withResolver(draft: DecisionDraft, id: string, entry: Resolver | null): DecisionDraft {
  const { resolvers = [], ...rest } = draft;
  const others = resolvers.filter((each) => each.id !== id);
  const next = entry === null ? others : [...others, entry];
  if (next.length === 0) return rest;
  return { ...rest, resolvers: next.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** A fact that nobody was asked for stands by its path; asked for, it is a question with an id of its own. */
function isOf(entry: Resolver, point: OpenPoint): boolean {
  return entry.id === point.id || (point.path !== '' && entry.path === point.path);
}

/** What is open in the case, each with the name that the draft holds; then what somebody was named for and is closed by now. */
export function resolverLines(
  draft: DecisionDraft,
  record: CaseRecord,
  assessment: Pick<CaseAssessment, 'lesions' | 'noms'>,
): ResolverLine[] {
  const { resolvers = [] } = draft;
  const points = openPoints(record, assessment);
  const lines = points.map((point) => ({ point, named: resolvers.find((entry) => isOf(entry, point)) ?? null }));
  const closed = resolvers.filter((entry) => !points.some((point) => isOf(entry, point)));
  return [...lines, ...closed.map((named) => ({ point: { ...named, askedOf: '' }, named }))];
}

/** The draft with who resolves one line, and until when; nobody and no day takes it out. */
export function withNamed(
  draft: DecisionDraft,
  { point, named }: ResolverLine,
  change: Partial<Pick<Resolver, 'who' | 'due'>>,
): DecisionDraft {
  const { id, path, text } = named ?? point;
  const { who, due } = { who: named?.who ?? '', due: named?.due ?? null, ...change };
  return withResolver(draft, id, who === '' && due === null ? null : { id, path, text, who, due });
}
