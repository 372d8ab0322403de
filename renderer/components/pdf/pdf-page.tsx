import { TextLayer, type PDFPageProxy, type RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, type ReactElement } from 'react';
import { t } from '../../messages/t.ts';

/** What is drawn of a page, beside each other: it replaces what was drawn before only when it is whole. */
type Drawn = { canvas: HTMLCanvasElement; text: HTMLDivElement };

/** Sharper than any screen of a meeting room needs, and 20 MB for a page at most. */
const MOST_PIXELS = 5_000_000;

async function draw(page: PDFPageProxy, scale: number, running: { task: RenderTask | null }): Promise<Drawn> {
  const viewport = page.getViewport({ scale });
  const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.setAttribute('aria-hidden', 'true');
  running.task = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  await running.task.promise;
  const text = document.createElement('div');
  text.className = 'pdf-text';
  text.style.setProperty('--total-scale-factor', String(scale));
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  return { canvas, text };
}

/**
 * One page: drawn when it comes near, with its text over it, to be selected, searched and read aloud. What was drawn
 * of the document before stays until this one is whole.
 */
export function PdfPage({
  page,
  number,
  count,
  scale,
  isNear,
}: {
  page: PDFPageProxy;
  number: number;
  count: number;
  scale: number;
  isNear: boolean;
}): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const { width, height } = page.getViewport({ scale });
  useEffect(() => {
    const place = holder.current;
    if (place === null) return undefined;
    if (!isNear) {
      place.replaceChildren();
      return undefined;
    }
    let isWanted = true;
    const running: { task: RenderTask | null } = { task: null };
    void (async () => {
      try {
        const { canvas, text } = await draw(page, scale, running);
        if (isWanted) place.replaceChildren(canvas, text);
      } catch (error) {
        // A page that left before it was drawn, or a document that was replaced, is no failure.
        if (isWanted) place.dataset['failed'] = error instanceof Error ? error.name : '';
      }
    })();
    return () => {
      isWanted = false;
      running.task?.cancel();
    };
  }, [page, scale, isNear]);
  return (
    <section
      className="pdf-page"
      data-page={number}
      aria-label={t('minutes.preview.pageOf', { page: number, count })}
      style={{ width, height }}
    >
      <div ref={holder} className="pdf-drawn" data-content="" />
    </section>
  );
}
