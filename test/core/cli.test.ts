import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_SCHEMA_VERSION, caseRecord } from '@spineboard/core/case';
import { assessCase } from '@spineboard/core/noms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBoardFile } from '../workstation/minutes-board-file.ts';
import { completeCase, lesionAt } from './support/cases.ts';

const BOARD = join(import.meta.dirname, '../../electron/cli/board.ts');
const NOW = '2026-11-26T12:00:00Z';
let folder = '';

function board(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BOARD, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spineboard-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('board assess', () => {
  it('prints the whole assessment and ends with 0', () => {
    const path = file('case.json', JSON.stringify(completeCase()));
    const { status, stdout, stderr } = board('assess', path, '--now', NOW);
    expect([status, stderr]).toEqual([0, '']);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject(JSON.parse(JSON.stringify(assessCase(completeCase(), { now: NOW }))) as object);
    expect(printed).toHaveProperty('options.0.verdict.label', 'row 9');
  });

  it('reads a file with a byte order mark, an emoji and a right-to-left name', () => {
    const record = { ...completeCase(), patient: { ...completeCase().patient, name: 'يوسف 🦴' } };
    expect(board('assess', file('bom.json', `\u{FEFF}${JSON.stringify(record)}`)).status).toBe(0);
  });

  it('reads the example of the README, one fact away from its answer', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../shared/README.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(JSON.parse(example)).toMatchObject({ schemaVersion: CASE_SCHEMA_VERSION });
    const { status, stdout, stderr } = board('assess', file('readme.json', example), '--now', NOW);
    expect([status, stderr]).toEqual([0, '']);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      noms: { state: 'near', undecided: ['tolerance'] },
      lesions: [{ sins: { score: { lo: 7, hi: 9 }, missingText: 'missing bone lesion; band holds' } }],
    });
  });

  it('names each problem by its path and ends with 1', () => {
    const record = completeCase();
    const path = file(
      'bad.json',
      JSON.stringify({
        ...record,
        systemic: { ...record.systemic, karnofsky: 55 },
        patient: { ...record.patient, birthDate: '2026-13-01' },
        lesions: [{ ...lesionAt(), levels: { from: 'T4', to: 'C7' } }],
      }),
    );
    const { status, stdout, stderr } = board('assess', path, '--now', NOW);
    expect([status, stdout]).toEqual([1, '']);
    for (const each of ['patient.birthDate', 'systemic.karnofsky', 'lesions.0.levels.to', '3 problems']) {
      expect(stderr).toContain(each);
    }
  });

  it.each<[string, () => string, RegExp]>([
    ['that is not there', () => join(folder, 'nowhere.json'), /no such file/],
    ['that is a folder', () => folder, /a folder/],
    [
      'that is not JSON',
      () => file('torn.json', '{"patient": {"name": "Facet, Ruth"'),
      /is not JSON: it breaks at position/,
    ],
    ['that is not text', () => file('image.json', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00])), /not UTF-8/],
    [
      'of another program',
      () => file('foreign.json', '{"resourceType":"Bundle"}'),
      /resourceType: This field does not exist/,
    ],
    ['of a newer version', () => file('newer.json', '{"schemaVersion":7}'), /newer version/],
  ])('refuses a file %s with a sentence and 1', (_, path, sentence) => {
    const { status, stderr, stdout } = board('assess', path());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('Facet');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses a file of more than 20 MB before reading it', () => {
    const path = file('huge.json', '');
    truncateSync(path, 3 * 1024 * 1024 * 1024);
    const { status, stderr } = board('assess', path);
    expect(status).toBe(1);
    expect(stderr).toContain('at most 20 MB');
  });
});

describe('board schema', () => {
  it('prints a JSON Schema of case and board', () => {
    const printed = board('schema', 'case');
    expect(printed.status).toBe(0);
    const schema = JSON.parse(printed.stdout) as { properties: Record<string, unknown>; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(caseRecord.shape));
    expect(schema.required).toContain('patient');
    expect(JSON.parse(board('schema', 'board').stdout)).toHaveProperty('properties.meeting');
  });
});

describe('board minutes', () => {
  it('writes the PDF, ends by itself with 0, and says in words when it may not write', () => {
    const path = file('meeting.json', JSON.stringify(sampleBoardFile()));
    const out = join(folder, 'minutes.pdf');
    expect(board('minutes', path, '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const refused = board('minutes', path, '--out', join(folder, 'no such folder', 'minutes.pdf'));
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('The folder does not exist');
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full when the PDF does not fit', () => {
    const path = file('full.json', JSON.stringify(sampleBoardFile()));
    const { status, stderr } = board('minutes', path, '--out', '/dev/full');
    expect([status, stderr]).toEqual([1, '/dev/full: The disk is full\n']);
  });

  it('names what is wrong with a board file, and writes nothing', () => {
    const { status, stderr } = board('minutes', file('board.json', '{}'), '--out', join(folder, 'minutes.pdf'));
    expect(status).toBe(1);
    expect(stderr).toContain('meeting');
  });
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['assess']],
    [['assess', 'a.json', '--now', 'yesterday']],
    [['schema', 'minutes']],
    [['minutes', 'board.json']],
    [['constructor']],
  ])('%j prints how it is used and ends with 2', (args) => {
    const { status, stdout, stderr } = board(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/board (assess|schema|minutes)/);
  });

  it('help is no wrong usage', () => {
    const { status, stdout } = board('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Exit codes');
  });
});

describe('board explain', () => {
  it('prints what a fact feeds and what each other value would change', () => {
    const path = file('explain.json', JSON.stringify(completeCase()));
    const { status, stdout, stderr } = board('explain', path, 'systemic.toleratesSurgery', '--now', NOW);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ path: 'systemic.toleratesSurgery', value: 'able' });
  });

  it('names a path that is no fact, and ends with 1', () => {
    const path = file('explain.json', JSON.stringify(completeCase()));
    const { status, stderr } = board('explain', path, 'systemic.weight');
    expect(status).toBe(1);
    expect(stderr).toContain('systemic.weight: This is no fact of the case. Allowed: primary.histology');
  });
});
