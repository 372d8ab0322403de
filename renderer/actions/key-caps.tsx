import { Fragment, type ReactElement } from 'react';
import { Keys } from '../components/button.tsx';
import { t } from '../messages/t.ts';
import { capsOf, type Chord } from './chord.ts';
import { IS_MAC } from './platform.ts';

/** The key caps of a chord; of two keys one after the other with "then" between them. */
export function KeyCaps({ chord }: { chord: Chord }): ReactElement {
  return (
    <span className="key-caps row">
      {capsOf(chord, IS_MAC).map((caps, step) => (
        <Fragment key={caps.join('+')}>
          {step === 0 ? null : <span className="mut sm">{t('keys.then')}</span>}
          <Keys keys={caps.join('+')} />
        </Fragment>
      ))}
    </span>
  );
}
