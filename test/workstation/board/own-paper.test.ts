import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTES_TEMPLATE, type Minutes, type MinutesInput } from '@spineboard/core/board';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as meetings from '../../../electron/board/board.service.ts';
import {
  draftMinutesInput,
  signMeeting,
  type Signing,
  storedMinutes,
} from '../../../electron/board/minutes.service.ts';
import { checkTemplate, setPrint } from '../../../electron/board/print-settings.service.ts';
import { faultOf } from '../../../electron/database/errors.ts';
import { readOwnTemplate } from '../../../electron/minutes/own-template.ts';
import { closeMinutesPrinter, renderMinutes } from '../../../electron/minutes/render-minutes.ts';
import { addPerson } from '../../../electron/people/people.service.ts';
import {
  asColleague,
  faultOfCall,
  openBoard,
  PASSPHRASE,
  rejection,
  temporaryFolder,
  type OpenBoard,
} from '../../support/board-workspace.ts';
import { finishedMeeting } from '../../support/finished-meeting.ts';
import { png } from '../../support/pictures.ts';
import { readPdf } from '../minutes-pdf.ts';

const BUILT_IN = readFileSync(join(import.meta.dirname, '../../../electron/minutes/minutes.typ'), 'utf8');
const NEW_TEMPLATE = 'minutes.typ';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let signing: Signing;
let meetingId: string;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  signing = {
    slots: board.workspace.slots,
    appVersion: '0.1.0',
    renderMinutes: (input: MinutesInput, options = {}) =>
      renderMinutes(input, {
        imagesOf: (asked) => board.workspace.attachments.forPrint(asked),
        template: options.builtInTemplate === true ? null : readOwnTemplate(place.folder),
      }),
  };
  meetingId = finishedMeeting(board);
});
afterEach(() => {
  board.workspace.close();
  place.remove();
});
afterAll(closeMinutesPrinter);

const own = (source: string): void => {
  writeFileSync(join(place.folder, NEW_TEMPLATE), source);
};
const signature = () => ({ meetingId, personId: board.meId, passphrase: PASSPHRASE });
const sign = (more: Partial<Parameters<typeof signMeeting>[2]> = {}) =>
  signMeeting(board.ctx, signing, { ...signature(), ...more });
const check = () =>
  checkTemplate(board.ctx, { renderMinutes: signing.renderMinutes, folder: place.folder, appVersion: '0.1.0' });
const signedPdf = async (more: Partial<Parameters<typeof signMeeting>[2]> = {}) => {
  const { result } = await sign(more);
  const stored = storedMinutes(board.ctx, { id: result.minutes[0]?.id ?? '' });
  return { read: await readPdf(stored.pdf), data: JSON.parse(Buffer.from(stored.json).toString()) as Minutes, stored };
};

describe('a template of the centre’s own', () => {
  it('sets the minutes that are signed, which name it', async () => {
    own(`${BUILT_IN}\n#text[Printed with our own hands.]\n`);
    expect(await check()).toEqual({ state: 'own' });
    const { read, data, stored } = await signedPdf();
    expect(read.text).toContain('Printed with our own hands.');
    expect(data.rules.template).toMatch(/^own template, [0-9a-f]{8}$/);
    expect(read.attachments[0]?.sha256).toBe(createHash('sha256').update(stored.json).digest('hex'));
  });

  it('says its line and column when it is broken; nothing is signed until the built-in one is asked for', async () => {
    own(`#let D = json(bytes(sys.inputs.print))\n\n  #nothing-of-this-name\n`);
    const sentence = 'minutes.typ, line 3, column 4: unknown variable: nothing-of-this-name';
    expect(await rejection(sign())).toMatchObject({
      code: 'VALIDATION',
      message: sentence,
      data: { issues: [{ path: 'template', message: sentence }] },
    });
    expect(await check()).toMatchObject({ state: 'broken', problem: { line: 3, column: 4 } });
    expect(meetings.getMeeting(board.ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
    const { data } = await signedPdf({ builtInTemplate: true });
    expect(data.rules.template).toBe(MINUTES_TEMPLATE);
  });

  it('is refused when it leaves the data out, so that nothing is half signed', async () => {
    own(BUILT_IN.replace(/#pdf\.attach\(.*\)/, ''));
    expect((await rejection(sign())).message).toContain('does not attach the data of the minutes');
    own(BUILT_IN.replace('bytes(sys.inputs.minutes)', 'bytes("{}")'));
    expect((await rejection(sign())).message).toContain('does not attach the data of the minutes');
    expect(meetings.getMeeting(board.ctx, { id: meetingId }).minutes).toEqual([]);
  });

  it('is refused when it is no text, and is not there any more once it is taken away', async () => {
    writeFileSync(join(place.folder, NEW_TEMPLATE), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await check()).toMatchObject({ state: 'broken', problem: { message: 'it is not UTF-8 text' } });
    rmSync(join(place.folder, NEW_TEMPLATE));
    mkdirSync(join(place.folder, NEW_TEMPLATE));
    expect(await check()).toMatchObject({ state: 'broken', problem: { message: 'it is not a file' } });
    rmSync(join(place.folder, NEW_TEMPLATE), { recursive: true });
    expect(await check()).toEqual({ state: 'built-in' });
  });

  it('gives way to the built-in one on the next print', async () => {
    const input = draftMinutesInput(board.ctx, '0.1.0', { meetingId });
    const plain = await signing.renderMinutes(input);
    own(`${BUILT_IN}\n#text[Ours.]\n`);
    expect((await readPdf((await signing.renderMinutes(input)).pdf)).text).toContain('Ours.');
    const again = await signing.renderMinutes(input, { builtInTemplate: true });
    expect(Buffer.from(again.pdf).equals(plain.pdf)).toBe(true);
  });
});

describe('how the centre’s papers look', () => {
  it('text and logo stand in the head, and the data names the logo', async () => {
    const stored = await board.workspace.attachments.store(new Uint8Array(png(120, 40)));
    const logo = stored.outcome === 'stored' ? stored.image.sha256 : null;
    setPrint(board.ctx, { text: 'Via Roma 1\n20122 Milano', logo, secondSigner: false });
    const { read, data } = await signedPdf();
    expect(read.pages[0]).toContain('Via Roma 1 20122 Milano');
    expect(read.figures).toContain('Hospital of Test');
    expect(data.centre).toMatchObject({ text: 'Via Roma 1\n20122 Milano', logo });
  });

  it('is for a chair or a coordinator to change', async () => {
    const fellow = await asColleague(board);
    const settings = { text: '', logo: null, secondSigner: true };
    expect(faultOfCall(() => setPrint(fellow, settings))).toMatchObject({ data: { reason: 'not-coordinator' } });
  });
});

const second = async () => {
  const added = await addPerson(board.ctx, board.workspace.slots, {
    name: 'Mei Sato',
    role: 'member',
    specialty: 'radiology',
    passphrase: 'mei reads the films',
  });
  return { personId: added.result.id, passphrase: 'mei reads the films' };
};

describe('a second signature', () => {
  const settings = { text: '', logo: null, secondSigner: true };
  it('is needed where the centre wants it, is another person’s, and is printed', async () => {
    setPrint(board.ctx, settings);
    expect(await rejection(sign())).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'second' }] } });
    const same = { personId: board.meId, passphrase: PASSPHRASE };
    expect(await rejection(sign({ second: same }))).toMatchObject({ data: { reason: 'second-signer' } });
    const mei = await second();
    expect(await rejection(sign({ second: { ...mei, passphrase: 'wrong' } }))).toMatchObject({
      data: { reason: 'passphrase' },
    });
    expect(meetings.getMeeting(board.ctx, { id: meetingId }).minutes).toEqual([]);
    const { read, data } = await signedPdf({ second: mei });
    expect(data.secondSigner).toMatchObject({ name: 'Mei Sato', role: 'member' });
    expect(read.text).toContain('Nora Vidal');
    expect(read.text).toContain('Mei Sato');
  });

  it('is not looked at where the centre wants one signature', async () => {
    const { data } = await signedPdf({ second: await second() });
    expect(data.secondSigner).toBeUndefined();
  });
});

describe('a disk that is full while minutes are signed', () => {
  it('signs nothing, and the meeting is signed once there is room', async () => {
    const { db } = board.ctx;
    const pages = Number(db.raw.pragma('page_count', { simple: true }));
    db.raw.pragma(`max_page_count = ${pages + 3}`);
    const refused = await sign().catch((thrown: unknown) => thrown);
    expect(faultOf(refused).code).toBe('DISK_FULL');
    expect(meetings.getMeeting(board.ctx, { id: meetingId })).toMatchObject({ status: 'finished', minutes: [] });
    db.raw.pragma('max_page_count = 4294967294');
    expect((await sign()).result.minutes[0]?.number).toBe('2026-1');
  });
});
