import type { DecisionDraft } from '@spineboard/core/board';
import { GitCompare } from 'lucide-react';
import type { ReactElement } from 'react';
import { clashActions } from '../../actions/case-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import './clash-note.css';
import type { DraftState } from './draft-keeper.ts';
import type { DraftPart } from './merge-drafts.ts';

/** Both versions of what two windows changed, side by side, until a person chooses; 1 keeps mine, 2 takes theirs. */
export function ClashNote({
  state,
  onChoose,
}: {
  state: DraftState;
  onChoose: (part: DraftPart, side: 'mine' | 'theirs') => void;
}): ReactElement | null {
  const { clash, draft } = state;
  const first = clash?.parts[0];
  useActions(
    clashActions,
    {
      choose: (side) => {
        if (first !== undefined) onChoose(first, side);
      },
    },
    first !== undefined,
  );
  if (clash === null) return null;
  return (
    <section className="board-clash" role="alert" aria-labelledby="clash-title">
      <h3 id="clash-title" className="row">
        <GitCompare className="icon" aria-hidden="true" />
        {t('board.clash.title')}
      </h3>
      <p className="ink2">{t('board.clash.text')}</p>
      {clash.parts.map((part, index) => (
        <fieldset key={part} className="board-clash-part" aria-label={t(`board.part.${part}`)}>
          <b>{t(`board.part.${part}`)}</b>
          {(['mine', 'theirs'] as const).map((side) => (
            <div key={side} className="board-clash-side">
              <span className="label">{t(`board.clash.${side}`)}</span>
              <p className="board-clash-text" data-content="">
                {wordsOf(side === 'mine' ? draft : clash.theirs.draft, part) || t('board.clash.empty')}
              </p>
              <Button
                size="small"
                {...(index === 0 ? { keys: clashActions.actions[side].keys?.[0] ?? '' } : {})}
                onPress={() => {
                  onChoose(part, side);
                }}
              >
                {t(side === 'mine' ? 'board.clash.keepMine' : 'board.clash.takeTheirs')}
              </Button>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** A part of a draft as text. */
function wordsOf(draft: DecisionDraft, part: DraftPart): string {
  switch (part) {
    case 'answer':
      return draft.kind === null
        ? ''
        : [
            t(`board.kind.${draft.kind}`),
            ...draft.options.map((option) =>
              [option.title, option.detail, option.reason].filter((text) => text !== '').join(', '),
            ),
          ].join('\n');
    case 'reason':
    case 'deviation':
    case 'tellsPatient':
      return draft[part];
    case 'conditions':
      return draft.conditions.join('\n');
    case 'dissent':
      return draft.dissent.map((entry) => `${entry.name}: ${entry.text}`).join('\n');
    case 'actions':
      return draft.actions
        .map((action) => [action.text, action.owner, action.due ?? ''].filter((text) => text !== '').join(', '))
        .join('\n');
    case 'stability':
      return draft.stability === null ? '' : `${t(`board.stability.${draft.stability.call}`)}, ${draft.stability.by}`;
    default:
      part satisfies never;
      throw new RangeError('Unknown part of a decision');
  }
}
