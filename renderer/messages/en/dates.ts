/** Sentences of the fields for dates and times. ICU message syntax. */
export const dates = {
  'date.incomplete': 'The date is not complete. Nothing of it is kept until it is.',
  'date.incompleteKept': 'The date is not complete. {kept} stays kept until it is.',
  'date.impossible': 'There is no {typed}. Nothing of it is kept.',
  'date.impossibleKept': 'There is no {typed}. {kept} stays kept.',
  'time.incomplete': 'The time is not complete. Nothing of it is kept until it is.',
  'time.incompleteKept': 'The time is not complete. {kept} stays kept until it is.',
} as const;
