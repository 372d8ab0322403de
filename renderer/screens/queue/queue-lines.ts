import type { QueueRow } from '@spineboard/core/contract';

/** One line of the table: the head of a group, a case, or a case that is still on its way. */
export type QueueLine =
  | { kind: 'group'; id: string; title: string; text: string }
  | { kind: 'case'; row: QueueRow }
  | { kind: 'waiting' };

/** What the table draws: a length and the line at a place, so that 100,000 cases are never in one array. */
export type QueueLines = {
  length: number;
  /** Cases among the lines, group heads not counted. */
  total: number;
  at: (line: number) => QueueLine;
  /** Whether a line is the head of a group. Asked of every line for its height, so it makes nothing. */
  isGroup: (line: number) => boolean;
  /** Told which lines are on screen, so that their pages can be fetched. */
  show: (first: number, last: number) => void;
  /** The cases of a run of lines, both ends included, fetched where they are not there yet. */
  between: (first: number, last: number) => Promise<QueueRow[]>;
};
