import { useEffect, useState } from 'react';

/** Milliseconds that the sentence stays after a file was last held over the window. */
const TOLD = 5000;

const isOfFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
/** A field for files takes a file by itself. */
const isFileField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'file';

/**
 * Refuses files that are held over, or dropped on, a place that takes none: a browser would open them in the place of the
 * page, and what stands on it would be gone. True while that has to be said.
 */
export function useRefusedFiles(): boolean {
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFiles = (event: DragEvent): void => {
      if (!isOfFiles(event) || isFileField(event.target)) return;
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      clearTimeout(timer);
      setTold(!isTaken);
      if (isTaken) return;
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
      timer = setTimeout(() => {
        setTold(false);
      }, TOLD);
    };
    globalThis.addEventListener('dragover', onFiles);
    globalThis.addEventListener('drop', onFiles);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener('dragover', onFiles);
      globalThis.removeEventListener('drop', onFiles);
    };
  }, []);
  return isTold;
}
