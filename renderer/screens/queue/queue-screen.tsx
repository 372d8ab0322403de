import { emptyCase } from '@spineboard/core/case';
import type { MeetingView, QueueRow } from '@spineboard/core/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { queueActions } from '../../actions/queue-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { invalidate } from '../../api/changes.ts';
import { enterDemo } from '../../api/demo.ts';
import { queryClient } from '../../api/query-client.ts';
import { useWorkspace } from '../../api/session.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { Who } from '../../shell/who.tsx';
import { dayIn, nextMeeting } from './next-meeting.ts';
import { PlanMeetingDialog } from './plan-meeting-dialog.tsx';
import { EmptyWorkspace, NothingFound } from './queue-empty.tsx';
import { QueueFoot } from './queue-foot.tsx';
import { QueueHead } from './queue-head.tsx';
import { isBare, queueMemory } from './queue-memory.ts';
import { QueueNotice, type Notice } from './queue-notice.tsx';
import { MEETING_VIEW, queryOf, type QueueSearch, type QueueView } from './queue-search.ts';
import { QueueSearchField } from './queue-search-field.tsx';
import { QueueTable, type QueueTableHandle } from './queue-table.tsx';
import { QueueViews } from './queue-views.tsx';
import { UrgentCard } from './urgent-card.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';
import { useNow } from './use-now.ts';
import { usePagedLines } from './use-paged-lines.ts';
import './queue.css';

const route = getRouteApi('/');
/** As many cases as one call puts on an agenda. */
const AGENDA_LIMIT = 100;

/** The queue of cases: what must not wait, what is next, and everything else. */
export function QueueScreen(): ReactElement {
  const search = useRememberedSearch();
  const navigate = useNavigate();
  const { timeZone, demo } = useWorkspace();
  const today = dayIn(timeZone, useNow());
  const { meeting, isSettled, problem: meetingProblem } = useNextMeeting(today);
  const view: QueueView =
    search.view === MEETING_VIEW && meeting === null ? 'all' : (search.view ?? defaultView(meeting));
  const isMeetingView = view === MEETING_VIEW;
  const query = useMemo(() => queryOf(search, isMeetingView ? 'all' : view), [search, isMeetingView, view]);
  const paged = usePagedLines(query, isSettled);
  const grouped = useMeetingLines(isMeetingView ? meeting : null, query, search.sort !== undefined);
  const list = isMeetingView ? grouped : paged;
  const urgent = useQuery(
    api.cases.list.queryOptions({ input: { ...queryOf({}, 'urgent'), limit: 200 }, enabled: isSettled }),
  );

  const [selected, setSelected] = useState<ReadonlyMap<string, QueueRow>>(new Map());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [planFor, setPlanFor] = useState<readonly QueueRow[] | null>(null);
  const table = useRef<QueueTableHandle | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const setSearch = useCallback(
    (next: QueueSearch) => {
      queueMemory.search = next;
      void navigate({ to: '/', search: next, replace: true });
    },
    [navigate],
  );
  const onSearchText = useCallback(
    (q: string) => {
      const { q: _, ...rest } = queueMemory.search;
      setSearch(q === '' ? rest : { ...rest, q });
    },
    [setSearch],
  );
  const create = useMutation({
    mutationFn: () => client.cases.create({ record: emptyCase() }),
    onSuccess: (made) => {
      invalidate('cases');
      queryClient.setQueryData(api.cases.get.queryKey({ input: { id: made.id } }), made);
      void navigate({ to: '/case/$caseId', params: { caseId: made.id }, search: { section: 'referral' } });
    },
  });
  const demoOpening = useMutation({ mutationFn: enterDemo });
  const add = useMutation({
    mutationFn: ({ to, rows }: { to: MeetingView; rows: readonly QueueRow[] }) =>
      client.board.addCases({ meetingId: to.id, caseIds: rows.map((row) => row.id) }),
    onSuccess: (changed, { rows }) => {
      agendaChanged(changed);
      setNotice({ kind: 'added', meeting: changed, rows });
      setSelected(new Map());
    },
  });

  const openNew = (): void => {
    if (!create.isPending) create.mutate();
  };
  const open = (row: QueueRow): void => void navigate({ to: '/case/$caseId', params: { caseId: row.id } });
  const toggle = (row: QueueRow): void => {
    setNotice(null);
    setSelected((old) => {
      const next = new Map(old);
      if (!next.delete(row.id)) next.set(row.id, row);
      return next;
    });
  };
  const toAgenda = (): void => {
    const current = table.current?.current() ?? null;
    const rows = selected.size > 0 ? [...selected.values()] : current === null ? [] : [current];
    if (rows.length === 0) return;
    if (rows.length > AGENDA_LIMIT) return setNotice({ kind: 'tooMany', limit: AGENDA_LIMIT });
    if (meeting === null) return setPlanFor(rows);
    const fresh = rows.filter((row) => !meeting.items.some((item) => item.caseId === row.id));
    if (fresh.length === 0) return setNotice({ kind: 'already', meeting, rows });
    add.mutate({ to: meeting, rows: fresh });
  };
  const toOptions = (): void => {
    const row = table.current?.current();
    if (row === undefined || row === null) return;
    queueMemory.caseId = row.id;
    void navigate({ to: '/case/$caseId/options', params: { caseId: row.id } });
  };
  const actions = useActions(queueActions, {
    view,
    hasMeeting: meeting !== null,
    hasCurrent: () => (table.current?.current() ?? null) !== null,
    selected: selected.size,
    hasNotice: notice !== null,
    newCase: openNew,
    search: () => field.current?.select(),
    move: (key) => table.current?.move(key),
    toAgenda,
    toOptions,
    clear: () => {
      setSelected(new Map());
      setNotice(null);
    },
    planMeeting: () => {
      setPlanFor([]);
    },
    openAgenda: () => {
      if (meeting !== null) void navigate({ to: '/board/$meetingId', params: { meetingId: meeting.id } });
    },
    show: (chosen) => {
      setSearch({ ...search, view: chosen });
    },
  });

  const problem: Problem | null =
    list.problem ?? meetingProblem ?? firstProblem(create.error, add.error, demoOpening.error, urgent.error);
  const counts = paged.counts;
  const isEmptyWorkspace = counts?.all === 0 && (search.q ?? '') === '' && list.lines.total === 0;
  const isNothing = !list.isFirstLoad && list.problem === null && list.lines.total === 0;
  return (
    <Screen
      label={t('nav.queue')}
      top={
        <>
          <QueueSearchField
            value={search.q ?? ''}
            onChange={onSearchText}
            onLeave={() => table.current?.move('ArrowDown')}
            field={field}
          />
          <span className="grow" />
          <Who />
        </>
      }
    >
      <div className="queue">
        <QueueHead meeting={meeting} today={today} actions={actions} />
        <QueueViews search={search} view={view} counts={counts} meeting={meeting} />
        {problem === null ? null : (
          <div className="queue-problem">
            <ProblemNote problem={problem} />
          </div>
        )}
        <UrgentCard rows={urgentNow(urgent.data?.rows)} today={today} />
        {isEmptyWorkspace ? (
          <EmptyWorkspace
            isDemo={demo}
            newCase={actions.newCase}
            onDemo={() => {
              demoOpening.mutate();
            }}
          />
        ) : (
          <>
            {isNothing ? (
              <NothingFound
                search={search.q ?? ''}
                onClear={() => {
                  setSearch((search.q ?? '') === '' ? { view: 'all' } : { ...search, q: undefined });
                }}
              />
            ) : null}
            {isNothing ? null : (
              <QueueTable
                lines={list.isFirstLoad ? LOADING : list.lines}
                search={search}
                onSearch={setSearch}
                today={today}
                selected={selected}
                onToggle={toggle}
                onOpen={open}
                handle={table}
                listKey={JSON.stringify([search, view])}
              />
            )}
          </>
        )}
        <QueueNotice
          notice={notice}
          selected={selected.size}
          onAdd={toAgenda}
          onClear={() => {
            setSelected(new Map());
          }}
        />
        <QueueFoot actions={actions} />
      </div>
      {planFor === null ? null : (
        <PlanMeetingDialog
          caseIds={planFor.map((row) => row.id)}
          onClose={() => {
            setPlanFor(null);
          }}
          onPlanned={(made) => {
            agendaChanged(made);
            if (planFor.length > 0) setNotice({ kind: 'added', meeting: made, rows: planFor });
            setSelected(new Map());
            setPlanFor(null);
          }}
        />
      )}
    </Screen>
  );
}

/** This window hears of its own commands by their answer, not by the stream. */
function agendaChanged(meeting: MeetingView): void {
  queryClient.setQueryData(api.board.get.queryKey({ input: { id: meeting.id } }), meeting);
  invalidate('meetings');
  invalidate('cases');
}

/** Skeletons of the same height while the first cases come. */
const LOADING = { length: 12, total: 12, at: () => ({ kind: 'waiting' }) as const, show: () => undefined };

function defaultView(meeting: MeetingView | null): QueueView {
  return meeting === null ? 'all' : MEETING_VIEW;
}

function urgentNow(rows: readonly QueueRow[] | undefined): QueueRow[] {
  return (rows ?? []).filter((row) => row.urgency === 'now' && row.status !== 'discussed' && row.status !== 'closed');
}

function firstProblem(...errors: readonly unknown[]): Problem | null {
  const error = errors.find((each) => each !== null);
  return error === undefined ? null : problemOf(error);
}

/** The search of the address; a bare address brings back what was on screen when the person left the queue. */
function useRememberedSearch(): QueueSearch {
  const search = route.useSearch();
  const navigate = useNavigate();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && isBare(search) && !isBare(queueMemory.search)) {
      void navigate({ to: '/', search: queueMemory.search, replace: true });
    } else queueMemory.search = search;
    isFirst.current = false;
  }, [search, navigate]);
  return search;
}

function useNextMeeting(today: string): { meeting: MeetingView | null; isSettled: boolean; problem: Problem | null } {
  const list = useQuery(api.board.list.queryOptions());
  const next = nextMeeting(list.data ?? [], today);
  const view = useQuery(api.board.get.queryOptions({ input: { id: next?.id ?? '' }, enabled: next !== null }));
  const error = list.error ?? view.error;
  return {
    meeting: next === null ? null : (view.data ?? null),
    isSettled: error !== null || (list.data !== undefined && (next === null || view.data !== undefined)),
    problem: error === null ? null : problemOf(error),
  };
}
