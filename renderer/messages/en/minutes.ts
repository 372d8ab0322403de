/** Sentences about the printed minutes: whether a file is what was signed, and the preview. ICU message syntax. */
export const minutes = {
  'minutes.verify': 'Check a PDF',
  'minutes.verify.drop': 'Drop a PDF of minutes here to see whether it is what was signed.',
  'minutes.verify.choose': 'Choose a file…',
  'minutes.verify.reading': 'Reading the file',
  'minutes.verify.name.minutes': 'minutes {number}',
  'minutes.verify.name.addendum': 'addendum {number}',
  'minutes.verify.by': 'Signed by {name}, {date}.',
  'minutes.verify.later': 'A later addendum exists: {number}, signed {date}.',
  'minutes.verify.noLater': 'No later addendum corrects it.',
  'minutes.verify.unreliable': 'What its pages show cannot be relied on. Download the document here again.',
  'minutes.verify.itself': 'It calls itself {name} of {centre}, meeting of {date}.',
  'minutes.verify.printed': 'Printed hash: {sha}',
  'minutes.verify.attached': 'Attached data: {sha}',
  'minutes.verify.is.signed': 'Byte for byte what was signed: {name}.',
  'minutes.verify.is.file-changed':
    'Not byte for byte what was signed. The data inside is that of {name}, but the file around it was changed or saved again.',
  'minutes.verify.is.data-changed':
    'Not what was signed. The file calls itself {name}, but its data is not that of the signed document.',
  'minutes.verify.is.unknown-number': 'Not signed here. No document of this workspace has this number.',
  'minutes.verify.is.whole': 'The data inside has the hash that is printed on the page.',
  'minutes.verify.is.hash-differs': 'The data inside is not what was signed: it was changed or replaced.',
  'minutes.verify.is.no-hash':
    'The data is attached, but no hash of it is printed: the page that proves it is missing.',
  'minutes.verify.is.no-data':
    'The data that was signed is missing: a hash is printed, but nothing is attached. Another program may have saved the file.',
  'minutes.verify.is.other-data': 'What is attached is not the data of minutes.',
  'minutes.verify.is.draft': 'A draft. Nobody signed it.',
  'minutes.verify.is.other-pdf': 'Another PDF. No minutes are attached to it, and no hash of minutes is printed in it.',
  'minutes.verify.is.not-pdf': 'Not a PDF.',
  'minutes.verify.is.cut-off': 'The file is cut off: its end is missing. Copy it again from where it came.',
  'minutes.verify.is.damaged': 'The file is damaged: it begins and ends as a PDF, but cannot be read.',
} as const;
