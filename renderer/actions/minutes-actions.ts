import { t } from '../messages/t.ts';
import { defineActions } from './action.ts';

export type PreviewWork = {
  /** Page that is looked at, from 1; 0 while there is none. */
  page: number;
  count: number;
  /** The page is as wide as there is room. */
  isFit: boolean;
  goTo: (page: number) => void;
  /** 0 fits the width again. */
  zoom: (by: 1 | -1 | 0) => void;
  download: () => void;
};

/** What can be done with a document that is shown. */
export const previewActions = defineActions<PreviewWork>()(
  { scope: 'preview', title: 'actions.preview', elsewhere: 'actions.elsewhere.preview' },
  {
    next: {
      label: 'actions.preview.next',
      keys: ['N', 'PageDown'],
      repeats: true,
      when: (work) => work.page < work.count || t('actions.why.lastPage'),
      perform: (work) => {
        work.goTo(work.page + 1);
      },
    },
    previous: {
      label: 'actions.preview.previous',
      keys: ['P', 'PageUp'],
      repeats: true,
      when: (work) => work.page > 1 || t('actions.why.firstPage'),
      perform: (work) => {
        work.goTo(work.page - 1);
      },
    },
    first: {
      label: 'actions.preview.first',
      keys: ['Home'],
      when: (work) => work.page > 1 || t('actions.why.firstPage'),
      perform: (work) => {
        work.goTo(1);
      },
    },
    last: {
      label: 'actions.preview.last',
      keys: ['End'],
      when: (work) => work.page < work.count || t('actions.why.lastPage'),
      perform: (work) => {
        work.goTo(work.count);
      },
    },
    larger: {
      label: 'actions.preview.larger',
      keys: ['+', '='],
      repeats: true,
      perform: (work) => {
        work.zoom(1);
      },
    },
    smaller: {
      label: 'actions.preview.smaller',
      keys: ['-'],
      repeats: true,
      perform: (work) => {
        work.zoom(-1);
      },
    },
    fit: {
      label: 'actions.preview.fit',
      keys: ['0'],
      when: (work) => !work.isFit || t('actions.why.fits'),
      perform: (work) => {
        work.zoom(0);
      },
    },
    download: {
      label: 'actions.preview.download',
      keys: ['D'],
      perform: (work) => {
        work.download();
      },
    },
  },
);
