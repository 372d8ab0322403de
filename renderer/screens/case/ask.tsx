import { openQuestionAt, withQuestion } from '@spineboard/core/case';
import { useQuery } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { api } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { PersonField } from '../../components/person-field.tsx';
import { formatWeekday } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';
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
          question={asked?.text ?? question}
          askedOf={asked?.askedOf}
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
  return t('case.ask.asked', { who: asked.askedOf, date: formatWeekday(asked.at.slice(0, 10)) });
}

/** Whom, and what. Enter asks. An empty path asks about no fact in particular. */
export function AskDialog({
  path,
  question,
  askedOf,
  onClose,
}: Props & { askedOf?: string | undefined; onClose: () => void }): ReactElement {
  const { editing, assessment, by } = useCase();
  const people = useQuery(api.people.list.queryOptions());
  // The specialty that owes the fact is proposed: who it is to be is the fellow's to say.
  const owed = assessment.readiness.find((each) =>
    each.missing.some((fact) => fact.path === byIndex(editing.record, path)),
  );
  const [whom, setWhom] = useState(askedOf ?? (owed === undefined ? '' : t(keyOf(`specialty.${owed.specialty}`))));
  const [text, setText] = useState(question);
  const isReady = whom.trim() !== '' && text.trim() !== '';
  const ask = (): void => {
    if (!isReady) return;
    const entry = {
      id: crypto.randomUUID(),
      path,
      text: text.trim(),
      askedOf: whom.trim(),
      by,
      at: new Date().toISOString(),
      answer: '',
      answeredAt: null,
    };
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
          <Button kind="primary" keys="Enter" isDisabled={!isReady} onPress={ask}>
            {t('case.ask.do')}
          </Button>
        </>
      }
    >
      {/* Enter in a field asks, as the button says. */}
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a person who asks says next what */}
        <TextField label={t('case.ask.question')} value={text} maxLength={300} onChange={setText} autoFocus />
        <PersonField
          label={t('case.ask.whom')}
          layout="above"
          value={whom}
          people={people.data ?? []}
          onChange={setWhom}
          placeholder={t('case.ask.whomHint')}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

/** "lesions.t9.escc" as the assessment names it: "lesions.0.escc". */
function byIndex(record: { lesions: readonly { id: string }[] }, path: string): string {
  const [list, id, ...rest] = path.split('.');
  if (list !== 'lesions') return path;
  const at = record.lesions.findIndex((lesion) => lesion.id === id);
  // Readiness knows the items of SINS together.
  return ['lesions', String(at), rest[0] ?? ''].join('.');
}
