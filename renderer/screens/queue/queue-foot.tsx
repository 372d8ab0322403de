import type { ReactElement } from 'react';
import type { LiveAction } from '../../actions/action.ts';
import { KeyCaps } from '../../actions/key-caps.tsx';
import { Keys } from '../../components/button.tsx';
import { ReadinessDot } from '../../components/readiness-dots.tsx';
import { t } from '../../messages/t.ts';

/** The keys of the table and what its dots mean. */
export function QueueFoot({
  actions,
}: {
  actions: Record<'next' | 'previous' | 'open' | 'select' | 'toAgenda' | 'options', LiveAction>;
}): ReactElement {
  return (
    <footer className="foot-bar queue-foot">
      <span>
        {cap(actions.next)}
        {cap(actions.previous)} {t('queue.keys.move')}
      </span>
      <span>
        {cap(actions.open)} {t('queue.keys.open')}
      </span>
      <span>
        {cap(actions.select)} {t('queue.keys.select')}
      </span>
      <span>
        {cap(actions.toAgenda)} {t('queue.keys.agenda')}
      </span>
      <span>
        {cap(actions.options)} {t('queue.keys.options')}
      </span>
      <span>
        <Keys keys="?" /> {t('queue.keys.all')}
      </span>
      <span className="grow" />
      <span className="queue-legend">
        <ReadinessDot state="complete" /> {t('readiness.complete')}
      </span>
      <span className="queue-legend">
        <ReadinessDot state="decides" /> {t('readiness.decides')}
      </span>
      <span className="queue-legend">
        <ReadinessDot state="idle" /> {t('readiness.idle')}
      </span>
      <span className="queue-legend-letters">{t('queue.legend')}</span>
    </footer>
  );
}

/** The first key of an action. */
function cap(action: LiveAction): ReactElement {
  return <KeyCaps chord={action.keys[0] ?? ''} />;
}
