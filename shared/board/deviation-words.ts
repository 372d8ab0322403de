/**
 * Why a decision differs from the framework, to be taken with a press: the commonest deviation from published
 * algorithms first, then what boards expect as fields of their own. Anything else is typed.
 */
export const DEVIATION_REASONS = ['Surgery despite a poor prognosis', 'Wishes of the patient', 'Comorbidity'] as const;
