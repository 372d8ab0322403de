import { isHighGrade } from '../case/escc-grade.ts';
import { histology } from '../case/histologies.ts';
import { formatLevels } from '../case/levels.ts';
import { priorRadiationOf } from '../case/prior-radiation.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import type { Answers, ResolvedAnswer, Score } from '../instruments/definition.ts';
import { answersOf, resolveAnswers } from '../instruments/derive.ts';
import { score } from '../instruments/score.ts';
import { sins } from '../instruments/sins.ts';
import { AT } from './sentences.ts';
import { BANDS, CLASSES, GRADES, MYELOPATHY, RADIATION, TOLERANCE, type Possible } from './worlds.ts';

/** The facts of the table as far as this record knows them, for one lesion or for none. */
export type NomsFacts = {
  record: CaseRecord;
  lesion: Lesion | null;
  /** Position of the lesion in the record; -1 without one. */
  index: number;
  /** "T9", or empty where the lesion or its level is not known. */
  levels: string;
  /** The same inside a sentence: "at T9", or empty. */
  place: string;
  /** SINS of the lesion; all of it unknown without one. */
  sins: Score;
  resolved: readonly ResolvedAnswer[];
  answers: Answers;
  /** Bands that SINS still reaches, before any call of the board. */
  bands: Possible['band'];
  histologyState: 'unknown' | 'listed' | 'unlisted' | 'called';
  possible: Possible;
};

/** Bands as the table sees them: what SINS leaves open is what the board called, where it called. */
export function bandsAfterCall(bands: Possible['band'], lesion: Lesion | null): Possible['band'] {
  const call = lesion?.stabilityByBoard?.call;
  if (call === undefined || !bands.includes('indeterminate')) return bands;
  return BANDS.filter((band) => band !== 'indeterminate' && (bands.includes(band) || band === call));
}

function gradesOf(lesion: Lesion | null): Possible['grade'] {
  const escc = lesion?.escc ?? null;
  if (escc === null) return GRADES;
  return [isHighGrade(escc) ? 'high' : 'low'];
}

function histologyOf(record: CaseRecord): { state: NomsFacts['histologyState']; classes: Possible['histology'] } {
  const { histology: id, radiosensitivityByBoard } = record.primary;
  if (id === null) return { state: 'unknown', classes: CLASSES };
  const listed = histology(id).radiosensitivity;
  if (listed !== null) return { state: 'listed', classes: [listed] };
  if (radiosensitivityByBoard !== null) return { state: 'called', classes: [radiosensitivityByBoard.call] };
  // A biopsy can still tell: an unknown primary is a missing fact, not a histology that the lists forgot.
  return id === 'unknown-primary'
    ? { state: 'unknown', classes: CLASSES }
    : { state: 'unlisted', classes: ['unlisted'] };
}

/** Reads the facts of the table from a record. `lesionIndex: null` means that no lesion is entered yet. */
export function nomsFacts(record: CaseRecord, lesionIndex: number | null): NomsFacts {
  const lesion = lesionIndex === null ? null : (record.lesions[lesionIndex] ?? null);
  const resolved = resolveAnswers('sins', lesion === null ? withoutPain(record) : record, lesion);
  const answers = answersOf(resolved);
  const total = score(sins, answers);
  const bands = BANDS.filter((band) => total.bands.some((each) => each.id === band));
  const { state, classes } = histologyOf(record);
  const { myelopathy } = record.neurology;
  const { toleratesSurgery } = record.systemic;
  const levels = lesion?.levels ? formatLevels(lesion.levels) : '';
  const radiation = lesion === null ? null : priorRadiationOf(record, lesion).value;
  return {
    record,
    lesion,
    index: lesion === null ? -1 : (lesionIndex ?? -1),
    levels,
    place: levels === '' ? '' : AT(levels),
    sins: total,
    resolved,
    answers,
    bands,
    histologyState: state,
    possible: {
      grade: gradesOf(lesion),
      myelopathy: myelopathy === null ? MYELOPATHY : [myelopathy],
      histology: classes,
      band: bandsAfterCall(bands, lesion),
      tolerance: toleratesSurgery === null ? TOLERANCE : [toleratesSurgery],
      radiation: radiation === null ? RADIATION : [radiation],
    },
  };
}

/** Without a lesion there is nothing whose pain could be scored. */
function withoutPain(record: CaseRecord): CaseRecord {
  return { ...record, pain: { ...record.pain, type: null } };
}
