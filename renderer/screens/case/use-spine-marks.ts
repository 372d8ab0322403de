import { levelIndex, type Level, type LevelRange } from '@spineboard/core/case';
import { type ChartLesion, type Mark, marksAt, spineMarks, type SpineView } from '@spineboard/core/drawings';
import { useMemo } from 'react';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';

/** A lesion of the case as the map has it. */
export type MapLesion = ChartLesion & {
  id: string;
  /** "potentially unstable, ESCC 2": read out after the level. */
  words: string;
};

function useMapLesions(): MapLesion[] {
  const { seen, assessment } = useCase();
  return useMemo(
    () =>
      seen.lesions.flatMap((lesion, index): MapLesion[] => {
        const assessed = assessment.lesions[index];
        if (lesion.levels === null || assessed === undefined) return [];
        const { bands } = assessed.sins.score;
        const band = bands.length === 1 ? bands[0] : undefined;
        const collapse = assessed.sins.answers.find((answer) => answer.item === 'collapse')?.option;
        const escc = lesion.escc === null ? t('case.mapEsccUnknown') : t('case.mapEscc', { grade: lesion.escc });
        return [
          {
            id: lesion.id,
            levels: lesion.levels,
            risk: band?.risk ?? null,
            escc: lesion.escc,
            collapse: collapse === 'over50' || collapse === 'under50' ? collapse : null,
            words: `${band?.label ?? t('case.mapBandOpen')}, ${escc}`,
          },
        ];
      }),
    [seen.lesions, assessment.lesions],
  );
}

/** Lesions, earlier treatments and the planned construct of the case, as marks of a view. */
export function useSpineMarks(view: SpineView): {
  lesions: MapLesion[];
  marks: Mark[];
  wordsAt: (level: Level) => string;
} {
  const { editing } = useCase();
  const lesions = useMapLesions();
  const { earlierTreatments, plan } = editing.sound;
  const marks = useMemo(
    () => spineMarks(view, { lesions, earlier: earlierTreatments, plan }),
    [view, lesions, earlierTreatments, plan],
  );
  return { lesions, marks, wordsAt: (level) => wordsAt(level, lesions, marks) };
}

/** Lesion of which these levels are part. */
export function lesionAt(lesions: readonly MapLesion[], levels: LevelRange): MapLesion | undefined {
  return lesions.find(
    (each) =>
      levelIndex(each.levels.from) <= levelIndex(levels.from) && levelIndex(levels.to) <= levelIndex(each.levels.to),
  );
}

function wordsAt(level: Level, lesions: readonly MapLesion[], marks: readonly Mark[]): string {
  const here = lesions.filter((lesion) => lesionAt([lesion], { from: level, to: level }) !== undefined);
  const words = here.length === 0 ? [t('case.mapEmpty')] : here.map((lesion) => lesion.words);
  const said = new Set(
    marksAt(marks, level)
      .map(({ kind }) => kind)
      .filter((kind) => !/^(?:low|mid|high|unknown|escc)/u.test(kind)),
  );
  // "In the construct, without screws" is said once, in the second half.
  if (said.has('screwless')) said.delete('construct');
  return [...words, ...[...said].map((kind) => t(`map.sign.${kind}`))].join(', ');
}
