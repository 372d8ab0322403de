import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/audit/sha256.ts';
import { hashed, keptDocument, PART_BYTES, whileKept, type Documents } from '../../../electron/board/minutes-parts.ts';
import type { Database } from '../../../electron/database/database.ts';
import { closeAudited, openBoard, temporaryFolder, type OpenBoard } from '../../support/board-workspace.ts';

let place: ReturnType<typeof temporaryFolder>;
let board: OpenBoard;
let db: Database;
beforeEach(async () => {
  place = temporaryFolder();
  board = await openBoard(place.folder);
  db = board.ctx.db;
});
afterEach(() => {
  closeAudited(board, place);
});

/** Pages of five parts, and data of one. */
const documents = (word: string) => hashed({ json: word, pdf: Buffer.alloc(4 * PART_BYTES + 7, word) });
/** Whether what is kept is byte for byte what was given. */
const isWhole = ({ json, pdf }: Documents) =>
  [json, pdf].every((each) => sha256(keptDocument(db, each.sha256)) === each.sha256);
const keep = (of: Documents) => whileKept(db, of, () => isWhole(of));
const lengths = (hash: string) =>
  db.raw.prepare('select length(bytes) from minutes_part where sha256 = ? order by part').pluck().all(hash);
const partCount = () => db.raw.prepare('select count(*) from minutes_part').pluck().get();

describe('parts of documents', () => {
  it('are cut from a view of a larger buffer, and from data that is longer than a part', async () => {
    const large = Buffer.alloc(3 * PART_BYTES, 'the pages of another');
    const pdf = new Uint8Array(large.buffer, large.byteOffset + 5, 2 * PART_BYTES);
    const given = await hashed({ json: 'ä'.repeat(PART_BYTES), pdf });
    expect([given.json.sha256, given.pdf.sha256]).toEqual([sha256('ä'.repeat(PART_BYTES)), sha256(pdf)]);
    expect(await keep(given)).toBe(true);
    expect(lengths(given.json.sha256)).toEqual([PART_BYTES, PART_BYTES]);
    expect(lengths(given.pdf.sha256)).toEqual([PART_BYTES, PART_BYTES]);
  });

  it('stay through what a signing at the same time removes, wherever that one stands', async () => {
    for (let turns = 0; turns <= 12; turns += 1) {
      // Not signed, so that both find it left.
      await keep(await documents(`left ${turns}`));
      const [one, two] = [await documents(`one ${turns}`), await documents(`two ${turns}`)];
      const first = keep(one);
      for (let passed = 0; passed < turns; passed += 1) await turn();
      expect(await Promise.all([first, keep(two)])).toEqual([true, true]);
    }
  });

  it('are shared by two signings of one and the same document, also while the same is left from before', async () => {
    for (let turns = 0; turns <= 12; turns += 1) {
      const [one, two] = [await documents('the same'), await documents('the same')];
      const first = keep(one);
      for (let passed = 0; passed < turns; passed += 1) await turn();
      expect(await Promise.all([first, keep(two)])).toEqual([true, true]);
      expect(partCount()).toBe(6);
    }
  });
});
