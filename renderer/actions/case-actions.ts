import { READ_INSTRUMENTS, type ReadInstrument } from '@spineboard/core/case';
import { instruments, WIZARD_INSTRUMENT_IDS } from '@spineboard/core/instruments';
import { keyOf, t } from '../messages/t.ts';
import { SECTIONS, type SectionId } from '../screens/case/sections.ts';
import { defineActions, type Action } from './action.ts';

type Wizard = (typeof WIZARD_INSTRUMENT_IDS)[number];
type Status = 'preparing' | 'waiting' | 'ready';

export type CaseWork = {
  section: SectionId;
  /** Names of the sections before and after, null at the ends. */
  previous: string | null;
  next: string | null;
  /** The lesion that the actions of a lesion mean: the open one, else the leading one. */
  hasLesion: boolean;
  isMapOpen: boolean;
  hasImages: boolean;
  /** What the workstation holds; discussed and closed are set by the board. */
  status: Status | 'discussed' | 'closed';
  step: (by: 1 | -1) => void;
  go: (section: SectionId) => void;
  addLesion: () => void;
  score: (instrument: Wizard) => void;
  /** Whether somebody scored the lesion, so that a second reader has something to be compared with. */
  hasFirst: (instrument: ReadInstrument) => boolean;
  /** Whether finished readings of the lesion wait to be compared. */
  hasReadings: (instrument: ReadInstrument) => boolean;
  read: (instrument: ReadInstrument, how: 'blind' | 'compare') => void;
  /** The first answers are hidden: the person's own second reading of the lesion is open. */
  isHidden: (instrument: ReadInstrument) => boolean;
  /** The person looked at the first answers before their own second reading was finished. */
  hasSeen: (instrument: ReadInstrument) => boolean;
  /** Asks whether the first answers shall be looked at, which ends the blindness. */
  lookAnyway: (instrument: ReadInstrument) => void;
  options: () => void;
  history: () => void;
  toggleMap: () => void;
  look: () => void;
  askUrgency: () => void;
  setStatus: (status: Status) => void;
  /** The case is on the agenda of a meeting that is under way. */
  isInMeeting: boolean;
  /** The projector of that meeting shows it now. */
  isInRoom: boolean;
  present: () => void;
  leave: () => void;
};

/** What W opens: the wizard of the lesion, and without one the first of the patient. */
const firstWizard = (work: CaseWork): Wizard => (work.hasLesion ? 'sins' : 'tokuhashi');

const wizardName = (id: Wizard): string => t('actions.case.score', { instrument: instruments[id].title });

/** The wizard of each instrument, in the order of the core, but for the one that W opens. */
const wizards = Object.fromEntries(
  WIZARD_INSTRUMENT_IDS.map((id): [string, Action<CaseWork>] => [
    `score-${id}`,
    {
      label: 'actions.case.score',
      values: { instrument: instruments[id].title },
      exists: (work) => firstWizard(work) !== id,
      when: (work) => instruments[id].subject === 'patient' || work.hasLesion || t('actions.why.noLesion'),
      perform: (work) => {
        work.score(id);
      },
    },
  ]),
) as Record<`score-${Wizard}`, Action<CaseWork>>;

/** A second reading of what is read on a lesion, and the comparison of both. */
const readings = Object.fromEntries(
  READ_INSTRUMENTS.flatMap((id): [string, Action<CaseWork>][] => [
    [
      `second-${id}`,
      {
        label: 'actions.case.second',
        values: { instrument: instruments[id].title },
        says: (work) =>
          t(work.hasSeen(id) ? 'actions.case.secondSeen' : 'actions.case.second', {
            instrument: instruments[id].title,
          }),
        when: (work) =>
          !work.hasLesion ? t('actions.why.noLesion') : work.hasFirst(id) || t('actions.why.noFirstReading'),
        perform: (work) => {
          work.read(id, 'blind');
        },
      },
    ],
    [
      `look-${id}`,
      {
        label: 'actions.case.lookAnyway',
        values: { instrument: instruments[id].title },
        exists: (work) => work.isHidden(id),
        perform: (work) => {
          work.lookAnyway(id);
        },
      },
    ],
    [
      `compare-${id}`,
      {
        label: 'actions.case.compare',
        values: { instrument: instruments[id].title },
        when: (work) => work.hasReadings(id) || t('actions.why.noReadings'),
        perform: (work) => {
          work.read(id, 'compare');
        },
      },
    ],
  ]),
) as Record<`second-${ReadInstrument}` | `look-${ReadInstrument}` | `compare-${ReadInstrument}`, Action<CaseWork>>;

/** The way to each section by its name. */
const sections = Object.fromEntries(
  SECTIONS.map((id): [string, Action<CaseWork>] => [
    `section-${id}`,
    {
      label: 'actions.case.section',
      values: { section: t(keyOf(`case.section.${id}`)) },
      when: (work) => work.section !== id || t('actions.why.here'),
      perform: (work) => {
        work.go(id);
      },
    },
  ]),
) as Record<`section-${SectionId}`, Action<CaseWork>>;

const setsStatus = (status: Status) => ({
  when: (work: CaseWork) => work.status !== status || t('actions.why.already'),
  perform: (work: CaseWork): void => {
    work.setStatus(status);
  },
});

/** What can be done with an open case. */
export const caseActions = defineActions<CaseWork>()(
  { scope: 'case', title: 'actions.case', elsewhere: 'actions.elsewhere.case' },
  {
    previous: {
      label: 'actions.case.previous',
      says: (work) =>
        work.previous === null ? t('actions.case.previous') : t('actions.case.previousIs', { section: work.previous }),
      keys: ['['],
      repeats: true,
      when: (work) => work.previous !== null || t('actions.why.firstSection'),
      perform: (work) => {
        work.step(-1);
      },
    },
    next: {
      label: 'actions.case.next',
      says: (work) => (work.next === null ? t('actions.case.next') : t('case.section.next', { section: work.next })),
      keys: [']'],
      repeats: true,
      when: (work) => work.next !== null || t('actions.why.lastSection'),
      perform: (work) => {
        work.step(1);
      },
    },
    ...sections,
    addLesion: {
      label: 'case.addLesionLong',
      keys: ['L'],
      perform: (work) => {
        work.addLesion();
      },
    },
    score: {
      label: 'actions.case.scoreFirst',
      says: (work) => wizardName(firstWizard(work)),
      keys: ['W'],
      perform: (work) => {
        work.score(firstWizard(work));
      },
    },
    ...wizards,
    ...readings,
    options: {
      label: 'actions.case.options',
      keys: ['O'],
      perform: (work) => {
        work.options();
      },
    },
    history: {
      label: 'actions.case.history',
      keys: ['H'],
      perform: (work) => {
        work.history();
      },
    },
    map: {
      label: 'actions.case.map',
      keys: ['M'],
      perform: (work) => {
        work.toggleMap();
      },
    },
    images: {
      label: 'actions.case.images',
      keys: ['I'],
      when: (work) => work.hasImages || t('actions.why.noImage'),
      perform: (work) => {
        work.look();
      },
    },
    urgency: {
      label: 'case.urgency.set',
      keys: ['U'],
      perform: (work) => {
        work.askUrgency();
      },
    },
    ready: { label: 'case.markReady', ...setsStatus('ready') },
    preparing: { label: 'actions.case.preparing', ...setsStatus('preparing') },
    waiting: { label: 'actions.case.waiting', ...setsStatus('waiting') },
    present: {
      label: 'present.showCase',
      keys: ['P'],
      exists: (work) => work.isInMeeting,
      when: (work) => !work.isInRoom || t('present.inRoom.same'),
      perform: (work) => {
        work.present();
      },
    },
    leave: {
      label: 'case.back',
      says: (work) => t(work.isMapOpen ? 'actions.case.closeMap' : 'case.back'),
      keys: ['Escape'],
      perform: (work) => {
        work.leave();
      },
    },
    answer: { label: 'actions.case.answer', keys: ['1', '0'] },
  },
);

export type ClashWork = { choose: (side: 'mine' | 'theirs') => void };

/** The two answers to a field that two people changed. */
export const clashActions = defineActions<ClashWork>()(
  { scope: 'clash', title: 'actions.clash', elsewhere: 'actions.elsewhere.clash' },
  {
    mine: {
      label: 'actions.clash.mine',
      keys: ['1'],
      perform: (work) => {
        work.choose('mine');
      },
    },
    theirs: {
      label: 'actions.clash.theirs',
      keys: ['2'],
      perform: (work) => {
        work.choose('theirs');
      },
    },
  },
);
