import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type Ref, useImperativeHandle } from 'react';
import { t } from '../../messages/t.ts';
import { PdfPage } from './pdf-page.tsx';
import './pdf-pages.css';
import { usePdfDocument } from './use-pdf-document.ts';
import { scaleOf, type Zoom } from './zoom.ts';

/** What is shown of a document, counted from 1. */
export type PdfPlace = { page: number; count: number; scale: number };
export type PdfHandle = { goTo: (page: number) => void };

/** How far beyond the visible part pages are drawn, in pixels. */
const AHEAD = 900;

/**
 * The pages of a PDF below one another, drawn as they come near. New bytes take the place of the old ones without a
 * flicker and without moving what is looked at. The keyboard scrolls it as a whole.
 */
export function PdfPages({
  bytes,
  label,
  zoom,
  onPlace,
  ref,
}: {
  bytes: Uint8Array;
  label: string;
  zoom: Zoom;
  onPlace: (place: PdfPlace) => void;
  ref?: Ref<PdfHandle>;
}): ReactElement {
  const { pages, failed } = usePdfDocument(bytes);
  const ground = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [place, setPlace] = useState(1);
  const count = pages?.length ?? 0;
  const scale = scaleOf(zoom, room, pages?.[0]?.getViewport({ scale: 1 }).width ?? 595);

  useLayoutEffect(() => {
    const element = ground.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const look = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    look.current = () => {
      const element = ground.current;
      if (element === null) return;
      const { top, bottom, height } = element.getBoundingClientRect();
      const seen = new Set<number>();
      let middle = 1;
      for (const child of element.querySelectorAll<HTMLElement>('[data-page]')) {
        const number = Number(child.dataset['page']);
        const box = child.getBoundingClientRect();
        if (box.bottom > top - AHEAD && box.top < bottom + AHEAD) seen.add(number);
        if (box.top < top + height / 2) middle = number;
      }
      setPlace(middle);
      setNear((before) => (before.size === seen.size && [...seen].every((each) => before.has(each)) ? before : seen));
    };
    look.current();
    // Another size or number of pages brings others near.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- see above
  }, [count, scale]);
  useEffect(() => {
    if (count > 0) onPlace({ page: place, count, scale });
  }, [place, count, scale, onPlace]);

  useImperativeHandle(
    ref,
    () => ({
      goTo: (page) => {
        const target = ground.current?.querySelector(`[data-page="${Math.max(1, Math.min(count, page))}"]`);
        target?.scrollIntoView({ block: 'start' });
      },
    }),
    [count],
  );

  return (
    // Nothing in it takes the focus, so the keyboard scrolls it as a whole.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region
    <section ref={ground} className="pdf-pages" aria-label={label} tabIndex={0} onScroll={() => look.current()}>
      {failed ? <p className="pdf-note">{t('minutes.preview.unreadable')}</p> : null}
      {pages?.map((page, index) => (
        <PdfPage
          // By its place, so that the page before stays on screen until the new one is drawn.
          // oxlint-disable-next-line react/no-array-index-key -- a page is its number
          key={index}
          page={page}
          number={index + 1}
          count={count}
          scale={scale}
          isNear={near.has(index + 1)}
        />
      ))}
    </section>
  );
}
