import type { Person } from '@spineboard/core/board';
import type { QueueFacets, QueueQuery } from '@spineboard/core/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Filter } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { api } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { CheckBox } from '../../components/check-box.tsx';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { FILTER_VALUES, filterName } from './filter-names.ts';
import './filter-panel.css';
import {
  chosenFilters,
  filtersOf,
  withFilter,
  withoutFilters,
  type FilterKind,
  type QueueSearch,
} from './queue-search.ts';

type Props = {
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  /** What is asked now; the figures say what each value would leave of it. */
  query: QueueQuery;
  people: readonly Person[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  action: LiveAction;
};

/** The button of the filters and what it opens: each column that can be filtered, with how many cases each value has. */
export function FilterPanel({ search, onSearch, query, people, isOpen, onOpenChange, action }: Props): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const facets = useQuery(
    api.cases.facets.queryOptions({ input: query, placeholderData: keepPreviousData, enabled: isOpen }),
  );
  const hasFilters = chosenFilters(search).length > 0;
  const group = (kind: FilterKind, values: readonly string[]): ReactElement => (
    <FilterGroup
      kind={kind}
      values={values}
      search={search}
      onSearch={onSearch}
      facets={facets.data ?? null}
      people={people}
    />
  );
  return (
    <span ref={place} className="filter-button">
      <ActionButton action={action} size="small" icon={<Filter className="icon-s" aria-hidden="true" />} />
      <Popover
        className="popover filter-popover"
        triggerRef={place}
        placement="bottom end"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <Dialog className="filter-panel" aria-label={t('queue.filter.title')}>
          <div className="filter-groups">
            {group('primary', FILTER_VALUES.primary)}
            <div className="filter-column">
              {group('escc', FILTER_VALUES.escc)}
              {group('noms', FILTER_VALUES.noms)}
            </div>
            {group(
              'owner',
              people.map((person) => person.id),
            )}
          </div>
          <div className="filter-foot">
            <Button
              size="small"
              isDisabled={!hasFilters}
              onPress={() => {
                onSearch(withoutFilters(search));
              }}
            >
              {t('queue.filter.clear')}
            </Button>
            <span className="grow" />
            <Button
              size="small"
              kind="primary"
              onPress={() => {
                onOpenChange(false);
              }}
            >
              {t('common.close')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </span>
  );
}

function FilterGroup({
  kind,
  values,
  search,
  onSearch,
  facets,
  people,
}: {
  kind: FilterKind;
  values: readonly string[];
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  facets: QueueFacets | null;
  people: readonly Person[];
}): ReactElement {
  const chosen: readonly string[] = filtersOf(search)[kind];
  const title = t(`queue.filter.${kind}`);
  const count = (value: string): number => facets?.[kind][value] ?? 0;
  // What no case has is left out, unless it is chosen: it must be possible to take it back.
  const offered = facets === null ? [] : values.filter((value) => count(value) > 0 || chosen.includes(value));
  return (
    <fieldset className="filter-group">
      <legend className="label">{title}</legend>
      {facets === null ? <span className="filter-skeleton" aria-hidden="true" /> : null}
      {facets !== null && offered.length === 0 ? <span className="mut sm">{t('queue.filter.none')}</span> : null}
      {offered.map((value) => (
        <CheckBox
          key={value}
          isSelected={chosen.includes(value)}
          onChange={() => {
            onSearch(withFilter(search, kind, value));
          }}
        >
          <span className="filter-value">
            <span className="ell" data-content={kind === 'owner' || kind === 'primary' ? '' : undefined}>
              {filterName(kind, value, people)}
            </span>
            <span className="mut sm num">{formatNumber(count(value))}</span>
          </span>
        </CheckBox>
      ))}
    </fieldset>
  );
}
