import { t } from '../messages/t.ts';
import {
  oneToOne,
  panned,
  WHOLE,
  windowedBy,
  zoomedBy,
  type Size,
  type View,
} from '../screens/case/images/viewer-state.ts';
import { defineActions, type Action, type Possible } from './action.ts';

export type KeyImagesWork = { add: () => void };

/** What can be done with the key images, where they are added and described. */
export const keyImagesActions = defineActions<KeyImagesWork>()(
  { scope: 'images', title: 'images.title', elsewhere: 'actions.elsewhere.images' },
  {
    add: {
      label: 'images.add',
      keys: ['A'],
      perform: (work) => {
        work.add();
      },
    },
    move: { label: 'actions.images.move', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  },
);

export type ViewerWork = {
  /** The image in sight, in its own pixels. */
  image: Size;
  /** Its size on screen when it is whole, in CSS px. */
  whole: Size;
  pixelRatio: number;
  /** Images that the case has. */
  all: number;
  /** Another image stays beside the one in sight. */
  isComparing: boolean;
  change: (view: (now: View) => View) => void;
  step: (by: 1 | -1) => void;
  compare: () => void;
  swap: () => void;
  leave: () => void;
};

/** CSS px that one press moves the image by. */
const PAN_STEP = 60;

const sets = (view: (now: View, work: ViewerWork) => View): Pick<Action<ViewerWork>, 'perform' | 'repeats'> => ({
  repeats: true,
  perform: (work) => {
    work.change((now) => view(now, work));
  },
});

/** Two side by side leave nothing to step to where there are only two. */
const hasOthers = (work: ViewerWork): Possible =>
  work.all > (work.isComparing ? 2 : 1) || t('actions.why.noOtherImage');

const steps = (by: 1 | -1): Pick<Action<ViewerWork>, 'when' | 'perform' | 'repeats'> => ({
  repeats: true,
  when: hasOthers,
  perform: (work) => {
    work.step(by);
  },
});

/** What can be done with the images in the viewer. Of two keys side by side the left one lessens. */
export const viewerActions = defineActions<ViewerWork>()(
  { scope: 'viewer', title: 'viewer.title', elsewhere: 'actions.elsewhere.viewer', reach: 'alone' },
  {
    previous: { label: 'actions.viewer.previous', keys: ['[', 'PageUp'], ...steps(-1) },
    next: { label: 'actions.viewer.next', keys: [']', 'PageDown'], ...steps(1) },
    zoomOut: { label: 'viewer.zoomOut', keys: ['-', '_'], ...sets((now) => zoomedBy(now, -1)) },
    zoomIn: { label: 'viewer.zoomIn', keys: ['+', '='], ...sets((now) => zoomedBy(now, 1)) },
    fit: { label: 'actions.viewer.fit', keys: ['0'], ...sets((now) => ({ ...now, zoom: 1, x: 0, y: 0 })) },
    oneToOne: {
      label: 'actions.viewer.oneToOne',
      keys: ['1'],
      ...sets((now, work) => oneToOne(now, work.image, work.whole, work.pixelRatio)),
    },
    left: { label: 'actions.viewer.left', keys: ['ArrowLeft'], ...sets((now) => panned(now, PAN_STEP, 0)) },
    right: { label: 'actions.viewer.right', keys: ['ArrowRight'], ...sets((now) => panned(now, -PAN_STEP, 0)) },
    up: { label: 'actions.viewer.up', keys: ['ArrowUp'], ...sets((now) => panned(now, 0, PAN_STEP)) },
    down: { label: 'actions.viewer.down', keys: ['ArrowDown'], ...sets((now) => panned(now, 0, -PAN_STEP)) },
    darker: { label: 'actions.viewer.darker', keys: ['V'], ...sets((now) => windowedBy(now, -1, 0)) },
    brighter: { label: 'actions.viewer.brighter', keys: ['B'], ...sets((now) => windowedBy(now, 1, 0)) },
    softer: { label: 'actions.viewer.softer', keys: ['X'], ...sets((now) => windowedBy(now, 0, -1)) },
    harder: { label: 'actions.viewer.harder', keys: ['C'], ...sets((now) => windowedBy(now, 0, 1)) },
    reset: { label: 'actions.viewer.reset', keys: ['R'], ...sets(() => WHOLE) },
    compare: {
      label: 'actions.viewer.compare',
      keys: ['D'],
      when: (work) => work.all > 1 || t('actions.why.noOtherImage'),
      perform: (work) => {
        work.compare();
      },
    },
    swap: {
      label: 'actions.viewer.swap',
      keys: ['S'],
      when: (work) => work.isComparing || t('actions.why.notComparing'),
      perform: (work) => {
        work.swap();
      },
    },
    leave: {
      label: 'viewer.close',
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
  },
);
