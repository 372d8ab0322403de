/** A claim that nothing checks. */
export const NOT_CHECKED = 'Not checked.';
/** A figure that is not defined. */
export const NOT_STATED = 'not stated';
