import { itemDrawing } from '@spineboard/core/drawings';
import type { Instrument, WizardStep } from '@spineboard/core/instruments';
import { Check, CornerDownRight, Pencil } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { ItemDrawing } from '../../components/item-drawing.tsx';
import { formatRange, joinPercent } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import type { Card, WizardEvent } from './wizard-state.ts';

type Layout = 'list' | 'compact' | 'drawings';

/** The sign on the card that holds the answer: taken by a person, derived, or replacing a derived one. */
function Mark({ step, option }: { step: WizardStep; option: string }): ReactElement | null {
  const { answer } = step;
  if (answer.option === option) {
    if (answer.origin === 'derived') {
      return (
        <span className="wizard-card-mark wizard-card-derived">
          <CornerDownRight className="icon-s" aria-hidden="true" />
          {t('scoring.fromFact', { fact: answer.from ?? '' })}
        </span>
      );
    }
    if (answer.origin === 'overridden') {
      return (
        <span className="wizard-card-mark wizard-card-overridden">
          <Pencil className="icon-s" aria-hidden="true" />
          {answer.reason}
        </span>
      );
    }
    return (
      <span className="wizard-card-mark">
        <Check className="icon-s" aria-hidden="true" />
        {t('scoring.chosen')}
      </span>
    );
  }
  if (answer.origin === 'overridden' && answer.derived === option) {
    return (
      <span className="wizard-card-mark wizard-card-derived">
        <CornerDownRight className="icon-s" aria-hidden="true" />
        {t('scoring.fromFact', { fact: answer.from ?? '' })}
      </span>
    );
  }
  return null;
}

function unknownWords(
  card: Extract<Card, { kind: 'unknown' }>,
  instrument: Instrument,
  step: WizardStep,
  isBlind: boolean,
): string {
  if (!card.isPossible) return t('scoring.unknown.derived', { fact: step.answer.from ?? '' });
  if (isBlind) return t('scoring.unknown.blind');
  return instrument.kind === 'sum' ? t('scoring.unknown.range') : t('scoring.unknown.grade');
}

/** One answer: key cap, words, points. Focus shows what it would do, a press takes it. */
export function WizardCard({
  card,
  position,
  instrument,
  step,
  layout,
  isFocused,
  isBlind,
  send,
}: {
  card: Card;
  position: number;
  instrument: Instrument;
  step: WizardStep;
  layout: Layout;
  isFocused: boolean;
  isBlind: boolean;
  send: (event: WizardEvent) => void;
}): ReactElement {
  const isUnknown = card.kind === 'unknown';
  const isChosen = card.kind === 'option' ? step.answer.option === card.option.id : step.answer.option === null;
  const isDisabled = isUnknown && !card.isPossible;
  const label = isUnknown ? t('scoring.unknown') : card.option.label;
  const definition = isUnknown ? unknownWords(card, instrument, step, isBlind) : card.option.definition;
  const allPoints = step.item.options.map((option) => option.points);
  const points: ReactNode =
    instrument.kind === 'ordinal'
      ? null
      : isUnknown
        ? formatRange(Math.min(...allPoints), Math.max(...allPoints))
        : card.option.points;
  const shape = isUnknown ? 'list' : layout;
  const drawingOf = (option: string): ReactElement => (
    <ItemDrawing
      instrument={instrument.id}
      item={step.item.id}
      option={option}
      {...(shape === 'drawings' ? { width: 92, height: 87 } : { width: 112, height: 70 })}
    />
  );
  // In a list every card keeps the column of drawings, so that the words line up.
  const isDrawn =
    layout === 'list' &&
    step.item.options.some((option) => itemDrawing(instrument.id, step.item.id, option.id) !== null);
  return (
    <button
      type="button"
      data-card={position}
      className={[
        'wizard-card',
        `wizard-card-${shape}`,
        isDrawn ? 'wizard-card-drawn' : '',
        isFocused ? 'wizard-card-focused' : '',
        isUnknown ? 'wizard-card-unknown' : '',
        isChosen ? 'wizard-card-chosen' : '',
      ].join(' ')}
      tabIndex={isFocused ? 0 : -1}
      aria-pressed={isChosen}
      aria-disabled={isDisabled || undefined}
      onFocus={() => {
        send({ type: 'focus', card: position });
      }}
      onPointerMove={(event) => {
        if (!isFocused && (event.movementX !== 0 || event.movementY !== 0)) event.currentTarget.focus();
      }}
      onClick={() => {
        send({ type: 'take', card: position });
      }}
    >
      <span className={`wizard-card-key${card.key === null ? ' wizard-card-key-none' : ''}`} aria-hidden="true">
        {card.key?.toUpperCase()}
      </span>
      {shape === 'drawings' && !isUnknown ? drawingOf(card.option.id) : null}
      {isDrawn ? (
        <span className={`wizard-card-drawing${isUnknown ? ' wizard-card-drawing-unknown' : ''}`}>
          {isUnknown ? null : drawingOf(card.option.id)}
        </span>
      ) : null}
      <span className="wizard-card-words">
        <b>{joinPercent(label)}</b>
        <span className="wizard-card-definition">{joinPercent(definition)}</span>
        {isUnknown ? null : <Mark step={step} option={card.option.id} />}
      </span>
      {points === null ? null : <span className="wizard-card-points num">{points}</span>}
    </button>
  );
}
