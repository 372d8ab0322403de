import { placesOf } from '@spineboard/core/drawings';
import type { Instrument, Score } from '@spineboard/core/instruments';
import type { CSSProperties, ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { dropsBetween, runOf, stretchOf, totalsText, type Stretch } from './stretches.ts';
import './wizard-range.css';

/** A score with the words that stand right of its stretch; `adds` are the points of the focused answer ("+4"). */
export type LabelledScore = { label: string; adds?: string; score: Pick<Score, 'values'> };

const placed = (left: number, width?: number): CSSProperties => ({
  left: `${left}%`,
  ...(width === undefined ? {} : { width: `${width}%` }),
});

function Runs({ stretch, kind }: { stretch: Stretch; kind: 'start' | 'answered' | 'focused' }): ReactElement {
  return (
    <>
      {stretch.runs.map((run, position) => (
        // A run is its place in the row: the same element moves when focus moves.
        <span key={position} className={`wizard-range-run wizard-range-${kind}`} style={placed(run.left, run.width)} />
      ))}
    </>
  );
}

function Drops({ places, from }: { places: readonly number[]; from: 'start' | 'answered' }): ReactElement {
  return (
    <>
      {places.map((place) => (
        <span key={place} className={`wizard-range-drop wizard-range-drop-${from}`} style={placed(place)} />
      ))}
    </>
  );
}

function Line({
  kind,
  label,
  adds,
  text,
}: {
  kind: 'start' | 'answered' | 'focused';
  label: string;
  adds?: string | undefined;
  text: string;
}): ReactElement {
  return (
    <div className={`wizard-range-line wizard-range-line-${kind}`}>
      <span className="ell" title={label}>
        {label}
      </span>
      {adds === undefined ? null : <span className="num nowrap">{adds}</span>}
      <span className="num nowrap wizard-range-rest">{text}</span>
    </div>
  );
}

/**
 * Three stacked stretches on one scale: everything, what is left after the answers so far, and what the focused answer
 * would leave. Below them the bands with sign, word and limits, or the ends of the scale where no source gives bands.
 */
export function WizardRange({
  instrument,
  answered,
  focused,
}: {
  instrument: Instrument;
  answered: LabelledScore;
  /** Null on the result, where nothing is focused. */
  focused: LabelledScore | null;
}): ReactElement {
  const all: Pick<Score, 'values'> = {
    values: Array.from({ length: placesOf(instrument) }, (_, at) => instrument.min + at * (instrument.unit ?? 1)),
  };
  const hasBands = instrument.bands.length > 0;
  const start = stretchOf(instrument, all);
  const so = stretchOf(instrument, answered.score);
  const then = focused === null ? null : stretchOf(instrument, focused.score);
  const spoken =
    then === null || focused === null
      ? t('scoring.range.spoken', { label: answered.label, range: so.text })
      : t('scoring.range.spokenFocused', {
          label: answered.label,
          range: so.text,
          focused: [focused.label, focused.adds].filter((part) => part !== undefined).join(' '),
          rest: then.text,
        });
  return (
    <figure className="wizard-range" aria-label={spoken}>
      <div className={`wizard-range-scale${hasBands ? '' : ' wizard-range-plain'}`} aria-hidden="true">
        <Runs stretch={start} kind="start" />
        <Drops places={dropsBetween(instrument, start, so)} from="start" />
        <Runs stretch={so} kind="answered" />
        {then === null ? null : (
          <>
            <Drops places={dropsBetween(instrument, so, then)} from="answered" />
            <Runs stretch={then} kind="focused" />
          </>
        )}
        {hasBands ? (
          <>
            <Bands instrument={instrument} />
            <BandWords instrument={instrument} />
          </>
        ) : (
          <div className="wizard-range-ends num">
            <span>{totalsText(instrument, [instrument.min])}</span>
            <span>{totalsText(instrument, [instrument.max])}</span>
          </div>
        )}
      </div>
      <div className="wizard-range-lines" aria-hidden="true">
        <Line
          kind="start"
          label={t('scoring.range.start')}
          text={shortText(instrument, start.text, all.values.length)}
        />
        <Line
          kind="answered"
          label={answered.label}
          text={shortText(instrument, so.text, answered.score.values.length)}
        />
        {then === null || focused === null ? null : (
          <Line
            kind="focused"
            label={focused.label}
            adds={focused.adds}
            text={shortText(instrument, then.text, focused.score.values.length)}
          />
        )}
      </div>
    </figure>
  );
}

function Bands({ instrument }: { instrument: Instrument }): ReactElement {
  return (
    <>
      {instrument.bands.map((band) => {
        const run = runOf(instrument, band.from, band.to);
        return (
          <span
            key={band.id}
            className={`wizard-range-band wizard-range-band-${band.risk}`}
            style={placed(run.left, run.width)}
          />
        );
      })}
    </>
  );
}

/** Sign, word and limits of each band: under it where the window has the room, else one after the other. */
function BandWords({ instrument }: { instrument: Instrument }): ReactElement {
  return (
    <div className="wizard-range-words">
      {instrument.bands.map((band, position) => {
        const { left, width } = runOf(instrument, band.from, band.to);
        const isAtEnd = position === instrument.bands.length - 1 && width < 15;
        return (
          <span
            key={band.id}
            className={`wizard-range-word wizard-range-word-${band.risk}${isAtEnd ? ' wizard-range-word-end' : ''}`}
            style={isAtEnd ? {} : placed(left, width)}
          >
            <Sign kind={band.risk} />
            <span>
              {band.label}{' '}
              <span className="wizard-range-limits num">{totalsText(instrument, numbers(band.from, band.to))}</span>
            </span>
          </span>
        );
      })}
    </div>
  );
}

/** Names of grades leave no room for a range of them: "4 grades". */
const LONG = 9;
function shortText(instrument: Instrument, text: string, count: number): string {
  const isLong = instrument.kind === 'ordinal' && count > 1 && text.length > LONG;
  return isLong ? t('scoring.range.grades', { count }) : text;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
