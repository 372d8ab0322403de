import type { ReactElement } from 'react';
import { Screen } from '../../shell/frame.tsx';
import { t } from '../../messages/t.ts';

/** Placeholder until its room is furnished. */
export function MeetingScreen(): ReactElement {
  return (
    <Screen top={<h1>{t('nav.board')}</h1>} label={t('nav.board')}>
      <p className="mut">{t('common.loading')}</p>
    </Screen>
  );
}
