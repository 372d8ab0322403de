import { OPTIONS } from './catalogue.ts';
import type { SeriesMatch } from './series-types.ts';

/** The published series of an option: those about itself, or about a kind or a part of it. */
export function seriesOfOption(optionId: string, series: readonly SeriesMatch[]): SeriesMatch[] {
  const kinds = OPTIONS.filter(({ kindOf }) => kindOf.some((decision) => decision === optionId)).map(({ id }) => id);
  return series.filter(({ options }) => options.some((id) => id === optionId || kinds.includes(id)));
}
