import { blindReadOf, type ReadInstrument } from '@spineboard/core/case';
import { instruments } from '@spineboard/core/instruments';
import { EyeOff } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { useWorkspace } from '../../api/session.ts';
import { t } from '../../messages/t.ts';
import { useCase } from './case-context.tsx';
import './reading-hidden.css';

/**
 * The first answers of an instrument; for a person whose own second reading of it is open, why they are hidden, the way
 * back to the reading, and the way to look all the same.
 */
export function UnlessReading({
  instrument,
  lesionId,
  children,
}: {
  instrument: ReadInstrument;
  lesionId: string;
  children: ReactNode;
}): ReactNode {
  const { me } = useWorkspace();
  const { editing } = useCase();
  const read = blindReadOf(editing.sound, { instrument, lesionId }, me.name);
  if (read === undefined) return children;
  return <Hidden instrument={instrument} done={Object.keys(read.answers).length} />;
}

function Hidden({ instrument, done }: { instrument: ReadInstrument; done: number }): ReactElement {
  const { actions } = useCase();
  const { title } = instruments[instrument];
  const head = t('case.reading.hidden', { instrument: title });
  return (
    <section className="case-block reading-hidden" aria-label={head}>
      <EyeOff className="icon" aria-hidden="true" />
      <div>
        <h3>{head}</h3>
        <p className="ink2">{t('case.reading.hidden.why', { done })}</p>
        <div className="row">
          <ActionButton action={actions[`second-${instrument}`]} kind="primary" size="small">
            {t('case.reading.goOn')}
          </ActionButton>
          <ActionButton action={actions[`look-${instrument}`]} size="small">
            {t('case.reading.look')}
          </ActionButton>
        </div>
      </div>
    </section>
  );
}
