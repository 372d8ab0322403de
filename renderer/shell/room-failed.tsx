import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { t } from '../messages/t.ts';
import { Screen } from './frame.tsx';
import './room-failed.css';

/** Stands where a screen threw: a sentence and a way on. What was saved is in the workspace, not in the page. */
export function RoomFailed({ error }: Pick<ErrorComponentProps, 'error'>): ReactElement {
  return (
    <Screen top={<h1>{t('failed.title')}</h1>} label={t('failed.title')}>
      <div className="room-failed" role="alert">
        <p>{t('failed.text')}</p>
        <p className="mut sm room-failed-detail" data-content="">
          {error instanceof Error ? error.message : null}
        </p>
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              globalThis.location.reload();
            }}
          >
            {t('failed.reload')}
          </Button>
          <Button
            onPress={() => {
              globalThis.location.assign('/');
            }}
          >
            {t('failed.queue')}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

/** An address that leads nowhere. */
export function RoomNotFound(): ReactElement {
  return (
    <Screen top={<h1>{t('notFound.title')}</h1>} label={t('notFound.title')}>
      <div className="room-failed">
        <Link to="/">{t('failed.queue')}</Link>
      </div>
    </Screen>
  );
}
