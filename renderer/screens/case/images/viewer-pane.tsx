import type { KeyImage } from '@spineboard/core/case';
import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { t } from '../../../messages/t.ts';
import { StoredPicture } from './stored-picture.tsx';
import { fitted, held, panned, withWindow, zoomedBy, type Size, type View } from './viewer-state.ts';

const RIGHT_BUTTON = 2;

/** The size of an element's inside, in CSS px, as it is now. */
function useSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}

/** One image of the viewer; the pointer moves, zooms and windows it. `onWhole` tells its size when it is whole. */
export function ViewerPane({
  image,
  place,
  view,
  onChange,
  onWhole,
}: {
  image: KeyImage;
  place: number;
  view: View;
  onChange: (change: (view: View) => View) => void;
  onWhole: (whole: Size) => void;
}): ReactElement {
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const size = useSize(pane);
  const whole = fitted(image, size);
  const grip = useRef<{ x: number; y: number; isWindow: boolean } | null>(null);
  useEffect(() => {
    onWhole({ width: whole.width, height: whole.height });
  }, [onWhole, whole.width, whole.height]);
  useEffect(() => {
    if (pane === null) return undefined;
    // Not React's own: it could not keep the browser from zooming the page.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = pane.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      onChange((now) => zoomedBy(now, -event.deltaY / 120, at));
    };
    pane.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      pane.removeEventListener('wheel', onWheel);
    };
  }, [pane, onChange]);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY, isWindow: event.button === RIGHT_BUTTON };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const from = grip.current;
    if (from === null) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    grip.current = { ...from, x: event.clientX, y: event.clientY };
    onChange((now) =>
      from.isWindow ? withWindow(now, now.brightness - dy / 2, now.contrast + dx / 2) : panned(now, dx, dy),
    );
  };
  const letGo = (): void => {
    grip.current = null;
  };
  const shown = held(view, whole);
  const caption = image.caption === '' ? t('viewer.noCaption') : image.caption;
  return (
    <div
      className="viewer-pane"
      ref={setPane}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      <StoredPicture
        key={image.sha256}
        sha256={image.sha256}
        alt={t('viewer.image', { place, caption })}
        width={image.width}
        height={image.height}
        style={{
          width: whole.width,
          height: whole.height,
          transform: `translate(${shown.x}px, ${shown.y}px) scale(${shown.zoom})`,
          filter: `brightness(${shown.brightness}%) contrast(${shown.contrast}%)`,
        }}
      />
    </div>
  );
}
