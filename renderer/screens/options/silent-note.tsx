import type { NomsAssessment } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';

/** Said aloud where the table has no row: why, and that the options below are not named by it. */
export function SilentNote({ noms }: { noms: NomsAssessment }): ReactElement {
  return (
    <div className="silent-note" role="note">
      <Sign kind="board" size={16} />
      <div>
        <b>{t('options.silent.title')}</b>
        {noms.silent.map((each) => (
          <p key={each.id}>{each.text}</p>
        ))}
        <p className="ink2">{t('options.silent.body')}</p>
      </div>
    </div>
  );
}
