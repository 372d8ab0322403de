/** Sentences of the board screen. ICU message syntax. */
export const board = {} as const;
