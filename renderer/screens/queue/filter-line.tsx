import type { Person } from '@spineboard/core/board';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { filterName } from './filter-names.ts';
import './filter-panel.css';
import { chosenFilters, withFilter, withoutFilters, type QueueSearch } from './queue-search.ts';

/** What narrows the list, piece by piece to be taken back, and how many cases are left; nothing where nothing does. */
export function FilterLine({
  search,
  onSearch,
  total,
  people,
}: {
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  /** Null while it is not known. */
  total: number | null;
  people: readonly Person[];
}): ReactElement | null {
  const chosen = chosenFilters(search);
  const text = (search.q ?? '').trim();
  if (chosen.length === 0 && text === '') return null;
  const withoutText: QueueSearch = { ...search, q: undefined };
  return (
    <section className="filter-line" aria-label={t('queue.filter.shown')}>
      <output className="filter-total sm ink2">
        {total === null ? '' : t('queue.filter.total', { count: total, cases: formatNumber(total) })}
      </output>
      {text === '' ? null : (
        <Piece
          kind={t('queue.filter.search')}
          value={text}
          isContent
          onRemove={() => {
            onSearch(withoutText);
          }}
        />
      )}
      {chosen.map(({ kind, value }) => (
        <Piece
          key={`${kind} ${value}`}
          kind={t(`queue.filter.${kind}`)}
          value={filterName(kind, value, people)}
          isContent={kind === 'owner' || kind === 'primary'}
          onRemove={() => {
            onSearch(withFilter(search, kind, value));
          }}
        />
      ))}
      {chosen.length > 1 ? (
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            onSearch(withoutFilters(search));
          }}
        >
          {t('queue.filter.clear')}
        </Button>
      ) : null}
    </section>
  );
}

function Piece({
  kind,
  value,
  isContent,
  onRemove,
}: {
  kind: string;
  value: string;
  isContent: boolean;
  onRemove: () => void;
}): ReactElement {
  return (
    <AriaButton className="filter-chip" aria-label={t('queue.filter.remove', { kind, value })} onPress={onRemove}>
      <span className="mut">{kind}</span>{' '}
      <b className="ell" data-content={isContent ? '' : undefined}>
        {value}
      </b>
      <X className="icon-s" aria-hidden="true" />
    </AriaButton>
  );
}
