/** Sentences of the options screen. ICU message syntax. */
export const options = {} as const;
