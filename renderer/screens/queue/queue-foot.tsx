import type { ReactElement } from 'react';
import { Keys } from '../../components/button.tsx';
import { ReadinessDot } from '../../components/readiness-dots.tsx';
import { t } from '../../messages/t.ts';

/** The keys of the table and what its dots mean. */
export function QueueFoot(): ReactElement {
  return (
    <footer className="foot-bar queue-foot">
      <span>
        <Keys keys="J+K" /> {t('queue.keys.move')}
      </span>
      <span>
        <Keys keys="Enter" /> {t('queue.keys.open')}
      </span>
      <span>
        <Keys keys="Space" /> {t('queue.keys.select')}
      </span>
      <span>
        <Keys keys="A" /> {t('queue.keys.agenda')}
      </span>
      <span>
        <Keys keys="O" /> {t('queue.keys.options')}
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
