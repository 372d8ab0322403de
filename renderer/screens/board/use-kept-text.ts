import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mergeText } from './merge-text.ts';

/** Milliseconds after the last key. */
const REST = 500;

/**
 * A text that is kept as it is typed: soon after the last key, when the field is left, and when the field itself goes, as
 * it does when the next case comes. What another window kept meanwhile is put together with it.
 * @param save keeps a text; false where it could not be kept
 */
export function useKeptText(
  kept: string,
  save: (text: string) => Promise<boolean>,
): { value: string; onChange: (text: string) => void; onBlur: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  /** What was kept when the typing began, or by it. */
  const base = useRef(kept);
  const latest = useRef({ typed, kept, save });
  const keep = async (): Promise<boolean> => {
    const now = latest.current;
    if (now.typed === null || now.typed.trim() === base.current.trim()) return true;
    const text = mergeText(base.current, now.typed, now.kept);
    const before = base.current;
    base.current = text;
    if (text !== now.typed) setTyped(text);
    const isKept = await now.save(text.trim());
    if (!isKept) base.current = before;
    return isKept;
  };
  const leave = async (): Promise<void> => {
    const left = latest.current.typed;
    if (!(await keep())) return;
    // Unless it was typed into again meanwhile, the field shows what is kept, whoever changes it from now on.
    setTyped((now) => (now === left || now === base.current ? null : now));
  };
  const keepNow = useRef(keep);
  useLayoutEffect(() => {
    latest.current = { typed, kept, save };
    keepNow.current = keep;
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const resting = setTimeout(() => void keepNow.current(), REST);
    return () => {
      clearTimeout(resting);
    };
  }, [typed]);
  useEffect(() => () => void keepNow.current(), []);
  return {
    value: typed ?? kept,
    onChange: (text) => {
      if (typed === null) base.current = kept;
      latest.current.typed = text;
      setTyped(text);
    },
    onBlur: () => void leave(),
  };
}
