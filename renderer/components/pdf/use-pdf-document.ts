import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { openPdf, type OpenedPdf } from './pdf-reader.ts';

/** The pages of a document that is open. */
export type PdfDocument = { pages: readonly PDFPageProxy[]; failed: false } | { pages: null; failed: boolean };

/** How long the document before is kept after the next one is there: its last pages may still be drawn. */
const KEPT_MS = 4000;

/** Opens the bytes; until they are open the document before stays. */
export function usePdfDocument(bytes: Uint8Array): PdfDocument {
  const [shown, setShown] = useState<PdfDocument>({ pages: null, failed: false });
  const open = useRef<OpenedPdf | null>(null);
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      try {
        const next = await openPdf(bytes);
        const count = next.document.numPages;
        const pages = await Promise.all(Array.from({ length: count }, (_, at) => next.document.getPage(at + 1)));
        if (!isWanted) {
          await next.close();
          return;
        }
        const before = open.current;
        open.current = next;
        setShown({ pages, failed: false });
        if (before !== null) setTimeout(() => void before.close(), KEPT_MS);
      } catch {
        if (isWanted) setShown({ pages: null, failed: true });
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [bytes]);
  useEffect(
    () => () => {
      void open.current?.close();
      open.current = null;
    },
    [],
  );
  return shown;
}
