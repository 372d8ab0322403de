import { FlaskConical, Plus, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { chosenFilters, withoutFilters, type QueueSearch } from './queue-search.ts';

/** A workspace without a case: the one thing to do, and what else there is. */
export function EmptyWorkspace({
  newCase,
  onDemo,
  isDemo,
}: {
  newCase: LiveAction;
  onDemo: () => void;
  isDemo: boolean;
}): ReactElement {
  return (
    <div className="queue-empty">
      <h2>{t('queue.empty.title')}</h2>
      <p className="ink2">{t('queue.empty.text')}</p>
      <div className="queue-empty-actions">
        <ActionButton action={newCase} kind="primary" icon={<Plus className="icon" aria-hidden="true" />} />
      </div>
      <dl className="queue-empty-more">
        <dt>
          <Button isDisabled icon={<Upload className="icon" aria-hidden="true" />}>
            {t('queue.empty.import')}
          </Button>
        </dt>
        <dd className="mut">{t('queue.empty.import.text')}</dd>
        {isDemo ? null : (
          <>
            <dt>
              <Button icon={<FlaskConical className="icon" aria-hidden="true" />} onPress={onDemo}>
                {t('queue.empty.demo')}
              </Button>
            </dt>
            <dd className="mut">{t('queue.empty.demo.text')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** No case fits: what was looked for in one sentence, left-aligned where the first row would be, and the ways out. */
export function NothingFound({
  search,
  onSearch,
}: {
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
}): ReactElement {
  const text = (search.q ?? '').trim();
  const hasFilters = chosenFilters(search).length > 0;
  const isPlain = text === '' && !hasFilters;
  const sentence =
    text !== '' && hasFilters
      ? 'queue.none.both'
      : text !== ''
        ? 'queue.none.search'
        : hasFilters
          ? 'queue.none.filters'
          : 'queue.none.view';
  return (
    <output className="queue-nothing">
      <span className="ink2">{t(sentence, { search: text })}</span>
      {text === '' ? null : (
        <Button
          size="small"
          onPress={() => {
            onSearch({ ...search, q: undefined });
          }}
        >
          {t('queue.clear')}
        </Button>
      )}
      {hasFilters ? (
        <Button
          size="small"
          onPress={() => {
            onSearch(withoutFilters(search));
          }}
        >
          {t('queue.filter.clear')}
        </Button>
      ) : null}
      {search.view === 'all' && !isPlain ? null : (
        <Button
          size="small"
          onPress={() => {
            onSearch(isPlain ? { view: 'all' } : { ...search, view: 'all' });
          }}
        >
          {isPlain ? t('queue.none.all') : t('queue.none.everywhere')}
        </Button>
      )}
    </output>
  );
}
