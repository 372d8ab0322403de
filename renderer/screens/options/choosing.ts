import type { ComparedOption } from '@spineboard/core/options';

/** One line why an option stands where it stands: what names it, what is against it or missing, else what it is. */
export function reasonOf({ verdict, summary }: ComparedOption): string {
  const [first] = verdict.reasons;
  if (verdict.kind === 'named') return verdict.label;
  if (verdict.kind === 'possible') return verdict.through ?? first ?? summary;
  return first ?? verdict.label;
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Options in whose title, summary or reasons every word stands, in whatever order. */
export function withWords(options: readonly ComparedOption[], words: string): ComparedOption[] {
  const wanted = plain(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return options.filter(({ title, summary, verdict }) => {
    const text = plain([title, summary, verdict.label, ...verdict.reasons].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
