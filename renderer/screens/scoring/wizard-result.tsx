import type { ScoreView } from '@spineboard/core/noms';
import { formatScore, type Instrument, type WizardStep } from '@spineboard/core/instruments';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { totalsText } from './stretches.ts';
import { answerLabel, Provenance } from './wizard-steps.tsx';
import './wizard-result.css';

function missingEffect(instrument: Instrument, view: ScoreView, item: string): string {
  if (instrument.bands.length === 0) return '';
  if (view.score.bands.length <= 1) return t('scoring.result.holds');
  return view.score.decisive.includes(item) ? t('scoring.result.decides') : t('scoring.result.changes');
}

function bandNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** What came out: total or range on its bands, what each band means, the answers and where they come from. */
export function WizardResult({
  instrument,
  steps,
  view,
  onGo,
}: {
  instrument: Instrument;
  steps: readonly WizardStep[];
  view: ScoreView;
  onGo: (step: number) => void;
}): ReactElement {
  const { score } = view;
  const isKnown = instrument.kind === 'sum' || score.complete;
  const missing = steps.filter((step) => score.missing.includes(step.item.id));
  return (
    <div className="wizard-result">
      <h1 tabIndex={-1} className="wizard-result-title">
        <span className="wizard-result-total num">{formatScore(score)}</span>
        {isKnown && score.bands.length === 1 && score.bands[0] !== undefined ? (
          <Chip sign={score.bands[0].risk}>{view.reading}</Chip>
        ) : isKnown && instrument.kind === 'ordinal' && score.bands.length === 0 ? null : (
          <span className="wizard-result-reading">{view.reading}</span>
        )}
      </h1>
      {isKnown && instrument.unordered !== true ? (
        <ScoreBar scale={instrument} value={score} width={480} height={8} label={view.spoken} />
      ) : null}

      {isKnown && score.bands.length > 0 ? (
        <section className="wizard-result-section">
          <h2>{t('scoring.result.meaning')}</h2>
          {score.bands.map((band) => (
            <p key={band.id} className="wizard-result-meaning">
              <Sign kind={band.risk} />
              <span>
                {score.bands.length === 1
                  ? band.meaning
                  : t('scoring.result.meaningIf', {
                      total: totalsText(instrument, bandNumbers(band.from, band.to)),
                      meaning: band.meaning,
                    })}
              </span>
            </p>
          ))}
        </section>
      ) : null}

      <section className="wizard-result-section">
        <h2>{t('scoring.result.missing')}</h2>
        {missing.length === 0 ? <p className="ink2">{t('scoring.result.complete')}</p> : null}
        {score.origin === 'given' ? <p className="ink2">{t('scoring.result.recorded')}</p> : null}
        <ul>
          {missing.map((step) => (
            <li key={step.item.id} className="wizard-result-missing">
              <Sign kind="unknown" />
              <b>{step.item.title}</b>
              <span className="ink2">{missingEffect(instrument, view, step.item.id)}</span>
            </li>
          ))}
        </ul>
      </section>

      <section className="wizard-result-section">
        <h2>{t('scoring.answers')}</h2>
        <ol className="wizard-result-answers">
          {steps.map((step, position) => {
            const option = step.item.options.find((each) => each.id === step.answer.option);
            return (
              <li key={step.item.id}>
                <button
                  type="button"
                  className="wizard-result-answer"
                  onClick={() => {
                    onGo(position);
                  }}
                >
                  <kbd aria-hidden="true">{position + 1}</kbd>
                  <span className="wizard-result-item">{step.item.title}</span>
                  <span className="wizard-result-option">
                    {option === undefined ? (
                      <span className="mut">{t('common.unknown')}</span>
                    ) : (
                      answerLabel(step, option.id)
                    )}
                    <span className="sm">
                      <Provenance step={step} withAnswer={false} />
                    </span>
                  </span>
                  <b className="num wizard-result-points">
                    {instrument.kind === 'ordinal' || option === undefined ? '' : option.points}
                  </b>
                </button>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
