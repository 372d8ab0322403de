import { actions } from './actions.ts';
import { board } from './board.ts';
import { cases } from './cases.ts';
import { present } from './present.ts';
import { statistics } from './statistics.ts';
import { views } from './views.ts';
import { people, workspace } from './workspace.ts';

/** Every call between the page and the main process. */
export const contract = { workspace, people, cases, views, board, actions, present, statistics };

export * from './actions.ts';
export * from './board.ts';
export * from './cases.ts';
export * from './errors.ts';
export * from './images.ts';
export * from './present.ts';
export * from './statistics.ts';
export * from './topics.ts';
export * from './views.ts';
export * from './workspace.ts';
