/** Sentences of the people screen. ICU message syntax. */
export const people = {} as const;
