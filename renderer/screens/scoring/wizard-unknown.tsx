import { openQuestionAt, type CaseRecord, type OpenQuestion } from '@spineboard/core/case';
import { MessageCircleQuestion } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { assessedAt } from '../../api/assessed.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import type { LiveAction } from '../../actions/action.ts';
import { askedWords } from '../../components/asked-words.ts';
import { AskFields, useAskDraft } from '../../components/ask-fields.tsx';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import type { WizardEvent } from './wizard-state.ts';
import './wizard-unknown.css';

/** What is asked for at a question: the fact by its path, and the words that are proposed. */
export type Asking = { path: string; question: string; by: string };

/** Under "Unknown" the way to ask somebody; who was asked stays in sight until the fact is known. */
export function WizardUnknown({
  ask,
  asking,
  record,
  isAsked,
  send,
}: {
  ask: LiveAction;
  asking: Asking;
  record: CaseRecord;
  isAsked: boolean;
  send: (event: WizardEvent) => void;
}): ReactElement {
  const asked = openQuestionAt(record, asking.path);
  return (
    <div className="wizard-unknown">
      <div className="row wizard-unknown-ask">
        <ActionButton action={ask} icon={<MessageCircleQuestion className="icon" aria-hidden="true" />} />
        {asked === undefined ? (
          <span className="sm mut">{t('scoring.ask.hint')}</span>
        ) : (
          <span className="sm near-ink">{askedWords(asked)}</span>
        )}
      </div>
      {isAsked ? (
        <WizardAsk
          key={asking.path}
          asking={asking}
          record={record}
          onAsked={(question) => {
            send({ type: 'asked', question });
          }}
          onCancel={() => {
            send({ type: 'leave' });
          }}
        />
      ) : null}
    </div>
  );
}

/** Whom, and what: the specialty that owes the fact is proposed, Enter asks it. */
function WizardAsk({
  asking,
  record,
  onAsked,
  onCancel,
}: {
  asking: Asking;
  record: CaseRecord;
  onAsked: (question: OpenQuestion) => void;
  onCancel: () => void;
}): ReactElement {
  const [now] = useState(() => new Date().toISOString());
  const readiness = useMemo(() => assessedAt(record, now).readiness, [record, now]);
  const draft = useAskDraft({ record, readiness, ...asking });
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const ask = (): void => {
    const entry = draft.entry();
    if (entry !== null) onAsked(entry);
  };
  return (
    <section ref={part} className="wizard-ask" aria-label={t('case.ask.title')}>
      <AskFields draft={draft} first="whom" onAsk={ask} />
      <div className="row">
        <Button
          kind="primary"
          keys="Enter"
          isDisabled={draft.whom.trim() === '' || draft.text.trim() === ''}
          onPress={ask}
        >
          {t('scoring.ask.do')}
        </Button>
        <Button keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
        <span className="sm mut">{t('scoring.ask.closes')}</span>
      </div>
    </section>
  );
}
