/** Sentences about the papers beside the minutes. ICU message syntax. */
export const papers = {
  'papers.agenda': 'Agenda to print',
  'papers.letter': 'Letter',
  'papers.nameless': 'Minutes without names',
  'papers.withNames': 'With names of patients',
  'papers.agenda.hint': 'Urgent cases come first. Without names a case is its tumor and level.',
  'papers.to': 'Address',
  'papers.to.hint': 'Stands where a window envelope shows it.',
  'papers.withDissent': 'With dissent',
  'papers.letter.draft': 'The minutes are not signed yet; the letter says so.',
  'papers.nameless.hint':
    'Patients become case numbers with sex and age. Hospital numbers, birth dates and wishes are left out. Read the texts below and the pages before you pass them on: no program knows what else a sentence gives away.',
  'papers.words': 'Leave out as well',
  'papers.words.hint': 'Words one below the other',
  'papers.replaced':
    '{count, plural, =0 {No name stood in a text} one {Replaced in # text} other {Replaced in # texts}}',
  'papers.replaced.case': 'Case {n}',
  'papers.replaced.meeting': 'Meeting',
  'papers.left': 'Still in the data: {names}',
  'papers.open.agenda': 'Agenda…',
  'papers.open.letter': 'Letter…',
  'papers.open.letterOf': 'Letter for {name}',
  'papers.open.nameless': 'Without names…',
} as const;
