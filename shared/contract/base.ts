import { oc } from '@orpc/contract';
import { errorMap } from './errors.ts';

/** Every procedure may answer with any code of the closed union, and with nothing else. */
export const procedure = oc.errors(errorMap);
