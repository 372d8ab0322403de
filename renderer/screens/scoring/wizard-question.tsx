import type { CaseRecord } from '@spineboard/core/case';
import type { Instrument, InstrumentItem, WizardStep } from '@spineboard/core/instruments';
import { Fragment, useId, type ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ReasonField } from '../../components/reason-field.tsx';
import { joinPercent } from '../../messages/format.ts';
import { WizardCard } from './wizard-card.tsx';
import { EsccBrackets } from './escc-brackets.tsx';
import type { Card, WizardEvent } from './wizard-state.ts';
import { answerLabel } from './wizard-steps.tsx';
import { WizardUnknown, type Asking } from './wizard-unknown.tsx';
import './wizard-question.css';

/** So many answers, named by a number or a letter, stand in two columns. */
const COMPACT_FROM = 6;
const SHORT = 3;

/** How the answers of an item are laid out: a list, two columns of compact cards, or a row of drawings. */
function layoutOf(instrument: Instrument, item: InstrumentItem): 'list' | 'compact' | 'drawings' {
  if (instrument.id === 'escc') return 'drawings';
  const isShort = item.options.every((option) => option.label.length <= SHORT);
  return item.options.length >= COMPACT_FROM && isShort ? 'compact' : 'list';
}

/** The question, its help, its answers as cards with "Unknown" last, and the terms under them. */
export function WizardQuestion({
  instrument,
  step,
  cards,
  focus,
  form,
  record,
  ask,
  asking,
  isBlind,
  send,
}: {
  instrument: Instrument;
  step: WizardStep;
  cards: readonly Card[];
  focus: number;
  /** What is being typed beside the answers. */
  form: 'reason' | 'ask' | null;
  record: CaseRecord;
  /** Null for a second reader, who asks nobody. */
  ask: LiveAction | null;
  asking: Asking;
  isBlind: boolean;
  send: (event: WizardEvent) => void;
}): ReactElement {
  const question = useId();
  const { item, answer } = step;
  const layout = layoutOf(instrument, item);
  const rows = Math.ceil(item.options.length / 2);
  return (
    <div className={`wizard-question wizard-question-${layout}`}>
      <h1 id={question}>{item.question}</h1>
      <p className="wizard-question-help">{joinPercent(item.help)}</p>
      {answer.ask === undefined ? null : <p className="wizard-question-ask">{answer.ask}</p>}
      <fieldset aria-labelledby={question} className="wizard-question-answers" data-step={item.id}>
        {layout === 'drawings' ? <EsccBrackets instrument={instrument} /> : null}
        <div
          className={`wizard-question-cards wizard-question-cards-${layout}${layout === 'list' && rows > 2 ? ' wizard-question-cards-many' : ''}`}
          style={layout === 'compact' ? { gridTemplateRows: `repeat(${rows}, auto)` } : {}}
        >
          {cards.map((card, position) =>
            card.kind === 'unknown' ? null : (
              <Fragment key={card.option.id}>
                <WizardCard
                  card={card}
                  position={position}
                  instrument={instrument}
                  step={step}
                  layout={layout}
                  isFocused={position === focus}
                  isBlind={isBlind}
                  send={send}
                />
                {form === 'reason' && position === focus ? (
                  <ReasonField
                    derived={answerLabel(step, answer.derived)}
                    fact={answer.from ?? ''}
                    chosen={card.option.label}
                    initial={answer.origin === 'overridden' ? (answer.reason ?? '') : ''}
                    onConfirm={(reason) => {
                      send({ type: 'confirm', reason });
                    }}
                    onCancel={() => {
                      send({ type: 'leave' });
                    }}
                  />
                ) : null}
              </Fragment>
            ),
          )}
        </div>
        {cards.map((card, position) =>
          card.kind === 'option' ? null : (
            <WizardCard
              key="unknown"
              card={card}
              position={position}
              instrument={instrument}
              step={step}
              layout={layout}
              isFocused={position === focus}
              isBlind={isBlind}
              send={send}
            />
          ),
        )}
      </fieldset>
      {ask === null ? null : (
        <WizardUnknown ask={ask} asking={asking} record={record} isAsked={form === 'ask'} send={send} />
      )}
      <Terms item={item} />
    </div>
  );
}

function Terms({ item }: { item: InstrumentItem }): ReactElement | null {
  if (item.terms === undefined || item.terms.length === 0) return null;
  return (
    <dl className="wizard-question-terms">
      {item.terms.map((each) => (
        <div key={each.term}>
          <dt className="sm">{each.term}</dt>
          <dd className="sm ink2">{each.text}</dd>
        </div>
      ))}
    </dl>
  );
}
