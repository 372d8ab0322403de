import { SOURCES, type Comparison } from '@spineboard/core/options';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import './sources-dialog.css';

/** Every source that a number on the page stands for: title, authors, year; what the copy does not state is said. */
export function SourcesDialog({
  isOpen,
  comparison,
  onClose,
}: {
  isOpen: boolean;
  comparison: Comparison;
  onClose: () => void;
}): ReactElement {
  return (
    <Dialog
      title={t('options.sources.title')}
      isOpen={isOpen}
      onClose={onClose}
      width={560}
      footer={
        <Button keys="Esc" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <ol className="sources-list">
        {comparison.sources.map(({ id, number }) => {
          const source = SOURCES[id];
          const year = source.year === null ? t('options.sources.yearNotStated') : String(source.year);
          return (
            <li key={id}>
              <b className="num sources-number">{number}</b>
              <span>
                {source.title}
                <span className="sm mut sources-detail">
                  {source.authors === null ? year : t('options.sources.year', { authors: source.authors, year })}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
