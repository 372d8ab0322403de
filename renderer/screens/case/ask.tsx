import { openQuestionAt, withQuestion } from '@spineboard/core/case';
import { MessageCircleQuestion } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { askedWords } from '../../components/asked-words.ts';
import { AskFields, useAskDraft } from '../../components/ask-fields.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './ask.css';

type Props = {
  /** The fact; a lesion stands by its id. */
  path: string;
  /** What the question says unless it is changed: "T9: bone lesion?". */
  question: string;
  /** Only the sign: the words stand elsewhere. */
  isSmall?: boolean;
};

/** Beside an unknown fact: "Ask", or who was asked and when. */
export function Ask({ path, question, isSmall = false }: Props): ReactElement {
  const { editing } = useCase();
  const [isAsking, setAsking] = useState(false);
  const asked = openQuestionAt(editing.record, path);
  const words = useAsked(path);
  return (
    <span className="ask">
      <AriaButton
        className="ask-button"
        aria-label={t('case.ask.label', { question })}
        onPress={() => {
          setAsking(true);
        }}
      >
        <MessageCircleQuestion className="icon-s" aria-hidden="true" />
        {isSmall ? null : asked === undefined ? (
          <span className="ask-word">{t('case.ask.button')}</span>
        ) : (
          <span className="ell">{words}</span>
        )}
      </AriaButton>
      {isAsking ? (
        <AskDialog
          path={path}
          question={question}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </span>
  );
}

/** "asked Radiology, Sat 21 Nov"; null where nobody was asked. */
export function useAsked(path: string): string | null {
  const { editing } = useCase();
  const asked = openQuestionAt(editing.record, path);
  if (asked === undefined) return null;
  return askedWords(asked);
}

/** Whom, and what. Enter asks. An empty path asks about no fact in particular. */
export function AskDialog({ path, question, onClose }: Props & { onClose: () => void }): ReactElement {
  const { editing, assessment, by } = useCase();
  const draft = useAskDraft({ record: editing.record, readiness: assessment.readiness, path, question, by });
  const ask = (): void => {
    const entry = draft.entry();
    if (entry === null) return;
    editing.edit((record) => withQuestion(record, entry));
    onClose();
  };
  return (
    <Dialog
      title={t('case.ask.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            kind="primary"
            keys="Enter"
            isDisabled={draft.whom.trim() === '' || draft.text.trim() === ''}
            onPress={ask}
          >
            {t('case.ask.do')}
          </Button>
        </>
      }
    >
      <AskFields draft={draft} first="text" onAsk={ask} />
    </Dialog>
  );
}
