import { isHighGrade } from '@spineboard/core/case';
import { workUpList, withAnswerTo, type OpenQuestion } from '@spineboard/core/case';
import { formatScore, sins } from '@spineboard/core/instruments';
import { decisionText, type LesionAssessment } from '@spineboard/core/noms';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { TextField } from '../../components/field.tsx';
import { QuestionDue } from '../../components/question-due.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { formatInstant, formatWeekday } from '../../messages/format.ts';
import { centreDay } from '../../messages/centre-clock.ts';
import { keyOf, t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import { ImageStrip } from './images/image-strip.tsx';
import { placeOfField, placeOfPath } from './sections.ts';
import './summary-section.css';

/** The whole case on one page: what is asked, every lesion, what is missing and whether it decides, who was asked. */
export function SummarySection(): ReactElement {
  const { editing } = useCase();
  const { referral, calls, images } = editing.record;
  return (
    <div className="summary">
      <Part title={t('case.summary.asked')}>
        <dl className="summary-texts">
          {(['question', 'reason', 'wishes', 'comorbidity', 'plan'] as const).map((name) => (
            <div key={name}>
              <dt>
                <CaseLink to={placeOfField(`referral.${name}`)}>{t(keyOf(`case.field.referral.${name}`))}</CaseLink>
              </dt>
              <dd className={referral[name] === '' ? 'mut' : undefined}>
                {referral[name] === '' ? t('case.summary.noText') : <bdi>{referral[name]}</bdi>}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Lesions />
      <Missing />
      <Questions />
      <Part title={t('case.summary.workUp')}>
        <p>
          <CaseLink to={{ section: 'imaging' }}>{workUpList(editing.sound).summary}</CaseLink>
        </p>
      </Part>
      {images.length === 0 ? null : (
        <Part title={t('images.title')}>
          <p>
            <CaseLink to={placeOfField('images')}>
              {t('images.count', { chosen: images.filter((each) => each.chosen).length, all: images.length })}
            </CaseLink>
          </p>
          <ImageStrip />
        </Part>
      )}
      {calls.length === 0 ? null : (
        <Part title={t('case.summary.calls')}>
          {calls.map((call) => (
            <p key={call.id}>
              {t('case.summary.call', { called: call.called, at: formatInstant(call.at), agreed: call.agreed })}
            </p>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="case-block" aria-label={title}>
      <h3 className="case-block-title">{title}</h3>
      {children}
    </section>
  );
}

function CaseLink({ to, children }: { to: { section: string; lesion?: string }; children: ReactNode }): ReactElement {
  const { caseId } = useCase();
  return (
    <Link to="/case/$caseId" params={{ caseId }} search={to} replace className="summary-link">
      {children}
    </Link>
  );
}

function Lesions(): ReactElement {
  const { assessment } = useCase();
  return (
    <Part title={t('case.summary.lesions')}>
      {assessment.lesions.length === 0 ? (
        <p>
          <CaseLink to={{ section: 'lesions' }}>{t('case.lesion.none')}</CaseLink>
        </p>
      ) : (
        <ul className="summary-lesions">
          {assessment.lesions.map((lesion, index) => (
            <li key={lesion.lesionId}>
              <LesionLine lesion={lesion} leads={index === assessment.leading && assessment.lesions.length > 1} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function LesionLine({ lesion, leads }: { lesion: LesionAssessment; leads: boolean }): ReactElement {
  const { score, spoken, reading } = lesion.sins;
  const grade = lesion.escc.score.complete ? formatScore(lesion.escc.score) : null;
  const [first] = lesion.noms.branches;
  return (
    <div className="summary-lesion">
      <span>
        <b>
          <CaseLink to={{ section: 'lesions', lesion: lesion.lesionId }}>{lesion.label}</CaseLink>
        </b>
        {leads ? <span className="mut sm"> {t('case.summary.leads')}</span> : null}
      </span>
      <span className="row">
        <Sign kind={grade === null ? 'unknown' : isHighGrade(grade) ? 'high' : 'low'} />
        {grade === null ? t('case.lesion.esccUnknown') : t('case.mapEscc', { grade })}
      </span>
      <span className="row" title={reading}>
        <b className="tnum">{t('case.panel.sins', { levels: formatScore(score) })}</b>
        <ScoreBar scale={sins} value={score} width={110} height={7} label={spoken} />
      </span>
      <span className="summary-noms">
        <Chip sign={lesion.noms.state}>{t(keyOf(`noms.${lesion.noms.state}`))}</Chip>
        <span className="ink2 ell">
          {first === undefined
            ? t('case.panel.noRow')
            : lesion.noms.branches.map((branch) => decisionText(branch.decision, 'short')).join(' / ')}
        </span>
      </span>
    </div>
  );
}

/** Deciding facts first, each a way to its field; those that change nothing stay in sight. */
function Missing(): ReactElement {
  const { assessment, editing } = useCase();
  const all = assessment.readiness.flatMap((each) =>
    each.missing.map((fact) => ({ ...fact, specialty: each.specialty })),
  );
  const groups = [
    { title: t('case.summary.missing'), facts: all.filter((fact) => fact.decides) },
    { title: t('case.summary.idle'), facts: all.filter((fact) => !fact.decides) },
  ];
  return (
    <>
      {groups.map(({ title, facts }, index) =>
        facts.length === 0 && index === 1 ? null : (
          <Part key={title} title={title}>
            {facts.length === 0 ? <p className="ink2">{t('case.summary.nothingMissing')}</p> : null}
            <ul className="summary-missing">
              {facts.map((fact) => (
                <li key={`${fact.path}${fact.label}`}>
                  <CaseLink to={placeOfPath(fact.path, editing.sound)}>{fact.label}</CaseLink>
                  <span className="mut sm">{t(keyOf(`specialty.${fact.specialty}`))}</span>
                </li>
              ))}
            </ul>
          </Part>
        ),
      )}
    </>
  );
}

function Questions(): ReactElement | null {
  const { editing } = useCase();
  const { questions } = editing.record;
  if (questions.length === 0) return null;
  const open = questions.filter((question) => question.answeredAt === null);
  const answered = questions.filter((question) => question.answeredAt !== null);
  return (
    <>
      {open.length === 0 ? null : (
        <Part title={t('case.questions.waiting')}>
          {open.map((question) => (
            <OpenOne key={question.id} question={question} />
          ))}
        </Part>
      )}
      {answered.length === 0 ? null : (
        <Part title={t('case.questions.answered')}>
          {answered.map((question) => (
            <p key={question.id}>
              <span className="ink2">
                <bdi>{question.text}</bdi>{' '}
              </span>
              <b>
                <bdi>{question.answer}</bdi>
              </b>
            </p>
          ))}
        </Part>
      )}
    </>
  );
}

/** A question closes by itself when its fact becomes known; here it is answered in words, or withdrawn. */
function OpenOne({ question }: { question: OpenQuestion }): ReactElement {
  const { editing, now } = useCase();
  const [answer, setAnswer] = useState('');
  const close = (): void => {
    const at = new Date().toISOString();
    editing.edit((record) =>
      question.path === ''
        ? {
            ...record,
            questions: record.questions.map((each) =>
              each.id === question.id ? { ...each, answer: answer.trim(), answeredAt: at } : each,
            ),
          }
        : withAnswerTo(record, question.path, answer.trim(), at),
    );
  };
  return (
    <div className="summary-question">
      <div>
        <b>
          <bdi>{question.askedOf}</bdi>
        </b>{' '}
        <CaseLink to={question.path === '' ? { section: 'summary' } : placeOfField(question.path)}>
          <bdi>{question.text}</bdi>
        </CaseLink>{' '}
        <span className="mut sm">
          {t('case.questions.by', { by: question.by, date: formatWeekday(centreDay(question.at)) })}{' '}
          <QuestionDue question={question} today={centreDay(now)} />
        </span>
      </div>
      <div className="summary-answer">
        <TextField
          label={t('case.questions.answer')}
          layout="hidden"
          placeholder={t('case.questions.answer')}
          value={answer}
          onChange={setAnswer}
        />
        <Button size="small" isDisabled={answer.trim() === ''} onPress={close}>
          {t('case.questions.close')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            editing.edit((record) => ({
              ...record,
              questions: record.questions.filter((each) => each.id !== question.id),
            }));
          }}
        >
          {t('case.questions.withdraw')}
        </Button>
      </div>
    </div>
  );
}
