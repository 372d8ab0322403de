import type { CalendarDate, CalendarDateTime, Time } from '@internationalized/date';
import { useMemo, useRef, useState, type FocusEvent } from 'react';

export type Whole = CalendarDate | CalendarDateTime | Time;

/** Why what stands in the field is not kept: parts are missing, or the calendar does not have it (`typed`). */
export type TypingFault = { kind: 'incomplete' } | { kind: 'impossible'; typed: string };

/** Years before this are somebody in the middle of typing one. */
const FIRST_YEAR = 1900;
/** Marks of the direction of writing, which stand around a time of day. */
const DIRECTION_MARKS = /[\u2066-\u2069]/gu;

function parseOr<V>(parse: (text: string) => V, text: string | null): V | null {
  if (text === null || text === '') return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/**
 * What a field in parts holds while it is typed. Only a whole value that the calendar has is told to `onChange`, and
 * null when every part was emptied; anything else stays in the field and is a fault once the field is left. `parse`
 * must be the same function each time.
 */
export function useTyping<V extends Whole>(
  text: string | null,
  parse: (text: string) => V,
  onChange: (value: V | null) => void,
): {
  value: V | null;
  fault: TypingFault | null;
  change: (value: V | null) => void;
  /** For the element around the parts, on the way down, before the field itself hears of it. */
  leaving: (event: FocusEvent<HTMLElement>) => void;
  /** For the field, when it has dealt with being left. */
  left: () => void;
} {
  const kept = useMemo(() => parseOr(parse, text), [parse, text]);
  const [half, setHalf] = useState<V | null>(null);
  const [fault, setFault] = useState<TypingFault | null>(null);
  const typedOnLeaving = useRef<string | null>(null);

  const change = (value: V | null): void => {
    if (typedOnLeaving.current !== null) {
      // A field that is left with 30 February puts the nearest day in its place; nobody typed that.
      setHalf(null);
      setFault({ kind: 'impossible', typed: typedOnLeaving.current });
      return;
    }
    const isHalf = value !== null && 'year' in value && value.year < FIRST_YEAR;
    setHalf(isHalf ? value : null);
    setFault(null);
    if (!isHalf) onChange(value);
  };
  const leaving = (event: FocusEvent<HTMLElement>): void => {
    const field = event.currentTarget;
    if (field.contains(event.relatedTarget)) return;
    const parts = [...field.querySelectorAll('[role="spinbutton"]')];
    const empty = parts.filter((part) => part.hasAttribute('data-placeholder')).length;
    if (empty === 0) typedOnLeaving.current = (field.textContent ?? '').replace(DIRECTION_MARKS, '').trim();
    const isIncomplete = half !== null || (empty > 0 && empty < parts.length);
    if (isIncomplete) setFault({ kind: 'incomplete' });
    else if (fault?.kind === 'incomplete' || empty === 0) setFault(null);
  };
  const left = (): void => {
    typedOnLeaving.current = null;
  };
  return { value: half ?? kept, fault, change, leaving, left };
}
