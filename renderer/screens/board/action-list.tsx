import type { DecisionDraft, Person } from '@spineboard/core/board';
import { useState, type ReactElement } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/field.tsx';
import { t } from '../../messages/t.ts';
import { replaced, without } from './decide.ts';
import { NewLine, Remove } from './dissent-list.tsx';
import { PersonField } from '../../components/person-field.tsx';

type Action = DecisionDraft['actions'][number];
const MOST = 60;

/** What is to be done, by whom, until when. */
export function ActionList({
  actions,
  people,
  onChange,
}: {
  actions: readonly Action[];
  people: readonly Person[];
  onChange: (actions: Action[]) => void;
}): ReactElement {
  const [next, setNext] = useState('');
  const add = (): void => {
    if (next.trim() === '') return;
    onChange([...actions, { id: crypto.randomUUID(), text: next.trim(), owner: '', due: null }]);
    setNext('');
  };
  return (
    <div className="board-entry-list">
      {actions.length === 0 ? null : (
        <div className="action-line action-heads label" aria-hidden="true">
          <span>{t('board.action.what')}</span>
          <span>{t('board.action.owner')}</span>
          <span>{t('board.action.due')}</span>
        </div>
      )}
      {actions.map((action, index) => {
        const number = index + 1;
        const set = (change: Partial<Action>): void => {
          onChange(replaced(actions, index, { ...action, ...change }));
        };
        return (
          <div key={action.id} className="action-line">
            <TextField
              label={t('board.action.whatOf', { number })}
              layout="hidden"
              value={action.text}
              onChange={(text) => {
                set({ text });
              }}
              maxLength={300}
            />
            <PersonField
              label={t('board.action.ownerOf', { number })}
              placeholder={t('board.action.owner')}
              people={people}
              value={action.owner}
              onChange={(owner) => {
                set({ owner });
              }}
            />
            <DateField
              label={t('board.action.dueOf', { number })}
              layout="hidden"
              value={action.due}
              onChange={(due) => {
                set({ due });
              }}
            />
            <Remove
              label={t('board.action.remove', { number })}
              onPress={() => {
                onChange(without(actions, index));
              }}
            />
          </div>
        );
      })}
      {actions.length >= MOST ? null : (
        <NewLine
          label={t('board.action.new')}
          placeholder={t('board.action.newHint')}
          value={next}
          onChange={setNext}
          onAdd={add}
        />
      )}
    </div>
  );
}
