import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mergeText } from '@spineboard/core/board';

/** Milliseconds after the last key. */
const REST = 500;

/**
 * A text that is kept as it is typed: soon after the last key, when the field is left, and when the field itself goes, as
 * it does when the next case comes. What another window kept meanwhile is put together with it, by the host.
 * @param save keeps a text that was typed over `base`, and gives what is kept now; null where it could not be kept
 */
export function useKeptText(
  kept: string,
  save: (text: string, base: string) => Promise<string | null>,
): { value: string; onChange: (text: string) => void; onBlur: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  /** What was kept when the typing began, or by it. */
  const base = useRef(kept);
  const latest = useRef({ typed, kept, save });
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const show = (text: string | null): void => {
    latest.current.typed = text;
    setTyped(text);
  };
  const keepTyped = async (): Promise<boolean> => {
    const { typed: before, save: keepNow } = latest.current;
    const sent = before?.trim();
    if (sent === undefined || sent === base.current) return true;
    const together = await keepNow(sent, base.current);
    if (together === null) return false;
    base.current = together;
    const now = latest.current.typed;
    if (now !== null && together !== sent) show(now === before ? together : mergeText(sent, now, together));
    return true;
  };
  // One after the other: what is typed next stands on what was kept before.
  const keep = (): Promise<boolean> => (last.current = last.current.then(keepTyped));
  const leave = async (): Promise<void> => {
    // Unless it was typed into again meanwhile, the field shows what is kept, whoever changes it from now on.
    if ((await keep()) && latest.current.typed?.trim() === base.current) show(null);
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
      if (latest.current.typed === null) base.current = kept.trim();
      show(text);
    },
    onBlur: () => void leave(),
  };
}
