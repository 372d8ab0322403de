import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '@spineboard/core/contract';
import { Fault } from '../faults.ts';
import { STAGE, STAGE_CELL, STOP_CELL, type UpkeepJob, type UpkeepReport } from './upkeep-messages.ts';

/** File of the worker in the build; from the sources it is the one beside this. */
const WORKER_BUNDLE = 'upkeep-worker.js';
/** No step takes this long; afterwards the worker is given up, so that closing never hangs. */
const LONGEST_STEP_MS = 30_000;

export type UpkeepOptions = {
  job: UpkeepJob;
  /** Wait before a backup, so that the first look at the queue has the computer for itself. A check begins at once. */
  quietMs: number;
  /** The structure check in this thread, where the worker cannot run. Throws for a damaged file. */
  checkHere: () => void;
  /** The database was found damaged. Not called once stopped. */
  damaged: (fault: Fault) => void;
  /** The backup was taken (null) or why it was not. Not called once stopped. */
  backedUp: (problem: Fault | null) => void;
  /** No second connection is open any more, or needed. Not called once stopped or damaged. */
  alone: () => void;
};

/**
 * What is done to an open workspace without keeping anybody waiting: the structure check of a large database, then the
 * backup when one is due. It runs in a thread with a connection of its own.
 */
export class Upkeep {
  /** Resolves when the structure is known to be whole. Rejects with what was found, or with LOCKED once stopped. */
  readonly sound: Promise<void>;
  /** Resolves when nothing goes on any more. */
  readonly ended: Promise<void>;
  readonly #options: UpkeepOptions;
  readonly #cells = new Int32Array(new SharedArrayBuffer(8));
  readonly #isSound = Promise.withResolvers<void>();
  readonly #hasEnded = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | null = null;
  #worker: Worker | null = null;
  #open: Set<UpkeepReport['step']>;

  constructor(options: UpkeepOptions) {
    const { job, quietMs } = options;
    this.#options = options;
    this.sound = this.#isSound.promise;
    this.ended = this.#hasEnded.promise;
    // Whoever waits hears of it; with nobody waiting it is no fault of the program.
    this.sound.catch(() => undefined);
    this.#open = new Set([
      ...(job.check ? (['check'] as const) : []),
      ...(job.backup === null ? [] : (['backup'] as const)),
    ]);
    if (!job.check) this.#isSound.resolve();
    if (this.#open.size === 0) this.#end();
    else if (job.check) this.#start();
    else this.#timer = setTimeout(() => this.#start(), quietMs).unref();
  }

  /** Ends it between two steps and waits for that: afterwards nothing touches the folder, and the key is wiped. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const worker = this.#worker;
    this.#worker = null;
    this.#open.clear();
    Atomics.store(this.#cells, STOP_CELL, 1);
    const stage = Atomics.compareExchange(this.#cells, STAGE_CELL, STAGE.waiting, STAGE.ended);
    if (stage === STAGE.running) Atomics.wait(this.#cells, STAGE_CELL, STAGE.running, LONGEST_STEP_MS);
    this.#options.job.key.fill(0);
    this.#isSound.reject(new Fault('LOCKED', 'The workspace is locked.', undefined));
    if (worker === null) this.#hasEnded.resolve();
    else void worker.terminate().then(() => this.#hasEnded.resolve());
  }

  /** Begins a backup that still waits, and resolves as {@link ended}. */
  hurry(): Promise<void> {
    if (this.#timer !== null) this.#start();
    return this.ended;
  }

  #start(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const fromSource = import.meta.url.endsWith('.ts');
    const file = new URL(fromSource ? './upkeep-worker.ts' : WORKER_BUNDLE, import.meta.url);
    const worker = new Worker(file, { workerData: { job: this.#options.job, cells: this.#cells }, execArgv: [] });
    this.#worker = worker;
    worker.on('message', (report: UpkeepReport) => {
      if (this.#worker === worker) this.#note(report);
    });
    worker.on('error', () => this.#gone(worker));
    worker.on('exit', () => this.#gone(worker));
  }

  #note(report: UpkeepReport): void {
    this.#open.delete(report.step);
    const problem = report.ok ? null : faultFrom(report.code, report.message);
    if (report.step === 'backup') this.#options.backedUp(problem);
    else if (problem === null) this.#isSound.resolve();
    else this.#found(problem);
  }

  /** What the worker leaves undone, because it could not run, is done here or told. */
  #gone(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#options.job.key.fill(0);
    if (this.#open.delete('check')) {
      try {
        this.#options.checkHere();
        this.#isSound.resolve();
      } catch (error) {
        this.#found(error instanceof Fault ? error : faultFrom('IO', 'The database could not be checked.'));
        return this.#hasEnded.resolve();
      }
    }
    if (this.#open.delete('backup')) {
      this.#options.backedUp(faultFrom('INTERNAL', 'The backup ended before it was done.'));
    }
    this.#end();
  }

  #end(): void {
    this.#options.alone();
    this.#hasEnded.resolve();
  }

  #found(fault: Fault): void {
    this.#open.clear();
    this.#isSound.reject(fault);
    this.#options.damaged(fault);
  }
}

/** The worker's fault on this side of the thread; its stack stays there. */
function faultFrom(code: ErrorCode, message: string): Fault {
  if (code === 'DATABASE_CORRUPT') return new Fault(code, message, { detail: message });
  if (code === 'DISK_FULL') return new Fault(code, message, undefined);
  return new Fault('IO', message, { reason: message });
}
