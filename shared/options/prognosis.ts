import type { InstrumentBand, Risk, SourceId } from '../instruments/definition.ts';
import { instruments } from '../instruments/instruments.ts';
import { formatScore } from '../instruments/score-view.ts';
import type { CaseAssessment } from '../noms/types.ts';
import {
  AGREEMENT,
  AIM_WORDS,
  AXIS_STOPS,
  BAND_WORDS,
  PROGNOSIS_WARNINGS,
  SCORE_NOTES,
  SURGERY,
  SURGERY_MONTHS,
  type Aim,
  type MonthSpan,
  type PrognosisScoreId,
} from './prognosis-words.ts';

/** A band that a score can still reach. */
export type PrognosisBand = {
  id: string;
  /** "0–8". */
  totals: string;
  /** Expected time in the source's words: "under 6 months", "middle-term local control". */
  expected: string;
  /** In months; null: the source states none, and none is made up. */
  span: MonthSpan | null;
  /** Treatment that the score suggests for this band. */
  treatment: string;
  risk: Risk;
};

export type PrognosisScore = {
  id: PrognosisScoreId;
  title: string;
  /** "9", "7–10". */
  total: string;
  complete: boolean;
  /** Reachable bands, from the shortest expected time to the longest. */
  bands: readonly PrognosisBand[];
  note: string | null;
  sources: readonly SourceId[];
};

export type PrognosisView = {
  /** Marks of the axis in months, the last one (null) for everything beyond; and what surgery usually wants. */
  axis: { stops: typeof AXIS_STOPS; surgeryWants: number };
  scores: readonly [PrognosisScore, PrognosisScore];
  /** Whether the treatments that both suggest can go together. */
  agreement: { state: 'agree' | 'contradict' | 'open'; text: string };
  /** "Surgery usually wants an expected survival over 3 months", as Tokuhashi expects it. */
  surgery: { statement: string; state: 'met' | 'not-met' | 'open'; text: string; sources: readonly SourceId[] };
  warnings: typeof PROGNOSIS_WARNINGS;
};

const SCORE_SOURCES: Readonly<Record<PrognosisScoreId, readonly SourceId[]>> = {
  tokuhashi: ['tokuhashi-2005'],
  tomita: ['tomita-2001'],
};

function wordsOf(id: PrognosisScoreId, band: string): (typeof BAND_WORDS)[PrognosisScoreId][string] {
  const words = BAND_WORDS[id][band];
  if (words === undefined) throw new RangeError(`No words for the band "${band}" of ${id}`);
  return words;
}

function bandOfScore(id: PrognosisScoreId, band: InstrumentBand): PrognosisBand {
  const { expected, span, treatment } = wordsOf(id, band.id);
  return { id: band.id, totals: `${band.from}–${band.to}`, expected, span, treatment, risk: band.risk };
}

function scoreOf(id: PrognosisScoreId, assessment: CaseAssessment): PrognosisScore {
  const { score } = assessment[id];
  const order = Object.keys(BAND_WORDS[id]);
  return {
    id,
    title: instruments[id].title,
    total: formatScore(score),
    complete: score.complete,
    bands: score.bands
      .map((band) => bandOfScore(id, band))
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    note: SCORE_NOTES[id],
    sources: SCORE_SOURCES[id],
  };
}

/** Whether this is a single lesion without organ metastases, which Tokuhashi excepts at 9-11; null is not known. */
function isException({ tokuhashi }: CaseAssessment): boolean | null {
  const wanted = { vertebral: '1', extraspinal: '0', organs: 'none' };
  const holds = Object.entries(wanted).map(([item, option]) => {
    const answer = tokuhashi.answers.find((each) => each.item === item)?.option ?? null;
    return answer === null ? null : answer === option;
  });
  if (holds.includes(false)) return false;
  return holds.includes(null) ? null : true;
}

type Pair = { relation: 'agree' | 'exception' | 'contradict' | 'open'; aims: readonly Aim[] };

function pairOf(tokuhashi: string, tomita: string, exception: boolean | null): Pair {
  const left = wordsOf('tokuhashi', tokuhashi);
  const right = wordsOf('tomita', tomita);
  const aims = left.aims.filter((aim) => right.aims.includes(aim));
  if (aims.length > 0) return { relation: 'agree', aims };
  const excepted = left.exceptionally !== undefined && right.aims.includes(left.exceptionally);
  if (!excepted || exception === false) return { relation: 'contradict', aims };
  return { relation: exception === null ? 'open' : 'exception', aims };
}

/** What both bands of a pair suggest: in their own words where these are the same. */
function sharedWords({ left, right, aims }: Pair & { left: PrognosisBand; right: PrognosisBand }): string {
  const words = wordsOf('tokuhashi', left.id).short;
  return words === wordsOf('tomita', right.id).short ? words : aims.map((aim) => AIM_WORDS[aim]).join(' or ');
}

const suggested = ({ id, bands }: PrognosisScore): string =>
  [...new Set(bands.map((band) => wordsOf(id, band.id).short))].join(' or ');

function agreementOf(
  tokuhashi: PrognosisScore,
  tomita: PrognosisScore,
  exception: boolean | null,
): PrognosisView['agreement'] {
  const pairs = tokuhashi.bands.flatMap((left) =>
    tomita.bands.map((right) => ({ left, right, ...pairOf(left.id, right.id, exception) })),
  );
  const relations = new Set(pairs.map((pair) => (pair.relation === 'exception' ? 'agree' : pair.relation)));
  const [only] = pairs;
  if (relations.size > 1 || only === undefined || (relations.has('open') && pairs.length > 1)) {
    return { state: 'open', text: AGREEMENT.open(tokuhashi.total, tomita.total) };
  }
  if (relations.has('open')) return { state: 'open', text: AGREEMENT.exceptionOpen };
  if (relations.has('agree')) {
    if (pairs.some((pair) => pair.relation === 'exception')) {
      return { state: 'agree', text: AGREEMENT.agreeExceptionally };
    }
    const shared = [...new Set(pairs.map(sharedWords))];
    return { state: 'agree', text: shared.length === 1 ? AGREEMENT.agree(shared.join('')) : AGREEMENT.agreeWhatever };
  }
  return { state: 'contradict', text: AGREEMENT.contradict(suggested(tokuhashi), suggested(tomita)) };
}

/** Whether a stretch lies wholly beyond what surgery wants (true), wholly short of it (false), or across it (null). */
function beyondLimit({ span }: PrognosisBand): boolean | null {
  if (span === null) return null;
  if (span.from >= SURGERY_MONTHS) return true;
  return span.to !== null && span.to <= SURGERY_MONTHS ? false : null;
}

function surgeryOf({ bands }: PrognosisScore): PrognosisView['surgery'] {
  const { statement, sources } = SURGERY;
  const sides = bands.map(beyondLimit);
  const all = bands.map((band) => band.expected).join(', or ');
  if (sides.every((side) => side === true)) return { statement, sources, state: 'met', text: SURGERY.met(all) };
  if (sides.every((side) => side === false)) return { statement, sources, state: 'not-met', text: SURGERY.notMet(all) };
  const text = bands.length === 1 ? SURGERY.unsaid(all) : SURGERY.mixed(all);
  return { statement, sources, state: 'open', text };
}

/**
 * Both prognostic scores on one axis of time: every band that is still reachable, what it suggests, whether the two go
 * together, and what is held against both. Bands are taken as reachable independently of each other, so that "open"
 * may be said where the missing facts could not part them.
 */
export function prognosisView(assessment: CaseAssessment): PrognosisView {
  const tokuhashi = scoreOf('tokuhashi', assessment);
  const tomita = scoreOf('tomita', assessment);
  return {
    axis: { stops: AXIS_STOPS, surgeryWants: SURGERY_MONTHS },
    scores: [tokuhashi, tomita],
    agreement: agreementOf(tokuhashi, tomita, isException(assessment)),
    surgery: surgeryOf(tokuhashi),
    warnings: PROGNOSIS_WARNINGS,
  };
}
