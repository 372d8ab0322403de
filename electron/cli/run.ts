import { parseArgs } from 'node:util';
import { boardFile } from '@spineboard/core/board';
import {
  caseRecord,
  InputProblem,
  parseCase,
  workUpList,
  type CaseRecord,
  type InputIssue,
} from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { explainFact, matchSeries, prognosisView, verdicts } from '@spineboard/core/options';
import { z } from 'zod';
import { readJson } from './read-json.ts';

/** Where a command writes; the process's own streams outside of tests. */
export type Streams = { out: (text: string) => void; err: (text: string) => void };

/** 0 done, 1 invalid input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

type Command = {
  usage: string;
  about: string;
  /** null: the arguments are not this command's. */
  run: (args: readonly string[], streams: Streams) => Promise<ExitCode> | null;
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function invalid(file: string, issues: readonly InputIssue[], { err }: Streams): ExitCode {
  for (const issue of issues) err(`${file}: ${issue.path}: ${issue.message}\n`);
  err(`${issues.length} ${issues.length === 1 ? 'problem' : 'problems'}\n`);
  return 1;
}

function unreadable(file: string, message: string, { err }: Streams): ExitCode {
  err(`${file}: ${message}\n`);
  return 1;
}

/** The case of a file, or the exit code after its problems were told. */
async function readCase(file: string, now: string, streams: Streams): Promise<CaseRecord | ExitCode> {
  const read = await readJson(file);
  if (!read.ok) return unreadable(file, read.message, streams);
  const parsed = parseCase(read.json, now.slice(0, 10));
  return parsed.ok ? parsed.record : invalid(file, parsed.issues, streams);
}

async function assess(file: string, now: string, streams: Streams): Promise<ExitCode> {
  const record = await readCase(file, now, streams);
  if (typeof record === 'number') return record;
  const assessment = assessCase(record, { now });
  streams.out(
    asJson({
      schema: 'spineboard.assessment/1',
      now,
      ...assessment,
      options: verdicts(record, assessment),
      series: matchSeries(record, assessment),
      prognosis: prognosisView(assessment),
      workUp: workUpList(record),
    }),
  );
  return 0;
}

async function explain(file: string, path: string, now: string, streams: Streams): Promise<ExitCode> {
  const record = await readCase(file, now, streams);
  if (typeof record === 'number') return record;
  try {
    streams.out(asJson({ schema: 'spineboard.explanation/1', now, ...explainFact(record, path, { now }) }));
    return 0;
  } catch (error) {
    if (error instanceof InputProblem) return invalid(file, error.issues, streams);
    throw error;
  }
}

/** Why a PDF did not come about, as a sentence. */
function notWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'The folder does not exist';
    case 'EISDIR':
      return 'This is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'The file may not be written';
    case 'ENOSPC':
      return 'The disk is full';
    default:
      return error instanceof Error && error.message !== '' ? error.message : 'The minutes could not be made';
  }
}

async function minutes(file: string, out: string, streams: Streams): Promise<ExitCode> {
  const read = await readJson(file);
  if (!read.ok) return unreadable(file, read.message, streams);
  const { renderBoardFile } = await import('../minutes/render-board-file.ts');
  try {
    const result = await renderBoardFile(read.json, out);
    return result.ok ? 0 : invalid(file, result.issues, streams);
  } catch (error) {
    if (error instanceof InputProblem) return invalid(file, error.issues, streams);
    return unreadable(out, notWritten(error), streams);
  }
}

const SCHEMAS = { case: caseRecord, board: boardFile } as const;

function schema(name: keyof typeof SCHEMAS, streams: Streams): ExitCode {
  streams.out(asJson(z.toJSONSchema(SCHEMAS[name], { io: 'input' })));
  return 0;
}

const instant = z.iso.datetime();

const COMMANDS: Readonly<Record<string, Command>> = {
  assess: {
    usage: 'board assess <case.json> [--now <instant>]',
    about: 'prints the whole assessment of a case as JSON; --now is the moment of looking, for urgency',
    run: (args, streams) => {
      const [file, flag, now] = args;
      if (file === undefined || file.startsWith('--')) return null;
      if (args.length === 1) return assess(file, new Date().toISOString(), streams);
      if (args.length !== 3 || flag !== '--now' || !instant.safeParse(now).success) return null;
      return assess(file, String(now), streams);
    },
  },
  explain: {
    usage: 'board explain <case.json> <fact path> [--now <instant>]',
    about: 'prints what one fact of the case feeds, and what each other value of it would change',
    run: (args, streams) => {
      const [file, path, flag, now] = args;
      if (file === undefined || path === undefined || file.startsWith('--') || path.startsWith('--')) return null;
      if (args.length === 2) return explain(file, path, new Date().toISOString(), streams);
      if (args.length !== 4 || flag !== '--now' || !instant.safeParse(now).success) return null;
      return explain(file, path, String(now), streams);
    },
  },
  minutes: {
    usage: 'board minutes <board.json> --out <minutes.pdf>',
    about: 'writes the draft minutes of a board file as PDF',
    run: (args, streams) => {
      const at = args.indexOf('--out');
      const out = at === -1 ? undefined : args[at + 1];
      const [file, ...rest] = args.filter((_, position) => at === -1 || (position !== at && position !== at + 1));
      if (file === undefined || out === undefined || rest.length > 0 || file.startsWith('--')) return null;
      return minutes(file, out, streams);
    },
  },
  verify: {
    usage: 'board verify <minutes.pdf> [--workspace <folder>] [--person <name>]',
    about:
      'says whether a PDF is what was signed; with a workspace byte for byte, for which somebody unlocks it, and with later addenda',
    run: (args, streams) => {
      let values;
      try {
        values = parseArgs({
          args: [...args],
          allowPositionals: true,
          options: { workspace: { type: 'string' }, person: { type: 'string' } },
        });
      } catch {
        return null;
      }
      const [file, ...rest] = values.positionals;
      if (file === undefined || rest.length > 0) return null;
      const { workspace = null, person = null } = values.values;
      return import('./verify.ts').then(({ verify }) => verify(file, { workspace, person }, streams));
    },
  },
  schema: {
    usage: 'board schema case|board',
    about: 'prints the JSON Schema of the input',
    run: (args, streams) => {
      const [name, ...rest] = args;
      if ((name !== 'case' && name !== 'board') || rest.length > 0) return null;
      return Promise.resolve(schema(name, streams));
    },
  },
};

function help(): string {
  const lines = Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.about}`);
  return `Spineboard from the command line. Decision support, not a medical device.\n\n${lines.join('\n')}\n\nExit codes: 0 done, 1 invalid input, 2 wrong usage.\n`;
}

/** Runs the command line on its arguments (without node and script). Never throws for anything a user can cause. */
export async function runBoard(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    streams.out(help());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const running = command?.run(rest, streams);
  if (running) return running;
  streams.err(command === undefined ? help() : `Usage: ${command.usage}\n`);
  return 2;
}
