/** Words of what changed since a decision. The facts of the table bring their own. */
export const CHANGED_FACT = { leading: 'Leading lesion' } as const;
