import type { MeetingView, QueueQuery, QueueRow } from '@spineboard/core/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, problemOf, type Problem } from '../../api/client.ts';
import { t } from '../../messages/t.ts';
import { agendaOf } from '../board/agenda.ts';
import { agendaLoad } from './next-meeting.ts';
import type { QueueLine, QueueLines } from './queue-lines.ts';

/** Most cases of each kind that the second group lists; the whole queue is one view further. */
const OTHERS_LIMIT = 200;

export type MeetingLines = { lines: QueueLines; problem: Problem | null; isFirstLoad: boolean };

/**
 * The view of one meeting: what is discussed, in agenda order unless a column was chosen, what is listed or postponed,
 * then what could still go on it, ready cases first.
 */
export function useMeetingLines(meeting: MeetingView | null, query: QueueQuery, hasSort: boolean): MeetingLines {
  const enabled = meeting !== null;
  const part = (view: QueueQuery['view'], meetingId: string | null): QueueQuery => ({
    ...query,
    view,
    meetingId,
    offset: 0,
    limit: OTHERS_LIMIT,
  });
  const options = { placeholderData: keepPreviousData, enabled } as const;
  const agenda = useQuery(api.cases.list.queryOptions({ input: part('all', meeting?.id ?? null), ...options }));
  const ready = useQuery(api.cases.list.queryOptions({ input: part('ready', null), ...options }));
  const notReady = useQuery(api.cases.list.queryOptions({ input: part('notReady', null), ...options }));
  const lines = useMemo(() => {
    if (meeting === null || agenda.data === undefined || ready.data === undefined || notReady.data === undefined) {
      return linesOf([]);
    }
    const items = new Map(meeting.items.map((item) => [item.caseId, item]));
    const order = agendaOf(meeting).map((item) => item.caseId);
    const place = (row: QueueRow): number => order.indexOf(row.id);
    const on = agenda.data.rows.filter((row) => items.has(row.id));
    const ordered = hasSort ? on : on.toSorted((a, b) => place(a) - place(b));
    const ofKind = (kind: string): QueueRow[] => ordered.filter((row) => items.get(row.id)?.kind === kind);
    const others = [...ready.data.rows, ...notReady.data.rows].filter((row) => !items.has(row.id));
    const fetched = ready.data.rows.length + notReady.data.rows.length;
    const unseen = ready.data.total + notReady.data.total - fetched;
    const load = agendaLoad(meeting);
    const found: Group[] = [
      {
        id: 'agenda',
        title: t('queue.group.agenda'),
        text: meeting.items.length === 0 ? t('queue.group.agenda.empty') : t('queue.group.agenda.text', load),
        rows: ofKind('discuss'),
      },
    ];
    for (const kind of ['listed', 'postponed'] as const) {
      const rows = ofKind(kind);
      const text = t(`queue.group.${kind}.text`, { cases: rows.length });
      if (rows.length > 0) found.push({ id: kind, title: t(`queue.group.${kind}`), text, rows });
    }
    found.push({
      id: 'others',
      title: t('queue.group.others'),
      text:
        unseen > 0
          ? t('queue.group.others.part', { shown: others.length, cases: others.length + unseen })
          : t('queue.group.others.text', { cases: others.length }),
      rows: others,
    });
    return linesOf(found);
  }, [meeting, agenda.data, ready.data, notReady.data, hasSort]);
  const error = agenda.error ?? ready.error ?? notReady.error;
  const isFirstLoad = error === null && lines.length === 0;
  return { lines, problem: error === null ? null : problemOf(error), isFirstLoad };
}

type Group = { id: string; title: string; text: string; rows: readonly QueueRow[] };

function linesOf(groups: readonly Group[]): QueueLines {
  const all = groups.flatMap((group): QueueLine[] => [
    { kind: 'group', id: group.id, title: group.title, text: group.text },
    ...group.rows.map((row): QueueLine => ({ kind: 'case', row })),
  ]);
  return {
    length: all.length,
    total: groups.reduce((sum, group) => sum + group.rows.length, 0),
    at: (line) => all[line] ?? { kind: 'waiting' },
    isGroup: (line) => all[line]?.kind === 'group',
    show: () => undefined,
    between: (first, last) =>
      Promise.resolve(all.slice(first, last + 1).flatMap((line) => (line.kind === 'case' ? [line.row] : []))),
  };
}
