import { PRESENT_PAGES, type PresentPage } from '@spineboard/core/contract';
import { t } from '../messages/t.ts';
import { defineActions, type Action, type Possible } from './action.ts';

export type PresentWork = {
  hasPage: (by: 1 | -1) => boolean;
  walk: (by: 1 | -1) => void;
  hasCase: (by: 1 | -1) => boolean;
  step: (by: 1 | -1) => void;
  /** Whether a page has something to show of this case. */
  shows: (page: PresentPage) => boolean;
  go: (page: PresentPage) => void;
  isBlank: boolean;
  blank: () => void;
  point: () => void;
  isLight: boolean;
  light: () => void;
  fullScreen: () => void;
  namesShown: boolean;
  names: () => void;
  isFollowing: boolean;
  follow: () => void;
  /** Why the clock of the case cannot be started, or true. */
  canBegin: Possible;
  begin: () => void;
  leave: () => void;
};

const toPage = (page: PresentPage, position: number): Action<PresentWork> => ({
  label: `present.page.${page}`,
  keys: [String(position + 1)],
  when: (work) => work.shows(page) || t('present.why.noImages'),
  perform: (work) => {
    work.go(page);
  },
});

const pages = Object.fromEntries(
  PRESENT_PAGES.map((page, position) => [`page-${page}`, toPage(page, position)]),
) as Record<`page-${PresentPage}`, Action<PresentWork>>;

/** What can be done while a meeting is on the projector. */
export const presentActions = defineActions<PresentWork>()(
  { scope: 'present', title: 'present.title', elsewhere: 'present.elsewhere' },
  {
    next: {
      label: 'present.next',
      keys: ['ArrowRight'],
      repeats: true,
      when: (work) => work.hasPage(1) || t('present.why.lastPage'),
      perform: (work) => {
        work.walk(1);
      },
    },
    previous: {
      label: 'present.previous',
      keys: ['ArrowLeft'],
      repeats: true,
      when: (work) => work.hasPage(-1) || t('present.why.firstPage'),
      perform: (work) => {
        work.walk(-1);
      },
    },
    nextCase: {
      label: 'present.nextCase',
      keys: ['PageDown', 'ArrowDown'],
      repeats: true,
      when: (work) => work.hasCase(1) || t('actions.why.lastItem'),
      perform: (work) => {
        work.step(1);
      },
    },
    previousCase: {
      label: 'present.previousCase',
      keys: ['PageUp', 'ArrowUp'],
      repeats: true,
      when: (work) => work.hasCase(-1) || t('actions.why.firstItem'),
      perform: (work) => {
        work.step(-1);
      },
    },
    ...pages,
    begin: {
      label: 'present.begin',
      keys: ['T'],
      when: (work) => work.canBegin,
      perform: (work) => {
        work.begin();
      },
    },
    blank: {
      label: 'present.blank',
      says: (work) => t(work.isBlank ? 'present.unblank' : 'present.blank'),
      keys: ['B'],
      perform: (work) => {
        work.blank();
      },
    },
    point: {
      label: 'present.point',
      keys: ['P'],
      perform: (work) => {
        work.point();
      },
    },
    light: {
      label: 'present.light',
      says: (work) => t(work.isLight ? 'present.dark' : 'present.light'),
      keys: ['L'],
      perform: (work) => {
        work.light();
      },
    },
    fullScreen: {
      label: 'present.fullScreen',
      keys: ['F'],
      perform: (work) => {
        work.fullScreen();
      },
    },
    names: {
      label: 'present.numbers',
      says: (work) => t(work.namesShown ? 'present.numbers' : 'present.names'),
      keys: ['N'],
      perform: (work) => {
        work.names();
      },
    },
    follow: {
      label: 'present.follow',
      says: (work) => t(work.isFollowing ? 'present.unfollow' : 'present.follow'),
      keys: ['S'],
      perform: (work) => {
        work.follow();
      },
    },
    leave: {
      label: 'present.leave',
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
  },
);
