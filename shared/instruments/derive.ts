import { exhausted } from '../case/exhaustive.ts';
import { histology, type TokuhashiPrimaryPoints } from '../case/histologies.ts';
import { InputProblem } from '../case/input-problem.ts';
import { formatLevels } from '../case/levels.ts';
import type { CaseRecord, GivenAnswers, Lesion } from '../case/record.ts';
import type { Answers, CaseInstrumentId, OptionsLeft, ResolvedAnswer } from './definition.ts';
import { ASK_PERSON as ASK, FACT_ITSELF as ITSELF, FROM_FACT as FROM } from './derive-words.ts';
import { instruments } from './instruments.ts';
import { locationOfLesion } from './sins-location.ts';

/**
 * What the facts say of one item: an option with the fact it follows from, a question, or nothing. With a question,
 * `left` names the options that the facts do not rule out.
 */
export type Derived = { option: string | null; from?: string; ask?: string; left?: readonly string[] };

const UNKNOWN: Derived = { option: null };
const from = (option: string, fact: string): Derived => ({ option, from: fact });
const ask = (question: string): Derived => ({ option: null, ask: question });

function sinsPain(type: CaseRecord['pain']['type']): Derived {
  switch (type) {
    case 'mechanical':
      return from('mechanical', FROM.painMechanical);
    case 'none':
      return from('none', FROM.painNone);
    case 'biologic':
    case 'radicular':
      return ask(ASK.painRelief(type));
    case null:
      return UNKNOWN;
    default:
      return exhausted(type);
  }
}

function generalCondition(status: CaseRecord['systemic']['karnofsky']): Derived {
  if (status === null) return UNKNOWN;
  if (status === 0) return ask(ASK.karnofskyZero);
  return from(status >= 80 ? 'good' : status >= 50 ? 'moderate' : 'poor', FROM.karnofsky(status));
}

function palsy(grade: CaseRecord['neurology']['frankel']): Derived {
  if (grade === null) return UNKNOWN;
  if (grade === 'A' || grade === 'B') return from('complete', FROM.frankel(grade));
  return from(grade === 'E' ? 'none' : 'incomplete', FROM.frankel(grade));
}

const TOKUHASHI_CLASS: Readonly<Record<TokuhashiPrimaryPoints, string>> = {
  0: 'lung',
  1: 'liver',
  2: 'others',
  3: 'kidney',
  4: 'rectum',
  5: 'thyroid',
};

function tokuhashiPrimary(id: CaseRecord['primary']['histology']): Derived {
  if (id === null) return UNKNOWN;
  const entry = histology(id);
  if (entry.tokuhashi === null) return ask(ASK.tokuhashiPrimary(entry.name));
  return from(TOKUHASHI_CLASS[entry.tokuhashi], FROM.primary(entry.name.toLowerCase()));
}

function tomitaGrowth(id: CaseRecord['primary']['histology']): Derived {
  if (id === null) return UNKNOWN;
  const entry = histology(id);
  if (entry.tomita === null) return ask(ASK.tomitaGrowth(entry.name));
  return from(entry.tomita, FROM.primary(entry.name.toLowerCase()));
}

/**
 * Removable metastases are treatable. That unremovable ones are not treatable is stated nowhere, so it is asked; that
 * there are some rules out "none".
 */
function tomitaVisceral(organs: CaseRecord['systemic']['organs']): Derived {
  switch (organs) {
    case 'none':
      return from('none', FROM.organsNone);
    case 'removable':
      return from('treatable', FROM.organsRemovable);
    case 'unremovable':
      return {
        ...ask(ASK.organsUnremovable),
        left: ['treatable', 'untreatable'],
      };
    case null:
      return UNKNOWN;
    default:
      return exhausted(organs);
  }
}

function tomitaBone({ vertebral, extraspinalBone }: CaseRecord['systemic']): Derived {
  if (extraspinalBone === '1-2' || extraspinalBone === '3+') {
    return from('multiple', FROM.bone(extraspinalBone.replace('-', '–')));
  }
  if (vertebral === '2' || vertebral === '3+') return from('multiple', FROM.vertebrae(vertebral));
  if (vertebral === '1' && extraspinalBone === '0') return from('solitary', FROM.oneVertebra);
  return UNKNOWN;
}

const fact = (value: string | number | null, name: string): Derived =>
  value === null ? UNKNOWN : from(String(value), name);

/** What the record's facts alone say of each item of an instrument, by item id. `lesion` only for SINS and ESCC. */
export function deriveAnswers(
  id: CaseInstrumentId,
  record: CaseRecord,
  lesion: Lesion | null,
): Record<string, Derived> {
  const { systemic } = record;
  switch (id) {
    case 'sins':
      return {
        location:
          lesion === null || lesion.levels === null
            ? UNKNOWN
            : from(
                locationOfLesion(lesion.levels),
                FROM[lesion.levels.from === lesion.levels.to ? 'level' : 'levels'](formatLevels(lesion.levels)),
              ),
        pain: sinsPain(record.pain.type),
      };
    case 'escc':
      return { grade: fact(lesion?.escc ?? null, ITSELF.escc) };
    case 'tokuhashi':
      return {
        generalCondition: generalCondition(systemic.karnofsky),
        extraspinal: fact(systemic.extraspinalBone, ITSELF.extraspinalBone),
        vertebral: fact(systemic.vertebral, ITSELF.vertebral),
        organs: fact(systemic.organs, ITSELF.organs),
        primary: tokuhashiPrimary(record.primary.histology),
        palsy: palsy(record.neurology.frankel),
      };
    case 'tomita':
      return {
        growth: tomitaGrowth(record.primary.histology),
        visceral: tomitaVisceral(systemic.organs),
        bone: tomitaBone(systemic),
      };
    case 'karnofsky':
      return { status: fact(systemic.karnofsky, ITSELF.karnofsky) };
    case 'ecog':
      return { status: fact(systemic.ecog, ITSELF.ecog) };
    case 'frankel':
      return { grade: fact(record.neurology.frankel, ITSELF.frankel) };
    case 'ambulation':
      return { grade: fact(systemic.ambulation, ITSELF.ambulation) };
    case 'vas':
      return { rating: fact(record.pain.vas, ITSELF.vas) };
    case 'painType':
      return { type: fact(record.pain.type, ITSELF.painType) };
    case 'barthel':
      return {};
    default:
      return exhausted(id);
  }
}

/** Answers that people gave to an instrument; none for the instruments that are a fact themselves. */
export function givenAnswersOf(id: CaseInstrumentId, record: CaseRecord, lesion: Lesion | null): GivenAnswers {
  switch (id) {
    case 'sins':
      return lesion?.sins ?? {};
    case 'tokuhashi':
      return record.answers.tokuhashi;
    case 'tomita':
      return record.answers.tomita;
    case 'barthel':
      return record.answers.barthel;
    case 'escc':
    case 'karnofsky':
    case 'ecog':
    case 'frankel':
    case 'ambulation':
    case 'vas':
    case 'painType':
      return {};
    default:
      return exhausted(id);
  }
}

/** Instruments whose one item is a fact of the record: their answer is given, not derived. */
const FACT_INSTRUMENTS: readonly CaseInstrumentId[] = [
  'escc',
  'karnofsky',
  'ecog',
  'frankel',
  'ambulation',
  'vas',
  'painType',
];

/**
 * Every item of an instrument with its answer and where that comes from, in the order of the instrument. A given answer
 * that differs from what the facts say is an override. `lesion` is needed for SINS and ESCC; without it their items
 * are unknown. Throws {@link InputProblem} when an answer was given to an item that the instrument does not have.
 */
export function resolveAnswers(
  id: CaseInstrumentId,
  record: CaseRecord,
  lesion: Lesion | null = null,
): ResolvedAnswer[] {
  const instrument = instruments[id];
  const derived = deriveAnswers(id, record, lesion);
  const given = givenAnswersOf(id, record, lesion);
  const foreign = Object.keys(given).filter((item) => !instrument.items.some((each) => each.id === item));
  if (foreign.length > 0) {
    const names = instrument.items.map((each) => each.id).join(', ');
    throw new InputProblem(
      foreign.map((item) => ({
        path: `${id}.${item}`,
        message: `"${item}" is not an item of ${instrument.title}. Allowed: ${names}`,
      })),
    );
  }
  const isFact = FACT_INSTRUMENTS.includes(id);

  return instrument.items.map((item) => {
    const proposal = derived[item.id] ?? UNKNOWN;
    const answer = Object.hasOwn(given, item.id) ? given[item.id] : undefined;
    const common = { item: item.id, derived: isFact ? null : proposal.option };
    if (answer !== undefined && answer.option !== proposal.option) {
      return {
        ...common,
        option: answer.option,
        origin: proposal.option === null ? 'given' : 'overridden',
        ...(proposal.from === undefined ? {} : { from: proposal.from }),
        ...(proposal.ask === undefined ? {} : { ask: proposal.ask }),
        reason: answer.reason,
        by: answer.by,
      };
    }
    if (proposal.option !== null) {
      if (isFact) return { ...common, option: proposal.option, origin: 'given' };
      return { ...common, option: proposal.option, origin: 'derived', from: proposal.from ?? '' };
    }
    return {
      ...common,
      option: null,
      origin: 'unknown',
      ...(proposal.ask === undefined ? {} : { ask: proposal.ask }),
      ...(proposal.left === undefined ? {} : { left: proposal.left }),
    };
  });
}

/** Option by item, as {@link score} reads it. */
export function answersOf(resolved: readonly ResolvedAnswer[]): Answers {
  return Object.fromEntries(resolved.map((answer) => [answer.item, answer.option]));
}

/** What the facts leave of the items without an answer, as {@link score} reads it. */
export function optionsLeftOf(resolved: readonly ResolvedAnswer[]): OptionsLeft {
  return Object.fromEntries(
    resolved.flatMap(({ item, option, left }) => (option !== null || left === undefined ? [] : [[item, left]])),
  );
}
