import {
  compareReadings,
  itemsToChoose,
  replacesFact,
  withAdopted,
  type CaseRecord,
  type Choice,
  type ItemComparison,
  type ReadingComparison,
  type SecondRead,
} from '@spineboard/core/case';
import { useState } from 'react';

export type Choices = Readonly<Record<string, Choice>>;

export type CompareState = {
  comparison: ReadingComparison;
  /** Items on which the readings differ, in the order of the instrument. */
  open: readonly ItemComparison[];
  choices: Choices;
  reasons: Readonly<Record<string, string>>;
  /** Position in `open` of the line that the keys mean. */
  line: number;
  /** Lines without a choice. */
  left: number;
  /** Overrides without a reason. */
  bare: number;
  choose: (item: string, side: Choice) => void;
  chooseAll: (side: Choice) => void;
  setReason: (item: string, reason: string) => void;
  setLine: (line: number) => void;
  /** The record as it would be; null while something is missing. */
  adopted: (by: string) => CaseRecord | null;
};

/** Which reading counts where two differ. Nothing is chosen beforehand. */
export function useCompare(record: CaseRecord, read: SecondRead): CompareState {
  const [choices, setChoices] = useState<Choices>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [line, setLine] = useState(0);
  const comparison = compareReadings(record, read);
  const open = itemsToChoose(comparison);
  const left = open.filter((each) => choices[each.item] === undefined).length;
  const bare = open.filter(
    (each) => choices[each.item] === 'second' && replacesFact(each) && (reasons[each.item] ?? '').trim() === '',
  ).length;
  return {
    comparison,
    open,
    choices,
    reasons,
    line: Math.min(line, Math.max(0, open.length - 1)),
    left,
    bare,
    choose: (item, side) => {
      setChoices({ ...choices, [item]: side });
      const at = open.findIndex((each) => each.item === item);
      const next = open.findIndex((each, place) => place > at && choices[each.item] === undefined);
      setLine(next === -1 ? at : next);
    },
    chooseAll: (side) => {
      setChoices(Object.fromEntries(open.map((each) => [each.item, side])));
    },
    setReason: (item, reason) => {
      setReasons({ ...reasons, [item]: reason });
    },
    setLine,
    adopted: (by) => (left > 0 || bare > 0 ? null : withAdopted(record, read.id, { choices, reasons, by })),
  };
}
