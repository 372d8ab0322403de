import type { CaseRecord, Lesion } from './record.ts';
import { FRACTURED_BY_COLLAPSE as FRACTURED } from './sentences.ts';

export type FractureState = {
  value: Lesion['fracture'];
  /** SINS answer that the state follows from: "SINS collapse: less than 50 %"; absent where a person gave it. */
  from?: string;
};

/**
 * Whether a body of the lesion is fractured: as a person said, else "present" where SINS scores a collapse of the body,
 * else not known. An impending fracture is a judgment and follows from nothing.
 */
export function fractureOf(_record: CaseRecord, lesion: Lesion): FractureState {
  if (lesion.fracture !== null) return { value: lesion.fracture };
  const answer = Object.hasOwn(lesion.sins, 'collapse') ? lesion.sins['collapse']?.option : undefined;
  const from = answer === undefined || !Object.hasOwn(FRACTURED, answer) ? undefined : FRACTURED[answer];
  return from === undefined ? { value: null } : { value: 'present', from };
}
