import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FAMILIES, FONT_FILES, fontFiles, NO_FONTS_FILE } from './fonts.ts';
import { type Coverage, coverageOf, unpackCoverage } from './printable.ts';
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

/** What the fonts cover: counted at the build, for reading their 36 MB would hold up the first minutes. */
export const COVERAGE_FILE = 'coverage.bin';

/** What the fonts cover together, as they lie there. */
export function countCoverage(resourcesDir: string | null): Coverage {
  const paths = fontFiles(resourcesDir);
  return coverageOf(
    FONT_FAMILIES.map((family) =>
      paths.filter((_, index) => FONT_FILES[index]?.family === family).map((path) => readFileSync(path)),
    ),
  );
}

/** What the fonts cover together. */
export function readCoverage(resourcesDir: string | null): Coverage {
  return resourcesDir === null ? countCoverage(null) : unpackCoverage(readFileSync(join(resourcesDir, COVERAGE_FILE)));
}

/** Path for what is not JavaScript: of a package it lies beside the archive, which only Electron's own modules can look into. */
function onDisk(path: string): string {
  const unpacked = path.replace(/\bapp\.asar(?=[/\\])/, 'app.asar.unpacked');
  if (!existsSync(unpacked)) throw new Error(`The program is incomplete: ${basename(unpacked)} is missing.`);
  return unpacked;
}

/** Where Typst finds the fonts: it reads those that a text needs. Throws where one is missing. */
export function fontsOnDisk(resourcesDir: string | null): string[] {
  return fontFiles(resourcesDir).map(onDisk);
}

/**
 * What `create` makes without the fonts of the computer, which the compiler would read one and all before it does
 * anything, and set with where a template names one. On Linux the environment says where they are; no other system can
 * be told.
 */
export function withoutSystemFonts<T>(resourcesDir: string | null, create: () => T): T {
  if (process.platform !== 'linux') return create();
  const folder = resourcesDir === null ? dirname(fileURLToPath(import.meta.url)) : join(resourcesDir, 'fonts');
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = onDisk(join(folder, NO_FONTS_FILE));
  try {
    return create();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}
