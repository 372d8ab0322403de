import { z } from 'zod';

/** How a centre's papers look, and who signs them. */
export const printSettings = z.strictObject({
  /** Printed under the centre's name: address, telephone. Lines below one another. */
  text: z.string().max(300, 'At most 300 characters'),
  /** SHA-256 of a stored image; null for none. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits')
    .nullable(),
  /** Minutes need the signature of a second person. */
  secondSigner: z.boolean(),
});
export type PrintSettings = z.infer<typeof printSettings>;

/** What holds until somebody sets it. */
export const PLAIN_PRINT: PrintSettings = { text: '', logo: null, secondSigner: false };

/** What is wrong with a centre's own template. Lines and columns are counted from 1. */
export const templateProblem = z.strictObject({
  message: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

/** The centre's own template: none, one that prints, one that does not. */
export const templateState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('built-in') }),
  z.strictObject({ state: z.literal('own') }),
  z.strictObject({ state: z.literal('broken'), problem: templateProblem }),
]);
export type TemplateState = z.infer<typeof templateState>;

/** Name of the template of a centre's own minutes in its workspace folder. */
export const OWN_TEMPLATE = 'minutes.typ';
