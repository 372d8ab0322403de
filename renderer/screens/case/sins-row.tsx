import type { InstrumentItem, InstrumentOption, ResolvedAnswer } from '@spineboard/core/instruments';
import { CornerDownRight, Pencil } from 'lucide-react';
import { Fragment, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Button as SmallButton, Keys } from '../../components/button.tsx';
import { ReasonField } from '../../components/reason-field.tsx';
import { t } from '../../messages/t.ts';

export type SinsRowProps = {
  item: InstrumentItem;
  /** 1 to 6, as the row is numbered. */
  position: number;
  answer: ResolvedAnswer;
  /** Unknown, and whatever it turns out to be, the band stays. */
  holdsBand: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onAnswer: (option: string | null, reason: string) => void;
  /** Whether an option contradicts what the facts give, so that it is taken with a reason only. */
  wantsReason: (option: string) => boolean;
  /** Asks for the item, or says who was asked. */
  ask: ReactNode;
  /** Who was asked; null for nobody. */
  asked: string | null;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const optionOf = (item: InstrumentItem, id: string | null | undefined): InstrumentOption | undefined =>
  item.options.find((option) => option.id === id);

function pointsOf(item: InstrumentItem, answer: ResolvedAnswer): string {
  const chosen = optionOf(item, answer.option);
  if (chosen !== undefined) return String(chosen.points);
  const points = item.options.map((option) => option.points);
  return `${Math.min(...points)}–${Math.max(...points)}`;
}

/** One item of SINS: answer, points, where it comes from; opens to its answers. */
export function SinsRow({
  item,
  position,
  answer,
  holdsBand,
  isOpen,
  onToggle,
  onAnswer,
  wantsReason,
  ask,
  asked,
}: SinsRowProps): ReactElement {
  const listId = useId();
  const row = useRef<HTMLDivElement>(null);
  // The option whose reason is asked for; it is not taken before that is given.
  const [asking, setAsking] = useState<string | null>(null);
  const chosen = optionOf(item, answer.option);
  const choose = (option: InstrumentOption | undefined): void => {
    if (option !== undefined && wantsReason(option.id)) {
      setAsking(option.id);
      if (!isOpen) onToggle();
      return;
    }
    setAsking(null);
    if (option === undefined) onAnswer(null, '');
    else onAnswer(option.id, option.id === answer.option ? (answer.reason ?? '') : '');
  };
  const stopAsking = (): void => {
    setAsking(null);
    row.current?.querySelector<HTMLElement>('.sins-row')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
    if (digit !== null && digit <= item.options.length) {
      event.preventDefault();
      choose(item.options[digit - 1]);
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const row = event.currentTarget;
      const buttons = [...(row.parentElement?.querySelectorAll<HTMLElement>('button:not(.ask-button)') ?? [])];
      const at = buttons.findIndex((button) => button === document.activeElement);
      buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setAsking(null);
      onToggle();
      event.currentTarget.querySelector<HTMLElement>('.sins-row')?.focus();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits work on every button inside
    <div className="sins-item" ref={row} onKeyDown={onKeyDown}>
      <Button
        className="sins-row"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': listId } : {})}
        onPress={() => {
          setAsking(null);
          onToggle();
        }}
      >
        <span className="mut xs num">{position}</span>
        <span>{item.title}</span>
        <span className={`sins-answer${chosen === undefined ? ' sins-answer-unknown hatched' : ''}`}>
          <span className={chosen === undefined ? 'plate' : 'ell'}>
            {chosen === undefined ? t('common.unknown') : lower(chosen.label)}
          </span>
        </span>
        <span className="sins-points num">{pointsOf(item, answer)}</span>
        <span className="sm ell">
          <Provenance item={item} answer={answer} holdsBand={holdsBand} asked={asked} />
        </span>
      </Button>
      {answer.option === null ? <span className="sins-ask">{ask}</span> : null}
      {isOpen ? (
        <Answers
          id={listId}
          item={item}
          answer={answer}
          asking={asking}
          choose={choose}
          onAsk={setAsking}
          onReason={(reason) => {
            if (asking !== null) onAnswer(asking, reason);
            stopAsking();
          }}
          onCancel={stopAsking}
        />
      ) : null}
    </div>
  );
}

function Provenance({
  item,
  answer,
  holdsBand,
  asked,
}: {
  item: InstrumentItem;
  answer: ResolvedAnswer;
  holdsBand: boolean;
  asked: string | null;
}): ReactElement | null {
  switch (answer.origin) {
    case 'derived':
      return (
        <span className="sins-derived">
          <CornerDownRight className="icon-s" aria-hidden="true" />
          {t('case.sins.from', { fact: answer.from ?? '' })}
        </span>
      );
    case 'overridden': {
      const derived = optionOf(item, answer.derived);
      return (
        <span className="sins-overridden">
          <Pencil className="icon-s" aria-hidden="true" />
          <b>{t('case.sins.overrides', { derived: derived?.points ?? '' })}</b>
          <span className="ink2 ell">
            {[answer.reason, answer.by].filter((part) => part !== undefined && part !== '').join('. ')}
          </span>
        </span>
      );
    }
    case 'given':
      return <span className="mut">{answer.by ?? ''}</span>;
    case 'unknown':
      return (
        <span className="ink2 sins-unknown-words">
          {asked === null ? null : `${asked}. `}
          {asked === null && answer.ask !== undefined ? (
            answer.ask
          ) : holdsBand ? (
            <b>{t('case.sins.changesNoBand')}</b>
          ) : null}
        </span>
      );
    default:
      answer.origin satisfies never;
      return null;
  }
}

function Answers({
  id,
  item,
  answer,
  asking,
  choose,
  onAsk,
  onReason,
  onCancel,
}: {
  id: string;
  item: InstrumentItem;
  answer: ResolvedAnswer;
  asking: string | null;
  choose: (option: InstrumentOption | undefined) => void;
  onAsk: (option: string) => void;
  onReason: (reason: string) => void;
  onCancel: () => void;
}): ReactElement {
  const derived = optionOf(item, answer.derived);
  const overriding = answer.origin === 'overridden' ? answer.option : null;
  return (
    <fieldset className="sins-answers" id={id} aria-label={t('case.sins.choose', { item: item.title })}>
      <p className="sins-question">{item.question}</p>
      {item.options.map((option, index) => (
        <Fragment key={option.id}>
          <Button
            className={`sins-option${option.id === answer.option ? ' sins-option-chosen' : ''}`}
            aria-pressed={option.id === answer.option}
            onPress={() => {
              choose(option);
            }}
          >
            <Keys keys={String(index + 1)} />
            <b>{option.label}</b>
            <span className="ink2 grow ell">{option.definition}</span>
            <span className="num">{t('case.sins.points', { points: option.points })}</span>
          </Button>
          {asking === option.id && derived !== undefined ? (
            <ReasonField
              derived={derived.label}
              fact={answer.from ?? ''}
              chosen={option.label}
              initial={option.id === overriding ? (answer.reason ?? '') : ''}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reason is asked for where the answer was taken
              autoFocus
              onConfirm={onReason}
              onCancel={onCancel}
            />
          ) : option.id === overriding ? (
            <p className="sins-reason">
              <span className="ink2 ell">{answer.reason === '' ? t('case.sins.noReason') : answer.reason}</span>
              <SmallButton
                size="small"
                kind="quiet"
                onPress={() => {
                  onAsk(option.id);
                }}
              >
                {t('case.sins.changeReason')}
              </SmallButton>
            </p>
          ) : null}
        </Fragment>
      ))}
      <Button
        className="sins-option"
        aria-pressed={answer.option === null}
        onPress={() => {
          choose(undefined);
        }}
      >
        <Keys keys="0" />
        <span className="ink2">
          {derived === undefined
            ? t('common.unknown')
            : t('case.sins.backToDerived', { answer: lower(derived.label), fact: answer.from ?? '' })}
        </span>
      </Button>
    </fieldset>
  );
}
