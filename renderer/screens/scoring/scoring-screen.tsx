import { getRouteApi, Link } from '@tanstack/react-router';
import { instruments, WIZARD_INSTRUMENT_IDS } from '@spineboard/core/instruments';
import type { ReactElement, ReactNode } from 'react';
import { useCaseEditing } from '../../api/case-editing.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';
import { instrumentOf } from './wizard-state.ts';
import { Wizard } from './wizard.tsx';
import './scoring-screen.css';

const route = getRouteApi('/case/$caseId/score/$instrument');

/** `/case/<id>/score/<instrument>?lesion=<id>`: one wizard for every instrument. */
export function ScoringScreen(): ReactElement {
  const { caseId, instrument: name } = route.useParams();
  const { lesion: lesionId } = route.useSearch();
  const { editing, problem } = useCaseEditing(caseId);

  if (problem !== null) {
    return (
      <Plain>
        <ProblemNote problem={problem} />
        <Link to="/">{t('nav.queue')}</Link>
      </Plain>
    );
  }
  if (editing === null) return <Plain>{t('common.loading')}</Plain>;

  const id = instrumentOf(name);
  if (id === null) {
    const names = WIZARD_INSTRUMENT_IDS.map((each) => instruments[each].title);
    return <NotFound caseId={caseId} text={t('scoring.notFound.instrument', { name, names: names.join(', ') })} />;
  }
  const isOfLesion = instruments[id].subject === 'lesion';
  if (isOfLesion && lesionId === undefined) {
    const text = t('scoring.notFound.noLesion', { instrument: instruments[id].title });
    return <NotFound caseId={caseId} text={text} />;
  }
  if (isOfLesion && !editing.sound.lesions.some((lesion) => lesion.id === lesionId)) {
    return <NotFound caseId={caseId} text={t('scoring.notFound.lesion')} />;
  }
  const subject = { instrument: id, lesionId: isOfLesion ? (lesionId ?? null) : null };
  return (
    <Wizard
      key={`${id} ${String(lesionId)}`}
      caseId={caseId}
      subject={subject}
      lesionParam={lesionId}
      editing={editing}
    />
  );
}

function Plain({ children }: { children: ReactNode }): ReactElement {
  return (
    <Screen subject top={<h1 className="screen-title">{t('scoring.source.about')}</h1>} label={t('scoring.steps')}>
      <div className="scoring-plain">{children}</div>
    </Screen>
  );
}

function NotFound({ caseId, text }: { caseId: string; text: string }): ReactElement {
  return (
    <Screen subject top={<h1 className="screen-title">{t('scoring.notFound.title')}</h1>} label={t('scoring.steps')}>
      <div className="scoring-plain">
        <p>{text}</p>
        <Link className="scoring-back" to="/case/$caseId" params={{ caseId }}>
          {t('scoring.toCase')}
        </Link>
      </div>
    </Screen>
  );
}
