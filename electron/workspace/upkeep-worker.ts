import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../database/errors.ts';
import { openDatabase } from '../database/open.ts';
import { assertWhole } from '../database/sqlite.ts';
import { Stopped, takeBackup } from './backups.ts';
import { stepBack } from './low-priority.ts';
import { STAGE, STAGE_CELL, STOP_CELL, type UpkeepJob, type UpkeepReport } from './upkeep-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The upkeep of a workspace runs in a worker only.');

const { job, cells } = workerData as { job: UpkeepJob; cells: Int32Array };

// Stopped before it began: nothing is touched.
if (Atomics.compareExchange(cells, STAGE_CELL, STAGE.waiting, STAGE.running) === STAGE.waiting) {
  try {
    stepBack();
    work();
  } finally {
    job.key.fill(0);
    Atomics.store(cells, STAGE_CELL, STAGE.ended);
    Atomics.notify(cells, STAGE_CELL);
  }
}

function work(): void {
  let step: UpkeepReport['step'] = job.check ? 'check' : 'backup';
  try {
    const db = openDatabase({ path: job.database, key: job.key, create: false, check: false });
    try {
      if (job.check) {
        assertWhole(db);
        report({ step, ok: true });
      }
      step = 'backup';
      goOn();
      if (job.backup === null) return;
      takeBackup(db, job.key, job.backup.folder, job.backup.now, goOn);
      report({ step, ok: true });
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Stopped) return;
    const { code, message } = faultOf(error);
    report({ step, ok: false, code, message });
  }
}

function report(said: UpkeepReport): void {
  port?.postMessage(said);
}

/** Called between two steps. */
function goOn(): void {
  if (Atomics.load(cells, STOP_CELL) === 1) throw new Stopped();
}
