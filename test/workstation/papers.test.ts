import { createHash } from 'node:crypto';
import {
  agendaSheet,
  anonymize,
  buildMinutes,
  judgeMinutes,
  type MinutesEntry,
  readMinutesPdf,
  canonicalJson,
  letterOf,
  type MinutesInput,
  minutes as minutesSchema,
  namesLeftIn,
} from '@spineboard/core/board';
import { emptyCase } from '@spineboard/core/case';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { jobOfMinutes } from '../../electron/minutes/minutes-job.ts';
import { openPdf } from '../../electron/minutes/open-pdf.ts';
import { jobOfAgenda, jobOfLetter } from '../../electron/minutes/papers.ts';
import { closeMinutesPrinter, printPaper } from '../../electron/minutes/render-minutes.ts';
import { readPdf } from './minutes-pdf.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

afterAll(closeMinutesPrinter);

const sha256 = (of: Uint8Array): string => createHash('sha256').update(of).digest('hex');
const SIGNED = 'ab'.repeat(32);
const sample = buildMinutes(sampleInput());
const [first] = sample.cases;
if (first === undefined) throw new Error('No case');
const surnames = sample.cases.map((entry) => entry.patient.name.split(',')[0] ?? '').filter((name) => name !== '');

/** The meeting before it starts. */
function planned(): MinutesInput {
  const input = sampleInput();
  return {
    ...input,
    status: 'draft',
    signer: null,
    meeting: { ...input.meeting, status: 'planned', startedAt: null, finishedAt: null },
    items: input.items.map((entry) => ({ ...entry, item: { ...entry.item, startedAt: null, endedAt: null } })),
  };
}

describe('the letter for one case', () => {
  const options = { to: 'Dr. Anna Bianchi\n20122 Milano', withDissent: false, from: SIGNED };

  it('stands on one page, for every discussed case of the sample, with the words of the minutes', async () => {
    for (const entry of sample.cases.filter((each) => each.decision?.recordedAt != null)) {
      const read = await readPdf((await printPaper(jobOfLetter(letterOf(sample, entry.itemId, options)))).pdf);
      expect([entry.title, read.pages.length]).toEqual([entry.title, 1]);
      expect(read.text).toContain('Recommendation of the spine tumor board');
      expect(read.text).toContain('Dr. Anna Bianchi');
      for (const action of entry.actions) expect(read.text).toContain(action.text);
      expect(read.marker).toEqual({ part: '3', conformance: 'A' });
    }
  });

  it('carries the data of that case alone, and no dissent unless asked', async () => {
    const dissenting = sample.cases.find((entry) => entry.dissent.length > 0);
    const asked = letterOf(sample, dissenting?.itemId ?? '', { ...options, withDissent: true });
    const plain = letterOf(sample, dissenting?.itemId ?? '', options);
    expect(asked.case.dissent).toEqual(dissenting?.dissent);
    expect(plain.case.dissent).toEqual([]);
    const { pdf, json } = await printPaper(jobOfLetter(plain));
    const read = await readPdf(pdf);
    expect(Buffer.from(read.attachments[0]?.content ?? []).toString('utf8')).toBe(json);
    for (const other of sample.cases.filter((entry) => entry !== dissenting && entry.patient.recordNumber !== '')) {
      expect(json).not.toContain(other.patient.recordNumber);
    }
  });

  it('says that its minutes were corrected later, and by what, without the words that may be of another patient', async () => {
    const decided = sample.cases.find((entry) => entry.decision?.recordedAt != null)?.itemId ?? '';
    const addenda = [{ number: '2026-9', signedAt: '2026-11-27T09:00:00.000Z', text: 'The dose is 24 Gy in 1.' }];
    const { pdf, json } = await printPaper(jobOfLetter(letterOf(sample, decided, { ...options, addenda })));
    const { text } = await readPdf(pdf);
    expect(text).toContain('may change this recommendation');
    expect(text).toMatch(/2026-9, 27 November 2026/);
    expect(json).not.toContain('The dose is');
    const plain = await readPdf((await printPaper(jobOfLetter(letterOf(sample, decided, options)))).pdf);
    expect(plain.text).not.toContain('may change this recommendation');
  });

  it('is refused for a case without a recorded decision', () => {
    const postponed = sample.cases.find((entry) => entry.kind === 'postponed');
    expect(() => letterOf(sample, postponed?.itemId ?? '', options)).toThrow(RangeError);
  });

  it('leaves out who came after the case or left before it', () => {
    const late = sample.cases.find((entry) => entry.from !== null && entry.from >= '08:24');
    const names = letterOf(sample, late?.itemId ?? '', options).present.flatMap((group) => group.names);
    expect(names).not.toContain('Dr. Adaeze Okafor');
    expect(names).toContain('Prof. Elena Ferrari');
  });
});

/** Cases of the sample that do not wait. */
const urgentCases = new Set(sample.cases.filter((entry) => entry.urgency.level === 'now').map((entry) => entry.caseId));
const printed = { presenters: {}, urgentCases, budgetMinutes: 60 };
const sheetOf = (withNames: boolean) => agendaSheet(planned(), { ...printed, withNames });

describe('the printed agenda', () => {
  it('names no patient unless asked, neither in the pages nor in the data', async () => {
    const read = await readPdf(
      (await printPaper(jobOfAgenda(sheetOf(false), { language: 'en', createdAt: '2026-11-20T06:00:00.000Z' }))).pdf,
    );
    expect(read.attachments).toEqual([]);
    for (const name of surnames) expect(read.text).not.toContain(name);
    expect(read.text).toContain('Names of patients are left out.');
    const named = await readPdf(
      (await printPaper(jobOfAgenda(sheetOf(true), { language: 'en', createdAt: '2026-11-20T06:00:00.000Z' }))).pdf,
    );
    expect(named.text).toContain('SB-2026-0');
  });

  it('puts what does not wait first and lets each case begin where the one before ends', () => {
    const { discussed } = sheetOf(false);
    const calm = discussed.findIndex((entry) => !entry.urgent);
    expect(discussed.slice(calm).some((entry) => entry.urgent)).toBe(false);
    expect(discussed.map((entry) => entry.starts).slice(0, 3)).toEqual(['07:30', '07:39', '07:48']);
  });

  it('says what of the meeting’s minutes is needed, and by how many it is too long', async () => {
    const minutes = sheetOf(false).discussed.reduce((sum, entry) => sum + entry.minutes, 0);
    const short = agendaSheet(planned(), { ...printed, withNames: false, budgetMinutes: minutes - 7 });
    expect([sheetOf(false).overMinutes, short.overMinutes]).toEqual([Math.max(0, minutes - 60), 7]);
    const { text } = await readPdf(
      (await printPaper(jobOfAgenda(short, { language: 'en', createdAt: '2026-11-20T06:00:00.000Z' }))).pdf,
    );
    expect(text).toContain(`${minutes} of ${minutes - 7} min, 7 too long`);
  });

  it('leaves a name out of the question as well', () => {
    const input = withCase(planned(), 1, (entry) => ({
      ...entry,
      record: {
        ...entry.record,
        patient: { ...entry.record.patient, name: 'Zavaroni, Ugo' },
        referral: { ...entry.record.referral, question: 'Does Ugo Zavaroni need surgery?' },
      },
    }));
    const { discussed } = agendaSheet(input, { ...printed, withNames: false });
    expect(discussed.map((entry) => entry.question).join(' ')).toContain('Does … need surgery?');
  });
});

describe('minutes without names', () => {
  it('hold no name, number, birth date or wish of a patient, in pages and data, and a hash of their own', async () => {
    const { minutes } = anonymize(sample, { from: SIGNED, more: [] });
    expect(minutesSchema.safeParse(minutes).success).toBe(true);
    const json = canonicalJson(minutes);
    const { pdf } = await printPaper(jobOfMinutes(minutes, json));
    const read = await readPdf(pdf);
    expect(namesLeftIn(json, sample)).toEqual([]);
    expect(namesLeftIn(read.text, sample)).toEqual([]);
    const wishes = sample.cases.map((entry) => entry.wishes).filter((wish) => wish !== '');
    for (const wish of wishes) expect(read.text).not.toContain(wish);
    expect(read.attachments[0]?.sha256).not.toBe(SIGNED);
    expect(read.copied).toContain(read.attachments[0]?.sha256);
    for (const page of read.pages) expect(page).toContain('Case numbers instead of names.');
    expect(read.text).not.toContain('No preference stated');
  });

  it('are told from the signed minutes when a PDF is checked', async () => {
    const { minutes } = anonymize(sample, { from: SIGNED, more: [] });
    const { pdf } = await printPaper(jobOfMinutes(minutes, canonicalJson(minutes)));
    const finding = await readMinutesPdf(pdf, { open: openPdf, sha256 });
    expect(judgeMinutes(finding, null)).toMatchObject({ verdict: 'nameless', entry: null });
    const entry = { number: sample.number, jsonSha256: SIGNED } as MinutesEntry;
    const known = { exact: null, sameNumber: entry, later: [] };
    expect(judgeMinutes(finding, known)).toMatchObject({ verdict: 'nameless', entry });
    const other = { ...known, sameNumber: { ...entry, jsonSha256: 'cd'.repeat(32) } };
    expect(judgeMinutes(finding, other)).toMatchObject({ verdict: 'nameless', entry: null });
  });

  it('find a name in any text, in any order and spelling of capitals, and say what was replaced', () => {
    const named = {
      ...sample,
      cases: sample.cases.map((entry, index) =>
        index === 0
          ? {
              ...entry,
              patient: { ...entry.patient, name: 'Zavaroni, Ugo', recordNumber: 'X-77', birthDate: '1950-03-02' },
              question: 'UGO ZAVARONI (X-77), born 02.03.1950: operate?',
              reason: 'Zavaronis Schwester rief an.',
            }
          : entry,
      ),
    };
    const { minutes, replaced } = anonymize(named, { from: SIGNED, more: ['Schwester'] });
    expect(minutes.cases[0]?.question).toBe('case 1 (case 1), born case 1: operate?');
    expect(minutes.cases[0]?.reason).toBe('Zavaronis […] rief an.');
    expect(replaced.filter((entry) => entry.n === 1)).toHaveLength(2);
  });

  it('leave every text alone that names nobody', () => {
    const nobody = {
      ...sample,
      cases: sample.cases.map((entry) => ({
        ...entry,
        patient: { ...entry.patient, name: '', recordNumber: '', birthDate: null },
        wishes: '',
      })),
    };
    const { minutes, replaced } = anonymize(nobody, { from: SIGNED, more: [] });
    expect(replaced).toEqual([]);
    expect(minutes).toEqual({ ...nobody, anonymized: { from: SIGNED } });
  });

  it('keep no name whatever it is made of', () => {
    const names = fc.string({ minLength: 3, maxLength: 24, unit: 'grapheme' }).filter((name) => /\p{L}{3}/u.test(name));
    fc.assert(
      fc.property(names, (name) => {
        const record = { ...first, patient: { ...first.patient, name }, question: `Can ${name} walk?` };
        const { minutes } = anonymize({ ...sample, cases: [record] }, { from: SIGNED, more: [] });
        expect(minutes.cases[0]?.patient.name).toBe('');
        expect(namesLeftIn(minutes.cases[0]?.question ?? '', { ...sample, cases: [record] })).toEqual([]);
      }),
    );
  });
});

describe('the planned construct', () => {
  it('stands on the printed map of the case, in the drawing and in its words', () => {
    const input = withCase(sampleInput(), 1, (entry) => ({
      ...entry,
      record: { ...emptyCase(), ...entry.record, plan: { ...entry.record.plan, construct: { from: 'T9', to: 'L1' } } },
    }));
    const job = jobOfMinutes(buildMinutes(input), '{}');
    const { cases } = job.view as { cases: { map: { alt: string } }[] };
    expect(cases[1]?.map.alt).toContain('T9 to L1');
    expect(cases[0]?.map.alt).not.toContain('crew');
  });
});
