import type { ReactElement } from 'react';
import { t } from '../messages/t.ts';
import './action-notice.css';
import { useRefusedFiles } from './use-refused-files.ts';

/** Where files go, while one is held over a place that takes none. The room is shown nothing of it. */
export function FileNotice({ isSilent }: { isSilent: boolean }): ReactElement {
  const isTold = useRefusedFiles() && !isSilent;
  return (
    <output className={`action-notice${isTold ? ' action-notice-on' : ''}`}>
      {isTold ? t('images.dropElsewhere') : null}
    </output>
  );
}
