import { t } from '../messages/t.ts';
import { defineActions, type Action, type Possible } from './action.ts';

/** What stands beside the options. */
export type SidePart = 'change' | 'series' | 'prognosis';
/** What can be assumed. */
export type AssumedFact = 'escc' | 'stability' | 'histology' | 'tolerance' | 'radiation';

export type OptionsWork = {
  /** Facts that are assumed, not on record. */
  assumed: number;
  /** Columns stand out of sight at this side. */
  canMove: (by: 1 | -1) => boolean;
  choose: () => void;
  /** Chooses among what is shown what the presenter brings. */
  plan: () => void;
  /** Whether the presenter's plan was changed here, so that it can be put back. */
  hasPlanned: () => boolean;
  undoPlan: () => void;
  sources: () => void;
  /** Takes the next value of a fact for granted, or comes back to the record. */
  step: (fact: AssumedFact) => void;
  /** Whether there is a lesion, of which something could be assumed. */
  hasLesion: () => boolean;
  reset: () => void;
  show: (part: SidePart) => void;
  /** Whether a part is on screen already. */
  isShown: (part: SidePart) => boolean;
  /** Rows that are the same in all options: how many, and whether they are open. */
  same: () => number;
  isSameOpen: () => boolean;
  foldSame: () => void;
  move: (by: 1 | -1) => void;
  print: () => void;
  leave: () => void;
};

const lesionThere = (work: OptionsWork): Possible => work.hasLesion() || t('actions.why.noLesion');

function assume(fact: AssumedFact, key: string, isOfLesion: boolean): Action<OptionsWork> {
  return {
    label: `actions.options.${fact}`,
    keys: [key],
    ...(isOfLesion ? { when: lesionThere } : {}),
    perform: (work) => {
      work.step(fact);
    },
  };
}

function showing(part: SidePart, key: string): Action<OptionsWork> {
  return {
    label: `options.side.${part}`,
    keys: [key],
    when: (work) => !work.isShown(part) || t('actions.why.already'),
    perform: (work) => {
      work.show(part);
    },
  };
}

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
    plan: {
      label: 'options.plan.set',
      keys: ['L'],
      perform: (work) => {
        work.plan();
      },
    },
    undoPlan: {
      label: 'options.plan.undo',
      keys: ['Z'],
      exists: (work) => work.hasPlanned(),
      perform: (work) => {
        work.undoPlan();
      },
    },
    sources: {
      label: 'options.sources',
      keys: ['S'],
      perform: (work) => {
        work.sources();
      },
    },
    escc: assume('escc', 'E', true),
    stability: assume('stability', 'B', true),
    histology: assume('histology', 'H', false),
    tolerance: assume('tolerance', 'T', false),
    radiation: assume('radiation', 'A', true),
    reset: {
      label: 'actions.options.reset',
      keys: ['R'],
      when: (work) => work.assumed > 0 || t('actions.why.nothingAssumed'),
      perform: (work) => {
        work.reset();
      },
    },
    change: showing('change', '1'),
    series: showing('series', '2'),
    prognosis: showing('prognosis', '3'),
    same: {
      label: 'actions.options.same',
      says: (work) => t(work.isSameOpen() ? 'options.same.close' : 'options.same.open', { count: work.same() }),
      keys: ['F'],
      when: (work) => work.same() > 0 || t('actions.why.nothingSame'),
      perform: (work) => {
        work.foldSame();
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
      keys: ['P'],
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
