import { dateAt } from '@spineboard/core/board';
import type { MeetingSummary, QueueRow } from '@spineboard/core/contract';
import { describe, expect, test } from 'vitest';
import { daysBetween, nextMeeting } from '../../renderer/screens/queue/next-meeting.ts';
import { byOnset } from '../../renderer/screens/queue/onset-order.ts';
import { isBare } from '../../renderer/screens/queue/queue-memory.ts';
import { nextSort, queueSearch } from '../../renderer/screens/queue/queue-search.ts';
import { sinceOnset } from '../../renderer/screens/queue/since-onset.ts';

const now = new Date('2026-11-24T15:00:00Z');
const meeting = (date: string, status: MeetingSummary['status'] = 'planned', startsAt = '16:00'): MeetingSummary => ({
  id: `${date} ${startsAt}`,
  title: 'Spine tumor board',
  date,
  startsAt,
  status,
  cases: 0,
  decided: 0,
  minutesNumber: null,
});

describe('hours since onset', () => {
  test('count in minutes at first, then in hours, from three days on in days', () => {
    expect(sinceOnset('2026-11-24T14:20:00Z', now)).toEqual({ unit: 'minutes', count: 40 });
    expect(sinceOnset('2026-11-24T04:00:00Z', now)).toEqual({ unit: 'hours', count: 11 });
    expect(sinceOnset('2026-11-21T15:30:00Z', now)).toEqual({ unit: 'hours', count: 71 });
    expect(sinceOnset('2026-11-21T15:00:00Z', now)).toEqual({ unit: 'days', count: 3 });
  });

  test('an unknown onset stays unknown, one in the future is now', () => {
    expect(sinceOnset(null, now)).toBeNull();
    expect(sinceOnset('2026-11-24T16:00:00Z', now)).toEqual({ unit: 'minutes', count: 0 });
  });

  test('the most recent onset comes first, and an unknown one before it', () => {
    const rows = ['2026-11-23T08:00:00Z', null, '2026-11-24T04:10:00Z'].map(
      (deficitOnset) => ({ deficitOnset }) as QueueRow,
    );
    expect(rows.toSorted(byOnset).map((row) => row.deficitOnset)).toEqual([
      null,
      '2026-11-24T04:10:00Z',
      '2026-11-23T08:00:00Z',
    ]);
  });
});

describe('the next meeting', () => {
  test('is the one in session, else the soonest from today on, else the last that was never held', () => {
    const past = meeting('2026-11-19');
    const soon = meeting('2026-11-26');
    const later = meeting('2026-12-03');
    expect(nextMeeting([later, past, soon], '2026-11-24')).toBe(soon);
    expect(nextMeeting([past, meeting('2026-11-12')], '2026-11-24')).toBe(past);
    const running = meeting('2026-11-19', 'inSession');
    expect(nextMeeting([soon, running], '2026-11-24')).toBe(running);
  });

  test('is none when all are finished or signed', () => {
    expect(nextMeeting([meeting('2026-11-26', 'finished'), meeting('2026-11-27', 'signed')], '2026-11-24')).toBeNull();
  });

  test('of one day the earlier comes first', () => {
    const early = meeting('2026-11-26', 'planned', '08:30');
    expect(nextMeeting([meeting('2026-11-26'), early], '2026-11-26')).toBe(early);
  });

  test('days are those of the centre, and count across a change of summer time', () => {
    expect(dateAt(now.toISOString(), 'Asia/Seoul')).toBe('2026-11-25');
    expect(dateAt(now.toISOString(), 'Europe/Rome')).toBe('2026-11-24');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-26', '2026-11-24')).toBe(-2);
  });
});

describe('the address of the queue', () => {
  test('drops what it does not know, and keeps the rest', () => {
    expect(queueSearch.parse({ q: 'breast', view: 'everything', sort: 'name', direction: 'sideways' })).toEqual({
      q: 'breast',
      sort: 'name',
    });
  });

  test('a column head sorts up, then down, then not at all', () => {
    const up = nextSort({ q: 'T9' }, 'name');
    const down = nextSort(up, 'name');
    expect(up).toEqual({ q: 'T9', sort: 'name', direction: 'asc' });
    expect(down).toEqual({ q: 'T9', sort: 'name', direction: 'desc' });
    expect(nextSort(down, 'name')).toEqual({ q: 'T9' });
    expect(nextSort(down, 'sins')).toEqual({ q: 'T9', sort: 'sins', direction: 'asc' });
  });

  test('is bare only when it says nothing', () => {
    expect(isBare({})).toBe(true);
    expect(isBare({ q: undefined, view: 'all' })).toBe(false);
  });
});
