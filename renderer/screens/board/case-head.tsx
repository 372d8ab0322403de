import type { ScoreView } from '@spineboard/core/noms';
import { formatScore, instruments, type InstrumentId } from '@spineboard/core/instruments';
import { Link } from '@tanstack/react-router';
import { Columns3, FileText, Lock } from 'lucide-react';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { keyOf, t } from '../../messages/t.ts';
import { ProvenanceTag } from '../../shell/frame.tsx';
import type { Item } from './agenda.ts';
import './case-head.css';
import { ageAndSex, esccText, levelsText, nameText } from './case-words.ts';
import type { Framework } from './framework.ts';

/** Who is discussed, with the facts the board looks at: identity, revision, NOMS and scores in two lines. */
export function CaseHead({ item, date, framework }: { item: Item; date: string; framework: Framework }): ReactElement {
  const { row, record } = item;
  const { assessment, level } = framework;
  const lesion = assessment.lesions[assessment.leading];
  const frankel = record.neurology.frankel;
  const recorded = item.decision.recorded;
  const facts = [
    ageAndSex(row, date),
    row.primary || t('common.unknown'),
    levelsText(row),
    esccText(row),
    lesion === undefined ? '' : t('board.sins', { range: formatScore(lesion.sins.score) }),
    frankel === null ? '' : t('board.frankel', { grade: frankel }),
  ].filter((fact) => fact !== '');
  return (
    <div className="case-head">
      <div className="case-head-who">
        <h2 data-content="">{nameText(row)}</h2>
        <span className="ink2" data-content="">
          {facts.join(', ')}
        </span>
        {row.provenance === 'patient' ? null : <ProvenanceTag>{t(keyOf(`common.${row.provenance}`))}</ProvenanceTag>}
        <span className="grow" />
        <span className="row case-head-links">
          <Link to="/case/$caseId" params={{ caseId: item.caseId }} search={{}} className="case-head-link">
            <FileText className="icon-s" aria-hidden="true" />
            {t('board.openCase')}
          </Link>
          <Link to="/case/$caseId/options" params={{ caseId: item.caseId }} search={{}} className="case-head-link">
            <Columns3 className="icon-s" aria-hidden="true" />
            {t('board.openOptions')}
          </Link>
        </span>
      </div>
      {record.referral.question === '' ? null : (
        <p className="case-head-question">
          <span className="mut">{t('board.question')}</span> <b data-content="">{record.referral.question}</b>
        </p>
      )}
      <div className="case-head-line">
        <fieldset className="case-head-noms" aria-label={t('board.noms')}>
          {[
            assessment.noms.neurologic,
            assessment.noms.oncologic,
            assessment.noms.mechanical,
            assessment.noms.systemic,
          ].map((axis) => (
            <span key={axis.letter} className="case-head-axis" title={axis.facts} data-content="">
              <span className={axis.state === 'unknown' ? 'case-head-letter case-head-unknown' : 'case-head-letter'}>
                {axis.letter}
              </span>
              <span className={axis.state === 'unknown' ? 'case-head-asks' : ''}>{axis.verdict}</span>
              <span className="hidden-visually">{axis.facts}</span>
              {axis.risk === null ? axis.state === 'board' ? <Sign kind="board" /> : null : <Sign kind={axis.risk} />}
            </span>
          ))}
        </fieldset>
        <span className="sm mut row case-head-revision">
          <Lock className="icon-s" aria-hidden="true" />
          {recorded === null
            ? t('board.facts', { revision: item.revision, rules: assessment.ruleVersion })
            : t('board.pinned', { revision: recorded.caseRevision, rules: recorded.ruleVersion })}
        </span>
      </div>
      <fieldset className="case-head-scores" aria-label={t('board.scores')}>
        {lesion === undefined ? null : <ScoreLine instrument="sins" name={`SINS ${level}`} view={lesion.sins} />}
        <ScoreLine instrument="tokuhashi" name="Tokuhashi" view={assessment.tokuhashi} />
        <ScoreLine instrument="tomita" name="Tomita" view={assessment.tomita} />
      </fieldset>
      {assessment.noms.silent.map((silence) => (
        <p key={silence.id} className="case-head-silent">
          <Chip sign="board" bare>
            <span data-content="">{silence.text}</span>
          </Chip>
        </p>
      ))}
    </div>
  );
}

/** "SINS T9 9 [bar] potentially unstable". */
function ScoreLine({
  instrument,
  name,
  view,
}: {
  instrument: InstrumentId;
  name: string;
  view: ScoreView;
}): ReactElement {
  return (
    <div className="case-head-score" data-content="">
      <span className="row">
        <span className="mut">{name}</span>
        <b className="num">{formatScore(view.score)}</b>
        <ScoreBar scale={instruments[instrument]} value={view.score} width={84} label={view.spoken} />
      </span>
      <span className="ink2 xs case-head-reading">{view.reading}</span>
    </div>
  );
}
