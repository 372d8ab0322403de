import { priorRadiationOf } from '../case/prior-radiation.ts';
import { histology } from '../case/histologies.ts';
import { formatLevels } from '../case/levels.ts';
import type { CaseRecord, Lesion } from '../case/record.ts';
import type { MinutesFact, MinutesPart } from './minutes-schema.ts';
import type { MinutesWords } from './minutes-words.en.ts';
import { clockAt, dateAt, longDate } from './wall-clock.ts';

type Place = { language: string; timeZone: string };

const known = (text: string): MinutesPart => ({ text, state: 'known' });
const unknown = (text: string): MinutesPart => ({ text, state: 'unknown' });
const fact = (label: string, parts: MinutesPart[]): MinutesFact => ({ label, parts, note: '', wide: false });
const wide = (label: string, parts: MinutesPart[]): MinutesFact => ({ label, parts, note: '', wide: true });
/** Two facts in one place; where neither is known, one word says it. */
const both = (first: MinutesPart, second: MinutesPart, words: MinutesWords): MinutesPart[] =>
  first.state === 'unknown' && second.state === 'unknown' ? [unknown(words.notKnown)] : [first, second];

/** "T9", or the words for a level that is not known. */
export function levelText(lesion: Lesion | undefined, words: MinutesWords): string {
  return lesion?.levels === undefined || lesion.levels === null ? words.levelUnknown : formatLevels(lesion.levels);
}

/** What the board knew, as printed under the question. Unknown facts stay in the list, as unknown parts. */
export function minutesFacts(
  record: CaseRecord,
  leading: Lesion | undefined,
  place: Place,
  words: MinutesWords,
): MinutesFact[] {
  const { systemic, pain } = record;
  const facts = [
    wide(words.facts.histology, histologyParts(record, words)),
    wide(words.facts.deficit, deficitParts(record, place, words)),
    fact(words.facts.performance, [
      systemic.karnofsky === null ? unknown(words.karnofskyUnknown) : known(words.karnofsky(systemic.karnofsky)),
    ]),
    fact(words.facts.ambulation, [
      systemic.ambulation === null ? unknown(words.notKnown) : known(words.ambulation[systemic.ambulation]),
    ]),
    fact(
      words.facts.pain,
      both(
        pain.vas === null ? unknown(words.vasUnknown) : known(words.vas(pain.vas)),
        pain.type === null ? unknown(words.painTypeUnknown) : known(words.painType[pain.type]),
        words,
      ),
    ),
    fact(words.facts.priorRadiation, [priorRadiation(record, leading, words)]),
    fact(
      words.facts.spread,
      both(
        systemic.extraspinalBone === null ? unknown(words.boneUnknown) : known(words.bone[systemic.extraspinalBone]),
        systemic.organs === null ? unknown(words.organsUnknown) : known(words.organs[systemic.organs]),
        words,
      ),
    ),
    fact(words.facts.vertebrae, [
      systemic.vertebral === null ? unknown(words.notKnown) : known(words.vertebral[systemic.vertebral]),
    ]),
    fact(words.facts.tolerance, [
      systemic.toleratesSurgery === null
        ? unknown(words.toleranceUnknown)
        : known(words.tolerates[systemic.toleratesSurgery]),
    ]),
    fact(words.facts.radiculopathy, [
      record.neurology.radiculopathy === null
        ? unknown(words.notKnown)
        : known(words.radiculopathy[record.neurology.radiculopathy]),
    ]),
  ];
  return [...facts, ...notes(record, words)];
}

function histologyParts(record: CaseRecord, words: MinutesWords): MinutesPart[] {
  const { primary } = record;
  const name = primary.histology === null ? unknown(words.notKnown) : known(histology(primary.histology).name);
  const parts = [name];
  if (primary.detail !== '') parts.push(known(primary.detail));
  const call = primary.radiosensitivityByBoard;
  if (call !== null) {
    parts.push({ text: words.boardSays(words.radiosensitivity[call.call], call.by), state: 'board' });
  }
  return parts;
}

function deficitParts(record: CaseRecord, place: Place, words: MinutesWords): MinutesPart[] {
  const { neurology } = record;
  const parts: MinutesPart[] = [];
  if (neurology.frankel === null) parts.push(unknown(words.frankelUnknown));
  else {
    const definition = neurology.frankelDefinition === null ? '' : ` ${words.definition[neurology.frankelDefinition]}`;
    parts.push(known(words.frankel(neurology.frankel) + definition));
  }
  parts.push(
    neurology.myelopathy === null ? unknown(words.myelopathyUnknown) : known(words.myelopathy[neurology.myelopathy]),
  );
  // "Frankel E" says already that there is none.
  const saidByGrade = neurology.deficitCourse === 'none' && neurology.frankel === 'E';
  if (neurology.deficitCourse !== null && !saidByGrade) parts.push(known(words.course[neurology.deficitCourse]));
  if (neurology.deficitOnset !== null) {
    const date = longDate(dateAt(neurology.deficitOnset, place.timeZone), place.language);
    parts.push(known(words.since(`${date}, ${clockAt(neurology.deficitOnset, place.timeZone)}`)));
  }
  return parts;
}

function priorRadiation(record: CaseRecord, leading: Lesion | undefined, words: MinutesWords): MinutesPart {
  const level = levelText(leading, words);
  const prior = leading === undefined ? null : priorRadiationOf(record, leading).value;
  if (prior === null) return unknown(leading?.levels ? words.notKnownAt(level) : words.notKnown);
  return known(words.prior[prior](level));
}

function notes(record: CaseRecord, words: MinutesWords): MinutesFact[] {
  const texts = [
    [words.facts.deficitNote, record.neurology.deficitNote],
    ...record.lesions.map((lesion) => [words.facts.lesionNote(levelText(lesion, words)), lesion.note]),
    [words.facts.source, record.provenance === 'published' ? record.provenanceNote : ''],
  ] as const;
  return texts.filter(([, text]) => text !== '').map(([label, text]) => wide(label ?? '', [known(text ?? '')]));
}
