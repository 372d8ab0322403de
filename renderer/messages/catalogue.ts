import { actions } from './en/actions.ts';
import { after } from './en/after.ts';
import { board } from './en/board.ts';
import { caseScreen } from './en/case.ts';
import { caseParts } from './en/case-parts.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { dates } from './en/dates.ts';
import { facts } from './en/facts.ts';
import { history } from './en/history.ts';
import { images } from './en/images.ts';
import { map } from './en/map.ts';
import { minutes } from './en/minutes.ts';
import { options } from './en/options.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { present } from './en/present.ts';
import { queue } from './en/queue.ts';
import { scoring } from './en/scoring.ts';
import { settings } from './en/settings.ts';
import { unlock } from './en/unlock.ts';

/** Every sentence of the page, English. Another language is the same object with the same keys. */
export const en = {
  ...common,
  ...unlock,
  ...queue,
  ...dates,
  ...caseScreen,
  ...caseParts,
  ...facts,
  ...history,
  ...images,
  ...map,
  ...scoring,
  ...compare,
  ...options,
  ...board,
  ...after,
  ...minutes,
  ...papers,
  ...people,
  ...present,
  ...settings,
  ...actions,
} as const;

export type MessageKey = keyof typeof en;
