import { formatLevels, levelIndex, type CaseRecord } from '@spineboard/core/case';
import { type ChartLesion, FRAMES, SPINE_HEIGHT, SPINE_WIDTH, spineMarks } from '@spineboard/core/drawings';
import type { CaseAssessment } from '@spineboard/core/noms';
import { useMemo, type ReactElement } from 'react';
import { SpineDrawing } from '../../components/spine-drawing.tsx';
import { t } from '../../messages/t.ts';
import './room-map.css';

/** Height of the drawing in the room, px; everything else follows from it. */
const HEIGHT = 874;
const SCALE = HEIGHT / SPINE_HEIGHT;
/** Least distance of two labels, px: one line of 28. */
const LINE = 36;

type RoomLesion = ChartLesion & { words: string; leads: boolean };
type Label = { text: string; top: number; at: number; leads: boolean };

function centerOf(level: string): number {
  const frame = FRAMES.find((each) => each.level === level);
  return frame === undefined ? 0 : (frame.row.top + frame.row.height / 2) * SCALE;
}

/** Labels in the order of the column, pushed down where two would touch, and up again at the end. */
export function spread(labels: readonly Label[], height = HEIGHT): Label[] {
  const down: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.at - b.at)) {
    const least = down.length === 0 ? LINE / 2 : (down.at(-1)?.top ?? 0) + LINE;
    down.push({ ...label, top: Math.max(label.at, least) });
  }
  let most = height - LINE / 2;
  return down
    .toReversed()
    .map((label) => {
      const top = Math.min(label.top, most);
      most = top - LINE;
      return { ...label, top };
    })
    .toReversed();
}

/** The spine from the side with everything that the case has on it. Only lesions are named, the leading one larger. */
export function RoomMap({ record, assessment }: { record: CaseRecord; assessment: CaseAssessment }): ReactElement {
  const { marks, labels, words } = useMemo(() => {
    const lesions = record.lesions.flatMap((lesion, index): RoomLesion[] => {
      const assessed = assessment.lesions[index];
      if (lesion.levels === null || assessed === undefined) return [];
      const { bands } = assessed.sins.score;
      const collapse = assessed.sins.answers.find(({ item }) => item === 'collapse')?.option;
      const escc = lesion.escc === null ? t('case.mapEsccUnknown') : t('case.mapEscc', { grade: lesion.escc });
      return [
        {
          levels: lesion.levels,
          risk: bands.length === 1 ? (bands[0]?.risk ?? null) : null,
          escc: lesion.escc,
          collapse: collapse === 'over50' || collapse === 'under50' ? collapse : null,
          words: t('present.map.lesion', { level: assessed.label, words: `${assessed.sins.reading}, ${escc}` }),
          leads: index === assessment.leading,
        },
      ];
    });
    const seen = new Set<string>();
    const named = lesions
      .toSorted((a, b) => Number(b.leads) - Number(a.leads) || levelIndex(a.levels.from) - levelIndex(b.levels.from))
      .flatMap(({ levels, leads }): Label[] => {
        const text = formatLevels(levels);
        if (seen.has(text)) return [];
        seen.add(text);
        const at = (centerOf(levels.from) + centerOf(levels.to)) / 2;
        return [{ text, at, top: at, leads }];
      });
    return {
      // Grades beside the drawing would be too small to read from the last row; the words say them.
      marks: spineMarks('lateral', { lesions, earlier: record.earlierTreatments, plan: record.plan }).map((mark) => ({
        ...mark,
        grade: null,
      })),
      labels: spread(named),
      words: lesions.length === 0 ? t('present.map.none') : `${lesions.map((each) => each.words).join('. ')}.`,
    };
  }, [record, assessment]);
  return (
    <div className="room-map">
      {labels.map(({ text, top, leads }) => (
        <span
          key={text}
          className={leads ? 'room-map-level room-map-leads' : 'room-map-level'}
          style={{ top }}
          aria-hidden="true"
        >
          {text}
        </span>
      ))}
      <svg
        className="room-map-spine"
        width={SPINE_WIDTH * SCALE}
        height={HEIGHT}
        viewBox={`0 0 ${SPINE_WIDTH} ${SPINE_HEIGHT}`}
        role="img"
        aria-label={t('present.map', { lesions: words })}
      >
        <SpineDrawing view="lateral" marks={marks} textSize={0} />
      </svg>
    </div>
  );
}
