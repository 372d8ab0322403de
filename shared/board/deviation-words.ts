/**
 * Why a decision differs from the framework or from the presenter's plan, to be taken with a press: the commonest deviation from published
 * algorithms first, then what boards expect as fields of their own. Anything else is typed.
 */
export const DEVIATION_REASONS = ['Surgery despite a poor prognosis', 'Wishes of the patient', 'Comorbidity'] as const;

/** Words within the sentence of a chosen option. */
export const OPTION_WORDS = { construct: (levels: string) => `construct ${levels}` } as const;
