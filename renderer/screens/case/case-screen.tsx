import {
  blindReadOf,
  emptyLesion,
  hasFirstReading,
  type LevelRange,
  openReadOf,
  type ReadInstrument,
  readsToCompare,
  recordSeenBy,
  withField,
} from '@spineboard/core/case';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { caseActions } from '../../actions/case-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { assessedAt } from '../../api/assessed.ts';
import { useCaseEditing, type CaseEditing } from '../../api/case-editing.ts';
import { useWorkspace } from '../../api/session.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useNow } from '../../components/use-now.ts';
import { initials } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { PresentProblem } from '../present/open-presentation.tsx';
import { CaseContext, type OpenCase } from './case-context.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseTop, setStatus } from './case-top.tsx';
import { DropAnywhere } from './images/drop-anywhere.tsx';
import { DiscussAgain } from './discuss-again.tsx';
import { ImageViewer } from './images/image-viewer.tsx';
import { LookAnyway } from './look-anyway.tsx';
import { MapPane } from './map-pane.tsx';
import { Panel } from './panel.tsx';
import { PanelSheet } from './panel-sheet.tsx';
import { UrgencyQuestion } from './panel-urgency.tsx';
import { SectionList } from './section-list.tsx';
import { sectionOf, SECTIONS } from './sections.ts';
import { useCaseInRoom } from './use-case-in-room.ts';
import './case-screen.css';

const route = getRouteApi('/case/$caseId');

/** `/case/<id>?section=lesions&lesion=<id>`: the facts of one case, and at the right what they mean. */
export function CaseScreen(): ReactElement {
  const { caseId } = route.useParams();
  const { editing, problem } = useCaseEditing(caseId);
  if (editing !== null) return <OpenCaseScreen key={caseId} caseId={caseId} editing={editing} />;
  return (
    <Screen subject top={<h1>{t('case.section.referral')}</h1>} label={t('case.sections')}>
      {problem === null ? (
        <p className="mut case-loading">{t('common.loading')}</p>
      ) : (
        <div className="case-loading">
          <ProblemNote problem={problem} />
        </div>
      )}
    </Screen>
  );
}

function OpenCaseScreen({ caseId, editing }: { caseId: string; editing: CaseEditing }): ReactElement {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { me } = useWorkspace();
  // The instant that urgency is judged at.
  const now = useNow().toISOString();
  const [isMapOpen, setMapOpen] = useState(false);
  const [isUrgencyAsked, setUrgencyAsked] = useState(false);
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const [freshId, setFreshId] = useState<string | null>(null);
  const [askedToLook, setAskedToLook] = useState<ReadInstrument | null>(null);
  const recorded = useMemo(() => assessedAt(editing.sound, now), [editing.sound, now]);
  const section = sectionOf(search.section);
  const leadingId = recorded.lesions[recorded.leading]?.lesionId ?? null;
  const isThere = editing.record.lesions.some((lesion) => lesion.id === search.lesion);
  const lesionId = section === 'lesions' ? (isThere ? (search.lesion ?? null) : leadingId) : null;
  // On the page of a lesion that this person reads a second time, all that is shown rests on their own answers.
  const seen = useMemo(
    () => (lesionId === null ? editing.sound : recordSeenBy(editing.sound, lesionId, me.name)),
    [editing.sound, lesionId, me.name],
  );
  const assessment = useMemo(() => assessedAt(seen, now), [seen, now]);
  const noms = assessment.lesions.find((each) => each.lesionId === lesionId)?.noms ?? assessment.noms;

  const go = (to: string, lesion?: string): void => {
    void navigate({
      to: '/case/$caseId',
      params: { caseId },
      search: lesion === undefined ? { section: to } : { section: to, lesion },
      replace: true,
    });
  };
  const openLesion = (id: string): void => {
    setMapOpen(false);
    go('lesions', id);
  };
  const addLesion = (levels: LevelRange | null): void => {
    const lesion = { ...emptyLesion(crypto.randomUUID()), levels };
    editing.edit((record) => withField(record, ['lesions', lesion.id], lesion));
    setFreshId(levels === null ? lesion.id : null);
    openLesion(lesion.id);
  };
  const step = (by: number): void => {
    const next = SECTIONS[SECTIONS.indexOf(section) + by];
    if (next !== undefined) go(next);
  };
  const subject = lesionId ?? leadingId;
  const sectionName = (by: 1 | -1): string | null => {
    const id = SECTIONS[SECTIONS.indexOf(section) + by];
    return id === undefined ? null : t(keyOf(`case.section.${id}`));
  };
  const room = useCaseInRoom(caseId);
  const actions = useActions(caseActions, {
    section,
    previous: sectionName(-1),
    next: sectionName(1),
    hasLesion: subject !== null,
    isMapOpen,
    hasImages: editing.record.images.length > 0,
    status: editing.view.status,
    step,
    go,
    addLesion: () => {
      addLesion(null);
    },
    score: (instrument) =>
      void navigate({
        to: '/case/$caseId/score/$instrument',
        params: { caseId, instrument },
        search: subject === null ? {} : { lesion: subject },
      }),
    hasFirst: (instrument) => subject !== null && hasFirstReading(editing.sound, { instrument, lesionId: subject }),
    hasReadings: (instrument) =>
      subject !== null && readsToCompare(editing.sound, { instrument, lesionId: subject }).length > 0,
    read: (instrument, read) =>
      void navigate({
        to: '/case/$caseId/score/$instrument',
        params: { caseId, instrument },
        search: subject === null ? { read } : { lesion: subject, read },
      }),
    isHidden: (instrument) =>
      lesionId !== null && blindReadOf(editing.sound, { instrument, lesionId }, me.name) !== undefined,
    hasSeen: (instrument) =>
      subject !== null &&
      openReadOf(editing.sound, { instrument, lesionId: subject }, me.name)?.seenFirstAt !== undefined,
    lookAnyway: setAskedToLook,
    options: () =>
      void navigate({
        to: '/case/$caseId/options',
        params: { caseId },
        search: subject === null ? {} : { lesion: subject },
      }),
    history: () => void navigate({ to: '/case/$caseId/history', params: { caseId }, search: {} }),
    toggleMap: () => {
      setMapOpen(!isMapOpen);
    },
    look: () => {
      setLookedAt(editing.record.images[0]?.id ?? null);
    },
    askUrgency: () => {
      setUrgencyAsked(true);
    },
    setStatus: (status) => void setStatus(editing, status),
    isInMeeting: room.isInMeeting,
    isInRoom: room.isShown,
    present: room.show,
    leave: () => {
      if (isMapOpen) setMapOpen(false);
      else void navigate({ to: '/' });
    },
  });
  const open: OpenCase = { caseId, editing, assessment, seen, by: initials(me.name), now, actions, look: setLookedAt };
  const name = editing.record.patient.name === '' ? t('case.noName') : editing.record.patient.name;
  // Over the form of a narrow window the map takes the focus.
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMapOpen) map.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isMapOpen]);
  // What stands beside the form is drawn after it, when no key waits: until then it shows the facts of a moment before.
  const before = useDeferredValue(
    <CaseContext value={open}>
      <div className="case-column case-column-sections">
        <SectionList section={section} lesionId={lesionId} />
      </div>
      <div className="case-column case-column-map" ref={map}>
        <MapPane openId={lesionId} onOpen={openLesion} onAdd={addLesion} />
      </div>
    </CaseContext>,
  );
  const after = useDeferredValue(
    <CaseContext value={open}>
      <aside className="case-column-panel" aria-label={t('case.panel')}>
        <Panel key={noms.lesionId} noms={noms} />
      </aside>
      <PanelSheet noms={noms} />
    </CaseContext>,
  );
  return (
    <CaseContext value={open}>
      <Screen subject top={<CaseTop editing={editing} room={room} />} label={t('case.title', { name })}>
        <PresentProblem problem={room.problem} />
        <DiscussAgain again={editing.view.again} />
        <div className={`case${isMapOpen ? ' case-map-open' : ''}`}>
          {before}
          <CaseForm section={section} lesionId={lesionId} freshId={freshId} />
          {after}
        </div>
        {isUrgencyAsked ? (
          <UrgencyQuestion
            onClose={() => {
              setUrgencyAsked(false);
            }}
          />
        ) : null}
        {askedToLook === null || lesionId === null ? null : (
          <LookAnyway
            instrument={askedToLook}
            lesionId={lesionId}
            reader={me.name}
            onClose={() => {
              setAskedToLook(null);
            }}
          />
        )}
        {section === 'imaging' ? null : (
          <DropAnywhere
            onTaken={() => {
              go('imaging');
            }}
          />
        )}
        {lookedAt === null ? null : (
          <ImageViewer
            images={editing.record.images}
            firstId={lookedAt}
            onClose={() => {
              setLookedAt(null);
            }}
          />
        )}
      </Screen>
    </CaseContext>
  );
}
