import { t } from '../messages/t.ts';
import { defineActions, type Action, type Possible } from './action.ts';

export type QueueViewName =
  | 'meeting'
  | 'mine'
  | 'ready'
  | 'notReady'
  | 'urgent'
  | 'again'
  | 'awaiting'
  | 'discussed'
  | 'all';

export type QueueWork = {
  view: QueueViewName;
  /** A meeting is planned or in session, that an agenda can be opened of. */
  hasMeeting: boolean;
  /** True where the table has lines to go to, read or not. */
  hasLines: () => boolean;
  /** True while a row of the table is the current one. */
  hasCurrent: () => boolean;
  selected: number;
  /** A line says what was last put on an agenda. */
  hasNotice: boolean;
  /** Cases that must not wait. */
  urgent: number;
  /** Names of the person's own views, in their order. */
  savedViews: readonly string[];
  newCase: () => void;
  search: () => void;
  filter: () => void;
  saveView: () => void;
  showSaved: (position: number) => void;
  callNote: () => void;
  move: (by: 'ArrowDown' | 'ArrowUp') => void;
  toAgenda: () => void;
  toOptions: () => void;
  clear: () => void;
  planMeeting: () => void;
  openAgenda: () => void;
  /** The current case is on the agenda of the meeting that the queue works towards. */
  isOnAgenda: () => boolean;
  present: () => void;
  show: (view: QueueViewName) => void;
};

const inList = (work: QueueWork): Possible => work.hasLines() || t('actions.why.noCaseInList');
const onCase = (work: QueueWork): Possible => work.hasCurrent() || t('actions.why.noCaseInList');

/** Shows a view; the meeting's is there only with a meeting. */
const view = (name: QueueViewName) => ({
  when: (work: QueueWork): Possible =>
    name === 'meeting' && !work.hasMeeting
      ? t('actions.why.noMeeting')
      : work.view !== name || t('actions.why.already'),
  perform: (work: QueueWork): void => {
    work.show(name);
  },
});

/** Shows one of the person's own views. */
const saved = (position: number): Action<QueueWork> => ({
  label: 'actions.view.saved',
  values: { name: position + 1 },
  says: (work) => t('actions.view.saved', { name: work.savedViews[position] ?? position + 1 }),
  keys: [String(position + 1)],
  family: 'queue.help.saved',
  exists: (work) => position < work.savedViews.length,
  perform: (work) => {
    work.showSaved(position);
  },
});

/** What can be done in the queue. */
export const queueActions = defineActions<QueueWork>()(
  { scope: 'queue', title: 'queue.keys.title', elsewhere: 'actions.elsewhere.queue' },
  {
    next: {
      label: 'actions.queue.next',
      keys: ['J'],
      repeats: true,
      when: inList,
      perform: (work) => {
        work.move('ArrowDown');
      },
    },
    previous: {
      label: 'actions.queue.previous',
      keys: ['K'],
      repeats: true,
      when: inList,
      perform: (work) => {
        work.move('ArrowUp');
      },
    },
    ends: { label: 'queue.help.ends', keys: ['Home', 'End'] },
    page: { label: 'queue.help.page', keys: ['PageDown', 'PageUp'] },
    open: { label: 'queue.help.open', keys: ['Enter'] },
    select: { label: 'queue.help.select', keys: ['Space'] },
    toAgenda: {
      label: 'queue.help.agenda',
      keys: ['A'],
      when: (work) => work.selected > 0 || onCase(work),
      perform: (work) => {
        work.toAgenda();
      },
    },
    options: {
      label: 'queue.help.options',
      keys: ['O'],
      when: onCase,
      perform: (work) => {
        work.toOptions();
      },
    },
    newCase: {
      label: 'queue.newCase',
      keys: ['N'],
      covers: 'app.newCase',
      perform: (work) => {
        work.newCase();
      },
    },
    search: {
      label: 'queue.help.search',
      keys: ['/'],
      perform: (work) => {
        work.search();
      },
    },
    filter: {
      label: 'queue.filter',
      keys: ['F'],
      perform: (work) => {
        work.filter();
      },
    },
    saveView: {
      label: 'queue.saved',
      keys: ['V'],
      perform: (work) => {
        work.saveView();
      },
    },
    callNote: {
      label: 'queue.help.call',
      keys: ['P'],
      when: (work) => work.urgent > 0 || t('actions.why.nothingUrgent'),
      perform: (work) => {
        work.callNote();
      },
    },
    selectRun: { label: 'queue.help.run', keys: ['Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+Space'] },
    clear: {
      label: 'queue.select.clear',
      keys: ['Escape'],
      when: (work) => work.selected > 0 || work.hasNotice || t('actions.why.nothingSelected'),
      perform: (work) => {
        work.clear();
      },
    },
    planMeeting: {
      label: 'queue.planMeeting',
      when: (work) => !work.hasMeeting || t('actions.why.meetingPlanned'),
      perform: (work) => {
        work.planMeeting();
      },
    },
    present: {
      label: 'present.showCase',
      when: (work) => {
        const possible = onCase(work);
        return possible !== true ? possible : work.isOnAgenda() || t('actions.why.notOnAgenda');
      },
      perform: (work) => {
        work.present();
      },
    },
    openAgenda: {
      label: 'queue.openAgenda',
      when: (work) => work.hasMeeting || t('actions.why.noMeeting'),
      perform: (work) => {
        work.openAgenda();
      },
    },
    viewMeeting: { label: 'actions.view.meeting', ...view('meeting') },
    viewMine: { label: 'actions.view.mine', ...view('mine') },
    viewReady: { label: 'actions.view.ready', ...view('ready') },
    viewNotReady: { label: 'actions.view.notReady', ...view('notReady') },
    viewUrgent: { label: 'actions.view.urgent', ...view('urgent') },
    viewAgain: { label: 'actions.view.again', ...view('again') },
    viewAwaiting: { label: 'actions.view.awaiting', ...view('awaiting') },
    viewDiscussed: { label: 'actions.view.discussed', ...view('discussed') },
    viewAll: { label: 'actions.view.all', ...view('all') },
    saved1: saved(0),
    saved2: saved(1),
    saved3: saved(2),
    saved4: saved(3),
    saved5: saved(4),
    saved6: saved(5),
    saved7: saved(6),
    saved8: saved(7),
    saved9: saved(8),
  },
);
