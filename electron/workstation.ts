import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import type { MinutesInput } from '@spineboard/core/board';
import { queueQuery, type WorkspaceState } from '@spineboard/core/contract';
import { listCases } from './cases/cases.service.ts';
import type { RenderOptions } from './board/minutes-input.ts';
import { Changes } from './door/changes.ts';
import { createDoor } from './door/door.ts';
import { EVERYTHING } from './door/router.ts';
import { readPage } from './door/page.ts';
import { forbidden } from './faults.ts';
import type { Log } from './log.ts';
import { Stage } from './board/stage.ts';
import { noShell, type Shell } from './shell.ts';
import { readOwnTemplate } from './minutes/own-template.ts';
import { closeMinutesPrinter, prepareMinutesPrinter, printPaper, renderMinutes } from './minutes/render-minutes.ts';
import { Workspace } from './workspace/workspace.ts';
import type { WorkspaceOptions } from './workspace/workspace-options.ts';

export type WorkstationOptions = {
  /** The workspace folder. Not touched while `demo` is set. */
  folder: string;
  /** Folder of the built page. */
  page: string;
  /** Folder of the numbered `.sql` files. */
  migrations: string;
  /** Version of the program. */
  version: string;
  log: Log;
  /** What the desktop shell can do; none of it where there is none. */
  shell?: Shell;
  /** Starts in a throw-away workspace, filled with invented and published cases. */
  demo?: boolean;
  /** Instants, UTC ISO 8601. */
  clock?: () => string;
  /** Cost of the passphrases' key derivation; tests use a small one. */
  scrypt?: NonNullable<WorkspaceOptions['scrypt']>;
  /** When check and backup of the database begin; tests begin at once. */
  upkeep?: NonNullable<WorkspaceOptions['upkeep']>;
};

/** The whole product behind one function. */
export type Workstation = {
  fetch: (request: Request) => Promise<Response>;
  /** Ends the streams, closes the database, gives the lock back; a demo's folder is deleted. */
  close: () => Promise<void>;
};

/** Composition root: opens the workspace, builds the services, answers every request. */
export async function createWorkstation(options: WorkstationOptions): Promise<Workstation> {
  const { log, migrations, version } = options;
  const clock = options.clock ?? (() => new Date().toISOString());
  const changes = new Changes();
  let throwAway: string | null = null;

  const open = (folder: string, demo: boolean): Workspace =>
    new Workspace({
      folder,
      migrations,
      version,
      demo,
      clock,
      // A clock of somebody else's is not that of this computer.
      awake: options.clock === undefined ? () => uptime() * 1000 : undefined,
      log,
      changed: () => changes.publish(EVERYTHING, null),
      ...(options.upkeep === undefined ? {} : { upkeep: options.upkeep }),
      ...(options.scrypt === undefined ? {} : { scrypt: options.scrypt }),
    });

  const seeded = async (): Promise<Workspace> => {
    const folder = mkdtempSync(join(tmpdir(), 'spineboard-demo-'));
    throwAway = folder;
    const demo = open(folder, true);
    try {
      // Nobody but the demo needs its patients.
      const { seedDemo } = await import('./demo/seed-demo.ts');
      await seedDemo(demo, clock);
      return demo;
    } catch (error) {
      demo.close();
      rmSync(folder, { recursive: true, force: true });
      throwAway = null;
      throw error;
    }
  };

  let current = options.demo === true ? await seeded() : open(options.folder, false);

  const openDemo = async (): Promise<WorkspaceState> => {
    const state = current.state();
    const untouched =
      state.phase === 'setup' || (state.phase === 'open' && listCases(current.context(), ANY_CASE).total === 0);
    if (!untouched || throwAway !== null) throw forbidden('demo-not-empty');
    const before = current;
    current = await seeded();
    before.close();
    return current.state();
  };

  const desk = {
    workspace: () => current,
    openDemo,
    renderMinutes: (input: MinutesInput, options: RenderOptions = {}) =>
      renderMinutes(input, {
        imagesOf: (asked) => current.attachments.forPrint(asked),
        template: options.builtInTemplate === true ? null : readOwnTemplate(current.folder),
      }),
    printPaper,
    prepareMinutes: prepareMinutesPrinter,
    changes,
    stage: new Stage(),
    shell: options.shell ?? noShell,
    version,
  };
  return {
    fetch: createDoor({ desk, page: readPage(options.page), log }),
    close: async () => {
      // The database first: the rest may take its time.
      changes.close();
      current.close();
      await closeMinutesPrinter();
      if (throwAway !== null) rmSync(throwAway, { recursive: true, force: true });
    },
  };
}

const ANY_CASE = queueQuery.parse({ limit: 1 });
