import type { DecisionDraft } from '@spineboard/core/board';
import type { ComparedOption } from '@spineboard/core/options';
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Button, Keys } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';

/** The options that can be taken, by digit, pointer or keyboard; own words beside them. Never a rank. */
export function OptionPicker({
  offered,
  others,
  showsAll,
  onShowAll,
  draft,
  onTake,
}: {
  offered: readonly ComparedOption[];
  /** How many the framework does not name. */
  others: number;
  showsAll: boolean;
  /** Null where all are shown because none is named. */
  onShowAll: ((all: boolean) => void) | null;
  draft: DecisionDraft;
  onTake: (option: { id: string | null; title: string }) => void;
}): ReactElement {
  return (
    <fieldset className="option-picker" aria-label={t('board.options')}>
      {offered.map((option, index) => (
        <ToggleButton
          key={option.id}
          className="take-option"
          isSelected={draft.options.some((each) => each.optionId === option.id)}
          onChange={() => {
            onTake(option);
          }}
        >
          {index < 9 ? <Keys keys={String(index + 1)} /> : null}
          <span className="take-option-title" data-content="">
            {option.title}
          </span>
          {option.verdict.label === '' ? (
            <span className="take-option-verdict">{t(`board.verdict.${option.verdict.kind}`)}</span>
          ) : (
            <span className="take-option-verdict" data-content="">
              {option.verdict.label}
            </span>
          )}
        </ToggleButton>
      ))}
      <Button
        size="small"
        icon={<Plus className="icon-s" aria-hidden="true" />}
        onPress={() => {
          onTake({ id: null, title: '' });
        }}
      >
        {t('board.ownWords')}
      </Button>
      {onShowAll === null || others === 0 ? null : (
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            onShowAll(!showsAll);
          }}
        >
          {showsAll ? t('board.fewerOptions') : t('board.moreOptions', { count: others })}
        </Button>
      )}
    </fieldset>
  );
}
