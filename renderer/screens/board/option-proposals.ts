import { formatLevels, formatRanges, readLevels, type CaseRecord } from '@spineboard/core/case';
import { optionFields, SOURCES } from '@spineboard/core/options';
import type { Suggestion } from '../../components/suggest-field.tsx';
import { t } from '../../messages/t.ts';

/** What can be taken into the fields of a chosen option; null for a field that does not fit it. */
export type OptionProposals = {
  levels: readonly Suggestion[] | null;
  construct: readonly Suggestion[] | null;
  dose: readonly Suggestion[] | null;
  /** Levels without screws and with cement in the planned construct, in words; empty for none. */
  constructMore: string;
};

/** The lesions' levels (the leading one first), the planned construct, and the doses that the catalogue states. */
export function proposalsOf(optionId: string | null, record: CaseRecord, leading: number): OptionProposals {
  const fields = optionFields(optionId);
  const { construct, screwless, cement } = record.plan;
  const ordered = record.lesions.toSpliced(leading, 1);
  const first = record.lesions[leading];
  if (first !== undefined) ordered.unshift(first);
  const levels = ordered.flatMap((lesion, index) =>
    lesion.levels === null
      ? []
      : [
          {
            text: formatLevels(lesion.levels),
            from: t(index === 0 ? 'board.option.leadingLesion' : 'board.option.lesion'),
          },
        ],
  );
  return {
    levels: fields.levels ? distinct(levels) : null,
    construct: fields.construct
      ? construct === null
        ? []
        : [{ text: formatLevels(construct), from: t('board.option.planned') }]
      : null,
    dose: fields.doses?.map(({ text, source }) => ({ text, from: SOURCES[source].title })) ?? null,
    constructMore: [
      screwless.length === 0 ? '' : t('case.plan.screwless', { levels: screwless.join(', ') }),
      cement.length === 0 ? '' : t('case.plan.cement', { levels: cement.join(', ') }),
    ]
      .filter((part) => part !== '')
      .join(', '),
  };
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.filter(({ text }, index) => suggestions.findIndex((each) => each.text === text) === index);
}

/** Levels as the field writes them; as typed where they cannot be read. */
export function tidyLevels(text: string): string {
  const ranges = readLevels(text);
  return ranges === null ? text : formatRanges(ranges);
}
