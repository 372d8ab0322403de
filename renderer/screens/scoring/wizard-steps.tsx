import { exhausted } from '@spineboard/core/case';
import type { Instrument, ResolvedAnswer, WizardStep } from '@spineboard/core/instruments';
import { Check, CornerDownRight, Pencil } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { ZERO_KEY, type Card } from './wizard-state.ts';

/** Label of the option that an answer names; empty when there is none. */
export function answerLabel(step: WizardStep, option: string | null | undefined): string {
  return step.item.options.find((each) => each.id === option)?.label ?? '';
}

function pointsOf(step: WizardStep): number | null {
  return step.item.options.find((each) => each.id === step.answer.option)?.points ?? null;
}

/** Where an answer comes from: the fact it follows from, or the derived answer it replaces, why and by whom. */
export function Provenance({ step, withAnswer }: { step: WizardStep; withAnswer: boolean }): ReactElement | null {
  const { answer } = step;
  switch (answer.origin) {
    case 'derived': {
      const from = answer.from ?? '';
      return (
        <span className="wizard-origin">
          <CornerDownRight className="icon-s wizard-derived" aria-hidden="true" />
          <span>
            {withAnswer
              ? t('scoring.from', { answer: answerLabel(step, answer.option), fact: from })
              : t('scoring.fromFact', { fact: from })}
          </span>
        </span>
      );
    }
    case 'overridden':
      return (
        <span className="wizard-origin wizard-overridden">
          <Pencil className="icon-s" aria-hidden="true" />
          <span>
            {t('scoring.overrides', { derived: answerLabel(step, answer.derived), reason: answer.reason ?? '' })}{' '}
            <Author answer={answer} />
          </span>
        </span>
      );
    case 'given':
      return withAnswer ? (
        <span className="wizard-origin">
          <span>{answerLabel(step, answer.option)}</span>
        </span>
      ) : (
        <Author answer={answer} />
      );
    case 'unknown':
      return answer.ask === undefined ? null : <span className="wizard-origin">{answer.ask}</span>;
    default:
      return exhausted(answer.origin);
  }
}

function Author({ answer }: { answer: ResolvedAnswer }): ReactElement | null {
  if (answer.by === undefined || answer.by === '') return null;
  return <span className="mut">{t('scoring.by', { name: answer.by })}</span>;
}

function Hint({ keys, words }: { keys: ReactNode; words: string }): ReactElement {
  return (
    <div className="wizard-hint">
      {keys}
      {words}
    </div>
  );
}

function Hints({ cards, isRow, isBlind }: { cards: readonly Card[]; isRow: boolean; isBlind: boolean }): ReactElement {
  const digits = cards.flatMap(({ key }) => (key !== null && /\d/.test(key) ? [key] : []));
  return (
    <div className="wizard-hints" aria-hidden="true">
      {cards.length === 0 ? (
        <Hint keys={<kbd>1</kbd>} words={t('scoring.keys.open')} />
      ) : cards.some(({ key }) => key === ZERO_KEY) ? (
        <>
          <Hint
            keys={
              <>
                <kbd>1</kbd>–<kbd>9</kbd>
              </>
            }
            words={t('scoring.keys.tens')}
          />
          <Hint keys={<kbd>0</kbd>} words={t('scoring.keys.allTens')} />
        </>
      ) : (
        <Hint
          keys={
            <>
              <kbd>{digits[0]}</kbd>–<kbd>{digits.at(-1)}</kbd>
            </>
          }
          words={t('scoring.keys.choose')}
        />
      )}
      {cards.length === 0 ? null : (
        <Hint
          keys={
            <>
              <kbd>{isRow ? '←' : '↑'}</kbd>
              <kbd>{isRow ? '→' : '↓'}</kbd> {t('scoring.keys.move')} <kbd>Enter</kbd>
            </>
          }
          words={t('scoring.keys.take')}
        />
      )}
      {isRow ? null : (
        <Hint
          keys={
            <>
              <kbd>←</kbd>
              <kbd>→</kbd>
            </>
          }
          words={t('scoring.keys.step')}
        />
      )}
      {cards.length === 0 ? null : <Hint keys={<kbd>U</kbd>} words={t('scoring.keys.unknown')} />}
      {cards.length === 0 || isBlind ? null : <Hint keys={<kbd>A</kbd>} words={t('scoring.keys.ask')} />}
      <Hint keys={<kbd>S</kbd>} words={t('scoring.keys.source')} />
    </div>
  );
}

/** The questions with their answers, points and where those come from; a click opens one. */
export function WizardSteps({
  steps,
  instrument,
  current,
  cards,
  isRow,
  isBlind,
  onGo,
}: {
  steps: readonly WizardStep[];
  instrument: Instrument;
  /** Position of the question on screen; the number of steps on the result. */
  current: number;
  cards: readonly Card[];
  isRow: boolean;
  isBlind: boolean;
  onGo: (step: number) => void;
}): ReactElement {
  return (
    <>
      <div className="label wizard-count">
        {current < steps.length ? t('scoring.step', { step: current + 1, count: steps.length }) : t('scoring.result')}
      </div>
      <ol className="wizard-step-list">
        {steps.map((step, position) => {
          const isCurrent = position === current;
          const isDone = step.answer.option !== null;
          const answer = answerLabel(step, step.answer.option);
          const points = pointsOf(step);
          return (
            <li key={step.item.id}>
              <button
                type="button"
                className={`wizard-step${isCurrent ? ' wizard-step-on' : ''}${isDone ? ' wizard-step-done' : ''}`}
                aria-current={isCurrent ? 'step' : undefined}
                title={step.item.title}
                onClick={() => {
                  onGo(position);
                }}
              >
                <span className="wizard-step-number">
                  {isDone && !isCurrent ? <Check className="wizard-tick" aria-hidden="true" /> : position + 1}
                </span>
                <span className="wizard-step-title">{step.item.title}</span>
                <span className="hidden-visually">{isDone ? answer : t('scoring.noAnswer')}</span>
                <b className="num wizard-step-points" aria-hidden={points === null || undefined}>
                  {points === null ? (isCurrent ? '?' : '') : instrument.kind === 'sum' ? points : answer}
                </b>
                <span className="wizard-step-origin sm">
                  <Provenance step={step} withAnswer={instrument.kind === 'sum'} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <Hints cards={cards} isRow={isRow} isBlind={isBlind} />
    </>
  );
}
