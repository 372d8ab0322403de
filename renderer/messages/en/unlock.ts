/** Sentences of the unlock screen. ICU message syntax. */
export const unlock = {} as const;
