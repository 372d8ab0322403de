import { open } from 'node:fs/promises';

/** Largest file the command line reads; larger ones are refused before a byte is parsed. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export type ReadJson = { ok: true; json: unknown } | { ok: false; message: string };

const refused = (message: string): ReadJson => ({ ok: false, message });

function because(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'There is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'The file may not be read';
    case 'EISDIR':
      return 'This is a folder, not a file';
    default:
      return `The file could not be read${code === '' ? '' : ` (${code})`}`;
  }
}

/** Bytes of a regular file within the limit, or why not. */
export async function readBytes(path: string, limit = FILE_LIMIT): Promise<Buffer | string> {
  let file;
  try {
    file = await open(path, 'r');
  } catch (error) {
    return because(error);
  }
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) return 'This is a folder, not a file';
    if (stat.size > limit) {
      return `The file has ${(stat.size / 1024 / 1024).toFixed(1)} MB; at most ${limit / 1024 / 1024} MB are read`;
    }
    const bytes = await file.readFile();
    // A pipe has no size beforehand.
    return bytes.length > limit ? `More than ${limit / 1024 / 1024} MB; the file is not read` : bytes;
  } catch (error) {
    return because(error);
  } finally {
    await file.close();
  }
}

/** Reads a JSON file: UTF-8, with or without a byte order mark. Every failure is a sentence, nothing is thrown. */
export async function readJson(path: string): Promise<ReadJson> {
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return refused(bytes);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('The file is not UTF-8 text');
  }
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    // The engine's message quotes the text around the fault, which may name a patient.
    const place = /position \d+(?: \(line \d+ column \d+\))?/.exec(error instanceof Error ? error.message : '');
    return refused(`The file is not JSON${place === null ? '' : `: it breaks at ${place[0]}`}`);
  }
}
