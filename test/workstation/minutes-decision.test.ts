import { afterAll, describe, expect, it } from 'vitest';
import { buildMinutes, emptyDecision, letterOf, type DecisionDraft, type MinutesInput } from '@spineboard/core/board';
import { jobOfLetter } from '../../electron/minutes/papers.ts';
import { closeMinutesPrinter, printPaper, renderMinutes } from '../../electron/minutes/render-minutes.ts';
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

describe('what a decision says of its option, its open questions and the plan', () => {
  const draft: DecisionDraft = {
    ...emptyDecision(),
    kind: 'one',
    options: [
      {
        optionId: 'decompression-stabilization-srs',
        title: 'Separation surgery, then SRS',
        levels: 'L3',
        construct: 'L1–L5',
        dose: '24 Gy in 3',
        detail: 'carbon implants',
        reason: '',
      },
    ],
    planDeviation: 'Comorbidity.',
    resolvers: [
      { id: 'q1', path: '', text: 'Biopsy of L2?', who: 'L. Weiss', due: '2026-12-03' },
      { id: 'q2', path: '', text: 'Fit for surgery?', who: 'K. Lindqvist', due: null },
    ],
  };
  const planned = withCase(CALLED, 0, (entry) => ({
    ...entry,
    record: { ...entry.record, plan: { ...entry.record.plan, options: ['cebrt'] } },
    item: { ...entry.item, decision: { ...entry.item.decision, draft } },
  }));

  it('is printed with levels, construct and dose, why it is not what was planned, and who resolves what', async () => {
    const [, page = ''] = await printed(planned);
    expect(page).toContain('Separation surgery, then SRS: L3; construct L1–L5; 24 Gy in 3; carbon implants.');
    expect(page).toContain('Not as planned Comorbidity.');
    expect(page).toContain('Resolves Biopsy of L2?: L. Weiss, until Thu 3 Dec');
    expect(page).toContain('Resolves Fit for surgery?: K. Lindqvist');
  });

  it('stands in the data field by field', () => {
    const [entry] = buildMinutes(planned).cases;
    expect(entry?.compare?.sameAsPlan).toBe(false);
    expect(entry?.decision).toMatchObject({ planDeviation: 'Comorbidity.', resolvers: [{ who: 'L. Weiss' }, {}] });
    expect(entry?.options[0]).toMatchObject({
      detail: 'L3; construct L1–L5; 24 Gy in 3; carbon implants',
      levels: [{ from: 'L3', to: 'L3' }],
      construct: { from: 'L1', to: 'L5' },
      dose: '24 Gy in 3',
    });
  });

  it('stands in the letter as well', async () => {
    const built = buildMinutes(planned);
    const [entry] = built.cases;
    if (entry?.decision == null) throw new Error('No decision');
    const decision = { ...entry.decision, recordedAt: '2026-11-20T16:09:00.000Z' };
    const letter = letterOf({ ...built, cases: [{ ...entry, decision }] }, entry.itemId, {
      to: '',
      withDissent: false,
      from: null,
    });
    const { pdf } = await printPaper(jobOfLetter(letter));
    const [page = ''] = (await readPdf(pdf)).pages.map(flat);
    expect(page).toContain('Not as planned Comorbidity.');
    expect(page).toContain('Resolves Biopsy of L2?: L. Weiss, until Thu 3 Dec');
  });

  it('differs from a plan of words where a person says why', () => {
    const words = withCase(planned, 0, (entry) => ({
      ...entry,
      record: {
        ...entry.record,
        referral: { ...entry.record.referral, plan: 'Brace' },
        plan: { ...entry.record.plan, options: [] },
      },
    }));
    expect(buildMinutes(words).cases[0]?.compare?.sameAsPlan).toBe(false);
  });

  it('adds nothing to a decision that was written in one line', () => {
    const [entry] = buildMinutes(CALLED).cases;
    expect(Object.keys(entry?.decision ?? {})).not.toContain('planDeviation');
    expect(Object.keys(entry?.decision ?? {})).not.toContain('resolvers');
    expect(Object.keys(entry?.options[0] ?? {}).toSorted()).toEqual(
      ['detail', 'optionId', 'rank', 'rows', 'sources', 'title', 'verdict', 'why'].toSorted(),
    );
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
