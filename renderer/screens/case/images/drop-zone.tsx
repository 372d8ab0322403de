import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ActionButton } from '../../../actions/action-button.tsx';
import { keyImagesActions } from '../../../actions/image-actions.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { t } from '../../../messages/t.ts';

function filesIn(transfer: DataTransfer | null): File[] {
  return transfer === null ? [] : [...transfer.files];
}

const isOfFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Files dropped anywhere in the window while it is shown, and files that are pasted. Without this a browser would open
 * a dropped file in the place of the case. True while files are held over the window.
 */
function useDropped(onFiles: (files: File[]) => void): boolean {
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
      if (files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    globalThis.addEventListener('dragover', onDrag);
    globalThis.addEventListener('dragleave', onDrag);
    globalThis.addEventListener('drop', onDrop);
    globalThis.addEventListener('paste', onPaste);
    return () => {
      globalThis.removeEventListener('dragover', onDrag);
      globalThis.removeEventListener('dragleave', onDrag);
      globalThis.removeEventListener('drop', onDrop);
      globalThis.removeEventListener('paste', onPaste);
    };
  }, []);
  return isOver;
}

/** Where files are dropped; its button opens the chooser of files. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }): ReactElement {
  const isOver = useDropped(onFiles);
  const chooser = useRef<HTMLInputElement>(null);
  const actions = useActions(keyImagesActions, {
    add: () => {
      chooser.current?.click();
    },
  });
  return (
    <div className={`images-drop${isOver ? ' images-drop-over' : ''}`}>
      <ImagePlus className="icon" aria-hidden="true" />
      <span className="ink2 grow">{t(isOver ? 'images.dropNow' : 'images.drop')}</span>
      <input
        ref={chooser}
        className="images-chooser"
        type="file"
        accept="image/png,image/jpeg"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again after it was refused.
          currentTarget.value = '';
        }}
      />
      <ActionButton action={actions.add} size="small" />
    </div>
  );
}
