import { differences, upgradeCase, type CaseRecord } from '@spineboard/core/case';
import type { RevisionEntry } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Gavel, Lock } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useCaseEditing } from '../../api/case-editing.ts';
import { caseQuery } from '../../api/case-query.ts';
import { historyActions } from '../../actions/history-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api, problemOf } from '../../api/client.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { formatDate, formatInstant } from '../../messages/format.ts';
import { keyOf, t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { WholeRecord } from './whole-record.tsx';
import './history.css';

const route = getRouteApi('/case/$caseId/history');
const VIEWS = ['changes', 'since', 'whole'] as const;
type View = (typeof VIEWS)[number];

/** `/case/<id>/history?revision=3&show=whole`: who wrote what and when, and every state of the case as it was. */
export function HistoryScreen(): ReactElement {
  const { caseId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const history = useQuery({ ...api.cases.history.queryOptions({ input: { id: caseId } }), refetchOnMount: 'always' });
  const latest = useQuery(caseQuery(caseId));
  useSentFirst(caseId, () => {
    void history.refetch();
    void latest.refetch();
  });
  const entries = history.data ?? [];
  const chosen = entries.find((entry) => entry.revision === search.revision) ?? entries[0];
  const view = VIEWS.find((each) => each === search.show) ?? 'changes';
  const go = (revision: number | undefined, show: View): void => {
    void navigate({
      to: '/case/$caseId/history',
      params: { caseId },
      search: { ...(revision === undefined ? {} : { revision }), show },
      replace: true,
    });
  };
  const neighbor = (by: 1 | -1): RevisionEntry | undefined =>
    entries[entries.findIndex((entry) => entry === chosen) + by];
  useActions(historyActions, {
    view,
    hasNeighbor: (by) => neighbor(by) !== undefined,
    step: (by) => {
      const next = neighbor(by);
      if (next !== undefined) go(next.revision, view);
    },
    show: (next) => {
      go(chosen?.revision, next);
    },
    leave: () => {
      void navigate({ to: '/case/$caseId', params: { caseId }, search: {} });
    },
  });
  const error = history.error ?? latest.error;
  const name = latest.data?.record.patient.name ?? '';
  const title = t('history.of', { name: name === '' ? t('case.noName') : name });
  return (
    <Screen
      subject
      label={title}
      top={
        <>
          <Link to="/case/$caseId" params={{ caseId }} search={{}} className="case-back" aria-label={t('history.back')}>
            <ArrowLeft className="icon" aria-hidden="true" />
          </Link>
          <h1 className="case-name ell">{title}</h1>
        </>
      }
    >
      {error === null ? null : (
        <div className="history-problem">
          <ProblemNote problem={problemOf(error)} />
        </div>
      )}
      {chosen === undefined || latest.data === undefined ? (
        error === null ? (
          <p className="mut history-problem">{t('common.loading')}</p>
        ) : null
      ) : (
        <div className="history">
          <RevisionList
            entries={entries}
            chosen={chosen.revision}
            onChoose={(revision) => {
              go(revision, view);
            }}
          />
          <Chosen
            caseId={caseId}
            entry={chosen}
            latest={latest.data.record}
            isLatest={chosen === entries[0]}
            view={view}
            onView={(next) => {
              go(chosen.revision, next);
            }}
          />
        </div>
      )}
    </Screen>
  );
}

/** What was typed last may still be on its way: it belongs to the history too. */
function useSentFirst(caseId: string, afterwards: () => void): void {
  const { editing } = useCaseEditing(caseId);
  const isWaiting = editing !== null && editing.status !== 'saved';
  const wasWaiting = useRef(isWaiting);
  useEffect(() => {
    if (isWaiting) void editing.flush();
    else if (wasWaiting.current) afterwards();
    wasWaiting.current = isWaiting;
  });
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function RevisionList({
  entries,
  chosen,
  onChoose,
}: {
  entries: readonly RevisionEntry[];
  chosen: number;
  onChoose: (revision: number) => void;
}): ReactElement {
  return (
    <nav className="history-list" aria-label={t('history.list')}>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.revision}>
            <button
              type="button"
              className="history-entry"
              {...(entry.revision === chosen ? { ref: intoView, 'aria-current': 'true' } : {})}
              onClick={() => {
                onChoose(entry.revision);
              }}
            >
              <span className="row">
                <b className="tnum">{t('history.revision', { revision: entry.revision })}</b>
                {index === 0 ? <span className="mut sm">{t('history.latest')}</span> : null}
                <span className="grow" />
                {entry.sealed ? (
                  <Lock className="icon-s mut" aria-label={t('history.sealed')} />
                ) : (
                  <span className="sm mut">{t('history.growing')}</span>
                )}
              </span>
              <span className="sm ink2">
                {t('history.head', { author: entry.author, time: formatInstant(entry.savedAt) })}
              </span>
              <span className="sm mut">{t('history.changes', { count: entry.changes.length })}</span>
              {entry.decisions.map((decision) => (
                <span
                  key={decision.meetingId}
                  className="row sm history-decision"
                  title={t('history.decisionLong', { title: decision.title, date: formatDate(decision.date) })}
                >
                  <Gavel className="icon-s" aria-hidden="true" />
                  {t('history.decision', { date: formatDate(decision.date) })}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Chosen({
  caseId,
  entry,
  latest,
  isLatest,
  view,
  onView,
}: {
  caseId: string;
  entry: RevisionEntry;
  latest: CaseRecord;
  isLatest: boolean;
  view: View;
  onView: (view: View) => void;
}): ReactElement {
  return (
    <section className="history-chosen" aria-label={t('history.revision', { revision: entry.revision })}>
      <header className="history-head">
        <h2>{t('history.revision', { revision: entry.revision })}</h2>
        <span className="mut">{t('history.head', { author: entry.author, time: formatInstant(entry.savedAt) })}</span>
        <span className="grow" />
        <Segmented
          label={t('history.show')}
          segments={VIEWS.map((each) => ({ value: each, label: t(keyOf(`history.show.${each}`)) }))}
          value={view}
          onChange={(next) => {
            onView(VIEWS.find((each) => each === next) ?? 'changes');
          }}
        />
      </header>
      <p className="sm mut history-note">
        {t('history.readOnly', { time: formatInstant(entry.savedAt) })}
        {entry.revision === 1 && view === 'changes' ? ` ${t('history.first')}` : ''}
        {entry.schemaVersion < latest.schemaVersion ? ` ${t('history.older', { version: entry.schemaVersion })}` : ''}
      </p>
      <Body caseId={caseId} entry={entry} latest={latest} isLatest={isLatest} view={view} />
      <p className="xs mut history-hash">{t('history.hash', { hash: entry.sha256 })}</p>
    </section>
  );
}

function Body({
  caseId,
  entry,
  latest,
  isLatest,
  view,
}: {
  caseId: string;
  entry: RevisionEntry;
  latest: CaseRecord;
  isLatest: boolean;
  view: View;
}): ReactElement {
  const { data, error } = useQuery(
    api.cases.revision.queryOptions({
      input: { id: caseId, revision: entry.revision },
      // The latest one may still grow; its saving time says which state of it this is.
      queryKey: api.cases.revision.queryKey({ input: { id: caseId, revision: entry.revision } }).concat(entry.sha256),
    }),
  );
  if (error !== null) return <ProblemNote problem={problemOf(error)} />;
  if (data === undefined) return <p className="mut">{t('common.loading')}</p>;
  const record = upgradeCase(data) as CaseRecord;
  if (view === 'whole') return <WholeRecord record={record} savedAt={entry.savedAt} />;
  if (view === 'since') {
    return (
      <DifferencesTable
        differences={isLatest ? [] : differences(record, latest)}
        records={[latest, record]}
        empty={t(isLatest ? 'history.noneSince' : 'history.none')}
      />
    );
  }
  const changes = entry.changes.map(({ path, before, after }) => ({ path, before, after }));
  return <DifferencesTable differences={changes} records={[record, latest]} empty={t('history.none')} />;
}
