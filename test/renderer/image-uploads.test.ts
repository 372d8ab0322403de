import type { KeyImage } from '@spineboard/core/case';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../renderer/api/images.ts';
import { createUploads, type UploadState } from '../../renderer/screens/case/images/uploads.ts';
import { uploadProblem } from '../../renderer/screens/case/images/upload-text.ts';

const stored = (sha256: string): Sent => ({
  outcome: 'stored',
  image: { sha256: sha256.repeat(64), type: 'image/png', width: 10, height: 20 },
});
const diskFull: Sent = { outcome: 'failed', problem: { code: 'DISK_FULL', data: null, issues: [] } };

/** A host that answers when told. */
function host() {
  const waiting: ((sent: Sent) => void)[] = [];
  const asked: string[] = [];
  const images: KeyImage[] = [];
  let next = 0;
  const uploads = createUploads({
    send: (file) => {
      asked.push((file as File).name);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    newId: () => {
      next += 1;
      return `u${next}`;
    },
    known: () => images.map((image) => image.sha256),
    onStored: (image) => images.push(image),
  });
  const answer = async (sent: Sent) => {
    waiting.shift()?.(sent);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  };
  const steps = () => uploads.list().map((each) => `${each.name} ${each.state.step}`);
  return { uploads, answer, asked, images, steps };
}
const file = (name: string) => new File(['x'], name);

const said = (state: UploadState) => uploadProblem('slice.png', state);

describe('files on their way into a case', () => {
  it('go one after another, in their order, and leave the list once they are in the case', async () => {
    const { uploads, answer, asked, images, steps } = host();
    uploads.add([file('a.png'), file('b.png')]);
    expect([asked, steps()]).toEqual([['a.png'], ['a.png sending', 'b.png waiting']]);
    await answer(stored('a'));
    expect([asked, steps()]).toEqual([['a.png', 'b.png'], ['b.png sending']]);
    uploads.add([file('c.png')]);
    await answer(stored('b'));
    await answer(stored('c'));
    expect(steps()).toEqual([]);
    expect(images.map((image) => image.sha256[0])).toEqual(['a', 'b', 'c']);
  });

  it('take along what was typed about them meanwhile', async () => {
    const { uploads, answer, images } = host();
    uploads.add([file('a.png')]);
    uploads.describe('u1', { caption: 'T9, cord flattened', modality: 'mr' });
    uploads.describe('u1', { plane: 'axial', chosen: true });
    await answer(stored('a'));
    expect(images[0]).toMatchObject({ caption: 'T9, cord flattened', modality: 'mr', plane: 'axial', chosen: true });
  });

  it('keep what was typed over a full disk, and are sent again', async () => {
    const { uploads, answer, images, steps } = host();
    uploads.add([file('a.png')]);
    uploads.describe('u1', { caption: 'T9' });
    await answer(diskFull);
    expect(steps()).toEqual(['a.png failed']);
    expect(uploads.list()[0]?.described.caption).toBe('T9');
    uploads.retry('u1');
    await answer(stored('a'));
    expect(images[0]?.caption).toBe('T9');
  });

  it('hold nobody up when one is refused, and are gone when they are dismissed', async () => {
    const { uploads, answer, images, steps } = host();
    uploads.add([file('a.svg'), file('b.png'), file('c.png')]);
    await answer({ outcome: 'refused', refusal: { why: 'not-a-picture', found: 'svg' } });
    uploads.dismiss('u2');
    await answer(stored('b'));
    // It was stored, but nobody wants it any more.
    expect(images).toEqual([]);
    await answer(stored('c'));
    expect([steps(), images.length]).toEqual([['a.svg refused'], 1]);
    uploads.dismiss('u1');
    expect(steps()).toEqual([]);
  });

  it('are not added twice', async () => {
    const { uploads, answer, images, steps } = host();
    uploads.add([file('a.png'), file('copy of a.png')]);
    await answer(stored('a'));
    await answer(stored('a'));
    expect([steps(), images.length]).toEqual([['copy of a.png duplicate'], 1]);
  });

  it('say what is wrong with them by name, and what can be done', () => {
    const refusals: UploadState[] = [
      { step: 'refused', refusal: { why: 'empty' } },
      { step: 'refused', refusal: { why: 'too-long' } },
      { step: 'refused', refusal: { why: 'cut-short' } },
      { step: 'refused', refusal: { why: 'damaged' } },
      { step: 'refused', refusal: { why: 'special-kind' } },
      { step: 'refused', refusal: { why: 'more-than-a-picture' } },
      { step: 'refused', refusal: { why: 'too-many-pixels', width: 30_000, height: 30_000 } },
      { step: 'duplicate' },
      { step: 'unreadable' },
      { step: 'failed', problem: { code: 'DISK_FULL', data: null, issues: [] } },
      { step: 'failed', problem: { code: 'HOST_LOST', data: null, issues: [] } },
    ];
    for (const found of [
      'dicom',
      'svg',
      'html',
      'pdf',
      'gif',
      'webp',
      'heic',
      'tiff',
      'bmp',
      'zip',
      'unknown',
    ] as const) {
      refusals.push({ step: 'refused', refusal: { why: 'not-a-picture', found } });
    }
    for (const state of refusals) expect(said(state)).toMatch(/slice\.png.*\.$/s);
    expect(said({ step: 'sending' })).toBeNull();
  });
});
