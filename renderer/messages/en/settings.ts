/** Sentences of the settings screen. ICU message syntax. */
export const settings = {} as const;
