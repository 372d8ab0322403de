import { t } from '../messages/t.ts';
import { defineActions, type Possible } from './action.ts';

type HistoryView = 'changes' | 'since' | 'whole';

export type HistoryWork = {
  view: HistoryView;
  hasNeighbor: (by: 1 | -1) => boolean;
  step: (by: 1 | -1) => void;
  show: (view: HistoryView) => void;
  leave: () => void;
};

const shows = (view: HistoryView) => ({
  when: (work: HistoryWork): Possible => work.view !== view || t('actions.why.already'),
  perform: (work: HistoryWork): void => {
    work.show(view);
  },
});

/** What can be done with the history of a case. */
export const historyActions = defineActions<HistoryWork>()(
  { scope: 'history', title: 'actions.history', elsewhere: 'actions.elsewhere.history' },
  {
    older: {
      label: 'actions.history.older',
      keys: ['J', 'ArrowDown'],
      repeats: true,
      when: (work) => work.hasNeighbor(1) || t('actions.why.firstRevision'),
      perform: (work) => {
        work.step(1);
      },
    },
    newer: {
      label: 'actions.history.newer',
      keys: ['K', 'ArrowUp'],
      repeats: true,
      when: (work) => work.hasNeighbor(-1) || t('actions.why.lastRevision'),
      perform: (work) => {
        work.step(-1);
      },
    },
    changes: { label: 'actions.history.changes', keys: ['1'], ...shows('changes') },
    since: { label: 'actions.history.since', keys: ['2'], ...shows('since') },
    whole: { label: 'actions.history.whole', keys: ['3'], ...shows('whole') },
    leave: {
      label: 'history.back',
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
  },
);
