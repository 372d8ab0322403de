import { ImagePlus } from 'lucide-react';
import type { ReactElement } from 'react';
import { t } from '../../../messages/t.ts';
import './drop-anywhere.css';
import { useDropped } from './use-dropped.ts';
import { useUploads } from './use-uploads.ts';

/** Takes image files that are dropped while another section of the case is shown. */
export function DropAnywhere({ onTaken }: { onTaken: () => void }): ReactElement | null {
  const { uploads } = useUploads();
  const isOver = useDropped((files) => {
    uploads.add(files);
    onTaken();
  }, false);
  if (!isOver) return null;
  return (
    <div className="drop-anywhere">
      <span className="drop-anywhere-words">
        <ImagePlus className="icon" aria-hidden="true" />
        {t('images.dropHere')}
      </span>
    </div>
  );
}
