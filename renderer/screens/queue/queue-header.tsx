// oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid of which only the lines in sight exist: rows are placed, a table's are not
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../../messages/t.ts';
import { COLUMNS, type QueueColumn } from './queue-columns.ts';
import { nextSort, type QueueSearch } from './queue-search.ts';

type Props = { search: QueueSearch; onSearch: (search: QueueSearch) => void };

/** The heads of the columns; those that sort are buttons and tell the direction to screen readers. */
export function QueueHeader({ search, onSearch }: Props): ReactElement {
  return (
    <div role="rowgroup" className="queue-head-group">
      <div role="row" className="queue-line queue-head" aria-rowindex={1}>
        {COLUMNS.map((column, index) => {
          const direction = column.sort !== null && search.sort === column.sort ? (search.direction ?? 'asc') : null;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              title={t(column.title)}
              className={`queue-cell queue-cell-${column.id}`}
              {...(column.sort === null
                ? {}
                : {
                    'aria-sort':
                      direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : ('none' as const),
                  })}
            >
              <Head column={column} direction={direction} search={search} onSearch={onSearch} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({
  column,
  direction,
  search,
  onSearch,
}: Props & { column: QueueColumn; direction: 'asc' | 'desc' | null }): ReactElement {
  const title = t(column.title);
  const { sort } = column;
  if (column.id === 'select') return <span className="hidden-visually">{title}</span>;
  if (sort === null) {
    return (
      <>
        {column.id === 'missing' ? (
          <span className="queue-dots-head" aria-hidden="true">
            <span>{t('queue.dots.surgery')}</span>
            <span>{t('queue.dots.medicalOncology')}</span>
            <span>{t('queue.dots.radiationOncology')}</span>
            <span>{t('queue.dots.imaging')}</span>
            <span>{t('queue.dots.pathology')}</span>
          </span>
        ) : null}
        <span className="ell queue-head-title">{title}</span>
      </>
    );
  }
  return (
    <>
      <Button
        className="queue-sort"
        aria-label={t('queue.sort', { column: title })}
        onPress={() => {
          onSearch(nextSort(search, sort));
        }}
      >
        <span className="ell">{title}</span>
        {direction === null ? null : direction === 'asc' ? (
          <ArrowUp className="queue-sort-sign" aria-hidden="true" />
        ) : (
          <ArrowDown className="queue-sort-sign" aria-hidden="true" />
        )}
      </Button>
      {column.id === 'sins' ? (
        <span className="queue-sins-axis num" aria-hidden="true">
          <span>0</span>
          <span>7</span>
          <span>13</span>
          <span>18</span>
        </span>
      ) : null}
    </>
  );
}
