import { FlaskConical, Plus, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';

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

/** No case fits: one sentence, left-aligned where the first row would be, and one way out. */
export function NothingFound({ search, onClear }: { search: string; onClear: () => void }): ReactElement {
  return (
    <output className="queue-nothing">
      <span className="ink2">{search === '' ? t('queue.none.view') : t('queue.none.search', { search })}</span>
      <Button size="small" onPress={onClear}>
        {search === '' ? t('queue.none.all') : t('queue.clear')}
      </Button>
    </output>
  );
}
