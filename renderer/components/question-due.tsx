import { daysBetween } from '@spineboard/core/board';
import { isOverdue, type OpenQuestion } from '@spineboard/core/case';
import type { ReactElement } from 'react';
import { formatWeekday } from '../messages/format.ts';
import { t } from '../messages/t.ts';
import './question-due.css';
import { Sign } from './sign.tsx';

/** "due Wed 25 Nov", and from the day after on how late the answer is; nothing where no day was said. */
export function QuestionDue({ question, today }: { question: OpenQuestion; today: string }): ReactElement | null {
  const { due } = question;
  if (due === undefined) return null;
  return (
    <span className="question-due">
      {t('case.questions.due', { date: formatWeekday(due) })}
      {isOverdue(question, today) ? (
        <span className="question-late">
          <Sign kind="mid" size={11} />
          {t('case.questions.overdue', { late: t('after.due.late', { days: daysBetween(due, today) }) })}
        </span>
      ) : null}
    </span>
  );
}
