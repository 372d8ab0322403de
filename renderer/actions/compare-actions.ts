import { t } from '../messages/t.ts';
import { defineActions } from './action.ts';

export type CompareWork = {
  /** The readings differ somewhere, so that there is something to choose. */
  hasChoices: boolean;
  /** Why nothing can be adopted yet, null where it can. */
  blocked: string | null;
  /** "Keep the first reading", "Go on with 2 answers of the second". */
  recordWords: string;
  choose: (side: 'first' | 'second') => void;
  chooseAll: (side: 'first' | 'second') => void;
  move: (by: 1 | -1) => void;
  adopt: () => void;
  source: () => void;
  leave: () => void;
};

const differ = (work: CompareWork): true | string => work.hasChoices || t('actions.why.noDifference');

/** What can be done with two readings side by side. */
export const compareActions = defineActions<CompareWork>()(
  { scope: 'compare', title: 'actions.compare', elsewhere: 'actions.elsewhere.compare' },
  {
    first: {
      label: 'actions.compare.first',
      keys: ['1'],
      when: differ,
      perform: (work) => {
        work.choose('first');
      },
    },
    second: {
      label: 'actions.compare.second',
      keys: ['2'],
      when: differ,
      perform: (work) => {
        work.choose('second');
      },
    },
    up: {
      label: 'actions.compare.up',
      keys: ['ArrowUp'],
      repeats: true,
      when: differ,
      perform: (work) => {
        work.move(-1);
      },
    },
    down: {
      label: 'actions.compare.down',
      keys: ['ArrowDown'],
      repeats: true,
      when: differ,
      perform: (work) => {
        work.move(1);
      },
    },
    allFirst: {
      label: 'actions.compare.allFirst',
      keys: ['F'],
      when: differ,
      perform: (work) => {
        work.chooseAll('first');
      },
    },
    allSecond: {
      label: 'actions.compare.allSecond',
      keys: ['T'],
      when: differ,
      perform: (work) => {
        work.chooseAll('second');
      },
    },
    adopt: {
      label: 'actions.compare.adopt',
      says: (work) => work.recordWords,
      keys: ['Mod+Enter'],
      when: (work) => work.blocked ?? true,
      perform: (work) => {
        work.adopt();
      },
    },
    source: {
      label: 'scoring.source.agree',
      keys: ['S'],
      perform: (work) => {
        work.source();
      },
    },
    leave: {
      label: 'scoring.toCase',
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
  },
);
