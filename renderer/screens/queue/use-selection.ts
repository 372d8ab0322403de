import { BULK_LIMIT, type QueueRow } from '@spineboard/core/contract';
import { useRef, useState } from 'react';

type Rows = ReadonlyMap<string, QueueRow>;

export type Selection = {
  rows: Rows;
  toggle: (row: QueueRow) => void;
  /**
   * A run of cases from the one that was toggled last: it takes the place of the run before, beside what was selected
   * otherwise. False when they are too many for one command.
   */
  extend: (run: readonly QueueRow[]) => boolean;
  clear: () => void;
};

const NONE: Rows = new Map();

/** The cases that the next command is about, whatever list shows them. */
export function useSelection(): Selection {
  const [rows, setRows] = useState<Rows>(NONE);
  /** What is selected by now; what is on screen may still be of a press before. */
  const latest = useRef<Rows>(NONE);
  /** What was selected before the present run. */
  const settled = useRef<Rows>(NONE);
  const show = (next: Rows): void => {
    latest.current = next;
    setRows(next);
  };
  const settle = (next: Rows): void => {
    settled.current = next;
    show(next);
  };
  return {
    rows,
    toggle: (row) => {
      const next = new Map(latest.current);
      if (!next.delete(row.id)) next.set(row.id, row);
      settle(next);
    },
    extend: (run) => {
      const next = new Map([...settled.current, ...run.map((row): [string, QueueRow] => [row.id, row])]);
      if (next.size > BULK_LIMIT) return false;
      show(next);
      return true;
    },
    clear: () => {
      settle(NONE);
    },
  };
}
