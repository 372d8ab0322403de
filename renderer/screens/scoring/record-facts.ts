import { formatLevels, histology, type CaseRecord, type Lesion } from '@spineboard/core/case';
import type { InstrumentId } from '@spineboard/core/instruments';
import { keyOf, t } from '../../messages/t.ts';

/** A fact of the record beside a question; `value: null` is unknown. */
export type RecordFact = { label: string; value: string | null };

const named = (value: string | null): string | null => (value === null ? null : t(keyOf(`scoring.value.${value}`)));
const counted = (value: string | null): string | null =>
  value === null ? null : value === '3+' ? '≥ 3' : value.replace('-', '–');

/** What the record says that a reader of this question wants to see beside it. Empty where no fact speaks to it. */
export function recordFacts(
  instrument: InstrumentId,
  item: string,
  record: CaseRecord,
  lesion: Lesion | null,
): RecordFact[] {
  const { systemic, neurology, pain, primary } = record;
  const level: RecordFact = {
    label: t('scoring.fact.level'),
    value: lesion === null || lesion.levels === null ? null : formatLevels(lesion.levels),
  };
  const karnofsky: RecordFact = {
    label: t('scoring.fact.karnofsky'),
    value: systemic.karnofsky === null ? null : String(systemic.karnofsky),
  };
  const ambulation: RecordFact = { label: t('scoring.fact.ambulation'), value: named(systemic.ambulation) };
  const organs: RecordFact = { label: t('scoring.fact.organs'), value: named(systemic.organs) };
  const vertebral: RecordFact = { label: t('scoring.fact.vertebral'), value: counted(systemic.vertebral) };
  const extraspinal: RecordFact = { label: t('scoring.fact.extraspinal'), value: counted(systemic.extraspinalBone) };
  const site: RecordFact = {
    label: t('scoring.fact.primary'),
    value: primary.histology === null ? null : histology(primary.histology).name,
  };
  const painType: RecordFact = { label: t('scoring.fact.painType'), value: named(pain.type) };
  const vas: RecordFact = {
    label: t('scoring.fact.vas'),
    value: pain.vas === null ? null : t('scoring.fact.vasOf', { vas: pain.vas }),
  };
  const ecog: RecordFact = {
    label: t('scoring.fact.ecog'),
    value: systemic.ecog === null ? null : String(systemic.ecog),
  };
  const frankel: RecordFact = { label: t('scoring.fact.frankel'), value: neurology.frankel };
  const myelopathy: RecordFact = { label: t('scoring.fact.myelopathy'), value: named(neurology.myelopathy) };
  const barthel: RecordFact = {
    label: t('scoring.fact.barthel'),
    value: systemic.barthel === null ? null : String(systemic.barthel),
  };

  switch (`${instrument}.${item}`) {
    case 'sins.location':
      return [level];
    case 'sins.pain':
      return [painType, vas];
    case 'escc.grade':
      return [level, myelopathy, frankel];
    case 'tokuhashi.generalCondition':
      return [karnofsky];
    case 'tokuhashi.extraspinal':
      return [extraspinal];
    case 'tokuhashi.vertebral':
      return [vertebral];
    case 'tokuhashi.organs':
    case 'tomita.visceral':
      return [organs];
    case 'tokuhashi.primary':
    case 'tomita.growth':
      return [site];
    case 'tokuhashi.palsy':
      return [frankel];
    case 'tomita.bone':
      return [vertebral, extraspinal];
    case 'karnofsky.status':
      return [karnofsky, ecog, ambulation];
    case 'ecog.status':
      return [ecog, karnofsky, ambulation];
    case 'ambulation.grade':
      return [ambulation, karnofsky, frankel];
    case 'vas.rating':
      return [vas, painType];
    case 'painType.type':
      return [painType, vas];
    case 'barthel.transfers':
    case 'barthel.mobility':
    case 'barthel.stairs':
      return [barthel, ambulation];
    case 'frankel.grade':
      return [
        frankel,
        { label: t('scoring.fact.frankelDefinition'), value: named(neurology.frankelDefinition) },
        ambulation,
      ];
    default:
      return instrument === 'barthel' ? [barthel] : [];
  }
}
