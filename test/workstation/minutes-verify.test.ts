import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  judgeMinutes,
  type MinutesInput,
  type MinutesVerdict,
  questionOf,
  readMinutesPdf,
} from '@spineboard/core/board';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as meetings from '../../electron/board/board.service.ts';
import { addAddendum, signMeeting, storedMinutes } from '../../electron/board/minutes.service.ts';
import { knownMinutes } from '../../electron/board/minutes.store.ts';
import { verify } from '../../electron/cli/verify.ts';
import { openPdf } from '../../electron/minutes/open-pdf.ts';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { openBoard, PASSPHRASE, temporaryFolder, type OpenBoard } from '../support/board-workspace.ts';
import { finishedMeeting } from '../support/finished-meeting.ts';
import { cutOff, withOneByteChanged, withOtherAttachment, withoutAttachment } from '../support/tampered-pdf.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const finding = (pdf: Uint8Array) => readMinutesPdf(pdf, { open: openPdf, sha256 });
const alone = async (pdf: Uint8Array): Promise<MinutesVerdict> => judgeMinutes(await finding(pdf), null);

let pdf: Uint8Array;
let json: string;
let before: { json: string; pdf: Uint8Array };
beforeAll(async () => {
  ({ pdf, json } = await renderMinutes(sampleInput()));
  before = await renderMinutes({ ...sampleInput(2), number: '2026-46' });
});
afterAll(closeMinutesPrinter);

describe('a PDF, without a workspace', () => {
  it('is whole when its data has the printed hash, and says which minutes it is', async () => {
    expect(await alone(pdf)).toMatchObject({
      verdict: 'whole',
      document: { kind: 'minutes', number: '2026-47', date: '2026-11-20', signer: { name: 'Prof. Elena Ferrari' } },
    });
  });

  it('is told from the minutes before, whose hash is printed in it as well', async () => {
    const signedBefore = sha256(Buffer.from(before.json));
    const input = sampleInput();
    const { pdf: naming } = await renderMinutes({
      ...input,
      previous: { number: '2026-46', date: '2026-11-13', sha256: signedBefore },
    });
    const forged = withOtherAttachment(naming, Buffer.from(before.json));
    expect(await alone(forged)).toMatchObject({ verdict: 'hash-differs', attached: signedBefore });
  });

  it('is found out when the attached data was replaced or changed by a word', async () => {
    expect((await alone(withOtherAttachment(pdf, Buffer.from(before.json)))).verdict).toBe('hash-differs');
    expect((await alone(withOtherAttachment(pdf, Buffer.from(json.replace('Ferrari', 'Ferrero'))))).verdict).toBe(
      'hash-differs',
    );
    expect((await alone(withOtherAttachment(pdf, Buffer.from('no JSON')))).verdict).toBe('hash-differs');
    expect((await alone(withOtherAttachment(pdf, Buffer.from(json)))).verdict).toBe('whole');
  });

  it('is found out when the attachment is gone', async () => {
    expect(await alone(withoutAttachment(pdf))).toEqual({ verdict: 'no-data', printed: sha256(Buffer.from(json)) });
  });

  it('is found out when it is cut off, at any place', async () => {
    for (const keep of [0.01, 0.3, 0.7, 0.99, 0.9999]) {
      expect((await alone(cutOff(pdf, keep))).verdict).toBe('cut-off');
    }
  });

  it('is told from a draft, another PDF, a damaged one and no PDF', async () => {
    const { pdf: draft } = await renderMinutes({ ...sampleInput(1), status: 'draft', signer: null });
    expect((await alone(draft)).verdict).toBe('draft');
    expect((await alone(Buffer.from(ANOTHER))).verdict).toBe('other-pdf');
    expect((await alone(Buffer.from('%PDF-1.7\nnothing\n%%EOF\n'))).verdict).toBe('damaged');
    expect((await alone(Buffer.from('{"schema":"spineboard.minutes/1"}'))).verdict).toBe('not-pdf');
    expect((await alone(new Uint8Array())).verdict).toBe('not-pdf');
  });

  it('never makes the reader fail, whichever byte is changed', async () => {
    const { pdf: small } = await renderMinutes({ ...sampleInput(1), people: [] });
    for (let at = 7; at < small.length; at += Math.floor(small.length / 40)) {
      const { verdict } = await alone(withOneByteChanged(small, at));
      expect([
        'whole',
        'hash-differs',
        'no-hash',
        'no-data',
        'other-data',
        'damaged',
        'other-pdf',
        'cut-off',
      ]).toContain(verdict);
    }
  });
});

describe('a PDF at the command line, without a workspace', () => {
  let place: ReturnType<typeof temporaryFolder>;
  beforeAll(() => {
    place = temporaryFolder();
    mkdirSync(place.folder, { recursive: true });
  });
  afterAll(() => place.remove());

  /** What is said of minutes made of this. */
  async function said(input: MinutesInput): Promise<string> {
    const made = await renderMinutes(input);
    const path = join(place.folder, 'alone.pdf');
    writeFileSync(path, made.pdf);
    let out = '';
    const streams = { out: (text: string) => (out += text), err: () => undefined };
    expect(await verify(path, { workspace: null, person: null }, streams)).toBe(0);
    expect(out).toContain('The data inside is whole: it has the hash that is printed on the page.');
    return out;
  }
  const image = { type: 'image/png', width: 40, height: 30, modality: null, plane: null, date: null } as const;
  const withImages = (count: number): MinutesInput =>
    withCase(sampleInput(1), 0, (entry) => ({
      ...entry,
      record: {
        ...entry.record,
        images: Array.from({ length: count }, (_, index) => ({
          ...image,
          id: `image-${index}`,
          sha256: String(index).repeat(64),
          caption: '',
          chosen: true,
        })),
      },
    }));

  it('is printed again and compared where the data is all that its pages need', async () => {
    const out = await said(sampleInput(1));
    expect(out).toContain('The pages are byte for byte what this version prints from that data.');
    expect(out).not.toContain('not checked');
  });

  it('says in words that key images and logo are not in it, and what was checked all the same', async () => {
    const input = withImages(2);
    const out = await said({ ...input, centre: { ...input.centre, logo: 'ab'.repeat(32) } });
    expect(out).toContain(
      'The pages themselves were not checked: they show 2 key images and the logo of the center, whose files lie in the workspace and not in this file.',
    );
    expect(out).toContain('Checked was that the data inside has the printed hash');
    expect(out).toContain('Whether the pages are those that were signed says --workspace <folder>.');
    expect(out).not.toContain('byte for byte');
    expect(await said(withImages(1))).toContain('not checked: they show one key image, whose files lie');
  });

  it('names a template of the centre’s own', async () => {
    expect(await said({ ...sampleInput(1), template: 'centre 3' })).toContain(
      'The pages themselves were not checked: they were set with another template, "centre 3".',
    );
  });
});

/** A PDF of another program, as small as one can be. */
const ANOTHER = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>
endobj
trailer
<< /Root 1 0 R /Size 4 >>
%%EOF
`;

describe('a PDF and the workspace that signed it', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let board: OpenBoard;
  beforeEach(async () => {
    place = temporaryFolder();
    board = await openBoard(place.folder);
  });
  afterEach(() => {
    board.workspace.close();
    place.remove();
  });

  async function signed(name = 'Adams') {
    const { ctx } = board;
    const id = finishedMeeting(board, name);
    const signing = {
      slots: board.workspace.slots,
      appVersion: '0.1.0',
      renderMinutes: (input: MinutesInput) => renderMinutes(input),
    };
    const signature = { meetingId: id, personId: board.meId, passphrase: PASSPHRASE };
    const { result } = await signMeeting(ctx, signing, signature);
    const addendum = (text: string) => addAddendum(ctx, signing, { ...signature, text });
    return { file: storedMinutes(ctx, { id: result.minutes[0]?.id ?? '' }), addendum };
  }

  const judged = async (bytes: Uint8Array): Promise<MinutesVerdict> => {
    const found = await finding(bytes);
    return judgeMinutes(found, knownMinutes(board.ctx.db, questionOf(found)));
  };

  it('is byte for byte what was signed, and names the addenda that came later', async () => {
    const { file, addendum } = await signed();
    expect(await judged(file.pdf)).toMatchObject({ verdict: 'signed', entry: { number: '2026-1' }, later: [] });
    const { result } = await addendum('The level is T9.');
    expect(await judged(file.pdf)).toMatchObject({ verdict: 'signed', later: [{ number: '2026-2' }] });
    const { pdf: second } = storedMinutes(board.ctx, { id: result.minutes[1]?.id ?? '' });
    expect(await judged(second)).toMatchObject({ verdict: 'signed', entry: { kind: 'addendum' }, later: [] });
  });

  it('is found out for a single byte, wherever it stands', async () => {
    const { pdf: bytes } = (await signed()).file;
    for (const part of [0.02, 0.25, 0.5, 0.75, 0.97]) {
      const { verdict } = await judged(withOneByteChanged(bytes, Math.floor(bytes.length * part)));
      expect(verdict).not.toBe('signed');
      expect(verdict).not.toBe('whole');
    }
    expect(await judged(Buffer.concat([bytes, Buffer.from('\n')]))).toMatchObject({
      verdict: 'file-changed',
      entry: { number: '2026-1' },
    });
  });

  it('is found out when it borrows the number of signed minutes, or has one that nobody signed', async () => {
    await signed();
    const { pdf: borrowed } = await renderMinutes({ ...sampleInput(1), number: '2026-1' });
    expect(await judged(borrowed)).toMatchObject({ verdict: 'data-changed', entry: { number: '2026-1' } });
    expect(await judged(pdf)).toMatchObject({ verdict: 'unknown-number', document: { number: '2026-47' } });
  });

  it('is answered at the command line, with the workspace unlocked for the question', async () => {
    const { file } = await signed();
    const path = join(place.folder, 'minutes.pdf');
    writeFileSync(path, file.pdf);
    board.workspace.close();
    const said = async (ask: string | null, person: string | null = null): Promise<[number, string, string]> => {
      let [out, err] = ['', ''];
      const code = await verify(
        path,
        { workspace: place.folder, person, ask: () => Promise.resolve(ask) },
        { out: (text) => (out += text), err: (text) => (err += text) },
      );
      return [code, out, err];
    };
    const [code, out] = await said(PASSPHRASE);
    expect(out).toContain('Byte for byte what was signed: minutes 2026-1, signed by Nora Vidal');
    expect(out).toContain('No later addendum corrects it.');
    expect(code).toBe(0);
    expect(await said('wrong')).toEqual([1, '', 'This was not accepted. Check the name and the passphrase.\n']);
    expect(await said(null)).toEqual([1, '', 'No passphrase was given\n']);
    expect((await said(PASSPHRASE, 'Nobody'))[2]).toContain('--person <name>, one of "Nora Vidal"');
  });

  it('is not answered while the program has the workspace open, and the program is not disturbed', async () => {
    const { file } = await signed();
    const path = join(place.folder, 'minutes.pdf');
    writeFileSync(path, file.pdf);
    let err = '';
    const options = { workspace: place.folder, person: null, ask: () => Promise.resolve(PASSPHRASE) };
    expect(await verify(path, options, { out: () => undefined, err: (text) => (err += text) })).toBe(1);
    expect(err).toContain('has this workspace open. Close it there first.');
    expect(meetings.listMeetings(board.ctx)).toHaveLength(1);
  });
});
