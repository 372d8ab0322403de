import { openQuestionsOf } from '@spineboard/core/case';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { QuestionDue } from '../../components/question-due.tsx';
import { centreDay } from '../../messages/centre-clock.ts';
import { formatWeekday } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { AskDialog } from './ask.tsx';
import { useCase } from './case-context.tsx';
import { placeOfField } from './sections.ts';

/** Who was asked for what, under the sections; each leads to its fact. */
export function OpenQuestions(): ReactElement {
  const { caseId, editing, now } = useCase();
  const [isAsking, setAsking] = useState(false);
  const open = openQuestionsOf(editing.record);
  return (
    <section className="open-questions" aria-label={t('case.questions')}>
      <div className="open-questions-head">
        {t('case.questions')}
        <span className="grow" />
        <Button
          size="small"
          kind="quiet"
          icon={<Plus className="icon-s" />}
          aria-label={t('case.questions.add')}
          onPress={() => {
            setAsking(true);
          }}
        />
      </div>
      {open.map((question) => (
        <Link
          key={question.id}
          to="/case/$caseId"
          params={{ caseId }}
          search={question.path === '' ? { section: 'summary' } : placeOfField(question.path)}
          replace
          className="open-question"
        >
          <b className="ell">{question.askedOf}</b>
          <span>{question.text}</span>
          <span className="mut">
            {t('case.questions.by', { by: question.by, date: formatWeekday(centreDay(question.at)) })}
          </span>
          <QuestionDue question={question} today={centreDay(now)} />
        </Link>
      ))}
      {isAsking ? (
        <AskDialog
          path=""
          question=""
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}
