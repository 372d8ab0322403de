import { t } from '../messages/t.ts';
import { defineActions } from './action.ts';

export type ScoringWork = {
  /** A question with answers is on screen, not the result. */
  hasCards: boolean;
  isFirst: boolean;
  isReasonAsked: boolean;
  isUnknownPossible: boolean;
  take: () => void;
  back: () => void;
  on: () => void;
  unknown: () => void;
  source: () => void;
  leave: () => void;
};

/** What can be done in a wizard. It hears most keys itself: what a digit or an arrow means hangs on the question. */
export const scoringActions = defineActions<ScoringWork>()(
  { scope: 'scoring', title: 'actions.scoring', elsewhere: 'actions.elsewhere.scoring' },
  {
    choose: { label: 'actions.scoring.choose', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] },
    move: { label: 'actions.scoring.move', keys: ['ArrowUp', 'ArrowDown'] },
    take: {
      label: 'actions.scoring.take',
      keys: ['Enter'],
      heardByScreen: true,
      when: (work) => !work.isReasonAsked || t('actions.why.reasonAsked'),
      perform: (work) => {
        work.take();
      },
    },
    back: {
      label: 'actions.scoring.back',
      keys: ['ArrowLeft'],
      heardByScreen: true,
      when: (work) => !work.isFirst || t('actions.why.firstQuestion'),
      perform: (work) => {
        work.back();
      },
    },
    on: {
      label: 'actions.scoring.on',
      keys: ['ArrowRight'],
      heardByScreen: true,
      when: (work) => work.hasCards || t('actions.why.lastQuestion'),
      perform: (work) => {
        work.on();
      },
    },
    unknown: {
      label: 'actions.scoring.unknown',
      keys: ['U'],
      heardByScreen: true,
      when: (work) =>
        !work.hasCards ? t('actions.why.noQuestion') : work.isUnknownPossible || t('actions.why.factGives'),
      perform: (work) => {
        work.unknown();
      },
    },
    source: {
      label: 'actions.scoring.source',
      keys: ['S'],
      heardByScreen: true,
      perform: (work) => {
        work.source();
      },
    },
    leave: {
      label: 'scoring.toCase',
      keys: ['Escape'],
      heardByScreen: true,
      perform: (work) => {
        work.leave();
      },
    },
  },
);
