import type { ComparedOption } from '@spineboard/core/options';
import type { NomsState } from '@spineboard/core/noms';
import { Flag } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button, Keys } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import './plan-dialog.css';
import { VerdictChip } from './verdict-chip.tsx';

/** Most options of a plan, as the record keeps them. */
const MOST = 9;

/** The ids with one more at the end, or without the one that is among them. */
function toggled(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids.filter((each) => each !== id);
  return ids.length === MOST ? ids : [...ids, id];
}

/** Which of the options shown the presenter brings, in order of preference. Digits take and leave, Enter sets the plan. */
export function PlanDialog({
  options,
  state,
  initial,
  onClose,
  onPlan,
}: {
  /** What is shown, and what is planned already though it is not shown. */
  options: readonly ComparedOption[];
  state: NomsState;
  initial: readonly string[];
  onClose: () => void;
  onPlan: (ids: readonly string[]) => void;
}): ReactElement {
  const [ids, setIds] = useState(initial);
  const onKeys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const option = /^[1-9]$/u.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option !== undefined) setIds(toggled(ids, option.id));
    else if (event.key === 'Enter') onPlan(ids);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog
      title={t('options.plan.title')}
      isOpen
      onClose={onClose}
      width={620}
      footer={
        <>
          <span className="sm ink2 plan-keys">{t('options.plan.keys')}</span>
          <Button keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            kind="primary"
            keys="Enter"
            onPress={() => {
              onPlan(ids);
            }}
          >
            {t('options.plan.save', { count: ids.length })}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits for the buttons inside */}
      <div className="plan-choices" onKeyDownCapture={onKeys}>
        <p className="ink2">{t('options.plan.hint')}</p>
        {options.map((option, index) => {
          const place = ids.indexOf(option.id);
          const isTaken = place !== -1;
          return (
            <AriaButton
              key={option.id}
              className={`plan-choice${isTaken ? ' plan-choice-taken' : ''}`}
              aria-pressed={isTaken}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog begins at its first choice
              autoFocus={index === 0}
              onPress={() => {
                setIds(toggled(ids, option.id));
              }}
            >
              {index < MOST ? <Keys keys={String(index + 1)} /> : <span />}
              <b>{option.title}</b>
              <VerdictChip verdict={option.verdict} state={state} />
              <span className="plan-place">
                {isTaken ? (
                  <>
                    <Flag className="icon-s" aria-hidden="true" />
                    {t('options.plan.place', { place: place + 1 })}
                  </>
                ) : null}
              </span>
            </AriaButton>
          );
        })}
      </div>
    </Dialog>
  );
}
