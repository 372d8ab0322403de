import type { ActionList } from './action.ts';
import { followedActions } from './followed-actions.ts';
import {
  itemActions,
  meetingsActions,
  optionChoiceActions,
  planActions,
  sessionActions,
  signedActions,
} from './board-actions.ts';
import { caseActions, clashActions } from './case-actions.ts';
import { compareActions } from './compare-actions.ts';
import { globalActions } from './global-actions.ts';
import { historyActions } from './history-actions.ts';
import { keyImagesActions, viewerActions } from './image-actions.ts';
import { mapActions } from './map-actions.ts';
import { previewActions } from './minutes-actions.ts';
import { optionsActions } from './options-actions.ts';
import { peopleActions } from './people-actions.ts';
import { presentActions } from './present-actions.ts';
import { queueActions } from './queue-actions.ts';
import { scoringActions } from './scoring-actions.ts';

/** A list whatever it works on. */
export type AnyList = ActionList<never>;

/** Which lists are on screen together, screen by screen, the nearest first; the global ones are always there. */
export const STAGES = {
  queue: [queueActions, globalActions],
  case: [mapActions, caseActions, globalActions],
  caseWithClash: [clashActions, mapActions, caseActions, globalActions],
  caseImages: [keyImagesActions, mapActions, caseActions, globalActions],
  viewer: [viewerActions, globalActions],
  history: [historyActions, globalActions],
  scoring: [scoringActions, globalActions],
  compare: [compareActions, globalActions],
  options: [optionsActions, globalActions],
  meetings: [meetingsActions, globalActions],
  followed: [followedActions, globalActions],
  plan: [planActions, globalActions],
  session: [optionChoiceActions, itemActions, sessionActions, globalActions],
  sessionWithClash: [clashActions, itemActions, sessionActions, globalActions],
  signed: [signedActions, globalActions],
  minutes: [previewActions, globalActions],
  people: [peopleActions, globalActions],
  present: [presentActions, globalActions],
  elsewhere: [globalActions],
} as const satisfies Record<string, readonly AnyList[]>;

/** Every list of the workstation, each once. */
export const ALL_LISTS: readonly AnyList[] = [...new Set<AnyList>(Object.values(STAGES).flat())];
