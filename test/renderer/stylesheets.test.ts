import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = resolve(import.meta.dirname, '..', '..', 'renderer');

/** Classes that a stylesheet styles by themselves, ".axis-text { … }", without what stands around them. */
function ownClasses(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, selectors = '']) =>
    selectors.split(',').flatMap((each) => /^\s*\.([\w-]+)\s*$/.exec(each)?.[1] ?? []),
  );
}

describe('stylesheets', () => {
  it('style a class in one folder only: sheets are global, and a screen once visited would restyle another', () => {
    const folders = new Map<string, Set<string>>();
    for (const file of readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.css'),
    )) {
      for (const name of ownClasses(readFileSync(join(PAGE, file), 'utf8'))) {
        folders.set(name, (folders.get(name) ?? new Set()).add(dirname(file)));
      }
    }
    expect(folders.size).toBeGreaterThan(300);
    const shared = [...folders].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where]);
    expect(shared).toEqual([]);
  });
});
