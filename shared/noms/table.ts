import type { NomsRow } from './types.ts';

/** The decision table: "An update in the management of spinal metastases", table 1, row by row. */
export const NOMS_TABLE: readonly NomsRow[] = [
  { row: 1, neurologic: 'low', oncologic: 'sensitive', mechanical: 'stable', systemic: null, decision: 'cebrt' },
  {
    row: 2,
    neurologic: 'low',
    oncologic: 'sensitive',
    mechanical: 'unstable',
    systemic: null,
    decision: 'stabilization-cebrt',
  },
  { row: 3, neurologic: 'high', oncologic: 'sensitive', mechanical: 'stable', systemic: null, decision: 'cebrt' },
  {
    row: 4,
    neurologic: 'high',
    oncologic: 'sensitive',
    mechanical: 'unstable',
    systemic: null,
    decision: 'stabilization-cebrt',
  },
  { row: 5, neurologic: 'low', oncologic: 'resistant', mechanical: 'stable', systemic: null, decision: 'srs' },
  {
    row: 6,
    neurologic: 'low',
    oncologic: 'resistant',
    mechanical: 'unstable',
    systemic: null,
    decision: 'stabilization-srs',
  },
  {
    row: 7,
    neurologic: 'high',
    oncologic: 'resistant',
    mechanical: 'stable',
    systemic: 'able',
    decision: 'decompression-stabilization-srs',
  },
  { row: 8, neurologic: 'high', oncologic: 'resistant', mechanical: 'stable', systemic: 'unable', decision: 'cebrt' },
  {
    row: 9,
    neurologic: 'high',
    oncologic: 'resistant',
    mechanical: 'unstable',
    systemic: 'able',
    decision: 'decompression-stabilization-srs',
  },
  {
    row: 10,
    neurologic: 'high',
    oncologic: 'resistant',
    mechanical: 'unstable',
    systemic: 'unable',
    decision: 'stabilization-cebrt',
  },
];

/**
 * Version of the rules: the table, the instruments, the limits of the options and how a record is read. Part of every
 * decision that rests on them; raised with any change after which a record could be answered otherwise.
 */
export const RULE_VERSION = '1.1';
