/** Sentences of the case screen. ICU message syntax. */
export const caseScreen = {} as const;
