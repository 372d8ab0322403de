import { t } from '../messages/t.ts';
import { defineActions, type Action, type Possible } from './action.ts';

export type MeetingsWork = { isLoaded: boolean; plan: () => void };

/** What can be done in the list of meetings. */
export const meetingsActions = defineActions<MeetingsWork>()(
  { scope: 'meetings', title: 'board.meetings', elsewhere: 'actions.elsewhere.meetings' },
  {
    plan: {
      label: 'board.new',
      keys: ['N'],
      when: (work) => work.isLoaded || t('common.loading'),
      perform: (work) => {
        work.plan();
      },
    },
    move: { label: 'actions.meetings.move', keys: ['ArrowUp', 'ArrowDown'] },
    open: { label: 'actions.meetings.open', keys: ['Enter'] },
  },
);

export type PlanWork = {
  isBusy: boolean;
  hasCases: boolean;
  edit: () => void;
  start: () => void;
  agenda: () => void;
  present: () => void;
};

/** What can be done with a meeting that is planned. */
export const planActions = defineActions<PlanWork>()(
  { scope: 'plan', title: 'actions.plan', elsewhere: 'actions.elsewhere.plan' },
  {
    edit: {
      label: 'actions.plan.edit',
      perform: (work) => {
        work.edit();
      },
    },
    start: {
      label: 'board.start',
      when: (work) => !work.isBusy || t('actions.why.busy'),
      perform: (work) => {
        work.start();
      },
    },
    agenda: {
      label: 'papers.agenda',
      keys: ['A'],
      perform: (work) => {
        work.agenda();
      },
    },
    present: {
      label: 'present.open',
      keys: ['P'],
      when: (work) => work.hasCases || t('present.empty'),
      perform: (work) => {
        work.present();
      },
    },
    moveCase: { label: 'actions.plan.moveCase', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  },
);

export type SessionWork = {
  isFinished: boolean;
  isBusy: boolean;
  /** Why it can neither be finished nor signed, null where it can. */
  blocked: string | null;
  hasNeighbor: (by: 1 | -1) => boolean;
  step: (by: 1 | -1) => void;
  finish: () => void;
  sign: () => void;
  addCases: () => void;
  draft: () => void;
  /** Shows the minutes beside the case, or puts them away. */
  minutes: () => void;
  present: () => void;
  /** The presentation was opened: somebody sees it. */
  isPresented: boolean;
  isAlong: boolean;
  goAlong: () => void;
  /** The room shows another case than this window. */
  isElsewhere: boolean;
  showHere: () => void;
  room: { isBlank: boolean; hasPage: (by: 1 | -1) => boolean; turn: (by: 1 | -1) => void; blank: () => void };
};

const whilePresented = (work: SessionWork): Possible => work.isPresented || t('present.why.notOpen');

/** Turns the room's page; the keys hold a modifier, so that they work while the reason is being typed. */
const roomPage = (by: 1 | -1): Action<SessionWork> => ({
  label: by === 1 ? 'present.room.next' : 'present.room.previous',
  keys: [by === 1 ? 'Alt+PageDown' : 'Alt+PageUp'],
  repeats: true,
  when: (work) => {
    const open = whilePresented(work);
    if (open !== true) return open;
    return work.room.hasPage(by) || t(by === 1 ? 'present.why.lastPage' : 'present.why.firstPage');
  },
  perform: (work) => {
    work.room.turn(by);
  },
});

/** What can be done while a meeting is held, and until it is signed. */
export const sessionActions = defineActions<SessionWork>()(
  { scope: 'session', title: 'actions.session', elsewhere: 'actions.elsewhere.session' },
  {
    previous: {
      label: 'actions.session.previous',
      keys: ['['],
      repeats: true,
      when: (work) => work.hasNeighbor(-1) || t('actions.why.firstItem'),
      perform: (work) => {
        work.step(-1);
      },
    },
    next: {
      label: 'actions.session.next',
      keys: [']'],
      repeats: true,
      when: (work) => work.hasNeighbor(1) || t('actions.why.lastItem'),
      perform: (work) => {
        work.step(1);
      },
    },
    addCases: {
      label: 'board.addCases',
      when: (work) => !work.isFinished || t('actions.why.finished'),
      perform: (work) => {
        work.addCases();
      },
    },
    minutes: {
      label: 'actions.session.minutes',
      keys: ['M'],
      perform: (work) => {
        work.minutes();
      },
    },
    draft: {
      label: 'board.draft',
      perform: (work) => {
        work.draft();
      },
    },
    present: {
      label: 'present.open',
      keys: ['P'],
      perform: (work) => {
        work.present();
      },
    },
    goAlong: {
      label: 'present.follow',
      says: (work) => t(work.isAlong ? 'present.unalong' : 'present.along'),
      keys: ['F'],
      when: (work) => work.isPresented || t('present.why.notOpen'),
      perform: (work) => {
        work.goAlong();
      },
    },
    roomBack: roomPage(-1),
    roomOn: roomPage(1),
    roomBlank: {
      label: 'present.room.blank',
      says: (work) => t(work.room.isBlank ? 'present.room.unblank' : 'present.room.blank'),
      keys: ['Mod+Shift+B'],
      when: whilePresented,
      perform: (work) => {
        work.room.blank();
      },
    },
    showHere: {
      label: 'present.showHere',
      when: (work) => {
        const open = whilePresented(work);
        return open !== true ? open : work.isElsewhere || t('present.inRoom.same');
      },
      perform: (work) => {
        work.showHere();
      },
    },
    finish: {
      label: 'actions.session.finish',
      when: (work) =>
        work.isFinished ? t('actions.why.finished') : (work.blocked ?? (!work.isBusy || t('actions.why.busy'))),
      perform: (work) => {
        work.finish();
      },
    },
    sign: {
      label: 'actions.session.sign',
      when: (work) => (work.isFinished ? (work.blocked ?? true) : t('actions.why.notFinished')),
      perform: (work) => {
        work.sign();
      },
    },
  },
);

export type ItemWork = {
  isBegun: boolean;
  isInSession: boolean;
  /** A recorded decision is shown, not the form. */
  isClosed: boolean;
  isBusy: boolean;
  hasClash: boolean;
  /** Words of the button that records, which names what comes after. */
  recordWords: string;
  begin: () => void;
  record: () => void;
  postpone: () => void;
  change: () => void;
};

const whileOpen = (work: ItemWork): Possible => !work.isClosed || t('actions.why.recorded');

/** What can be done with the case on the table. */
export const itemActions = defineActions<ItemWork>()(
  { scope: 'item', title: 'actions.item', elsewhere: 'actions.elsewhere.item' },
  {
    begin: {
      label: 'board.begin',
      keys: ['B'],
      when: (work) => (work.isBegun ? t('actions.why.begun') : work.isInSession || t('actions.why.notInSession')),
      perform: (work) => {
        work.begin();
      },
    },
    record: {
      label: 'board.record',
      says: (work) => work.recordWords,
      keys: ['Mod+Enter', 'Ctrl+Enter'],
      when: (work) => {
        if (work.isClosed) return t('actions.why.recorded');
        if (work.hasClash) return t('board.clash');
        return !work.isBusy || t('actions.why.busy');
      },
      perform: (work) => {
        work.record();
      },
    },
    postpone: {
      label: 'board.postpone',
      when: whileOpen,
      perform: (work) => {
        work.postpone();
      },
    },
    change: {
      label: 'board.change',
      when: (work) => work.isClosed || t('actions.why.notRecorded'),
      perform: (work) => {
        work.change();
      },
    },
  },
);

/** Titles of the options that can be taken, in their order on screen. */
export type OptionChoiceWork = {
  titles: readonly string[];
  take: (place: number) => void;
  hasChosen: boolean;
  /** Goes to the first field of a chosen option that is empty. */
  describe: () => void;
};

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** An option for each digit, as far as there are any, and the way to what is said of the chosen ones. */
export const optionChoiceActions = defineActions<OptionChoiceWork>()(
  { scope: 'choice', title: 'actions.item', elsewhere: 'actions.elsewhere.item' },
  {
    ...Object.fromEntries(
      DIGITS.map((digit, place): [string, Action<OptionChoiceWork>] => [
        `take-${digit}`,
        {
          label: 'actions.item.take',
          values: { place: place + 1 },
          says: (work) => t('actions.item.takeIs', { option: work.titles[place] ?? '' }),
          keys: [digit],
          family: 'actions.item.takeAny',
          exists: (work) => place < work.titles.length,
          perform: (work) => {
            work.take(place);
          },
        },
      ]),
    ),
    describe: {
      label: 'actions.item.describe',
      keys: ['D'],
      when: (work) => work.hasChosen || t('actions.why.noOptionTaken'),
      perform: (work) => {
        work.describe();
      },
    },
  },
);

export type SignedWork = {
  hasMinutes: boolean;
  addendum: () => void;
  download: () => void;
  preview: () => void;
  nameless: () => void;
};

/** What can be done with signed minutes. */
export const signedActions = defineActions<SignedWork>()(
  { scope: 'signed', title: 'actions.signed', elsewhere: 'actions.elsewhere.signed' },
  {
    preview: {
      label: 'actions.signed.preview',
      keys: ['V'],
      when: (work) => work.hasMinutes || t('board.noMinutes'),
      perform: (work) => {
        work.preview();
      },
    },
    download: {
      label: 'actions.signed.download',
      when: (work) => work.hasMinutes || t('board.noMinutes'),
      perform: (work) => {
        work.download();
      },
    },
    nameless: {
      label: 'papers.nameless',
      when: (work) => work.hasMinutes || t('board.noMinutes'),
      perform: (work) => {
        work.nameless();
      },
    },
    addendum: {
      label: 'board.addendum',
      perform: (work) => {
        work.addendum();
      },
    },
  },
);
