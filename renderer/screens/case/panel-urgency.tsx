import { urgency as urgencyOf, type CaseRecord } from '@spineboard/core/case';
import type { Urgency } from '@spineboard/core/noms';
import { Clock, Pencil, Siren } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import { useCase, useField } from './case-context.tsx';
import { Changed } from './changed.tsx';
import './panel-urgency.css';
import { UrgencyDialog } from './urgency-dialog.tsx';

/** Whether the case can wait, what a person judged instead of what the facts say, and how to judge. */
export function PanelUrgency(): ReactElement {
  const { assessment, editing, actions } = useCase();
  const own = editing.record.urgencyOverride;
  const { urgency } = assessment;
  const computed = useComputedUrgency();
  const isNow = urgency.level === 'now';
  const Icon = isNow ? Siren : Clock;
  const author = own?.by ?? '';
  return (
    <section aria-label={t('case.urgency.name')}>
      <Changed
        value={`${urgency.level}${urgency.reason}`}
        className={`panel-block panel-urgency${isNow ? ' panel-urgency-now' : ''}`}
      >
        <Icon className="icon" aria-hidden="true" />
        <b>{urgency.title}.</b>{' '}
        <ActionButton action={actions.urgency} kind="quiet" size="small">
          {t(urgency.overridden ? 'case.urgency.change' : 'case.urgency.set')}
        </ActionButton>
        <span className="ink2 panel-urgency-why">{urgency.reason}</span>
        {urgency.overridden ? (
          <span className="panel-urgency-why panel-urgency-computed">
            <Pencil className="icon-s" aria-hidden="true" />
            {author === '' ? null : <span data-content="">{author}: </span>}
            <b>{t('case.urgency.overrides', { title: computed.title })}</b>{' '}
            {computed.level === 'routine' ? null : <Sign kind={computed.level === 'now' ? 'high' : 'mid'} />}
            {computed.reason}
          </span>
        ) : null}
      </Changed>
    </section>
  );
}

/** The urgency that the facts give, whatever a person judged. */
function useComputedUrgency(): Urgency {
  const { editing, now } = useCase();
  return useMemo(() => urgencyOf({ ...editing.sound, urgencyOverride: null }, now), [editing.sound, now]);
}

/** Asks a person to judge the urgency of the case. */
export function UrgencyQuestion({ onClose }: { onClose: () => void }): ReactElement {
  const { value: own, set } = useField<CaseRecord['urgencyOverride']>(['urgencyOverride']);
  return <UrgencyDialog computed={useComputedUrgency()} own={own} onSet={set} onClose={onClose} />;
}
