import { openQuestionAt, openQuestionsOf, withQuestion } from '../case/questions.ts';
import type { CaseRecord } from '../case/record.ts';
import type { CaseAssessment } from '../noms/types.ts';
import type { Resolver } from './meeting.ts';

/** An open question of a case, or a fact that would settle it and that nobody was asked for yet. */
export type OpenPoint = Pick<Resolver, 'id' | 'path' | 'text'> & {
  /** Who was asked before; empty for nobody. */
  askedOf: string;
};

/**
 * What the board can leave to a person: the open questions of the case, then every missing fact that alone would settle
 * the answer for a lesion. A fact that was asked for stands once, as its question.
 */
export function openPoints(record: CaseRecord, assessment: Pick<CaseAssessment, 'lesions' | 'noms'>): OpenPoint[] {
  const asked = openQuestionsOf(record).map(({ id, path, text, askedOf }) => ({ id, path, text, askedOf }));
  const assessed = assessment.lesions.length > 0 ? assessment.lesions.map((lesion) => lesion.noms) : [assessment.noms];
  const taken = new Set(asked.map((each) => each.path));
  const facts: OpenPoint[] = [];
  for (const noms of assessed) {
    if (noms.state !== 'near') continue;
    for (const { facts: together } of noms.whatWouldChange.could) {
      const [fact] = together;
      if (together.length !== 1 || fact === undefined) continue;
      const path = byId(record, fact.path);
      if (taken.has(path)) continue;
      taken.add(path);
      facts.push({ id: path, path, text: fact.fact, askedOf: '' });
    }
  }
  return [...asked, ...facts];
}

/** "lesions.0.escc" as a question names it: "lesions.t9.escc". */
function byId(record: CaseRecord, path: string): string {
  const [list, place, ...rest] = path.split('.');
  const lesion = list === 'lesions' ? record.lesions[Number(place)] : undefined;
  return lesion === undefined ? path : ['lesions', lesion.id, ...rest].join('.');
}

/**
 * The record with the people named by the board asked: an open question is asked of them instead, a fact becomes a
 * question. One that was answered meanwhile is left. Returns the same object where nothing changes.
 * @param asking name of who recorded the decision, instant (ISO 8601), and a maker of ids
 */
export function askForResolvers(
  record: CaseRecord,
  resolvers: readonly Resolver[],
  asking: { by: string; at: string; newId: () => string },
): CaseRecord {
  return resolvers.reduce((now, { id, path, text, who, due }) => {
    if (who.trim() === '') return now;
    const known = now.questions.find((each) => each.id === id);
    const open = known ?? (path === '' ? undefined : openQuestionAt(now, path));
    if (open === undefined) {
      if (path === '') return now;
      const { by, at } = asking;
      return withQuestion(now, {
        id: asking.newId(),
        path,
        text,
        askedOf: who,
        by,
        at,
        answer: '',
        answeredAt: null,
        ...(due === null ? {} : { due }),
      });
    }
    // Without a day of its own the question keeps the one that it had.
    const day = due ?? open.due;
    if (open.answeredAt !== null || (open.askedOf === who && open.due === day)) return now;
    const { by, at } = asking;
    const anew = { ...open, askedOf: who, by, at, ...(day === undefined ? {} : { due: day }) };
    const questions = now.questions.map((each) => (each.id === open.id ? anew : each));
    return { ...now, questions };
  }, record);
}
