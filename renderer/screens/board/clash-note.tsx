import { optionSentence, type DecisionDraft } from '@spineboard/core/board';
import { GitCompare } from 'lucide-react';
import type { ReactElement } from 'react';
import { clashActions } from '../../actions/case-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { keyOf, t } from '../../messages/t.ts';
import './clash-note.css';
import type { DraftState } from './draft-keeper.ts';
import { formatDate } from '../../messages/format.ts';
import { optionPart, partOf, resolverPart, type DraftPart } from './merge-drafts.ts';

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
        <fieldset key={part} className="board-clash-part" aria-label={nameOfPart(draft, part)}>
          <b>{nameOfPart(draft, part)}</b>
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

/** What a part is called: "Reason", "Separation surgery, then SRS: dose". */
function nameOfPart(draft: DecisionDraft, part: DraftPart): string {
  const inOption = optionPart(part);
  if (inOption !== null) {
    const title = draft.options[inOption.index]?.title ?? '';
    return t('board.part.optionField', { title, field: t(`board.part.option.${inOption.field}`) });
  }
  return resolverPart(part) === null ? t(keyOf(`board.part.${part}`)) : t('board.resolvers');
}

const joined = (parts: readonly string[], by: string): string => parts.filter((text) => text !== '').join(by);

/** A part of a draft as text. */
function wordsOf(draft: DecisionDraft, part: DraftPart): string {
  const asked = resolverPart(part);
  if (asked !== null) {
    const named = draft.resolvers?.find(({ id }) => id === asked);
    if (named === undefined) return '';
    return `${named.text}: ${joined([named.who, named.due === null ? '' : formatDate(named.due)], ', ')}`;
  }
  if (part === 'answer') return answerWords(draft);
  if (part === 'conditions') return draft.conditions.join('\n');
  if (part === 'dissent') return draft.dissent.map((entry) => `${entry.name}: ${entry.text}`).join('\n');
  if (part === 'actions') {
    return draft.actions.map((action) => joined([action.text, action.owner, action.due ?? ''], ', ')).join('\n');
  }
  if (part === 'stability') {
    return draft.stability === null ? '' : `${t(`board.stability.${draft.stability.call}`)}, ${draft.stability.by}`;
  }
  // Every other part is one text.
  const text = partOf(draft, part);
  return typeof text === 'string' ? text : '';
}

function answerWords({ kind, options }: DecisionDraft): string {
  if (kind === null) return '';
  return [t(`board.kind.${kind}`), ...options.map((each) => joined([optionSentence(each), each.reason], ', '))].join(
    '\n',
  );
}
