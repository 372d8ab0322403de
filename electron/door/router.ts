import { implement } from '@orpc/server';
import {
  contract,
  PROJECTOR_MARK,
  type MeetingView,
  type PresentPosition,
  type PresentState,
  type Topic,
  type WorkspaceState,
} from '@spineboard/core/contract';
import * as followed from '../board/actions.service.ts';
import { theItem } from '../board/agenda.store.ts';
import * as meetings from '../board/board.service.ts';
import { layOut, willBeSigned } from '../board/lay-out.ts';
import { meetingNow } from '../board/meeting-clock.ts';
import type { RenderMinutes } from '../board/minutes-input.ts';
import { addAddendum, signMeeting, type Signing } from '../board/minutes.service.ts';
import { checkTemplate, setPrint } from '../board/print-settings.service.ts';
import { thePrintSettings } from '../workspace/centre.store.ts';
import { preparePaper } from '../board/papers.service.ts';
import type { PrintPaper } from '../board/minutes-input.ts';
import { knownMinutes } from '../board/minutes.store.ts';
import type { Stage } from '../board/stage.ts';
import { changeCases } from '../cases/bulk.service.ts';
import { boardRulesOf, setBoardRules } from '../board/rules.service.ts';
import { boardFigures } from '../board/statistics.service.ts';
import * as cases from '../cases/cases.service.ts';
import * as history from '../cases/history.ts';
import * as views from '../cases/saved-views.service.ts';
import type { Changed, Context } from '../database/context.ts';
import * as people from '../people/people.service.ts';
import type { Shell } from '../shell.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Changes } from './changes.ts';

/** What the door opens to: the workspace of now and what its services need beside it. */
export type Desk = {
  /** The workspace of now; another one once the demo was opened. */
  workspace: () => Workspace;
  /** Changes to the throw-away demo. */
  openDemo: () => Promise<WorkspaceState>;
  renderMinutes: RenderMinutes;
  printPaper: PrintPaper;
  /** Starts the printer ahead of the minutes. */
  prepareMinutes: () => void;
  changes: Changes;
  /** Where presentations stand. */
  stage: Stage;
  shell: Shell;
  version: string;
};

/** What every call carries: the desk, and the window that calls, which need not hear of its own changes. */
export type Call = { desk: Desk; origin: string | null };

/** Opening, locking and changing the workspace changes every list. */
export const EVERYTHING: Topic[] = ['workspace', 'cases', 'meetings', 'people', 'views', 'actions'];

const os = implement(contract).$context<Call>();

/** Calls behind the lock: `session` is what the services work with. Refused before their input is looked at. */
const open = os.use(({ context, next }) => next({ context: { session: context.desk.workspace().context() } }));

/** The same for calls that write: a large database is not written to before its structure was found whole. */
const writing = os.use(async ({ context, next }) => {
  await context.desk.workspace().sound();
  return next({ context: { session: context.desk.workspace().context() } });
});

/** The result of a committed command, after its topics went out. */
function done<T>({ desk, origin }: Call, { result, topics }: Changed<T>): T {
  desk.changes.publish(topics, origin);
  return result;
}

function opened<T>({ desk, origin }: Call, result: T): T {
  desk.changes.publish(EVERYTHING, origin);
  return result;
}

function signing({ desk }: Call): Signing {
  return { slots: desk.workspace().slots, renderMinutes: desk.renderMinutes, appVersion: desk.version };
}

const workspace = os.workspace.router({
  state: os.workspace.state.handler(({ context }) => context.desk.workspace().state()),
  setup: os.workspace.setup.handler(async ({ context, input }) =>
    opened(context, await context.desk.workspace().setup(input)),
  ),
  newRecoveryCode: os.workspace.newRecoveryCode.handler(({ context }) => context.desk.workspace().newRecoveryCode()),
  confirmRecovery: os.workspace.confirmRecovery.handler(async ({ context, input }) =>
    opened(context, await context.desk.workspace().confirmRecovery(input)),
  ),
  unlock: os.workspace.unlock.handler(async ({ context, input }) =>
    opened(context, await context.desk.workspace().unlock(input)),
  ),
  recover: os.workspace.recover.handler(async ({ context, input }) =>
    opened(context, await context.desk.workspace().recover(input)),
  ),
  lock: os.workspace.lock.handler(({ context }) => {
    context.desk.stage.clear();
    return opened(context, context.desk.workspace().lock());
  }),
  openDemo: os.workspace.openDemo.handler(async ({ context }) => opened(context, await context.desk.openDemo())),
  print: open.workspace.print.handler(({ context }) => thePrintSettings(context.session.db)),
  setPrint: writing.workspace.setPrint.handler(({ context, input }) => done(context, setPrint(context.session, input))),
  checkTemplate: open.workspace.checkTemplate.handler(({ context }) =>
    checkTemplate(context.session, {
      renderMinutes: context.desk.renderMinutes,
      folder: context.desk.workspace().folder,
      appVersion: context.desk.version,
    }),
  ),
  changes: os.workspace.changes.handler(({ context, signal }) => context.desk.changes.listen(signal)),
});

const peopleRouter = os.people.router({
  list: open.people.list.handler(({ context }) => people.listPeople(context.session)),
  add: writing.people.add.handler(async ({ context, input }) =>
    done(context, await people.addPerson(context.session, context.desk.workspace().slots, input)),
  ),
  update: writing.people.update.handler(({ context, input }) =>
    done(context, people.updatePerson(context.session, context.desk.workspace().slots, input)),
  ),
  setPassphrase: writing.people.setPassphrase.handler(async ({ context, input }) =>
    done(context, await people.setPassphrase(context.session, context.desk.workspace().slots, input)),
  ),
});

const casesRouter = os.cases.router({
  list: open.cases.list.handler(({ context, input }) => cases.listCases(context.session, input)),
  facets: open.cases.facets.handler(({ context, input }) => cases.queueFacets(context.session, input)),
  bulk: writing.cases.bulk.handler(({ context, input }) => done(context, changeCases(context.session, input))),
  get: open.cases.get.handler(({ context, input }) => cases.getCase(context.session, input)),
  create: writing.cases.create.handler(({ context, input }) => done(context, cases.createCase(context.session, input))),
  save: writing.cases.save.handler(({ context, input }) => done(context, cases.saveCase(context.session, input))),
  setStatus: writing.cases.setStatus.handler(({ context, input }) =>
    done(context, cases.setCaseStatus(context.session, input)),
  ),
  history: open.cases.history.handler(({ context, input }) => history.caseHistory(context.session, input)),
  revision: open.cases.revision.handler(({ context, input }) => history.caseRevision(context.session, input)),
});

const viewsRouter = os.views.router({
  list: open.views.list.handler(({ context }) => views.listViews(context.session)),
  create: writing.views.create.handler(({ context, input }) => done(context, views.createView(context.session, input))),
  update: writing.views.update.handler(({ context, input }) => done(context, views.updateView(context.session, input))),
  remove: writing.views.remove.handler(({ context, input }) => done(context, views.removeView(context.session, input))),
  move: writing.views.move.handler(({ context, input }) => done(context, views.moveView(context.session, input))),
});

/** A meeting that will be signed: its printer reads the fonts now, not while the chair waits. */
function shown({ desk }: Call, meeting: MeetingView): MeetingView {
  if (willBeSigned(meeting)) desk.prepareMinutes();
  return meeting;
}

const board = os.board.router({
  list: open.board.list.handler(({ context }) => meetings.listMeetings(context.session)),
  get: open.board.get.handler(({ context, input }) => shown(context, meetings.getMeeting(context.session, input))),
  create: writing.board.create.handler(({ context, input }) =>
    done(context, meetings.createMeeting(context.session, input)),
  ),
  update: writing.board.update.handler(({ context, input }) =>
    done(context, meetings.updateMeeting(context.session, input)),
  ),
  addCases: writing.board.addCases.handler(({ context, input }) =>
    done(context, meetings.addCases(context.session, input)),
  ),
  removeCase: writing.board.removeCase.handler(({ context, input }) =>
    done(context, meetings.removeCase(context.session, input)),
  ),
  moveCase: writing.board.moveCase.handler(({ context, input }) =>
    done(context, meetings.moveCase(context.session, input)),
  ),
  setItem: writing.board.setItem.handler(({ context, input }) =>
    done(context, meetings.setItem(context.session, input)),
  ),
  setConflicts: writing.board.setConflicts.handler(({ context, input }) =>
    done(context, meetings.setConflicts(context.session, input)),
  ),
  rules: open.board.rules.handler(({ context }) => boardRulesOf(context.session.db)),
  setRules: writing.board.setRules.handler(({ context, input }) =>
    done(context, setBoardRules(context.session, input)),
  ),
  setAttendance: writing.board.setAttendance.handler(({ context, input }) =>
    done(context, meetings.setAttendance(context.session, input)),
  ),
  clock: open.board.clock.handler(({ context, input }) => ({ now: meetingNow(context.session, input.meetingId) })),
  start: writing.board.start.handler(({ context, input }) =>
    shown(context, done(context, meetings.startMeeting(context.session, input))),
  ),
  beginCase: writing.board.beginCase.handler(({ context, input }) => {
    const begun = done(context, meetings.beginCase(context.session, input));
    // The window that begins a case hears of the presentation too: it may be the one that presents.
    if (context.desk.stage.follow(input.meetingId, input.itemId)) {
      context.desk.changes.publish([`present:${input.meetingId}`], null);
    }
    return begun;
  }),
  saveDecision: writing.board.saveDecision.handler(({ context, input }) =>
    done(context, meetings.saveDecision(context.session, input)),
  ),
  recordDecision: writing.board.recordDecision.handler(({ context, input }) =>
    done(context, meetings.recordDecision(context.session, input)),
  ),
  finish: writing.board.finish.handler(({ context, input }) =>
    done(context, meetings.finishMeeting(context.session, input)),
  ),
  layOut: open.board.layOut.handler(({ context, input }) => {
    void layOut(context.session, signing(context), input);
    return {};
  }),
  sign: writing.board.sign.handler(async ({ context, input }) =>
    done(context, await signMeeting(context.session, signing(context), input)),
  ),
  prepare: open.board.prepare.handler(({ context, input }) =>
    preparePaper(
      context.session,
      {
        print: context.desk.printPaper,
        imagesOf: (asked) => context.desk.workspace().attachments.forPrint(asked),
        appVersion: context.desk.version,
      },
      input,
    ),
  ),
  verify: open.board.verify.handler(({ context, input }) => knownMinutes(context.session.db, input)),
  addAddendum: writing.board.addAddendum.handler(async ({ context, input }) =>
    done(context, await addAddendum(context.session, signing(context), input)),
  ),
});

const actionsRouter = os.actions.router({
  list: open.actions.list.handler(({ context, input }) => followed.listActions(context.session, input)),
  tell: writing.actions.tell.handler(({ context, input }) =>
    done(context, followed.tellOfAction(context.session, input)),
  ),
});

/** Every following window goes there, `isFirst` only where none was presenting. Throws NOT_FOUND for a case that is not on the agenda. */
function standAt(
  context: Call & { session: Context },
  { meetingId, position }: { meetingId: string; position: PresentPosition },
  isFirst = false,
): PresentState {
  theItem(context.session.db, meetingId, position.itemId);
  const before = context.desk.stage.of(meetingId);
  if (isFirst && before.position !== null) return before;
  return done(context, { result: context.desk.stage.move(meetingId, position), topics: [`present:${meetingId}`] });
}

const presentRouter = os.present.router({
  state: open.present.state.handler(({ context, input }) => context.desk.stage.of(input.meetingId)),
  begin: open.present.begin.handler(({ context, input }) => standAt(context, input, true)),
  move: open.present.move.handler(({ context, input }) => standAt(context, input)),
  type: open.present.type.handler(({ context, input }) => {
    context.desk.stage.type(input.meetingId, input.typed);
    return done(context, { result: {}, topics: [`present:${input.meetingId}`] });
  }),
  openProjector: open.present.openProjector.handler(({ context, input }) => ({
    opened: context.desk.shell.openProjector(`/board/${input.meetingId}/present${PROJECTOR_MARK}`),
  })),
});

const statisticsRouter = os.statistics.router({
  board: open.statistics.board.handler(({ context, input }) => boardFigures(context.session, input)),
});

/** The contract's verbs, connected to the services. Nothing here decides anything. */
export const router = os.router({
  workspace,
  people: peopleRouter,
  cases: casesRouter,
  views: viewsRouter,
  board,
  actions: actionsRouter,
  present: presentRouter,
  statistics: statisticsRouter,
});
