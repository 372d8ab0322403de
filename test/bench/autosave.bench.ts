/**
 * Autosave against a bare durable commit of the same bytes: the same encrypted file format, one `synchronous=FULL`
 * transaction that stores the same record. Both after some rounds that are not counted, as in a workstation that has
 * been open for a few minutes. To hold: at most 2x.
 */
import { canonicalJson } from '@spineboard/core/board';
import { emptyLesion } from '@spineboard/core/case';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createCase, saveCase } from '../../electron/cases/cases.service.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { openBoard, patient, temporaryFolder } from '../support/board-workspace.ts';

const SAVES = 400;
const ROUNDS = 5;
/** Saves before it counts. */
const WARM = 300;
const place = temporaryFolder();
const board = await openBoard(place.folder);
const { ctx } = board;

const record = patient('Ruth Facet', (each) => {
  each.patient.recordNumber = '0417';
  each.referral.question = 'Decompress T9 now, or radiate first? '.repeat(12);
  each.referral.reason = 'Walking lost since Tuesday. '.repeat(12);
  each.primary.histology = 'renal';
  each.lesions.push({
    ...emptyLesion('a'),
    levels: { from: 'T9', to: 'T9' },
    escc: '2',
    note: 'Epidural mass. '.repeat(20),
  });
  each.lesions.push({ ...emptyLesion('b'), levels: { from: 'L2', to: 'L3' } });
});
let view = createCase(ctx, { record }).result;

const bare = openDatabase({ path: join(place.folder, 'bare.db'), key: randomBytes(32), create: true });
bare.raw.exec('create table saved (id integer primary key, saved_at text, record text)');
bare.raw.exec("insert into saved values (1, '', '')");
const commit = bare.raw.prepare('update saved set saved_at = ?, record = ? where id = 1');

const autosave: number[] = [];
const bareCommit: number[] = [];
const timed = (into: number[], work: () => void): void => {
  const start = performance.now();
  work();
  into.push(performance.now() - start);
};

for (let round = -1; round < ROUNDS; round += 1) {
  for (let index = 0; index < (round < 0 ? WARM : SAVES / ROUNDS); index += 1) {
    board.clock.wait(1);
    // Every other save is typing in a text, the rest changes a fact: both ways of saving count.
    const wishes = `${view.record.referral.wishes}x`;
    const next = structuredClone(view.record);
    if (index % 2 === 0) next.referral.wishes = wishes;
    else next.systemic.karnofsky = next.systemic.karnofsky === 70 ? 80 : 70;
    const text = canonicalJson(next);
    timed(bareCommit, () => commit.run(ctx.clock(), text));
    timed(autosave, () => {
      view = saveCase(ctx, { id: view.id, base: view.revision, baseSavedAt: view.savedAt, record: next }).result;
    });
  }
  if (round < 0) autosave.length = bareCommit.length = 0;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const [ours, theirs] = [median(autosave), median(bareCommit)];
process.stdout.write(
  `${JSON.stringify({
    bench: 'autosave',
    saves: SAVES,
    bytes: canonicalJson(view.record).length,
    autosaveMs: Number(ours.toFixed(3)),
    bareCommitMs: Number(theirs.toFixed(3)),
    ratio: Number((ours / theirs).toFixed(2)),
    atMost: 2,
    holds: ours / theirs <= 2,
  })}\n`,
);
bare.close();
board.workspace.close();
place.remove();
