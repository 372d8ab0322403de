import { t } from '../messages/t.ts';
import { defineActions, type Possible } from './action.ts';

export type FollowedWork = {
  /** Whether the keyboard stands on an action. */
  hasCurrent: boolean;
  /** Whether that one is still open. */
  isOpen: boolean;
  done: () => void;
  tell: () => void;
  toggleMine: () => void;
  toggleOver: () => void;
};

const onAction = (work: FollowedWork): Possible => work.hasCurrent || t('actions.why.noAction');

/** What can be done in the list of what the board decided to be done. */
export const followedActions = defineActions<FollowedWork>()(
  { scope: 'followed', title: 'after.tab.actions', elsewhere: 'actions.elsewhere.followed' },
  {
    done: {
      label: 'actions.followed.done',
      keys: ['D'],
      when: (work) => (work.hasCurrent ? work.isOpen || t('actions.why.over') : t('actions.why.noAction')),
      perform: (work) => {
        work.done();
      },
    },
    tell: {
      label: 'actions.followed.tell',
      keys: ['T'],
      when: onAction,
      perform: (work) => {
        work.tell();
      },
    },
    mine: {
      label: 'actions.followed.mine',
      keys: ['M'],
      perform: (work) => {
        work.toggleMine();
      },
    },
    over: {
      label: 'actions.followed.over',
      keys: ['O'],
      perform: (work) => {
        work.toggleOver();
      },
    },
    move: { label: 'actions.followed.move', keys: ['ArrowUp', 'ArrowDown'] },
    open: { label: 'actions.followed.open', keys: ['Enter'] },
  },
);
