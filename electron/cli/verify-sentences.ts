import { dateAt, clockAt, type MinutesEntry, type MinutesVerdict, type NamedDocument } from '@spineboard/core/board';
import { exhausted } from '@spineboard/core/case';

function documentOf({ kind, number }: Pick<MinutesEntry, 'kind' | 'number'>): string {
  return `${kind === 'minutes' ? 'minutes' : 'addendum'} ${number}`;
}

function signedOf({ signedByName, signedAt }: MinutesEntry): string {
  return `signed by ${signedByName}, ${signedAt}`;
}

function laterOf(later: readonly MinutesEntry[]): string[] {
  if (later.length === 0) return ['No later addendum corrects it.'];
  return later.map((entry) => `A later addendum exists: ${entry.number}, ${signedOf(entry)}.`);
}

function saysOfItself(document: NamedDocument): string {
  const { signer, timeZone } = document;
  const by =
    signer === null
      ? ''
      : `, signed by ${signer.name}, ${dateAt(signer.at, timeZone)} ${clockAt(signer.at, timeZone)} (${timeZone})`;
  return `It calls itself ${documentOf(document)} of ${document.centre}, meeting of ${document.date}${by}.`;
}

/** A verdict as sentences, the answer first. */
export function verdictSentences(verdict: MinutesVerdict): string[] {
  switch (verdict.verdict) {
    case 'signed':
      return [
        `Byte for byte what was signed: ${documentOf(verdict.entry)}, ${signedOf(verdict.entry)}.`,
        ...laterOf(verdict.later),
      ];
    case 'file-changed':
      return [
        `Not byte for byte what was signed: the data inside is that of ${documentOf(verdict.entry)}, but the file around it was changed or saved again.`,
        'What its pages show cannot be relied on. Take the file from the workspace again.',
        ...laterOf(verdict.later),
      ];
    case 'data-changed':
      return [
        `Not what was signed: the file calls itself ${documentOf(verdict.entry)}, but its data is not that of the signed document.`,
      ];
    case 'unknown-number':
      return [
        'Not signed in this workspace: no document of it has this number.',
        saysOfItself(verdict.document),
        'It may come from another center, or from a backup that is newer than this workspace.',
      ];
    case 'whole':
      return [
        'The data inside is whole: it has the hash that is printed on the page.',
        saysOfItself(verdict.document),
        'Whether these very bytes were signed, and whether an addendum came later, only the workspace knows: add --workspace <folder>.',
      ];
    case 'hash-differs':
      return [
        'The data inside is not what was signed: it was changed or replaced.',
        `Printed hash:  ${verdict.printed}`,
        `Attached data: ${verdict.attached}`,
      ];
    case 'no-hash':
      return ['The data is attached, but no hash of it is printed: the page that proves it is missing.'];
    case 'no-data':
      return [
        'The data that was signed is missing: a hash is printed, but nothing is attached. Another program may have saved the file.',
        `Printed hash:  ${verdict.printed}`,
      ];
    case 'other-data':
      return ['What is attached is not the data of minutes.'];
    case 'nameless':
      return [
        'A copy without names: nobody signed it, and the data inside has the hash that is printed.',
        saysOfItself(verdict.document),
        verdict.entry === null
          ? 'Whether it was made from signed minutes is not known here.'
          : `It was made from ${documentOf(verdict.entry)}, ${signedOf(verdict.entry)}.`,
      ];
    case 'draft':
      return ['A draft: nobody signed it.', saysOfItself(verdict.document)];
    case 'other-pdf':
      return ['Another PDF: no minutes are attached to it, and no hash of minutes is printed in it.'];
    case 'not-pdf':
      return ['Not a PDF.'];
    case 'cut-off':
      return ['The file is cut off: its end is missing. Copy it again from where it came.'];
    case 'damaged':
      return ['The file is damaged: it begins and ends as a PDF, but cannot be read.'];
    default:
      return exhausted(verdict);
  }
}

/** Whether the pages were printed again from the data inside and compared, and what of them is not in the file. */
export type PrintedAgain =
  | { compared: true; same: boolean }
  | {
      compared: false;
      /** Key images on the pages. */
      images: number;
      logo: boolean;
      /** Name and version of another template than this version's; null for this one. */
      template: string | null;
    };

/** What it says of the pages that this version prints the same from the data inside, or others, or cannot print them. */
export function againSentences(again: PrintedAgain): string[] {
  if (again.compared) {
    return [
      again.same
        ? 'The pages are byte for byte what this version prints from that data.'
        : 'The pages are not byte for byte what this version prints from that data: they were changed, or another version or another template printed them.',
    ];
  }
  const { images, logo, template } = again;
  const elsewhere = [
    ...(images === 0 ? [] : [images === 1 ? 'one key image' : `${images} key images`]),
    ...(logo ? ['the logo of the center'] : []),
  ];
  const why = [
    ...(elsewhere.length === 0
      ? []
      : [`they show ${elsewhere.join(' and ')}, whose files lie in the workspace and not in this file`]),
    ...(template === null ? [] : [`they were set with another template, "${template}"`]),
  ];
  return [
    `The pages themselves were not checked${why.length === 0 ? ': this version cannot print them from that data' : `: ${why.join('; and ')}`}.`,
    'Checked was that the data inside has the printed hash: it says what was signed, whatever the pages show.',
    'Whether the pages are those that were signed says --workspace <folder>.',
  ];
}
