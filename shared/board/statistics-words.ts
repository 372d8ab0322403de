/** What each rate of the board counts, beside it and in the export. */
export const STATISTICS_WORDS = {
  changed: {
    title: 'Changed by the board',
    definition:
      'Decisions whose options are not those of the presenter’s plan, of decisions where both are from the list of options. The order of options does not count.',
  },
  carriedOut: {
    title: 'Carried out',
    definition:
      'Decisions told of as carried out, of those that recommend something and of which was told whether they were.',
  },
  followed: {
    title: 'The framework followed',
    definition:
      'Decisions with only options that the framework allows on the facts of that day by the rules of today, of decisions for which it had an answer that can be compared.',
  },
  minutes: {
    title: 'Minutes a case',
    definition: 'From the begin of a discussed case to its end, where both were taken.',
  },
  postponed: {
    title: 'Postponed',
    definition: 'Cases on an agenda that were postponed, by what they wait for.',
  },
  kinds: {
    title: 'What the board recommends',
    definition: 'Recorded decisions, by whether they recommend no, one or several options.',
  },
  attendance: {
    title: 'Attendance by specialty',
    definition:
      'Meetings at which somebody of the specialty was present at any time, in the room or remote, of meetings with an attendance.',
  },
  parts: {
    rate: 'rate',
    noPlan: 'with a plan that names no option of the list',
    ownWords: 'decided in own words',
    untold: 'of which nobody told',
    silent: 'where the framework has no row',
    open: 'with several open answers, or none to compare',
    median: 'median',
    mean: 'mean',
    radiology: 'radiology',
    histology: 'histology',
    both: 'radiology and histology',
    other: 'other',
    none: 'no recommendation',
    one: 'one option',
    several: 'several options',
    meetings: 'meetings',
  },
  head: ['measure', 'part', 'n', 'of', 'percent', 'definition'],
} as const;
