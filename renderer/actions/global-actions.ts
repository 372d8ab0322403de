import { t } from '../messages/t.ts';
import { defineActions, type Possible } from './action.ts';

/** The rooms that the rail leads to, by their address. */
export const ROOMS = {
  queue: '/',
  board: '/board',
  actions: '/board/actions',
  registry: '/registry',
  people: '/people',
  settings: '/settings',
} as const;
export type RoomId = keyof typeof ROOMS;

type Theme = 'system' | 'light' | 'dark';

export type GlobalWork = {
  /** Address of what is shown. */
  path: string;
  theme: Theme;
  go: (room: RoomId) => void;
  newCase: () => void;
  lock: () => void;
  chooseTheme: (theme: Theme) => void;
  openPalette: () => void;
  openSheet: () => void;
};

const notIn =
  (room: RoomId) =>
  (work: GlobalWork): Possible =>
    work.path !== ROOMS[room] || t('actions.why.here');

const isOther =
  (theme: Theme) =>
  (work: GlobalWork): Possible =>
    work.theme !== theme || t('actions.why.already');

/** What can be done anywhere. */
export const globalActions = defineActions<GlobalWork>()(
  { scope: 'app', title: 'actions.everywhere', elsewhere: 'actions.everywhere', reach: 'everywhere' },
  {
    palette: {
      label: 'actions.palette',
      keys: ['Mod+K'],
      overLists: true,
      perform: (work) => {
        work.openPalette();
      },
    },
    sheet: {
      label: 'actions.sheet',
      keys: ['?'],
      perform: (work) => {
        work.openSheet();
      },
    },
    goQueue: {
      label: 'actions.go.queue',
      keys: ['G Q'],
      when: notIn('queue'),
      perform: (work) => {
        work.go('queue');
      },
    },
    goBoard: {
      label: 'actions.go.board',
      keys: ['G B'],
      when: notIn('board'),
      perform: (work) => {
        work.go('board');
      },
    },
    goActions: {
      label: 'actions.go.actions',
      keys: ['G A'],
      when: notIn('actions'),
      perform: (work) => {
        work.go('actions');
      },
    },
    goRegistry: {
      label: 'actions.go.registry',
      keys: ['G R'],
      when: notIn('registry'),
      perform: (work) => {
        work.go('registry');
      },
    },
    goPeople: {
      label: 'actions.go.people',
      keys: ['G P'],
      when: notIn('people'),
      perform: (work) => {
        work.go('people');
      },
    },
    goSettings: {
      label: 'actions.go.settings',
      keys: ['G S'],
      when: notIn('settings'),
      perform: (work) => {
        work.go('settings');
      },
    },
    newCase: {
      label: 'queue.newCase',
      keys: ['G N'],
      perform: (work) => {
        work.newCase();
      },
    },
    themeSystem: {
      label: 'actions.theme.system',
      when: isOther('system'),
      perform: (work) => {
        work.chooseTheme('system');
      },
    },
    themeLight: {
      label: 'actions.theme.light',
      when: isOther('light'),
      perform: (work) => {
        work.chooseTheme('light');
      },
    },
    themeDark: {
      label: 'actions.theme.dark',
      when: isOther('dark'),
      perform: (work) => {
        work.chooseTheme('dark');
      },
    },
    lock: {
      label: 'actions.lock',
      keys: ['Mod+Shift+L'],
      perform: (work) => {
        work.lock();
      },
    },
    nextPlace: { label: 'keys.tab', keys: ['Tab'] },
    close: { label: 'keys.escape', keys: ['Escape'] },
  },
);
