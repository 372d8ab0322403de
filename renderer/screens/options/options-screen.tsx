import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { assessedAt } from '../../api/assessed.ts';
import { useCaseEditing } from '../../api/case-editing.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';
import { lesionIndexOf, seenFrom } from './options-state.ts';
import { OptionsView } from './options-view.tsx';
import './options-screen.css';

const route = getRouteApi('/case/$caseId/options');

/** `/case/<id>/options?lesion=<id>`: what the framework names, side by side, with sources and what would change it. */
export function OptionsScreen(): ReactElement {
  const { caseId } = route.useParams();
  const { lesion: lesionId } = route.useSearch();
  const { editing, problem } = useCaseEditing(caseId);
  const record = editing?.sound ?? null;
  // What is urgent depends on when the page was opened; nothing else here does.
  const [now] = useState(() => new Date().toISOString());
  const assessed = useMemo(() => {
    if (record === null) return null;
    const assessment = assessedAt(record, now);
    const lesionIndex = lesionIndexOf(assessment, lesionId);
    return { assessment: seenFrom(assessment, lesionIndex), lesionIndex };
  }, [record, lesionId, now]);

  if (problem !== null) {
    return (
      <Plain title={t('options.notFound.title')}>
        <ProblemNote problem={problem} />
        <Link className="options-back" to="/">
          {t('nav.queue')}
        </Link>
      </Plain>
    );
  }
  if (record === null || assessed === null) return <Plain title={t('options.title')}>{t('common.loading')}</Plain>;
  if (lesionId !== undefined && assessed.lesionIndex === -1) {
    return (
      <Plain title={t('options.notFound.title')}>
        <p>{t('options.notFound.lesion')}</p>
        <Link className="options-back" to="/case/$caseId" params={{ caseId }}>
          {t('options.toCase')}
        </Link>
      </Plain>
    );
  }
  return (
    <OptionsView
      key={`${caseId} ${assessed.assessment.noms.lesionId ?? ''}`}
      caseId={caseId}
      revision={editing?.view.revision ?? 0}
      record={record}
      recorded={assessed.assessment}
      lesionIndex={assessed.lesionIndex}
      onPlan={(ids) => {
        editing?.edit((current) => ({ ...current, plan: { ...current.plan, options: [...ids] } }));
        void editing?.flush();
      }}
    />
  );
}

function Plain({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <Screen subject top={<h1 className="options-title">{title}</h1>} label={title}>
      <div className="options-plain">{children}</div>
    </Screen>
  );
}
