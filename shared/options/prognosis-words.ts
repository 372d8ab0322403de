import type { SourceId } from '../instruments/definition.ts';

/** What a band suggests, coarse enough to compare two scores. */
export type Aim = 'excision' | 'palliative' | 'supportive';

/** A stretch of time from the decision, in months; `to` is not included, null is open to the right. */
export type MonthSpan = { from: number; to: number | null };

type BandWords = {
  /** Expected time in the source's own words. */
  expected: string;
  /** In months, where the source gives them. */
  span: MonthSpan | null;
  treatment: string;
  /** The same in the middle of a sentence, without its exception. */
  short: string;
  aims: readonly Aim[];
  /** What the band allows exceptionally, and where. */
  exceptionally?: Aim;
};

export type PrognosisScoreId = 'tokuhashi' | 'tomita';

/** Bands of both scores by id, from the shortest expected time to the longest. */
export const BAND_WORDS: Readonly<Record<PrognosisScoreId, Readonly<Record<string, BandWords>>>> = {
  tokuhashi: {
    under6: {
      expected: 'under 6 months',
      span: { from: 0, to: 6 },
      treatment: 'Conservative or palliative treatment',
      short: 'conservative or palliative treatment',
      aims: ['supportive', 'palliative'],
    },
    over6: {
      expected: '6 months or more',
      span: { from: 6, to: null },
      treatment: 'Palliative surgery; excision exceptionally, for a single lesion without organ metastases',
      short: 'palliative surgery',
      aims: ['palliative'],
      exceptionally: 'excision',
    },
    over12: {
      expected: 'one year or more',
      span: { from: 12, to: null },
      treatment: 'Excision',
      short: 'excision',
      aims: ['excision'],
    },
  },
  tomita: {
    terminal: {
      expected: 'terminal care',
      span: null,
      treatment: 'Supportive care',
      short: 'supportive care',
      aims: ['supportive'],
    },
    palliation: {
      expected: 'short-term palliation',
      span: null,
      treatment: 'Palliative surgery',
      short: 'palliative surgery',
      aims: ['palliative'],
    },
    middleTerm: {
      expected: 'middle-term local control',
      span: null,
      treatment: 'Marginal or intralesional excision',
      short: 'marginal or intralesional excision',
      aims: ['excision'],
    },
    longTerm: {
      expected: 'long-term local control',
      span: null,
      treatment: 'Wide or marginal excision',
      short: 'wide or marginal excision',
      aims: ['excision'],
    },
  },
};

export const AIM_WORDS: Readonly<Record<Aim, string>> = {
  excision: 'excision',
  palliative: 'palliative treatment',
  supportive: 'conservative or supportive care',
};

/** Remarks on a score as a whole; null where there is none. */
export const SCORE_NOTES: Readonly<Record<PrognosisScoreId, string | null>> = {
  tokuhashi: null,
  tomita: 'Tomita speaks of local control and names no months: placed by its words, in their order',
};

/** Beside a score whose source gives no time. */
export const NO_MONTHS = 'no months stated';

/** What the axis counts, and what stands at the mark of surgery. */
export const AXIS_WORDS = { unit: 'months', surgery: 'surgery usually wants more' } as const;

/** Marks of the time axis in months; null stands for everything beyond. */
export const AXIS_STOPS: readonly { months: number | null; label: string }[] = [
  { months: 0, label: '0' },
  { months: 3, label: '3' },
  { months: 6, label: '6' },
  { months: 12, label: '12' },
  { months: null, label: 'beyond' },
];

export const AGREEMENT = {
  agree: (aims: string): string => `Tokuhashi and Tomita agree on ${aims}`,
  agreeWhatever: 'Tokuhashi and Tomita agree whatever is missing',
  agreeExceptionally: 'They agree on excision only by the exception that Tokuhashi 9–11 makes for a single lesion',
  contradict: (tokuhashi: string, tomita: string): string =>
    `They contradict each other: Tokuhashi suggests ${tokuhashi}, Tomita ${tomita}`,
  open: (tokuhashi: string, tomita: string): string =>
    `Open: with Tokuhashi ${tokuhashi} and Tomita ${tomita} they can still agree or contradict each other`,
  exceptionOpen:
    'Open: Tokuhashi suggests palliative surgery, Tomita excision; whether this is the single lesion without organ metastases that Tokuhashi excepts is not known',
} as const;

/** Months of expected survival that surgery usually wants. */
export const SURGERY_MONTHS = 3;

export const SURGERY = {
  statement: 'Surgery usually wants an expected survival over 3 months',
  sources: ['noms-update'],
  met: (expected: string): string => `Met: Tokuhashi expects ${expected}`,
  notMet: (expected: string): string => `Not met: Tokuhashi expects ${expected}`,
  unsaid: (expected: string): string => `Open: Tokuhashi expects ${expected} and does not say whether over 3`,
  mixed: (expected: string): string => `Open: Tokuhashi can still expect ${expected}`,
} as const satisfies Record<string, unknown> & { sources: readonly SourceId[] };

/** What is held against both scores, with the sentences as printed. */
export const PROGNOSIS_WARNINGS: readonly { text: string; quote: string; sources: readonly SourceId[] }[] = [
  {
    text: 'Neither score considers instability or modern radiation',
    quote:
      'However, these algorithms have been criticized because they do not consider the presence of instability, or the significant impact of advances in radiation therapy, such as radiosurgery.',
    sources: ['noms-update'],
  },
  {
    text: 'Neither score knows the longer survival under newer systemic treatment',
    quote:
      'Further, these algorithms have not reassessed the extended survivals demonstrated in tumors such as renal cell carcinoma and melanoma with the integration of newer biologics and immunotherapy.',
    sources: ['noms-update'],
  },
];
