import { useEffect, useRef, useState } from 'react';

function filesIn(transfer: DataTransfer | null): File[] {
  return transfer === null ? [] : [...transfer.files];
}

const isOfFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Files dropped anywhere in the window and, where asked, files that are pasted. Without this a browser would open a
 * dropped file in the place of the case. True while files are held over the window.
 */
export function useDropped(onFiles: (files: File[]) => void, takesPaste: boolean): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take.current(filesIn(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = filesIn(event.clipboardData);
      if (!takesPaste || files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    // On the document: the window refuses what nobody below it took.
    document.addEventListener('dragover', onDrag);
    document.addEventListener('dragleave', onDrag);
    document.addEventListener('drop', onDrop);
    globalThis.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('dragleave', onDrag);
      document.removeEventListener('drop', onDrop);
      globalThis.removeEventListener('paste', onPaste);
    };
  }, [takesPaste]);
  return isOver;
}
