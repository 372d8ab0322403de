/** Sentences of the queue screen. ICU message syntax. */
export const queue = {} as const;
