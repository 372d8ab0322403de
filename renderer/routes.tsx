import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { App } from './shell/app.tsx';
import { ActionsScreen } from './screens/actions/actions-screen.tsx';
import { StatisticsScreen } from './screens/statistics/statistics-screen.tsx';
import { BoardScreen } from './screens/board/board-screen.tsx';
import { MeetingScreen } from './screens/board/meeting-screen.tsx';
import { CaseScreen } from './screens/case/case-screen.tsx';
import { MinutesScreen } from './screens/minutes/minutes-screen.tsx';
import { OptionsScreen } from './screens/options/options-screen.tsx';
import { HistoryScreen } from './screens/history/history-screen.tsx';
import { PapersScreen } from './screens/papers/papers-screen.tsx';
import { PeopleScreen } from './screens/people/people-screen.tsx';
import { PresentScreen } from './screens/present/present-screen.tsx';
import { QueueScreen } from './screens/queue/queue-screen.tsx';
import { queueSearch } from './screens/queue/queue-search.ts';
import { RegistryScreen } from './screens/registry/registry-screen.tsx';
import { ScoringScreen } from './screens/scoring/scoring-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { RoomFailed, RoomNotFound } from './shell/room-failed.tsx';

const root = createRootRoute({ component: App });

/** Every address of the workstation; a screen reads its own parameters with `route.useParams()`. */
/** `/?q=breast&view=ready&sort=name&direction=asc` */
export const queueRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: queueSearch,
  component: QueueScreen,
});
/** `/case/<id>?section=lesions&lesion=<id>` */
export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/$caseId',
  validateSearch: z.object({ section: z.string().optional(), lesion: z.string().optional() }),
  component: CaseScreen,
});
/** `/case/<id>/score/sins?lesion=<id>&read=blind` */
export const scoringRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/$caseId/score/$instrument',
  validateSearch: z.object({ lesion: z.string().optional(), read: z.string().optional() }),
  component: ScoringScreen,
});
/** `/case/<id>/options?lesion=<id>` */
export const optionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/$caseId/options',
  validateSearch: z.object({ lesion: z.string().optional() }),
  component: OptionsScreen,
});
/** `/case/<id>/history?revision=3&show=whole` */
export const historyRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/$caseId/history',
  validateSearch: z.object({ revision: z.int().optional(), show: z.string().optional() }),
  component: HistoryScreen,
});
export const boardRoute = createRoute({ getParentRoute: () => root, path: '/board', component: BoardScreen });
/** What the board decided to be done: `/board/actions`. */
export const actionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/actions',
  component: ActionsScreen,
});
/** What the board did: `/board/statistics?from=2026-01-01&to=2026-12-31`. */
export const statisticsRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/statistics',
  validateSearch: z.object({ from: z.string().optional(), to: z.string().optional() }),
  component: StatisticsScreen,
});
/** `/board/<meeting id>?item=<agenda item id>` */
export const meetingRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/$meetingId',
  validateSearch: z.object({ item: z.string().optional() }),
  component: MeetingScreen,
});
/** `/board/<meeting id>/minutes?document=<minutes id>` */
export const minutesRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/$meetingId/minutes',
  validateSearch: z.object({ document: z.string().optional() }),
  component: MinutesScreen,
});
/** `/board/<meeting id>/paper?paper=letter&item=<agenda item id>` */
export const paperRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/$meetingId/paper',
  validateSearch: z.object({ paper: z.enum(['agenda', 'letter', 'nameless']), item: z.string().optional() }),
  component: PapersScreen,
});
/** `/board/<meeting id>/present`: the meeting on the projector */
export const presentRoute = createRoute({
  getParentRoute: () => root,
  path: '/board/$meetingId/present',
  component: PresentScreen,
});
export const registryRoute = createRoute({ getParentRoute: () => root, path: '/registry', component: RegistryScreen });
export const peopleRoute = createRoute({ getParentRoute: () => root, path: '/people', component: PeopleScreen });
export const settingsRoute = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen });

export const router = createRouter({
  defaultErrorComponent: RoomFailed,
  defaultNotFoundComponent: RoomNotFound,
  routeTree: root.addChildren([
    queueRoute,
    caseRoute,
    scoringRoute,
    optionsRoute,
    historyRoute,
    boardRoute,
    actionsRoute,
    statisticsRoute,
    meetingRoute,
    minutesRoute,
    paperRoute,
    presentRoute,
    registryRoute,
    peopleRoute,
    settingsRoute,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
