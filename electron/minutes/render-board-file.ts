import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { boardFile, boardFileInput, canonicalJson, upgradeBoardFile } from '@spineboard/core/board';
import { caseProblems } from '@spineboard/core/case';
import { renderMinutes } from './render-minutes.ts';

export type BoardFileIssue = { path: string; message: string };

function sha256(record: unknown): string {
  return createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex');
}

/**
 * Writes the draft minutes of a board file as PDF.
 * @param json the parsed file, of any shape
 * @param out path of the PDF
 * @returns every problem of the file with its path ("meeting.agenda.0.caseId"), or ok
 * @throws MinutesFault when the PDF cannot be made; the file system's error when it cannot be written
 */
export async function renderBoardFile(
  json: unknown,
  out: string,
  options: { appVersion: string } = { appVersion: 'command line' },
): Promise<{ ok: true } | { ok: false; issues: BoardFileIssue[] }> {
  const parsed = boardFile.safeParse(upgradeBoardFile(json));
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    };
  }
  const { cases, meeting } = parsed.data;
  const issues = cases.flatMap((entry, index) =>
    caseProblems(entry.record, meeting.date).map(({ path, message }) => ({
      path: `cases.${index}.record.${path}`,
      message,
    })),
  );
  if (issues.length > 0) return { ok: false, issues };
  const { pdf } = await renderMinutes(boardFileInput(parsed.data, { appVersion: options.appVersion, sha256 }));
  await writeFile(out, pdf);
  return { ok: true };
}
