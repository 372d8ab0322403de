import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMinutes, canonicalJson, type MinutesInput } from '@spineboard/core/board';
import { MinutesFault } from '../../electron/minutes/minutes-fault.ts';
import { renderBoardFile } from '../../electron/minutes/render-board-file.ts';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { sampleBoardFile } from './minutes-board-file.ts';
import { readPdf, type ReadPdf } from './minutes-pdf.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

const run = promisify(execFile);
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
/** As the reader of the PDF gives text: white space is a single space. */
const flat = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, ' ').trim();
/** A word that the page breaks at its hyphen comes back with a space behind it. */
const dense = (text: string): string => flat(text).replaceAll('- ', '-');

let json: string;
let pdf: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  ({ json, pdf } = await renderMinutes(sampleInput()));
  read = await readPdf(pdf);
});
afterAll(closeMinutesPrinter);

const rolesIn = (role: string): number => read.roles.filter((each) => each === role).length;

describe('signed minutes', () => {
  it('say that they are PDF/A-3a', () => {
    expect(read.marker).toEqual({ part: '3', conformance: 'A' });
    expect(read.info['Title']).toBe('Minutes 2026-47, San Luca University Hospital');
    expect(read.info['Language']).toBe('en');
  });

  it('carry the signed data, byte for byte, with the hash that is printed', () => {
    expect(read.attachments).toHaveLength(1);
    const [attached] = read.attachments;
    expect(attached?.name).toBe('minutes.json');
    expect(Buffer.from(attached?.content ?? []).toString('utf8')).toBe(json);
    expect(attached?.sha256).toBe(sha256(json));
    expect(read.copied).toContain(sha256(json));
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/AFRelationship ?\/Source/);
    expect(json).toBe(canonicalJson(buildMinutes(sampleInput())));
  });

  it('are tagged: headings, tables with heads, figures that all have words', () => {
    expect(rolesIn('H1')).toBe(1);
    expect(rolesIn('H2')).toBe(14);
    expect(rolesIn('Table')).toBeGreaterThan(30);
    expect(rolesIn('TH')).toBeGreaterThan(100);
    expect(rolesIn('Figure')).toBe(read.figures.length);
    expect(read.figures.filter((alt) => alt === '')).toEqual([]);
    expect(read.figures).toContain('SINS 10, Potentially unstable, was 7');
    expect(read.figures).toContain(
      'Spine map. Lesion in question: T12. Other metastases: none. Irradiated before: T12.',
    );
  });

  it('have a bookmark for every case, never with the name', () => {
    expect(read.outline).toContain('4 Hepatocellular, T12');
    expect(read.outline.join(' ')).not.toContain('Park');
  });

  it('print every decision, reason, condition, dissent and action', () => {
    const text = dense(read.text);
    for (const { item } of sampleInput().items) {
      const { draft } = item.decision;
      const words = [
        draft.reason,
        draft.deviation,
        draft.tellsPatient,
        ...draft.conditions,
        ...draft.options.flatMap((option) => [option.title, option.detail]),
        ...draft.dissent.flatMap((dissent) => [dissent.name, dissent.text]),
        ...draft.actions.flatMap((action) => [action.text, action.owner]),
      ];
      for (const word of words) expect(text).toContain(dense(word));
    }
    expect(text).toContain('No recommendation.');
    expect(text).toContain('inquorate: Medical oncology left at 08:24');
    expect(text).toContain('Override. SINS, pain 0 to 3, 7 to 10. Dr. Costa: Pain on sitting up');
  });

  it('give each discussed case its own page', () => {
    for (const n of [1, 2, 3, 4, 5, 6]) expect(read.pages[n]).toContain(`no. SB-2026-01`);
    expect(read.pages[2]).toContain('2 Renal cell, T11');
    expect(read.pages[3]).toContain('3 Melanoma, T9');
  });

  it('say on every page that the board decides, and that no patient is real', () => {
    for (const page of read.pages) {
      expect(page).toContain('Decision support, not a medical device: the board decides.');
      expect(page).toContain('Synthetic example, no real patient.');
    }
  });

  it('use only the given fonts', () => {
    for (const font of read.fonts) {
      expect(font).toMatch(/^(Inter|NotoSansSC|NotoSansKR|NotoSansArabic|NotoEmoji)-(Regular|SemiBold)$/);
    }
    expect(read.fonts).toContain('Inter-Regular');
    expect(read.fonts).toContain('NotoSansArabic-SemiBold');
  });

  it('name the instant of signing as their date', () => {
    expect(read.info['CreationDate']).toBe('D:20261120074400Z');
    expect(read.text).toContain('20 November 2026, 08:44 (Europe/Rome) · key 7f3a 91c0');
  });

  it('are the same bytes a second time, after a restart of the printer, and in another process', async () => {
    const again = await renderMinutes(sampleInput());
    expect(sha256(again.pdf)).toBe(sha256(pdf));
    await closeMinutesPrinter();
    expect(sha256((await renderMinutes(sampleInput())).pdf)).toBe(sha256(pdf));
    const script = fileURLToPath(new URL('minutes-hash.ts', import.meta.url));
    const { stdout } = await run(process.execPath, [script], {
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' },
    });
    expect(stdout.trim()).toBe(sha256(pdf));
  });

  it('fail with a fault when the printer is stopped while it works, and print again after that', async () => {
    const outcome = renderMinutes(sampleInput()).then(
      () => null,
      (error: unknown) => error,
    );
    await closeMinutesPrinter();
    expect(await outcome).toBeInstanceOf(MinutesFault);
    expect(sha256((await renderMinutes(sampleInput())).pdf)).toBe(sha256(pdf));
  });

  it('change when one word of a reason changes', async () => {
    const other = await renderMinutes(
      withCase(sampleInput(), 0, (entry) => ({
        ...entry,
        record: { ...entry.record, referral: { ...entry.record.referral, question: 'Another question' } },
      })),
    );
    expect(sha256(other.json)).not.toBe(sha256(json));
    expect(sha256(other.pdf)).not.toBe(sha256(pdf));
  });
});

describe('other documents', () => {
  it('a draft says so on every page and has neither signature nor hash', async () => {
    const draft = await renderMinutes({ ...sampleInput(), status: 'draft', signer: null });
    const pages = await readPdf(draft.pdf);
    for (const page of pages.pages) expect(page).toContain('Draft, not signed.');
    expect(pages.text).not.toContain('Signatures');
    expect(pages.text).not.toContain(sha256(draft.json));
    expect(pages.marker).toEqual({ part: '3', conformance: 'A' });
  });

  it('an addendum names the minutes it corrects, in a document and data of its own', async () => {
    const addendum = await renderMinutes({
      ...sampleInput(),
      number: '2026-48',
      addendum: { text: 'The dose of case 1 reads 24 Gy.\nThe rest stands.', corrects: '2026-47' },
    });
    const pages = await readPdf(addendum.pdf);
    expect(pages.pages).toHaveLength(1);
    expect(pages.text).toContain('Addendum to minutes 2026-47');
    expect(pages.text).toContain('Addendum 2026-48');
    expect(pages.text).toContain('The dose of case 1 reads 24 Gy. The rest stands.');
    expect(pages.text).not.toContain('Giulia Bianchi');
    expect(pages.text).toContain(sha256(addendum.json));
    expect(pages.attachments[0]?.sha256).toBe(sha256(addendum.json));
    expect(JSON.parse(addendum.json)).toMatchObject({ kind: 'addendum', addendum: { corrects: '2026-47' } });
  });

  it('a meeting without cases or attendance still gives minutes', async () => {
    const empty: MinutesInput = {
      ...sampleInput(0),
      people: [],
      carried: [],
      previous: null,
      meeting: { ...sampleInput(0).meeting, attendance: [], chairId: null, scribeId: null, conflicts: '' },
    };
    const { text, marker } = await readPdf((await renderMinutes(empty)).pdf);
    expect(marker.part).toBe('3');
    for (const words of ['No cases were on the agenda.', 'No attendance was recorded.', 'No actions were agreed.']) {
      expect(text).toContain(words);
    }
  });

  it('a board file becomes a PDF, or a list of problems and no file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
    try {
      const out = join(folder, 'minutes.pdf');
      expect(await renderBoardFile(sampleBoardFile(), out)).toEqual({ ok: true });
      expect((await readPdf(readFileSync(out))).text).toContain('Hepatocellular, T12');
      const broken = structuredClone(sampleBoardFile());
      broken.meeting.date = '20 November';
      const [first] = broken.cases;
      if (first !== undefined) first.record.lesions = [{ ...first.record.lesions[0], id: '' } as never];
      const refused = await renderBoardFile(broken, join(folder, 'none.pdf'));
      expect(refused).toMatchObject({ ok: false });
      const paths = refused.ok ? [] : refused.issues.map((issue) => issue.path);
      expect(paths).toEqual(expect.arrayContaining(['meeting.date', 'cases.0.record.lesions.0.id']));
      expect(() => readFileSync(join(folder, 'none.pdf'))).toThrow('ENOENT');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('an answer that no instrument has is named with its path, not printed', async () => {
    const file = structuredClone(sampleBoardFile());
    const lesion = file.cases[0]?.record.lesions[0];
    if (lesion?.sins['pain'] === undefined) throw new RangeError('The sample has a pain answer');
    lesion.sins['pain'].option = 'subluxation';
    const refused = await renderBoardFile(file, '/nowhere/minutes.pdf');
    expect(refused.ok ? [] : refused.issues.map((issue) => issue.path)).toEqual([
      expect.stringMatching(/^cases\.0\.record\.lesions\.0\.sins/),
    ]);
  });
});
