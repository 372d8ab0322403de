import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles } from './fonts.ts';
import type { Paper } from './print-messages.ts';

/** Name of the template of each paper, here and among the built resources. */
export const TEMPLATE_FILES: Readonly<Record<Paper, string>> = {
  minutes: 'minutes.typ',
  letter: 'letter.typ',
  agenda: 'agenda.typ',
};
/** What the templates share. */
export const KIT_FILE = 'kit.typ';

/**
 * Folder of the built resources (`fonts/` and the template), seen from a bundled file of `dist/electron`; null when
 * the sources run as they are, and fonts and template are taken from where the project has them.
 */
export function builtResources(from: string = import.meta.url): string | null {
  const path = fileURLToPath(from);
  if (path.endsWith('.ts')) return null;
  let folder = dirname(path);
  for (let up = 0; up < 4; up += 1) {
    const candidate = join(folder, 'resources');
    if (existsSync(join(candidate, KIT_FILE))) return candidate;
    folder = dirname(folder);
  }
  throw new Error('The program is incomplete: the resources of the minutes are missing.');
}

/** Source of a template, or of what the templates share. */
export function readTemplate(resourcesDir: string | null, file: string): string {
  return readFileSync(join(resourcesDir ?? dirname(fileURLToPath(import.meta.url)), file), 'utf8');
}

/** The bytes of every font, in the order of the font list. */
export function readFonts(resourcesDir: string | null): Buffer[] {
  return fontFiles(resourcesDir).map((path) => readFileSync(path));
}
