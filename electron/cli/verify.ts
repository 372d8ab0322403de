import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  attachedMinutes,
  judgeMinutes,
  type KnownMinutes,
  MINUTES_TEMPLATE,
  type MinutesQuestion,
  imagesToPrint,
  type PdfFinding,
  questionOf,
  readMinutesPdf,
} from '@spineboard/core/board';
import { knownMinutes } from '../board/minutes.store.ts';
import { Fault } from '../faults.ts';
import { jobOfMinutes } from '../minutes/minutes-job.ts';
import { openPdf } from '../minutes/open-pdf.ts';
import { Workspace } from '../workspace/workspace.ts';
import { askPassphrase } from './passphrase.ts';
import { readBytes } from './read-json.ts';
import type { ExitCode, Streams } from './run.ts';
import { againSentences, type PrintedAgain, verdictSentences } from './verify-sentences.ts';

/** The project's own folder of migrations: the command line runs from the sources. */
const MIGRATIONS = resolve(import.meta.dirname, '..', '..', 'migrations');

/** Largest PDF that is read: minutes of many cases with images stay far below it. */
const PDF_LIMIT = 200 * 1024 * 1024;

export type VerifyOptions = {
  /** Workspace to ask; null for none. */
  workspace: string | null;
  /** Who unlocks it; null takes the only one who can. */
  person: string | null;
  /** Gives the passphrase of a person; the terminal or the standard input unless given. */
  ask?: (question: string) => Promise<string | null>;
};

/** Why a workspace cannot be asked, as a sentence. */
class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** Says whether a PDF is what was signed. 0: it is, or nothing speaks against it; 1: it is not. */
export async function verify(file: string, options: VerifyOptions, streams: Streams): Promise<ExitCode> {
  const bytes = await readBytes(file, PDF_LIMIT);
  if (typeof bytes === 'string') {
    streams.err(`${file}: ${bytes}\n`);
    return 1;
  }
  const finding = await readMinutesPdf(bytes, {
    open: openPdf,
    sha256: (of) => createHash('sha256').update(of).digest('hex'),
  });
  let known: KnownMinutes | null;
  try {
    known = options.workspace === null ? null : await asked(options.workspace, options, questionOf(finding));
  } catch (error) {
    if (!(error instanceof NotAsked)) throw error;
    streams.err(`${error.message}\n`);
    return 1;
  }
  const verdict = judgeMinutes(finding, known);
  const again = verdict.verdict === 'whole' ? await sameAgain(finding, bytes) : null;
  streams.out(`${[...verdictSentences(verdict), ...(again === null ? [] : againSentences(again))].join('\n')}\n`);
  return verdict.verdict === 'signed' || verdict.verdict === 'whole' ? 0 : 1;
}

/** Prints the pages again from the attached data alone and compares them, where that data is all that they need. */
async function sameAgain(finding: PdfFinding, bytes: Uint8Array): Promise<PrintedAgain | null> {
  const data = attachedMinutes(finding);
  if (data === null || finding.state !== 'read' || finding.attached === null) return null;
  const logo = data.centre.logo !== undefined;
  const images = imagesToPrint(data).filter((sha256) => sha256 !== data.centre.logo).length;
  const template = data.rules.template === MINUTES_TEMPLATE ? null : data.rules.template;
  // Image files, the logo and a template of the centre's own lie in the workspace, not in the file.
  if (images > 0 || logo || template !== null) return { compared: false, images, logo, template };
  const { closeMinutesPrinter, printPaper } = await import('../minutes/render-minutes.ts');
  try {
    const { pdf } = await printPaper(jobOfMinutes(data, Buffer.from(finding.attached.bytes).toString('utf8')));
    return { compared: true, same: Buffer.from(pdf).equals(bytes) };
  } catch {
    return { compared: false, images, logo, template };
  } finally {
    await closeMinutesPrinter();
  }
}

/** Opens a workspace just for one question. Throws NotAsked with a sentence. */
async function asked(
  folder: string,
  { person, ask = askPassphrase }: VerifyOptions,
  question: MinutesQuestion,
): Promise<KnownMinutes> {
  if (!existsSync(join(folder, 'keys.json'))) throw new NotAsked(`${folder}: There is no workspace in this folder`);
  const workspace = new Workspace({ folder, migrations: MIGRATIONS, version: 'command line' });
  try {
    const state = workspace.state();
    if (state.phase === 'failed') throw new NotAsked(state.detail);
    if (state.phase !== 'locked') throw new NotAsked(`${folder}: The workspace is not set up yet`);
    const found =
      person === null && state.people.length === 1 ? state.people : state.people.filter((each) => each.name === person);
    const [who] = found;
    if (who === undefined) {
      const names = state.people.map((each) => `"${each.name}"`).join(', ');
      throw new NotAsked(`Say who unlocks the workspace: --person <name>, one of ${names}`);
    }
    const passphrase = await ask(`Passphrase of ${who.name}: `);
    if (passphrase === null) throw new NotAsked('No passphrase was given');
    const opened = await workspace.unlock({ personId: who.id, passphrase });
    if (opened.phase === 'failed') throw new NotAsked(opened.detail);
    if (opened.phase !== 'open') throw new NotAsked('The workspace has not confirmed its recovery code yet');
    return knownMinutes(workspace.context().db, question);
  } catch (error) {
    if (error instanceof Fault && error.code === 'LOCKED') {
      throw new NotAsked('This was not accepted. Check the name and the passphrase.');
    }
    if (error instanceof Fault) throw new NotAsked(error.message);
    throw error;
  } finally {
    workspace.close();
  }
}
