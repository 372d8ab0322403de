import { getRouteApi, Link } from '@tanstack/react-router';
import { blindReadOf } from '@spineboard/core/case';
import { instruments, WIZARD_INSTRUMENT_IDS } from '@spineboard/core/instruments';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useCaseEditing, type CaseEditing } from '../../api/case-editing.ts';
import { useWorkspace } from '../../api/session.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';
import { CompareReadings } from './compare-readings.tsx';
import { canReadTwice, readSubjectOf, useFirstReading, useSecondReading, type ReadSubject } from './use-reading.ts';
import { instrumentOf, type Subject } from './wizard-state.ts';
import { Wizard } from './wizard.tsx';
import './scoring-screen.css';

const route = getRouteApi('/case/$caseId/score/$instrument');

/**
 * `/case/<id>/score/<instrument>?lesion=<id>`: one wizard for every instrument. `&read=blind` is a second reading without
 * sight of the first, `&read=compare` holds the two side by side.
 */
export function ScoringScreen(): ReactElement {
  const { caseId, instrument: name } = route.useParams();
  const { lesion: lesionId, read } = route.useSearch();
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
  const props = { caseId, subject, lesionParam: lesionId, editing };
  const readSubject = readSubjectOf(subject);
  const key = `${id} ${String(lesionId)} ${String(read)}`;
  if (readSubject === null) return <FirstReading key={key} {...props} />;
  if (read !== 'blind' && read !== 'compare') return <OwnReading key={key} {...props} readSubject={readSubject} />;
  if (read === 'compare') return <CompareReadings key={key} {...props} readSubject={readSubject} />;
  if (!canReadTwice(editing.sound, subject)) return <NotFound caseId={caseId} text={t('scoring.blind.first')} />;
  return <SecondReading key={key} {...props} readSubject={readSubject} />;
}

type Props = { caseId: string; subject: Subject; lesionParam: string | undefined; editing: CaseEditing };

/**
 * The first reading; whoever is in the middle of a blind second one goes on with that, by whichever way they come. It is
 * decided on opening: the last answer finishes the reading and must not bring the first one up.
 */
function OwnReading({ readSubject, ...props }: Props & { readSubject: ReadSubject }): ReactElement {
  const { me } = useWorkspace();
  const [isBlind] = useState(() => blindReadOf(props.editing.sound, readSubject, me.name) !== undefined);
  return isBlind ? <SecondReading {...props} readSubject={readSubject} /> : <FirstReading {...props} />;
}

function FirstReading(props: Props): ReactElement {
  return <Wizard {...props} reading={useFirstReading(props.editing, props.subject)} />;
}

/** A reading that was finished before is not opened again: its reader may have seen the other one since. */
function SecondReading({ readSubject, ...props }: Props & { readSubject: ReadSubject }): ReactElement {
  const reading = useSecondReading(props.editing, readSubject);
  const [wasFinished] = useState(reading.isFull);
  return wasFinished ? (
    <CompareReadings {...props} readSubject={readSubject} />
  ) : (
    <Wizard {...props} reading={reading} />
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
