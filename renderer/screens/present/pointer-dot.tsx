import { useEffect, useRef, type ReactElement } from 'react';

/** A large dot that follows the mouse, seen from the last row; it is moved without rendering anything. */
export function PointerDot(): ReactElement {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: PointerEvent): void => {
      const stage = dot.current?.parentElement?.getBoundingClientRect();
      if (dot.current === null || stage === undefined) return;
      const scale = stage.width / 1920;
      dot.current.style.translate = `${(event.clientX - stage.left) / scale}px ${(event.clientY - stage.top) / scale}px`;
      dot.current.style.opacity = '1';
    };
    globalThis.addEventListener('pointermove', move);
    document.documentElement.classList.add('room-points');
    return () => {
      globalThis.removeEventListener('pointermove', move);
      document.documentElement.classList.remove('room-points');
    };
  }, []);
  return <div ref={dot} className="room-pointer" aria-hidden="true" />;
}
