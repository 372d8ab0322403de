import { createHash } from 'node:crypto';
import type { KeyImage } from '@spineboard/core/case';
import { buildMinutes, minutes, type MinutesInput } from '@spineboard/core/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault, notFound } from '../../electron/faults.ts';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import type { Attachment } from '../../electron/workspace/attachments.ts';
import { imagesForPrint } from '../../electron/workspace/images/for-print.ts';
import { axialLike, jpegOf, png } from '../support/pictures.ts';
import { readPdf, type ReadPdf } from './minutes-pdf.ts';
import { sampleInput, withCase } from './minutes-sample.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** With ordinary spaces: number and month are held together in print. */
const flat = (text: string): string => text.replaceAll('\u00A0', ' ');

const stored = new Map<string, Attachment>();
let nextId = 0;

/** A key image of the record, whose file the workspace holds. */
function image(
  bytes: Uint8Array,
  { type = 'image/png', ...said }: Partial<KeyImage>,
  width: number,
  height: number,
): KeyImage {
  const hash = sha256(bytes);
  stored.set(hash, { bytes, type });
  nextId += 1;
  const nothing = { caption: '', modality: null, plane: null, date: null, chosen: true } as const;
  return { id: `image-${nextId}`, sha256: hash, type, width, height, ...nothing, ...said };
}

const readStored = async (hash: string): Promise<Attachment> => {
  const found = stored.get(hash);
  if (found === undefined) throw notFound('attachment');
  return Promise.resolve(found);
};

const read = (asked: readonly string[]) => imagesForPrint(asked, readStored);
const locked = () =>
  imagesForPrint(['any'], () => Promise.reject(new Fault('LOCKED', 'The workspace is locked.', undefined)));

const axial = image(
  axialLike(1200),
  { caption: 'T9: the cord is flattened from the left', modality: 'mr', plane: 'axial', date: '2026-11-12' },
  1200,
  1200,
);
const sagittal = image(
  jpegOf(300, 900, (x, y) => [(x + y) % 256, 40, 60]),
  { type: 'image/jpeg', modality: 'ct', plane: 'sagittal', caption: 'Whole spine 全脊柱' },
  300,
  900,
);
const small = image(
  jpegOf(200, 120, (x) => [x, x, x]),
  { type: 'image/jpeg' },
  200,
  120,
);
const gone: KeyImage = { ...axial, id: 'gone', sha256: 'a'.repeat(64), caption: 'CT of the week before' };
const notChosen = image(png(40, 40), { caption: 'Not for the board', chosen: false }, 40, 40);

/** The sample's first case, which was discussed, with key images. */
function withImages(images: readonly KeyImage[]): MinutesInput {
  return withCase(sampleInput(), 0, (entry) => ({ ...entry, record: { ...entry.record, images: [...images] } }));
}

/** Bytes and sides of the images that a PDF holds, as the file says. */
function picturesIn(pdf: Uint8Array): { width: number; height: number; length: number }[] {
  const found = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/<<[^<>]*\/Subtype ?\/Image[^]*?>>\s*stream/g);
  return Array.from(found, ([head]) => {
    const number = (name: string): number => Number(new RegExp(`/${name} (\\d+)`).exec(head)?.[1]);
    return { width: number('Width'), height: number('Height'), length: number('Length') };
  });
}

let json: string;
let pdf: Uint8Array;
let found: ReadPdf;

beforeAll(async () => {
  ({ json, pdf } = await renderMinutes(withImages([axial, sagittal, notChosen, small, gone]), { imagesOf: read }));
  found = await readPdf(pdf);
});
afterAll(closeMinutesPrinter);

describe('key images in the minutes', () => {
  it('stand with their captions where they were chosen for the board, in their order', () => {
    expect(found.text).toContain('Key images');
    expect(found.text).toContain('1 T9: the cord is flattened from the left MR, axial, 12 November 2026');
    expect(found.text).toContain('2 Whole spine 全脊柱 CT, sagittal, date not known');
    expect(found.text).toContain('3 No caption modality and plane not known , date not known');
    expect(found.text).not.toContain('Not for the board');
  });

  it('are figures that say in words what they show', () => {
    expect(found.figures.filter((alt) => alt.startsWith('Key image')).map(flat)).toEqual([
      'Key image 1: MR, axial, 12 November 2026. T9: the cord is flattened from the left',
      'Key image 2: CT, sagittal, date not known. Whole spine 全脊柱',
      'Key image 3: modality and plane not known, date not known. No caption.',
    ]);
    expect(found.marker).toEqual({ part: '3', conformance: 'A' });
  });

  it('say in their place where a file was not at hand, and are signed all the same', () => {
    expect(found.text).toContain('The file of this image was not at hand when the pages were set.');
    expect(found.text).toContain('4 CT of the week before');
  });

  it('are as large as paper shows, and no larger', () => {
    const pictures = picturesIn(pdf);
    expect(pictures.map(({ width, height }) => [width, height]).toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([
      [840, 840],
      [280, 840],
      [200, 120],
    ]);
    for (const { length } of pictures) expect(length).toBeLessThan(300_000);
  });

  it('are named by their SHA-256 in the data that is signed', () => {
    const [first] = minutes.parse(JSON.parse(json)).cases;
    expect(first?.images.map((each) => each.sha256)).toEqual([axial, sagittal, small, gone].map((each) => each.sha256));
    expect(found.attachments[0]?.sha256).toBe(sha256(json));
  });

  it('leave the decision on the first page of its case', () => {
    const page = found.pages.find((each) => each.includes('T9: the cord is flattened')) ?? '';
    const first = found.pages.findIndex((each) => each.includes('no. SB-2026-01'));
    expect(found.pages[1]).toContain('Decision:');
    expect(first).toBeGreaterThan(-1);
    expect(page).not.toBe('');
  });

  it('give the same bytes again, also after a restart of the printer', async () => {
    await closeMinutesPrinter();
    const again = await renderMinutes(withImages([axial, sagittal, notChosen, small, gone]), { imagesOf: read });
    expect(again.json).toBe(json);
    expect(sha256(again.pdf)).toBe(sha256(pdf));
  });

  it('are not printed for a case that was not discussed', () => {
    const input = sampleInput();
    const built = buildMinutes({
      ...input,
      items: input.items.map((entry) => ({ ...entry, record: { ...entry.record, images: [axial] } })),
    });
    for (const entry of built.cases) expect(entry.images).toHaveLength(entry.kind === 'discussed' ? 1 : 0);
  });

  it('stop the printing when the workspace is locked meanwhile', async () => {
    await expect(renderMinutes(withImages([axial]), { imagesOf: locked })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('minutes that were signed before images were printed are still read', () => {
    const old = JSON.parse(json) as { cases: { images?: unknown }[] };
    for (const entry of old.cases) delete entry.images;
    expect(minutes.parse(old).cases[0]?.images).toEqual([]);
  });

  it('many of them go on over as many pages as they need, none of it off the page', async () => {
    const input = withImages(Array.from({ length: 11 }, (_, at) => ({ ...sagittal, id: `many-${at}` })));
    const many = await readPdf((await renderMinutes(input, { imagesOf: read })).pdf);
    expect(many.figures.filter((alt) => alt.startsWith('Key image'))).toHaveLength(11);
    expect(many.widest).toBeLessThan(595 - 40);
    expect(many.lowest).toBeGreaterThan(20);
  });
});
