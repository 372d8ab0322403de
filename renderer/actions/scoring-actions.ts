import { t } from '../messages/t.ts';
import { defineActions, type Action, type Possible } from './action.ts';

export type ScoringWork = {
  /** What each digit does now, in the order of the keys 1 to 9 and 0; empty where it does nothing. */
  titles: readonly string[];
  /** What Z does now: it takes the grade 0 where the digits are tens; empty where it does nothing. */
  zeroTitle: string;
  /** A question with answers is on screen, not the result. */
  hasCards: boolean;
  /** The answers stand side by side, so that left and right move between them. */
  isRow: boolean;
  isFirst: boolean;
  /** A reason or the name of who is asked is being typed. */
  isFormOpen: boolean;
  isUnknownPossible: boolean;
  /** What Enter would take can be taken: a fact that gives an answer leaves no unknown. */
  canTake: boolean;
  /** A second reader works without sight of the first. */
  isBlind: boolean;
  /** What Enter does now: "Take “Mechanical”". */
  recordWords: string;
  /** Null where the score is not read twice. */
  whySecond: () => Possible | null;
  hasReadings: boolean;
  press: (key: string) => void;
  source: () => void;
  secondReader: () => void;
  compare: () => void;
};

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
type Digit = (typeof DIGITS)[number];

/** One action a digit, so that the palette names the answers; on the result they open the questions. */
const digits = Object.fromEntries(
  DIGITS.map((digit, place): [string, Action<ScoringWork>] => [
    `choose-${digit}`,
    {
      label: 'actions.scoring.chooseOne',
      values: { digit },
      says: (work) => work.titles[place] ?? '',
      family: 'actions.scoring.choose',
      keys: [digit],
      exists: (work) => (work.titles[place] ?? '') !== '',
      perform: (work) => {
        work.press(digit);
      },
    },
  ]),
) as Record<`choose-${Digit}`, Action<ScoringWork>>;

const presses = (key: string) => ({
  keys: [key.length === 1 ? key.toUpperCase() : key],
  perform: (work: ScoringWork): void => {
    work.press(key);
  },
});
const isOpen = (work: ScoringWork): Possible => !work.isFormOpen || t('actions.why.formOpen');
const hasQuestion = (work: ScoringWork): Possible => (work.hasCards ? isOpen(work) : t('actions.why.noQuestion'));

/** What can be done in a wizard. */
export const scoringActions = defineActions<ScoringWork>()(
  { scope: 'scoring', title: 'actions.scoring', elsewhere: 'actions.elsewhere.scoring' },
  {
    ...digits,
    zero: {
      label: 'actions.scoring.zero',
      says: (work) => work.zeroTitle || t('actions.scoring.zero'),
      ...presses('z'),
      exists: (work) => work.zeroTitle !== '',
    },
    up: { label: 'actions.scoring.up', ...presses('ArrowUp'), when: hasQuestion, repeats: true },
    down: { label: 'actions.scoring.down', ...presses('ArrowDown'), when: hasQuestion, repeats: true },
    left: {
      label: 'actions.scoring.back',
      says: (work) => t(work.isRow ? 'actions.scoring.left' : 'actions.scoring.back'),
      ...presses('ArrowLeft'),
      repeats: true,
      when: (work) => (work.isFirst && !work.isRow ? t('actions.why.firstQuestion') : isOpen(work)),
    },
    right: {
      label: 'actions.scoring.on',
      says: (work) => t(work.isRow ? 'actions.scoring.right' : 'actions.scoring.on'),
      ...presses('ArrowRight'),
      repeats: true,
      when: (work) => (work.hasCards ? isOpen(work) : t('actions.why.lastQuestion')),
    },
    take: {
      label: 'actions.scoring.take',
      says: (work) => work.recordWords,
      ...presses('Enter'),
      when: (work) => (work.canTake ? isOpen(work) : t('actions.why.factGives')),
    },
    unknown: {
      label: 'actions.scoring.unknown',
      ...presses('u'),
      when: (work) => {
        const possible = hasQuestion(work);
        return possible === true ? work.isUnknownPossible || t('actions.why.factGives') : possible;
      },
    },
    ask: {
      label: 'actions.scoring.ask',
      ...presses('a'),
      exists: (work) => !work.isBlind,
      when: (work) => {
        const possible = hasQuestion(work);
        return possible === true ? work.isUnknownPossible || t('actions.why.factGives') : possible;
      },
    },
    source: {
      label: 'actions.scoring.source',
      keys: ['S'],
      perform: (work) => {
        work.source();
      },
    },
    secondReader: {
      label: 'actions.scoring.secondReader',
      keys: ['B'],
      exists: (work) => !work.isBlind && work.whySecond() !== null,
      when: (work) => work.whySecond() ?? true,
      perform: (work) => {
        work.secondReader();
      },
    },
    compare: {
      label: 'actions.scoring.compare',
      keys: ['C'],
      exists: (work) => work.hasReadings,
      perform: (work) => {
        work.compare();
      },
    },
    leave: {
      label: 'scoring.toCase',
      says: (work) => t(work.isFormOpen ? 'actions.scoring.closeForm' : 'scoring.toCase'),
      ...presses('Escape'),
      inFields: true,
    },
  },
);
