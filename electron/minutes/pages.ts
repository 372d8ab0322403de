import { FONT_FAMILIES } from './fonts.ts';
import { minutesLabels } from './labels.en.ts';
import type { Pages, PrintJob } from './print-messages.ts';
import { codePointName, type Coverage, printable, printableDeep } from './printable.ts';

/**
 * Pages as Typst reads them, every text of them printable.
 * @param coverage what the fonts cover
 */
export function pagesOf(job: PrintJob, coverage: Coverage): Pages {
  const { paper, json, view, images, template = null, language, createdAt } = job;
  const replaced = new Set<number>();
  const print = (text: string): string => printable(text, coverage, (code) => replaced.add(code));
  const printed = printableDeep<unknown>(JSON.parse(json), print);
  const beside = printableDeep(view, print);
  return {
    paper,
    template,
    images,
    createdAt,
    inputs: {
      minutes: json,
      print: JSON.stringify(printed),
      view: JSON.stringify({
        ...beside,
        fonts: FONT_FAMILIES,
        lang: language.split('-')[0],
        replaced: [...replaced].sort((a, b) => a - b).map(codePointName),
      }),
      labels: JSON.stringify(minutesLabels(language)),
    },
  };
}
