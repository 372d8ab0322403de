import type { Person } from '@spineboard/core/board';
import type { MeetingView, QueueRow } from '@spineboard/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactElement } from 'react';
import { queueActions } from '../../actions/queue-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api, problemOf } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { useToday } from '../../components/use-now.ts';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { Who } from '../../shell/who.tsx';
import { PresentProblem, usePresent } from '../present/open-presentation.tsx';
import { CallNoteDialog } from './call-note-dialog.tsx';
import { FilterLine } from './filter-line.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { mostUrgentFirst } from './onset-order.ts';
import { PlanMeetingDialog } from './plan-meeting-dialog.tsx';
import { EmptyWorkspace, NothingFound } from './queue-empty.tsx';
import { QueueFoot } from './queue-foot.tsx';
import { QueueHead } from './queue-head.tsx';
import { queueMemory } from './queue-memory.ts';
import { QueueNotice, type Notice } from './queue-notice.tsx';
import { chosenFilters, MEETING_VIEW, queryOf, savedQueryOf, searchOf, type QueueView } from './queue-search.ts';
import { QueueProblem } from './queue-problem.tsx';
import { QueueSearchField } from './queue-search-field.tsx';
import { QueueTable, type QueueTableHandle } from './queue-table.tsx';
import { QueueViews } from './queue-views.tsx';
import { SavedViewsDialog } from './saved-views-dialog.tsx';
import { UrgentCard } from './urgent-card.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';
import { useNextMeeting } from './use-next-meeting.ts';
import { usePagedLines } from './use-paged-lines.ts';
import { agendaChanged, useQueueCommands } from './use-queue-commands.ts';
import { useRememberedSearch } from './use-remembered-search.ts';
import { useSavedViews } from './use-saved-views.ts';
import { useSelection } from './use-selection.ts';
import './queue.css';

const NOBODY: readonly Person[] = [];

/** What lies over the queue: one thing at a time. */
type Open =
  | { kind: 'plan'; rows: readonly QueueRow[] }
  | { kind: 'call'; row: QueueRow }
  | { kind: 'views' }
  | { kind: 'filters' };

/** The queue of cases: what must not wait, what is next, and everything else. */
export function QueueScreen(): ReactElement {
  const [search, setSearch] = useRememberedSearch();
  const navigate = useNavigate();
  const { demo } = useWorkspace();
  const today = useToday();
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
  const people = useQuery(api.people.list.queryOptions()).data ?? NOBODY;
  const active = people.filter((person) => person.active);
  const saved = useSavedViews();

  const selection = useSelection();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [over, setOver] = useState<Open | null>(null);
  const close = (): void => {
    setOver(null);
  };
  const table = useRef<QueueTableHandle | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const commands = useQueueCommands((done) => {
    setNotice(done);
    selection.clear();
  });

  const onSearchText = useCallback(
    (q: string) => {
      const { q: _, ...rest } = queueMemory.search;
      setSearch(q === '' ? rest : { ...rest, q });
    },
    [setSearch],
  );
  const current = (): QueueRow | null => table.current?.current() ?? null;
  const chosen = (): QueueRow[] => {
    const row = current();
    return selection.rows.size > 0 ? [...selection.rows.values()] : row === null ? [] : [row];
  };
  const toAgenda = (): void => {
    const rows = chosen();
    if (rows.length === 0) return;
    if (meeting === null) setOver({ kind: 'plan', rows });
    else commands.change(rows, { kind: 'agenda', meetingId: meeting.id }, { date: meeting.date });
  };
  const presenting = usePresent(meeting?.id ?? '');
  const agendaItem = () => meeting?.items.find((item) => item.caseId === current()?.id);
  const waiting = urgentNow(urgent.data?.rows);
  const callAbout = (row: QueueRow | undefined): void => {
    if (row !== undefined) setOver({ kind: 'call', row });
  };
  const show = (name: QueueView): void => {
    setSearch({ ...search, view: name });
  };
  const actions = useActions(queueActions, {
    view,
    hasMeeting: meeting !== null,
    hasLines: () => table.current?.hasLines() === true,
    hasCurrent: () => current() !== null,
    selected: selection.rows.size,
    hasNotice: notice !== null,
    urgent: waiting.length,
    savedViews: saved.views.map((each) => each.name),
    newCase: commands.newCase,
    search: () => field.current?.select(),
    filter: () => {
      setOver({ kind: 'filters' });
    },
    saveView: () => {
      setOver({ kind: 'views' });
    },
    showSaved: (position) => {
      const own = saved.views[position];
      if (own !== undefined) setSearch(searchOf(own.query));
    },
    callNote: () => {
      // The row in hand if it is one of them, else the first that nobody was called about.
      callAbout(waiting.find((row) => row.id === current()?.id && table.current?.hasFocus() === true) ?? waiting[0]);
    },
    move: (key) => table.current?.move(key),
    toAgenda,
    toOptions: () => {
      const row = current();
      if (row === null) return;
      queueMemory.caseId = row.id;
      void navigate({ to: '/case/$caseId/options', params: { caseId: row.id } });
    },
    clear: () => {
      selection.clear();
      setNotice(null);
    },
    planMeeting: () => {
      setOver({ kind: 'plan', rows: [] });
    },
    openAgenda: () => {
      if (meeting !== null) void navigate({ to: '/board/$meetingId', params: { meetingId: meeting.id } });
    },
    isOnAgenda: () => agendaItem() !== undefined,
    present: () => {
      const item = agendaItem();
      if (item !== undefined) void presenting.present(item.id);
    },
    show,
  });

  const extend = async (run: Promise<QueueRow[]>): Promise<void> => {
    const rows = await run.catch(() => null);
    setNotice(rows === null ? { kind: 'notRead' } : selection.extend(rows) ? null : { kind: 'tooMany' });
  };

  const failed = urgent.error === null ? null : problemOf(urgent.error);
  const unread = list.problem ?? meetingProblem ?? failed;
  const counts = paged.counts;
  const isNarrowed = (search.q ?? '') !== '' || chosenFilters(search).length > 0;
  const isEmptyWorkspace = counts?.all === 0 && !isNarrowed && list.lines.total === 0;
  const isNothing = !list.isFirstLoad && list.problem === null && list.lines.total === 0;
  // Drawn after the field that is typed into, in steps that no key has to wait for.
  const cases = useDeferredValue(
    <QueueTable
      lines={list.isFirstLoad ? LOADING : list.lines}
      search={search}
      onSearch={setSearch}
      today={today}
      selected={selection.rows}
      onToggle={(row) => {
        setNotice(null);
        selection.toggle(row);
      }}
      onExtend={(run) => void extend(run)}
      onOpen={(row) => void navigate({ to: '/case/$caseId', params: { caseId: row.id } })}
      handle={table}
      listKey={JSON.stringify([search, view])}
    />,
  );
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
        <QueueViews
          search={search}
          view={view}
          counts={counts}
          meeting={meeting}
          saved={saved.views}
          saveView={actions.saveView}
        >
          <FilterPanel
            search={search}
            onSearch={setSearch}
            query={query}
            people={people}
            isOpen={over?.kind === 'filters'}
            onOpenChange={(isOpen) => {
              setOver(isOpen ? { kind: 'filters' } : null);
            }}
            action={actions.filter}
          />
        </QueueViews>
        <QueueProblem read={unread} done={commands.problem ?? saved.problem} />
        <PresentProblem problem={presenting.problem} />
        <UrgentCard rows={waiting} today={today} onCall={callAbout} callFirst={actions.callNote} />
        {isEmptyWorkspace ? (
          <EmptyWorkspace isDemo={demo} newCase={actions.newCase} onDemo={commands.openDemo} />
        ) : (
          <>
            <FilterLine
              search={search}
              onSearch={setSearch}
              total={list.isFirstLoad ? null : list.lines.total}
              people={people}
            />
            {paged.behind > 0 ? (
              <output className="queue-behind sm ink2">{t('queue.behind', { count: paged.behind })}</output>
            ) : null}
            {isNothing ? <NothingFound search={{ ...search, view }} onSearch={setSearch} /> : cases}
          </>
        )}
        <QueueNotice
          notice={notice}
          selected={selection.rows.size}
          people={active}
          onAdd={toAgenda}
          onStatus={(status) => {
            commands.change(chosen(), { kind: 'status', status }, {});
          }}
          onOwner={(person) => {
            commands.change(chosen(), { kind: 'owner', ownerId: person.id }, { owner: person.name });
          }}
          onClear={selection.clear}
        />
        <QueueFoot actions={actions} />
      </div>
      {over?.kind === 'call' ? <CallNoteDialog row={over.row} onClose={close} /> : null}
      {over?.kind === 'views' ? (
        <SavedViewsDialog saved={saved} query={savedQueryOf(search, view)} onClose={close} />
      ) : null}
      {over?.kind === 'plan' ? (
        <PlanMeetingDialog
          caseIds={over.rows.map((row) => row.id)}
          onClose={close}
          onPlanned={(made) => {
            agendaChanged(made);
            const action = { kind: 'agenda', meetingId: made.id } as const;
            if (over.rows.length > 0) {
              setNotice({ kind: 'changed', action, words: { date: made.date }, done: over.rows, left: [] });
            }
            selection.clear();
            close();
          }}
        />
      ) : null}
    </Screen>
  );
}

/** Skeletons of the same height while the first cases come. */
const LOADING = {
  length: 12,
  total: 12,
  at: () => ({ kind: 'waiting' }) as const,
  isGroup: () => false,
  show: () => undefined,
  between: () => Promise.resolve([]),
};

function defaultView(meeting: MeetingView | null): QueueView {
  return meeting === null ? 'all' : MEETING_VIEW;
}

/** The cases that cannot wait, nobody called first. */
function urgentNow(rows: readonly QueueRow[] | undefined): QueueRow[] {
  return (rows ?? [])
    .filter((row) => row.urgency === 'now' && row.status !== 'discussed' && row.status !== 'closed')
    .toSorted(mostUrgentFirst);
}
