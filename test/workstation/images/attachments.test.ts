import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCase, getCase, saveCase } from '../../../electron/cases/cases.service.ts';
import { attachmentsKey, seal, unseal } from '../../../electron/workspace/sealed-file.ts';
import { Attachments } from '../../../electron/workspace/attachments.ts';
import {
  openBoard,
  PASSPHRASE,
  patient,
  rejection,
  temporaryFolder,
  workspaceAt,
  type OpenBoard,
} from '../../support/board-workspace.ts';
import { chunk, jpegOf, png } from '../../support/pictures.ts';

/** The next file that is opened for writing is on a full disk: its first write fails as the system's would. */
let isFull = false;
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...given: Parameters<typeof real.open>) => {
      const file = await real.open(...given);
      if (isFull) {
        file.writeFile = async (data) => {
          // Half of it still fits.
          await file.write((data as Uint8Array).subarray(0, Math.ceil((data as Uint8Array).length / 2)));
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        };
      }
      return file;
    },
  };
});

const sent = (file: Uint8Array) => Uint8Array.from(file);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the images of a workspace', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let board: OpenBoard;
  let attachments: string;
  beforeEach(async () => {
    place = temporaryFolder();
    board = await openBoard(place.folder);
    attachments = join(place.folder, 'attachments');
  });
  afterEach(() => {
    isFull = false;
    board.workspace.close();
    place.remove();
  });
  const store = async (file: Uint8Array) => {
    const answer = await board.workspace.attachments.store(sent(file));
    if (answer.outcome !== 'stored') throw new Error(answer.refusal.why);
    return answer.image;
  };
  const unlockAgain = async () => {
    board.workspace.close();
    board.workspace = workspaceAt(place.folder, board.clock);
    await board.workspace.unlock({ personId: board.meId, passphrase: PASSPHRASE });
  };

  it('are named by what is in them, and are there after a restart', async () => {
    const slice = png(200, 120);
    const photo = jpegOf(80, 60, (x, y) => [x, y, 128]);
    const images = [await store(slice), await store(photo)];
    expect(images).toEqual([
      { sha256: sha256(slice), type: 'image/png', width: 200, height: 120 },
      { sha256: sha256(photo), type: 'image/jpeg', width: 80, height: 60 },
    ]);
    expect(readdirSync(attachments).sort()).toEqual(images.map((image) => image.sha256).sort());
    await unlockAgain();
    const read = await board.workspace.attachments.read(sha256(slice));
    expect([Buffer.compare(read.bytes, slice), read.type]).toEqual([0, 'image/png']);
    expect((await board.workspace.attachments.read(sha256(photo))).type).toBe('image/jpeg');
  });

  it('are stored once however often they are sent, and whatever is written about them in the file', async () => {
    const slice = png(50, 50);
    const noted = png(50, 50, undefined, { extra: [chunk('tEXt', Buffer.from('Patient\0Rosa Costa'))] });
    const first = await store(slice);
    const before = readFileSync(join(attachments, first.sha256));
    const again = await Promise.all([store(noted), store(slice), store(noted)]);
    expect(again).toEqual([first, first, first]);
    expect(readFileSync(join(attachments, first.sha256)).equals(before)).toBe(true);
    expect(readdirSync(attachments)).toHaveLength(1);
  });

  it('lie in the folder so that nothing of them can be read, by their owner alone', async () => {
    const slice = png(300, 300);
    const { sha256: name } = await store(slice);
    const stored = readFileSync(join(attachments, name));
    for (let at = 0; at + 16 <= slice.length; at += 64) {
      expect(stored.includes(slice.subarray(at, at + 16))).toBe(false);
    }
    expect(stored.includes('IHDR')).toBe(false);
    const forOthers = process.platform === 'win32' ? 0 : statSync(join(attachments, name)).mode & 0o077;
    expect(forOthers).toBe(0);
    const another = new Attachments(attachments, new Uint8Array(32).fill(7));
    expect(await rejection(another.read(name))).toMatchObject({ code: 'IO' });
  });

  it('are refused where one byte of their file was changed, or where it was put in the place of another', async () => {
    const [a, b] = [await store(png(30, 30)), await store(png(31, 30))];
    const whole = readFileSync(join(attachments, a.sha256));
    for (const at of [0, 6, 20, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(attachments, a.sha256), changed);
      expect(await rejection(board.workspace.attachments.read(a.sha256))).toMatchObject({ code: 'IO' });
    }
    writeFileSync(join(attachments, a.sha256), whole.subarray(0, 10));
    expect(await rejection(board.workspace.attachments.read(a.sha256))).toMatchObject({ code: 'IO' });
    writeFileSync(join(attachments, b.sha256), whole);
    expect(await rejection(board.workspace.attachments.read(b.sha256))).toMatchObject({ code: 'IO' });
    // Sent once more, a damaged one is whole again.
    await store(png(30, 30));
    expect((await board.workspace.attachments.read(a.sha256)).bytes).toHaveLength(png(30, 30).length);
  });

  it('are not found where their file is gone, and by no name but theirs', async () => {
    const { sha256: name } = await store(png(9, 9));
    rmSync(join(attachments, name));
    const { attachments: stored } = board.workspace;
    expect(await rejection(stored.read(name))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'attachment' } });
    for (const path of ['../board.db', '..%2fboard.db', '', 'x', name.toUpperCase()]) {
      expect(await rejection(stored.read(path))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('are behind the lock, also those that were on their way when it fell', async () => {
    const { attachments: stored } = board.workspace;
    const { sha256: name } = await store(png(9, 9));
    const under = rejection(stored.store(sent(png(400, 400))));
    board.workspace.lock();
    expect(await under).toMatchObject({ code: 'LOCKED' });
    expect(await rejection(stored.read(name))).toMatchObject({ code: 'LOCKED' });
    expect(await rejection(stored.store(sent(png(3, 3))))).toMatchObject({ code: 'LOCKED' });
    expect(() => board.workspace.attachments).toThrow('locked');
    expect(readdirSync(attachments)).toEqual([name]);
  });

  it('are made small for print once, and nothing of that outlives the lock', async () => {
    const one = await store(png(900, 600));
    const other = await store(jpegOf(40, 30, () => [9, 9, 9]));
    const held = board.workspace.attachments;
    const asked = [other.sha256, '0'.repeat(64), one.sha256];
    const first = await held.forPrint(asked);
    expect(first.map(({ sha256, width, height }) => [sha256, width, height])).toEqual([
      [other.sha256, 40, 30],
      [one.sha256, 840, 560],
    ]);
    rmSync(join(attachments, one.sha256));
    const [again] = await held.forPrint([one.sha256]);
    expect(again).toBe(first[1]);
    board.workspace.lock();
    expect(await rejection(held.forPrint([one.sha256]))).toMatchObject({ code: 'LOCKED' });
  });

  it('leave nothing behind on a full disk, and are taken once there is room', async () => {
    isFull = true;
    expect(await rejection(store(png(120, 120)))).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(attachments)).toEqual([]);
    isFull = false;
    await store(png(120, 120));
    expect(readdirSync(attachments)).toEqual([sha256(png(120, 120))]);
  });

  it('say that the folder cannot be written, and what a cut short write left is cleared away', async () => {
    rmSync(attachments, { recursive: true });
    writeFileSync(attachments, '');
    expect(await rejection(store(png(5, 5)))).toMatchObject({ code: 'IO' });
    rmSync(attachments);
    mkdirSync(attachments);
    writeFileSync(join(attachments, `${'a'.repeat(64)}.1.tmp`), 'half');
    await unlockAgain();
    expect(readdirSync(attachments)).toEqual([]);
  });

  it('are all there when a backup takes the place of the database, also one that a later revision dropped', async () => {
    const image = await store(png(64, 64));
    const key = { ...image, id: 'one', caption: '', modality: null, plane: null, date: null, chosen: false };
    const record = patient('Backup', (each) => each.images.push(key));
    const { result } = createCase(board.ctx, { record });
    const backup = join(place.folder, 'backups', board.workspace.backUp());
    const { id, revision: base, savedAt: baseSavedAt } = result;
    saveCase(board.ctx, { id, base, baseSavedAt, record: { ...record, images: [] } });
    board.workspace.close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(place.folder, `board.db${end}`), { force: true });
    copyFileSync(backup, join(place.folder, 'board.db'));
    await unlockAgain();
    const restored = getCase(board.workspace.context(), { id }).record.images[0];
    expect(restored).toEqual(key);
    expect((await board.workspace.attachments.read(restored?.sha256 ?? '')).type).toBe('image/png');
  });
});

describe('a sealed file', () => {
  const key = attachmentsKey(new Uint8Array(32).fill(1));

  it('opens with its key under its name, and with nothing else', () => {
    const plain = Buffer.from('bytes of an image');
    const sealed = Buffer.concat(seal(plain, key, 'name'));
    expect(unseal(sealed, key, 'name')).toEqual(plain);
    expect(unseal(sealed, key, 'other name')).toBeNull();
    expect(unseal(sealed, attachmentsKey(new Uint8Array(32).fill(2)), 'name')).toBeNull();
    expect(unseal(sealed.subarray(0, 20), key, 'name')).toBeNull();
  });

  it('is another each time, and its key is not the key of the database', () => {
    const twice = [1, 2].map(() => Buffer.concat(seal(Buffer.from('same'), key, 'name')).toString('hex'));
    expect(new Set(twice).size).toBe(2);
    expect(key.equals(Buffer.alloc(32, 1))).toBe(false);
  });
});
