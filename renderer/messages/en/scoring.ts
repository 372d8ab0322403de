/** Sentences of the scoring screen. ICU message syntax. */
export const scoring = {} as const;
