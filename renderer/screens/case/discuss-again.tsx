import type { CaseAgain } from '@spineboard/core/contract';
import { Link } from '@tanstack/react-router';
import { GitCompare } from 'lucide-react';
import type { ReactElement } from 'react';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import './discuss-again.css';

const known = (value: string | null): string => value ?? t('again.unknown');

/** Says over a decided case that facts saved since give another answer, and which facts those are. */
export function DiscussAgain({ again }: { again: CaseAgain | null }): ReactElement | null {
  if (again === null) return null;
  const { before, after, facts, meetingId, itemId, meetingDate } = again;
  return (
    <section className="discuss-again" aria-label={t('again.title', { date: formatDate(meetingDate) })}>
      <GitCompare className="icon" aria-hidden="true" />
      <div className="discuss-again-words">
        <b>{t('again.title', { date: formatDate(meetingDate) })}</b>
        <span data-content="">
          {t('again.answer', { before: before || t('again.noAnswer'), after: after || t('again.noAnswer') })}{' '}
          <span className="ink2">
            {facts
              .map((each) => t('again.fact', { fact: each.fact, before: known(each.before), after: known(each.after) }))
              .join('; ')}
          </span>
        </span>
      </div>
      <Link to="/board/$meetingId" params={{ meetingId }} search={{ item: itemId }} className="discuss-again-link">
        {t('again.open')}
      </Link>
    </section>
  );
}
