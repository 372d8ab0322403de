import { t } from '../messages/t.ts';
import { defineActions } from './action.ts';

export type OptionsWork = {
  /** Facts that are assumed, not on record. */
  assumed: number;
  /** Columns stand out of sight at this side. */
  canMove: (by: 1 | -1) => boolean;
  choose: () => void;
  sources: () => void;
  reset: () => void;
  move: (by: 1 | -1) => void;
  print: () => void;
  leave: () => void;
};

/** What can be done with the options side by side. */
export const optionsActions = defineActions<OptionsWork>()(
  { scope: 'options', title: 'options.title', elsewhere: 'actions.elsewhere.options' },
  {
    choose: {
      label: 'options.choose',
      keys: ['C'],
      perform: (work) => {
        work.choose();
      },
    },
    sources: {
      label: 'options.sources',
      keys: ['S'],
      perform: (work) => {
        work.sources();
      },
    },
    reset: {
      label: 'actions.options.reset',
      keys: ['R'],
      when: (work) => work.assumed > 0 || t('actions.why.nothingAssumed'),
      perform: (work) => {
        work.reset();
      },
    },
    left: {
      label: 'actions.options.left',
      keys: ['ArrowLeft'],
      repeats: true,
      when: (work) => work.canMove(-1) || t('actions.why.noColumn'),
      perform: (work) => {
        work.move(-1);
      },
    },
    right: {
      label: 'actions.options.right',
      keys: ['ArrowRight'],
      repeats: true,
      when: (work) => work.canMove(1) || t('actions.why.noColumn'),
      perform: (work) => {
        work.move(1);
      },
    },
    print: {
      label: 'options.print',
      perform: (work) => {
        work.print();
      },
    },
    leave: {
      label: 'options.toCase',
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
  },
);
