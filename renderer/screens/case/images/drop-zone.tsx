import { ImagePlus } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { ActionButton } from '../../../actions/action-button.tsx';
import { keyImagesActions } from '../../../actions/image-actions.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { t } from '../../../messages/t.ts';
import { useDropped } from './use-dropped.ts';

/** Where files are dropped; its button opens the chooser of files. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }): ReactElement {
  const isOver = useDropped(onFiles, true);
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
