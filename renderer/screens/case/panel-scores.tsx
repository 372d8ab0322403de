import { formatScore, instruments, type InstrumentId } from '@spineboard/core/instruments';
import type { LesionAssessment, ScoreView } from '@spineboard/core/noms';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ScoreBar } from '../../components/score-bar.tsx';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { Changed } from './changed.tsx';

/** Lesions whose SINS gets a bar of its own; the others stand in one line below. */
const BARS = 2;

const sinsName = (lesion: LesionAssessment): string => t('case.panel.sins', { levels: lesion.label });

/** Every score as a place on its bands, SINS of the leading lesion first; each leads to its wizard. */
export function PanelScores(): ReactElement {
  const { assessment } = useCase();
  const leading = assessment.lesions[assessment.leading];
  const others = assessment.lesions.filter((each) => each !== leading);
  const ordered = leading === undefined ? others : [leading, ...others];
  return (
    <section className="panel-block" aria-label={t('case.panel.scores')}>
      <h2 className="panel-title">{t('case.panel.scores')}</h2>
      <div className="score-rows">
        {ordered.slice(0, BARS).map((lesion, index) => (
          <div key={lesion.lesionId} className={index === 0 ? undefined : 'score-row-second'}>
            <ScoreRow name={sinsName(lesion)} view={lesion.sins} lesionId={lesion.lesionId} />
          </div>
        ))}
        <ScoreRow name={t('case.panel.tokuhashi')} view={assessment.tokuhashi} />
        <ScoreRow name={t('case.panel.tomita')} view={assessment.tomita} />
      </div>
      <p className="scores-line">
        {ordered.map((lesion, index) => (
          <ScoreWord
            key={lesion.lesionId}
            id="sins"
            lesionId={lesion.lesionId}
            place={index === 0 ? 'barred' : index < BARS ? 'second' : 'word'}
            text={`${sinsName(lesion)}: ${formatScore(lesion.sins.score)}`}
          />
        ))}
        <ScoreWord
          id="tokuhashi"
          place="barred"
          text={`${t('case.panel.tokuhashi')} ${formatScore(assessment.tokuhashi.score)}`}
        />
        <ScoreWord
          id="tomita"
          place="barred"
          text={`${t('case.panel.tomita')} ${formatScore(assessment.tomita.score)}`}
        />
        <ScoreWord
          id="karnofsky"
          text={t('case.panel.karnofsky', { score: formatScore(assessment.karnofsky.score) })}
        />
        <ScoreWord id="frankel" text={t('case.panel.frankel', { score: formatScore(assessment.frankel.score) })} />
      </p>
    </section>
  );
}

function ScoreRow({ name, view, lesionId }: { name: string; view: ScoreView; lesionId?: string }): ReactElement {
  const { caseId } = useCase();
  const { score } = view;
  const words = [view.missingText, view.reading].filter((part) => part !== '').join('. ');
  return (
    <Changed value={`${score.values.join()}${words}`}>
      <Link
        to="/case/$caseId/score/$instrument"
        params={{ caseId, instrument: score.instrument }}
        search={lesionId === undefined ? {} : { lesion: lesionId }}
        className="score-row"
        title={t('case.panel.openWizard', { score: view.spoken })}
      >
        <span className="ell">{name}</span>
        <b className="score-number">{formatScore(score)}</b>
        <span className="score-bar-cell">
          <ScoreBar scale={instruments[score.instrument]} value={score} width={196} height={7} label={view.spoken} />
          <span className="xs ink2 ell score-words">{words}</span>
        </span>
      </Link>
    </Changed>
  );
}

/** A score in words; one that has a bar as well stands here only while its bar is folded. */
function ScoreWord({
  id,
  text,
  lesionId,
  place = 'word',
}: {
  id: InstrumentId;
  text: string;
  lesionId?: string;
  place?: 'word' | 'second' | 'barred';
}): ReactElement {
  const { caseId } = useCase();
  return (
    <Link
      to="/case/$caseId/score/$instrument"
      params={{ caseId, instrument: id }}
      search={lesionId === undefined ? {} : { lesion: lesionId }}
      className={`score-word score-word-${place}`}
    >
      {text}
    </Link>
  );
}
