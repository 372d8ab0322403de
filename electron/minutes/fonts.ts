import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A font file: the npm package that brings it, its path there, and its name among the built resources. */
export type FontFile = { family: FontFamily; package: string; path: string; file: string };

/** In the order in which the printed text falls back. */
export const FONT_FAMILIES = ['Inter', 'Noto Sans SC', 'Noto Sans KR', 'Noto Sans Arabic', 'Noto Emoji'] as const;
export type FontFamily = (typeof FONT_FAMILIES)[number];

const pair = (family: FontFamily, name: string, stem: string): FontFile[] =>
  ['400Regular', '600SemiBold'].map((weight) => ({
    family,
    package: `@expo-google-fonts/${name}`,
    path: `${weight}/${stem}_${weight}.ttf`,
    file: `${stem}_${weight}.ttf`,
  }));

/**
 * Every font of the minutes, each in both weights that are used: a weight that is missing here would be taken from
 * the system's fonts, and the bytes would differ from one computer to the next.
 */
export const FONT_FILES: readonly FontFile[] = [
  ...pair('Inter', 'inter', 'Inter'),
  ...pair('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC'),
  ...pair('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR'),
  ...pair('Noto Sans Arabic', 'noto-sans-arabic', 'NotoSansArabic'),
  ...pair('Noto Emoji', 'noto-emoji', 'NotoEmoji'),
];

/** The configuration of a computer without fonts, here and among the built fonts. */
export const NO_FONTS_FILE = 'no-fonts.conf';

/**
 * Paths of the font files, in the order of {@link FONT_FILES}.
 * @param resourcesDir folder of the built resources, which holds `fonts/`; null takes them from the npm packages
 */
export function fontFiles(resourcesDir: string | null): string[] {
  if (resourcesDir !== null) return FONT_FILES.map((font) => join(resourcesDir, 'fonts', font.file));
  const require = createRequire(import.meta.url);
  return FONT_FILES.map((font) => join(dirname(require.resolve(`${font.package}/package.json`)), font.path));
}
