import { PAPER_DOWNLOAD, type PaperWanted } from '@spineboard/core/contract';
import { useEffect, useRef, useState } from 'react';
import { client, problemOf, type Problem } from '../../api/client.ts';
import { fetchPdf } from '../minutes/use-draft-pdf.ts';

/** A paper that waits at the workstation. */
export type PreparedPaper = Awaited<ReturnType<typeof client.board.prepare>>;
export type ShownPaper = { prepared: PreparedPaper | null; bytes: Uint8Array | null; problem: Problem | null };

/** How long after the last key press the paper is set anew. */
const PAUSE_MS = 500;

/** The paper that is wanted; set again a moment after something else is wanted, and shown until then. */
export function usePaper(wanted: PaperWanted | null): ShownPaper {
  const [shown, setShown] = useState<ShownPaper>({ prepared: null, bytes: null, problem: null });
  const isFirst = useRef(true);
  const asked = JSON.stringify(wanted);
  useEffect(() => {
    const gone = new AbortController();
    const prepare = async (): Promise<void> => {
      const what = JSON.parse(asked) as PaperWanted | null;
      if (what === null) return;
      try {
        const prepared = await client.board.prepare(what);
        const bytes = await fetchPdf(`${PAPER_DOWNLOAD}${prepared.id}.pdf`, gone.signal);
        if (!gone.signal.aborted) setShown({ prepared, bytes, problem: null });
      } catch (error) {
        if (!gone.signal.aborted) setShown((before) => ({ ...before, problem: problemOf(error) }));
      }
    };
    const timer = setTimeout(() => void prepare(), isFirst.current ? 0 : PAUSE_MS);
    isFirst.current = false;
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [asked]);
  return shown;
}
