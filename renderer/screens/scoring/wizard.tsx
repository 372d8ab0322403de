import { useNavigate } from '@tanstack/react-router';
import { exhausted, formatLevels, type CaseRecord, type Lesion } from '@spineboard/core/case';
import {
  askedPath,
  formatScore,
  instruments,
  scoreView,
  wizardSteps,
  type Instrument,
  type InstrumentOption,
  type WizardStep,
} from '@spineboard/core/instruments';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { scoringActions } from '../../actions/scoring-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import type { CaseEditing } from '../../api/case-editing.ts';
import { useWorkspace } from '../../api/session.ts';
import { factTitle } from '../../components/fact-words.ts';
import { formatInstant, initials } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { readingsToCompare, canReadTwice, readSubjectOf, type Reading } from './use-reading.ts';
import { takeText, WizardFoot } from './wizard-foot.tsx';
import { WizardHead } from './wizard-head.tsx';
import { WizardQuestion } from './wizard-question.tsx';
import type { LabelledScore } from './wizard-range.tsx';
import { WizardResult } from './wizard-result.tsx';
import { WizardSource } from './wizard-source.tsx';
import {
  cardsOf,
  eventOfKey,
  lesionOf,
  next,
  start,
  type Card,
  type Position,
  type Subject,
  type WizardEvent,
  ZERO_KEY,
} from './wizard-state.ts';
import { WizardSteps } from './wizard-steps.tsx';
import type { Asking } from './wizard-unknown.tsx';
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

/** Selector of what the keyboard stands on: an answer of a question, what is typed beside it, or the result. */
function focusedPart(position: Position, step: WizardStep | undefined): string {
  switch (position.at) {
    case 'result':
      return '.wizard-result-title';
    case 'reason':
      return '.reason-field input';
    case 'ask':
      return '.wizard-ask input';
    case 'step':
      return `[data-step="${step?.item.id ?? ''}"] [data-card="${position.focus}"]`;
    default:
      return exhausted(position);
  }
}

/** What each digit does: it takes an answer, and on the result it opens a question. */
function titlesOf(steps: readonly WizardStep[], cards: readonly Card[], isResult: boolean): string[] {
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
  if (isResult) {
    return keys.map((_, place) => {
      const step = steps[place];
      return step === undefined ? '' : t('actions.scoring.open', { question: step.item.title });
    });
  }
  return keys.map((key) => titleOf(cards, key));
}

/** What a key takes: "Answer: Lytic"; empty where no card has it. */
function titleOf(cards: readonly Card[], key: string): string {
  const card = cards.find((each) => each.key === key);
  if (card === undefined) return '';
  const answer = card.kind === 'unknown' ? t('scoring.unknown') : card.option.label;
  return t('actions.scoring.choice', { answer });
}

/** What to ask for where this question has no answer. */
function askingOf(record: CaseRecord, subject: Subject, lesion: Lesion | null, step: WizardStep): Omit<Asking, 'by'> {
  const path = askedPath(record, subject.instrument, subject.lesionId, step.item.id);
  const levels = lesion?.levels ?? null;
  const question =
    lesion === null
      ? t('case.ask.fact', { fact: factTitle(path.split('.'), [record]) })
      : t('case.ask.sins', {
          item: step.item.title,
          levels: levels === null ? t('case.levelUnknown') : formatLevels(levels),
        });
  return { path, question };
}

/** One question at a time over the whole window; every answer is written into the record as it is given. */
export function Wizard({
  caseId,
  subject,
  lesionParam,
  editing,
  reading,
}: {
  caseId: string;
  subject: Subject;
  lesionParam: string | undefined;
  editing: CaseEditing;
  reading: Reading;
}): ReactElement {
  const navigate = useNavigate();
  const { me } = useWorkspace();
  const { record, isBlind, seenFirstAt } = reading;
  const instrument: Instrument = instruments[subject.instrument];
  const steps = useMemo(() => wizardSteps(subject.instrument, record, subject.lesionId), [subject, record]);
  const [position, setPosition] = useState<Position>(() => start(steps, reading.isDone));
  const [isSourceOpen, setSourceOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const step = position.at === 'result' ? undefined : steps[position.step];
  const cards = step === undefined ? [] : cardsOf(record, subject, step);
  const card = position.at === 'result' ? undefined : cards[position.focus];
  const isRow = subject.instrument === 'escc';
  const form = position.at === 'reason' || position.at === 'ask' ? position.at : null;
  const lesion = lesionOf(record, subject);

  const leave = (): void => {
    void editing.flush();
    void navigate({
      to: '/case/$caseId',
      params: { caseId },
      search:
        lesionParam === undefined
          ? {}
          : // The page of the lesion keeps the first answers from its second reader; the summary shows them.
            { ...(isBlind ? { section: 'lesions' } : {}), lesion: lesionParam },
    });
  };
  const goTo = (read: 'blind' | 'compare'): void => {
    void editing.flush();
    void navigate({
      to: '/case/$caseId/score/$instrument',
      params: { caseId, instrument: subject.instrument },
      search: lesionParam === undefined ? { read } : { lesion: lesionParam, read },
    });
  };
  const send = (event: WizardEvent): void => {
    const outcome = next(position, event, { record, subject, steps, isBlind });
    reading.write(outcome);
    setPosition(outcome.position);
    if (outcome.leave === true) leave();
  };
  const onward = (): void => {
    if (reading.isFull) goTo('compare');
    else leave();
  };
  const press = (key: string): void => {
    if (key === 'Enter' && position.at === 'result') {
      onward();
      return;
    }
    const meant = eventOfKey(key, position, cards, isRow);
    if (meant !== null) send(meant);
  };
  const toggleSource = (): void => {
    setSourceOpen((isOpen) => !isOpen);
  };
  const unknown = cards.find((each) => each.kind === 'unknown');
  const actions = useActions(scoringActions, {
    titles: titlesOf(steps, cards, position.at === 'result'),
    zeroTitle: titleOf(cards, ZERO_KEY),
    hasCards: step !== undefined,
    isRow,
    isFirst: position.at !== 'result' && position.step === 0,
    isFormOpen: form !== null,
    isUnknownPossible: unknown?.kind === 'unknown' && unknown.isPossible,
    canTake: card?.kind !== 'unknown' || card.isPossible,
    isBlind,
    recordWords: takeText(card, reading.isFull),
    whySecond: () => {
      if (readSubjectOf(subject) === null) return null;
      return canReadTwice(editing.sound, subject) || t('actions.why.noFirstReading');
    },
    hasReadings: !isBlind && readingsToCompare(editing.sound, subject).length > 0,
    press,
    source: toggleSource,
    secondReader: () => {
      goTo('blind');
    },
    compare: () => {
      goTo('compare');
    },
  });

  const focused = focusedPart(position, step);
  useEffect(() => {
    const part = root.current?.querySelector<HTMLElement>(focused);
    part?.focus();
    if (part instanceof HTMLInputElement) part.select();
  }, [focused]);

  const view = scoreView(subject.instrument, record, lesion);
  const shown =
    step === undefined || position.at === 'result'
      ? { answered: { label: t('scoring.range.now'), score: view.score }, focused: null }
      : stretchesOf(instrument, steps, step, position.focus);
  const isOwn =
    isBlind &&
    Object.values(lesionOf(editing.sound, subject)?.sins ?? {}).some((each) => each.by === initials(me.name));

  return (
    <div className={`wizard${isSourceOpen ? ' wizard-open' : ''}`} ref={root}>
      <WizardHead
        instrument={instrument}
        lesion={lesion}
        editing={editing}
        note={
          !isBlind
            ? undefined
            : seenFirstAt === null
              ? { text: t('scoring.blind'), icon: EyeOff }
              : { text: t('scoring.notBlind'), icon: Eye }
        }
        secondReader={actions.secondReader}
        compare={actions.compare}
        leave={actions.leave}
      />
      <nav className="wizard-steps" aria-label={t('scoring.steps')}>
        <WizardSteps
          steps={steps}
          instrument={instrument}
          current={position.at === 'result' ? steps.length : position.step}
          cards={cards}
          isRow={isRow}
          isBlind={isBlind}
          onGo={(to) => {
            send({ type: 'goTo', step: to });
          }}
        />
        {isBlind ? (
          <p className="wizard-blind-note sm">
            {seenFirstAt === null
              ? t('scoring.blind.hidden')
              : t('scoring.notBlind.since', { when: formatInstant(seenFirstAt) })}{' '}
            {isOwn ? t('scoring.blind.self') : null}
          </p>
        ) : null}
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
            form={form}
            record={record}
            ask={isBlind ? null : actions.ask}
            asking={{ ...askingOf(record, subject, lesion, step), by: initials(me.name) }}
            isBlind={isBlind}
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
        take={actions.take}
        send={send}
      />
    </div>
  );
}
