import { afterAll, describe, expect, it } from 'vitest';
import { emptyDecision, type MinutesInput } from '@spineboard/core/board';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { readPdf } from './minutes-pdf.ts';
import { lesion, sins } from './minutes-sample-facts.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

afterAll(closeMinutesPrinter);

const flat = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, ' ').trim();
const printed = async (input: MinutesInput): Promise<string[]> =>
  (await readPdf((await renderMinutes(input)).pdf)).pages.map(flat);

/** Breast, ESCC 0, SINS 10 at L3: the board calls it unstable and decides radiation alone. */
const CALLED = withCase(sampleInput(1), 0, (entry) => ({
  ...entry,
  record: {
    ...entry.record,
    primary: { ...entry.record.primary, histology: 'breast', detail: '' },
    neurology: { ...entry.record.neurology, frankel: 'E', myelopathy: 'no', deficitCourse: 'none', deficitOnset: null },
    lesions: [
      lesion('L3', {
        escc: '0',
        priorRadiation: 'none',
        sins: sins('mechanical', 'lytic', 'normal', 'over50', 'none'),
      }),
    ],
  },
  item: {
    ...entry.item,
    decision: {
      ...entry.item.decision,
      recorded: null,
      draft: {
        ...emptyDecision(),
        kind: 'one',
        options: [{ optionId: 'cebrt', title: 'cEBRT', detail: '', reason: '' }],
        stability: { call: 'unstable', by: 'R. Costa' },
      },
    },
  },
}));

const at = (startedAt: string, finishedAt: string): MinutesInput => ({
  ...CALLED,
  meeting: { ...CALLED.meeting, startsAt: '16:00', startedAt, finishedAt },
});

describe('a decision in print', () => {
  it('stands beside what the framework says after the board’s own call', async () => {
    const [, page = ''] = await printed(CALLED);
    expect(page).toContain('1, 2 board: row 2');
    expect(page).toContain('Unstable, called by R. Costa SINS 10 at L3');
    expect(page).toContain('Framework Stabilization, then cEBRT differs');
    expect(page).not.toContain('cEBRT, or Stabilization');
  });
});

describe('the time of a meeting in print', () => {
  it('is when it was held, not when it was planned', async () => {
    const [page = ''] = await printed(at('2026-11-20T09:05:00.000Z', '2026-11-20T09:16:00.000Z'));
    expect(page).toContain('10:05–10:16');
    expect(page).not.toContain('16:00');
    expect(page).not.toContain('Fri 20 Nov');
  });

  it('names the day where that is another one, and leaves the title to the day of the meeting', async () => {
    const [page = ''] = await printed(at('2026-11-18T22:50:00.000Z', '2026-11-19T00:20:00.000Z'));
    expect(page).toContain('Minutes of 20 November 2026');
    expect(page).toContain('23:50–01:20 on Wed 18 Nov to Thu 19 Nov');
  });

  it('is the planned one while the meeting has not begun', async () => {
    const planned = at('2026-11-18T22:50:00.000Z', '2026-11-19T00:20:00.000Z');
    const [page = ''] = await printed({
      ...planned,
      status: 'draft',
      signer: null,
      meeting: { ...planned.meeting, startedAt: null, finishedAt: null },
    });
    expect(page).toContain('from 16:00');
  });
});
