import { formatScore, instruments, scoreView, type CaseInstrumentId } from '@spineboard/core/instruments';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './score-links.css';

/** The way to the wizards of the instruments whose facts stand in a section, each with how it stands now. */
export function ScoreLinks({
  ids,
  lesionId,
}: {
  ids: readonly CaseInstrumentId[];
  /** For SINS and ESCC, which are scored for one lesion. */
  lesionId?: string;
}): ReactElement {
  const { caseId, seen } = useCase();
  const lesion = seen.lesions.find((each) => each.id === lesionId) ?? null;
  return (
    <nav className="score-links" aria-label={t('case.scores.title')}>
      <span className="mut sm score-links-title">
        <ClipboardList className="icon-s" aria-hidden="true" />
        {t('case.scores.title')}
      </span>
      {ids.map((id) => {
        const { score, spoken } = scoreView(id, seen, lesion);
        return (
          <Link
            key={id}
            to="/case/$caseId/score/$instrument"
            params={{ caseId, instrument: id }}
            search={lesionId === undefined ? {} : { lesion: lesionId }}
            className="score-link"
            title={t('case.panel.openWizard', { score: spoken })}
          >
            {instruments[id].title} <b className="num">{formatScore(score)}</b>
          </Link>
        );
      })}
    </nav>
  );
}
