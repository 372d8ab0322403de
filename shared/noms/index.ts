/** NOMS: the decision table, what it says of a case, where it is silent, and what would change it. */
export { assessNoms } from './assess.ts';
export { assessCase } from './assess-case.ts';
export { decisionText } from './decision-text.ts';
export { effectsOf, type Alternative, type Effect } from './effects.ts';
export { nomsFacts, type NomsFacts } from './facts.ts';
export { deficitElsewhere, type DeficitElsewhere } from './other-lesion.ts';
export { sameFacts, UNREAD_TEXTS } from './same-facts.ts';
export { SILENT, STABILIZATION_NOTE, type SilentId } from './sentences.ts';
export { NOMS_TABLE, RULE_VERSION } from './table.ts';
export type * from './types.ts';
export { whatWouldChange } from './what-would-change.ts';
