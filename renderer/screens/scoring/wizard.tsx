import { useNavigate } from '@tanstack/react-router';
import { exhausted } from '@spineboard/core/case';
import {
  formatScore,
  instruments,
  scoreView,
  wizardSteps,
  type Instrument,
  type InstrumentOption,
  type WizardStep,
} from '@spineboard/core/instruments';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { scoringActions } from '../../actions/scoring-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import type { CaseEditing } from '../../api/case-editing.ts';
import { useWorkspace } from '../../api/session.ts';
import { initials } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { useWizardKeys } from './wizard-keys.ts';
import { WizardFoot } from './wizard-foot.tsx';
import { WizardHead } from './wizard-head.tsx';
import { WizardQuestion } from './wizard-question.tsx';
import type { LabelledScore } from './wizard-range.tsx';
import { WizardResult } from './wizard-result.tsx';
import { WizardSource } from './wizard-source.tsx';
import {
  cardsOf,
  lesionOf,
  next,
  start,
  withChoice,
  type Position,
  type Subject,
  type WizardEvent,
} from './wizard-state.ts';
import { WizardSteps } from './wizard-steps.tsx';
import './wizard.css';

/** What the focused answer adds: "Mechanical", "+3"; a grade adds nothing, it is one. */
function focusedWords(instrument: Instrument, option: InstrumentOption | undefined): { label: string; adds?: string } {
  if (option === undefined) return { label: t('scoring.range.unknown') };
  if (instrument.kind === 'ordinal') return { label: t('scoring.range.taken') };
  return { label: option.label, adds: t('scoring.range.adds', { points: option.points }) };
}

/** The two lower stretches of a step: without its answer, and with the focused one. */
function stretchesOf(
  instrument: Instrument,
  steps: readonly WizardStep[],
  step: WizardStep,
  focus: number,
): { answered: LabelledScore; focused: LabelledScore } {
  const option = step.item.options[focus];
  const others = steps.filter((each) => each !== step && each.answer.option !== null).length;
  return {
    answered: {
      label:
        steps.length === 1
          ? t(step.answer.option === null ? 'scoring.range.before' : 'scoring.range.without')
          : step.answer.option === null
            ? t('scoring.range.answered', { count: others, total: steps.length })
            : t('scoring.range.others'),
      score: step.unknown,
    },
    focused: {
      ...focusedWords(instrument, option),
      score: option === undefined ? step.unknown : (step.preview[option.id] ?? step.unknown),
    },
  };
}

/** Selector of what the keyboard stands on: an answer of a question, the reason, or the result. */
function focusedPart(position: Position, step: WizardStep | undefined): string {
  switch (position.at) {
    case 'result':
      return '.wizard-result-title';
    case 'reason':
      return '.reason-field input';
    case 'step':
      return `[data-step="${step?.item.id ?? ''}"] [data-card="${position.focus}"]`;
    default:
      return exhausted(position);
  }
}

/** One question at a time over the whole window; every answer is written into the record as it is given. */
export function Wizard({
  caseId,
  subject,
  lesionParam,
  editing,
}: {
  caseId: string;
  subject: Subject;
  lesionParam: string | undefined;
  editing: CaseEditing;
}): ReactElement {
  const navigate = useNavigate();
  const { me } = useWorkspace();
  const record = editing.sound;
  const instrument: Instrument = instruments[subject.instrument];
  const steps = useMemo(() => wizardSteps(subject.instrument, record, subject.lesionId), [subject, record]);
  const [position, setPosition] = useState<Position>(() => start(steps));
  const [isSourceOpen, setSourceOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const step = position.at === 'result' ? undefined : steps[position.step];
  const cards = step === undefined ? [] : cardsOf(record, subject, step);
  const isRow = subject.instrument === 'escc';

  const leave = (): void => {
    void editing.flush();
    void navigate({
      to: '/case/$caseId',
      params: { caseId },
      search: lesionParam === undefined ? {} : { lesion: lesionParam },
    });
  };
  const send = (event: WizardEvent): void => {
    const outcome = next(position, event, { record, subject, steps });
    const { answer } = outcome;
    if (answer !== undefined) {
      editing.edit((current) => withChoice(current, subject, { ...answer, by: initials(me.name) }));
      void editing.flush();
    }
    setPosition(outcome.position);
    if (outcome.leave === true) leave();
  };
  const toggleSource = (): void => {
    setSourceOpen((isOpen) => !isOpen);
  };
  useWizardKeys({ position, cards, isRow, send, onSource: toggleSource });
  const unknownCard = cards.findIndex((card) => card.kind === 'unknown');
  const unknown = cards[unknownCard];
  useActions(scoringActions, {
    hasCards: step !== undefined,
    isFirst: position.at !== 'result' && position.step === 0,
    isReasonAsked: position.at === 'reason',
    isUnknownPossible: unknown?.kind === 'unknown' && unknown.isPossible,
    take: () => {
      send(position.at === 'result' ? { type: 'leave' } : { type: 'take', card: position.focus });
    },
    back: () => {
      send({ type: 'back' });
    },
    on: () => {
      send({ type: 'on' });
    },
    unknown: () => {
      send({ type: 'take', card: unknownCard });
    },
    source: toggleSource,
    leave: () => {
      send({ type: 'leave' });
    },
  });

  const focused = focusedPart(position, step);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>(focused)?.focus();
  }, [focused]);

  const lesion = lesionOf(record, subject);
  const view = scoreView(subject.instrument, record, lesion);
  const shown =
    step === undefined || position.at === 'result'
      ? { answered: { label: t('scoring.range.now'), score: view.score }, focused: null }
      : stretchesOf(instrument, steps, step, position.focus);

  return (
    <div className={`wizard${isSourceOpen ? ' wizard-open' : ''}`} ref={root}>
      <WizardHead instrument={instrument} lesion={lesion} editing={editing} onClose={leave} />
      <nav className="wizard-steps" aria-label={t('scoring.steps')}>
        <WizardSteps
          steps={steps}
          instrument={instrument}
          current={position.at === 'result' ? steps.length : position.step}
          cards={cards}
          isRow={isRow}
          onGo={(to) => {
            send({ type: 'goTo', step: to });
          }}
        />
      </nav>
      <main className="wizard-main" aria-label={instrument.title}>
        {step === undefined || position.at === 'result' ? (
          <WizardResult
            instrument={instrument}
            steps={steps}
            view={view}
            onGo={(to) => {
              send({ type: 'goTo', step: to });
            }}
          />
        ) : (
          <WizardQuestion
            instrument={instrument}
            step={step}
            cards={cards}
            focus={position.focus}
            isReasonAsked={position.at === 'reason'}
            send={send}
          />
        )}
      </main>
      <WizardSource
        instrument={instrument}
        item={step?.item ?? null}
        answer={step?.answer ?? null}
        record={record}
        lesion={lesion}
        isOpen={isSourceOpen}
        onToggle={toggleSource}
      />
      <WizardFoot
        instrument={instrument}
        total={formatScore(view.score)}
        view={view}
        stretches={shown}
        position={position}
        steps={steps}
        cards={cards}
        send={send}
      />
    </div>
  );
}
