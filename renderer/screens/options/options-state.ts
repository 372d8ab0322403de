import { isHighGrade } from '@spineboard/core/case';
import { priorRadiationOf, type CaseRecord } from '@spineboard/core/case';
import { assessNoms, type CaseAssessment, type NomsAssessment } from '@spineboard/core/noms';
import type { ComparedOption } from '@spineboard/core/options';

/** Fewest and most options that stand side by side. */
export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 4;
/** As many as the table offers where it names fewer than two. */
const OFFERED = 3;

/** The five answers of the framework's table; the other options are techniques. */
const FRAMEWORK_IDS: readonly string[] = [
  'cebrt',
  'stabilization-cebrt',
  'srs',
  'stabilization-srs',
  'decompression-stabilization-srs',
] satisfies NomsAssessment['branches'][number]['decision'][];

/** The assessment as it is seen from one lesion: that lesion leads, with its own answer of the table. */
export function seenFrom(assessment: CaseAssessment, lesionIndex: number): CaseAssessment {
  const lesion = assessment.lesions[lesionIndex];
  return lesion === undefined ? assessment : { ...assessment, leading: lesionIndex, noms: lesion.noms };
}

/** Position of the lesion of the address, or the leading one where the address names none; -1 without lesions. */
export function lesionIndexOf(assessment: CaseAssessment, lesionId: string | undefined): number {
  if (lesionId === undefined) return assessment.leading;
  return assessment.lesions.findIndex((each) => each.lesionId === lesionId);
}

const isNamed = (option: ComparedOption): boolean => option.verdict.kind === 'named';

/**
 * What is shown before anyone chooses: the options that the framework names and those of the presenter's plan, two to four
 * of them. Where these are fewer than two, the framework's other answers that no fact speaks against stand beside, so
 * that there is something to compare; that is no rank.
 */
export function shownFirst(options: readonly ComparedOption[], planned: readonly string[] = []): string[] {
  const named = options.filter(isNamed);
  const brought = planned.flatMap((id) => options.filter((option) => option.id === id && !isNamed(option)));
  // Both have to be seen: where they are too many, each keeps at least half of the places.
  const places = Math.max(MOST_OPTIONS / 2, MOST_OPTIONS - brought.length);
  const chosen = [...named.slice(0, places), ...brought].slice(0, MOST_OPTIONS);
  if (chosen.length >= FEWEST_OPTIONS) return chosen.map((option) => option.id);
  const others = options.filter(
    (option) => FRAMEWORK_IDS.includes(option.id) && !chosen.includes(option) && option.verdict.kind !== 'against',
  );
  return [...chosen, ...others].slice(0, OFFERED).map((option) => option.id);
}

/** Facts assumed for a moment; what is absent is as in the record. Nothing of it is stored. */
export type WhatIf = {
  escc?: 'low' | '2' | '3';
  stability?: 'stable' | 'unstable';
  histology?: 'sensitive' | 'resistant';
  tolerance?: 'able' | 'unable';
  radiation?: 'none' | 'yes';
};

/** SINS answers that reach a class whatever the level is: 3 points at most, or 12 at least, beside the location. */
const SINS_OF: Readonly<Record<'stable' | 'unstable', Readonly<Record<string, string>>>> = {
  stable: { pain: 'none', boneLesion: 'blastic', alignment: 'normal', collapse: 'none', posterolateral: 'none' },
  unstable: {
    location: 'junctional',
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'subluxation',
    collapse: 'over50',
    posterolateral: 'bilateral',
  },
};

/** A copy of the record with the assumed facts. */
export function withAssumed(record: CaseRecord, lesionIndex: number, whatIf: WhatIf): CaseRecord {
  const { escc, stability, histology, tolerance, radiation } = whatIf;
  const given = stability === undefined ? null : SINS_OF[stability];
  return {
    ...record,
    primary:
      histology === undefined
        ? record.primary
        : { ...record.primary, histology: 'other', radiosensitivityByBoard: { call: histology, by: '' } },
    systemic: tolerance === undefined ? record.systemic : { ...record.systemic, toleratesSurgery: tolerance },
    lesions: record.lesions.map((lesion, index) =>
      index === lesionIndex
        ? {
            ...lesion,
            escc: escc === undefined ? lesion.escc : escc === 'low' ? '1c' : escc,
            priorRadiation: radiation ?? lesion.priorRadiation,
            stabilityByBoard: given === null ? lesion.stabilityByBoard : null,
            sins:
              given === null
                ? lesion.sins
                : Object.fromEntries(
                    Object.entries(given).map(([item, option]) => [item, { option, reason: '', by: '' }]),
                  ),
          }
        : lesion,
    ),
  };
}

/**
 * The assessment under assumed facts. Only the table's answer follows them: prognosis and scores stay those of the
 * record, because an assumed class is no histology and an assumed stability no SINS. `assumed` stands beside an assumed letter,
 * instead of facts that nobody stated.
 */
export function assessedUnder(
  assessment: CaseAssessment,
  record: CaseRecord,
  lesionIndex: number,
  whatIf: WhatIf,
  assumed: string,
): CaseAssessment {
  const noms = assessNoms(withAssumed(record, lesionIndex, whatIf), lesionIndex === -1 ? null : lesionIndex);
  return {
    ...assessment,
    leading: lesionIndex,
    noms: {
      ...noms,
      neurologic: whatIf.escc === undefined ? noms.neurologic : { ...noms.neurologic, facts: assumed },
      oncologic:
        whatIf.histology === undefined ? noms.oncologic : { ...noms.oncologic, state: 'known', facts: assumed },
      mechanical: whatIf.stability === undefined ? noms.mechanical : { ...noms.mechanical, facts: assumed },
      systemic: whatIf.tolerance === undefined ? noms.systemic : { ...noms.systemic, facts: assumed },
    },
  };
}

function only<V>(values: readonly V[]): V | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** What the record holds, as the switches show it; null is unknown or open. */
export function recordedSwitches(
  record: CaseRecord,
  noms: NomsAssessment,
  lesionIndex: number,
): Required<Nulled<WhatIf>> {
  const lesion = record.lesions[lesionIndex];
  const escc = lesion?.escc ?? null;
  return {
    escc: escc === null ? null : isHighGrade(escc) ? escc : 'low',
    stability: only(noms.mechanical.possible),
    histology: only(noms.oncologic.possible),
    tolerance: record.systemic.toleratesSurgery,
    radiation: lesion === undefined ? null : priorRadiationOf(record, lesion).value,
  };
}

type Nulled<T> = { [K in keyof T]: Exclude<T[K], undefined> | null };

/** A run of a statement with its place in it; figures with their unit are strong. */
type TextRun = { text: string; isFigure: boolean; at: number };

const FIGURE = /(?:\d+(?:\.\d+)?(?:–\d+(?:\.\d+)?)?)\s?(?:%|Gy in \d+(?:–\d+)?|Gy|°C|mm|mL|mg|min)(?![\w])/gu;

/** Splits a statement into plain words and figures: numbers with a unit, nothing else. Number and % stay together. */
export function figuresOf(statement: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of statement.matchAll(FIGURE)) {
    if (match.index > end) runs.push({ text: statement.slice(end, match.index), isFigure: false, at: end });
    runs.push({ text: match[0].replaceAll(/(?<=\d) (?=\D)/gu, '\u{A0}'), isFigure: true, at: match.index });
    end = match.index + match[0].length;
  }
  if (end < statement.length) runs.push({ text: statement.slice(end), isFigure: false, at: end });
  return runs;
}

/** Columns that fit beside the row heads, at least one, in px. */
export function columnsThatFit(width: number, count: number): number {
  const HEADS = 124;
  const COLUMN = 216;
  return Math.max(1, Math.min(count, Math.floor((width - HEADS) / COLUMN)));
}

/** First visible column after a step to the side; never runs past the last. */
export function firstColumn(first: number, by: number, fitting: number, count: number): number {
  return Math.max(0, Math.min(count - fitting, first + by));
}
