/** Names of what is concluded from a case, where one fact is explained; `place` is a lesion by its position. */
export const CONCLUSION = {
  lesion: (position: number) => `lesion ${position}`,
  sins: (place: string) => `SINS, ${place}`,
  nomsOfLesion: (place: string) => `NOMS, ${place}`,
  noms: 'NOMS',
  leading: 'Leading lesion',
  tokuhashi: 'Tokuhashi',
  tomita: 'Tomita',
  urgency: 'Urgency',
  readiness: (specialty: string) => `Readiness, ${specialty}`,
  option: (title: string) => `Option, ${title}`,
  series: (id: string) => `Series, ${id}`,
  questions: 'Questions about the data',
  complete: 'complete',
  decides: (label: string) => `${label}, decides`,
  noRow: (state: string) => `${state}: no row`,
  rows: (state: string, decisions: string, rows: string) => `${state}: ${decisions}; rows ${rows}`,
} as const;
