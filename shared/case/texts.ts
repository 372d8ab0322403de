import { z } from 'zod';

/** Longest text a field of the record keeps, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;
const LINE_LIMIT = 300;

export const line = z.string().max(LINE_LIMIT, `At most ${LINE_LIMIT} characters`);
export const text = z.string().max(TEXT_LIMIT, `At most ${TEXT_LIMIT.toLocaleString('en')} characters`);
/** Id of an entry of a list in the record. */
export const entryId = z.string().min(1).max(60);
export const yesNo = z.enum(['yes', 'no']);

/** A calendar date of the clinic, `YYYY-MM-DD`, without zone. */
export const clinicalDate = z.iso.date('A date is written YYYY-MM-DD');
/** An instant, UTC, ISO 8601. */
export const instant = z.iso.datetime({ error: 'An instant is written YYYY-MM-DDThh:mm:ssZ, in UTC' });
