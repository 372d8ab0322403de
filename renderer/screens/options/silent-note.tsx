import type { DeficitElsewhere, NomsAssessment } from '@spineboard/core/noms';
import type { ReactElement } from 'react';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';

/** Said aloud where the table has no row: why, whose the deficit may be, and that the options below are not named by it. */
export function SilentNote({
  noms,
  elsewhere,
}: {
  noms: NomsAssessment;
  elsewhere: DeficitElsewhere | null;
}): ReactElement {
  return (
    <div className="silent-note" role="note">
      <Sign kind="board" size={16} />
      <div>
        <b>{t('options.silent.title')}</b>
        {noms.silent.map((each) => (
          <p key={each.id}>{each.text}</p>
        ))}
        {elsewhere === null ? null : <p className="silent-elsewhere">{elsewhere.text}</p>}
        <p className="ink2">{t('options.silent.body')}</p>
      </div>
    </div>
  );
}
