import type { NomsState } from '@spineboard/core/noms';
import type { ComparedOption } from '@spineboard/core/options';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { t } from '../../messages/t.ts';
import { MOST_OPTIONS } from './options-state.ts';
import { VerdictChip } from './verdict-chip.tsx';
import './choose-dialog.css';

/** The list is walked with Tab and taken with the space bar, so the keyboard starts at its first line. */
function focusFirst(input: HTMLInputElement | null): void {
  input?.focus();
}

/** Which options stand side by side: every option with what the facts say of it. Takes effect with "Show". */
export function ChooseDialog({
  isOpen,
  options,
  state,
  initial,
  onClose,
  onChoose,
}: {
  isOpen: boolean;
  options: readonly ComparedOption[];
  state: NomsState;
  initial: readonly string[];
  onClose: () => void;
  onChoose: (ids: readonly string[]) => void;
}): ReactElement {
  const [ids, setIds] = useState(initial);
  const submit = (): void => {
    // In the order of the list, whatever the order of the clicks.
    if (ids.length > 0) onChoose(options.filter((option) => ids.includes(option.id)).map((option) => option.id));
  };
  return (
    <Dialog
      title={t('options.choose.title')}
      isOpen={isOpen}
      onClose={onClose}
      width={640}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" isDisabled={ids.length === 0} onPress={submit}>
            {t('options.choose.show', { count: ids.length })}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('options.choose.hint', { most: MOST_OPTIONS })}</p>
      <ul className="choose-list">
        {options.map((option, position) => {
          const isOn = ids.includes(option.id);
          return (
            <li key={option.id}>
              <label className={`choose-option${isOn ? ' choose-option-on' : ''}`}>
                <input
                  type="checkbox"
                  {...(position === 0 ? { ref: focusFirst } : {})}
                  checked={isOn}
                  disabled={!isOn && ids.length >= MOST_OPTIONS}
                  onChange={() => {
                    setIds(isOn ? ids.filter((id) => id !== option.id) : [...ids, option.id]);
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    submit();
                  }}
                />
                <span className="choose-words">
                  <b>{option.title}</b>
                  <span className="sm ink2">
                    {option.verdict.reasons.length === 0 ? option.summary : option.verdict.reasons.join('. ')}
                  </span>
                </span>
                <VerdictChip verdict={option.verdict} state={state} />
              </label>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
