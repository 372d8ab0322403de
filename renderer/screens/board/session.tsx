import type { MeetingView } from '@spineboard/core/contract';
import { useNavigate } from '@tanstack/react-router';
import { CircleDot, FileDown, FileText, PenLine, Presentation } from 'lucide-react';
import { DRAFT_DOWNLOAD } from '@spineboard/core/contract';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { sessionActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { client } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { formatClock } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { MinutesPanel } from '../minutes/minutes-panel.tsx';
import { CarriedOver } from '../actions/carried-over.tsx';
import { AgendaList } from './agenda-list.tsx';
import { currentItem, minutesBetween, neighbor, nextUndecided, undecidedItems, type Item } from './agenda.ts';
import { Along, useAlong } from './along.tsx';
import { Candidates } from './candidates.tsx';
import { CasePane } from './case-pane.tsx';
import { nameText } from './case-words.ts';
import { MeetingTitle } from './meeting-title.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { ProjectorStatus } from './projector-status.tsx';
import './session.css';
import { SignDialog } from './sign-dialog.tsx';
import { useDecisionsOf } from './use-decision.ts';
import { SETTLED, useLayOut } from './use-lay-out.ts';
import { nameOf, useMeetingCommand, useMeetingNow, usePeople } from './use-meeting.ts';

type Pane = 'case' | 'agenda' | 'people';
/** What shares the column beside the case, and what shares the whole width where there is room for one. */
const BESIDE: readonly Pane[] = ['agenda', 'people'];
const ONE: readonly Pane[] = ['case', 'agenda', 'people'];

function PaneChoice({
  panes,
  value,
  onChange,
}: {
  panes: readonly Pane[];
  value: Pane;
  onChange: (pane: Pane) => void;
}): ReactElement {
  return (
    <Segmented
      label={t('board.pane')}
      size="small"
      segments={panes.map((pane) => ({ value: pane, label: t(`board.pane.${pane}`) }))}
      value={value}
      onChange={(pane) => {
        if (pane !== null) onChange(pane);
      }}
    />
  );
}

/** A meeting in session, or finished and not signed yet: agenda, the case on the table, people and minutes. */
export function Session({ meeting, itemId }: { meeting: MeetingView; itemId: string | null }): ReactElement {
  useDecisionsOf(meeting);
  useLayOut(meeting.id, SETTLED);
  const people = usePeople();
  const navigate = useNavigate();
  const now = useMeetingNow(meeting.id);
  const { run, problem, busy } = useMeetingCommand();
  const [pane, setPane] = useState<Pane>('case');
  const [beside, setBeside] = useState(false);
  const [asked, setAsked] = useState<'sign' | 'cases' | null>(null);
  const selected = meeting.items.find((item) => item.id === itemId) ?? currentItem(meeting);
  const undecided = undecidedItems(meeting);
  const inSession = meeting.status === 'inSession';
  // The case that was turned to and is not on screen yet: a key pressed twice goes two cases on. Only its own arrival
  // ends it, before a key can be pressed at its sight; a case passed on the way there leaves it as it is.
  const aimed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (aimed.current === selected?.id) aimed.current = null;
  }, [selected?.id]);
  const turn = (id: string): void => {
    aimed.current = id === selected?.id ? null : id;
    setPane('case');
    void navigate({ to: '/board/$meetingId', params: { meetingId: meeting.id }, search: { item: id } });
  };
  const along = useAlong(meeting, selected?.id ?? null, turn);
  const select = (id: string): void => {
    turn(id);
    along.tell(id);
  };
  const blocked =
    undecided.length === 0
      ? null
      : t('board.finish.blocked', {
          count: undecided.length,
          names: undecided.map((item) => nameText(item.row)).join('; '),
        });
  const close = (): void => {
    setAsked(null);
  };
  // A case that was postponed stands behind all others: from there the next one is the next to be decided.
  const following = (item: Item, by: 1 | -1): Item | null =>
    neighbor(meeting, item.id, by) ?? (by === 1 && item.kind === 'postponed' ? nextUndecided(meeting, item.id) : null);
  const draft = useRef<HTMLAnchorElement>(null);
  const actions = useActions(sessionActions, {
    isFinished: !inSession,
    isBusy: busy,
    blocked,
    hasNeighbor: (by) => selected !== null && following(selected, by) !== null,
    step: (by) => {
      const from = meeting.items.find((each) => each.id === aimed.current) ?? selected;
      const item = from === null ? null : following(from, by);
      if (item !== null) select(item.id);
    },
    finish: () => void run(() => client.board.finish({ meetingId: meeting.id })),
    sign: () => {
      setAsked('sign');
    },
    addCases: () => {
      setAsked('cases');
    },
    draft: () => draft.current?.click(),
    minutes: () => {
      setBeside((shown) => !shown);
    },
    present: along.present,
    isPresented: along.isPresented,
    isAlong: along.isOn,
    goAlong: along.toggle,
    isElsewhere: along.itemId !== null && along.itemId !== selected?.id,
    showHere: along.showHere,
    room: along.remote,
  });
  const scribe = nameOf(people, meeting.scribeId);
  return (
    <Screen
      subject
      label={meeting.title}
      top={
        <>
          <MeetingTitle meeting={meeting} />
          <Chip>
            <span className="row session-state">
              <CircleDot className="icon-s" aria-hidden="true" />
              {inSession && meeting.startedAt !== null
                ? t('board.since', { time: formatClock(meeting.startedAt) })
                : t(`board.state.${meeting.status}`)}
            </span>
          </Chip>
          {inSession && meeting.startedAt !== null ? (
            <span className="ink2 sm num nowrap session-used">
              {t('board.used', {
                used: minutesBetween(meeting.startedAt, now.toISOString()),
                total: meeting.budgetMinutes,
              })}
            </span>
          ) : null}
          <span className="grow" />
          {scribe === '' ? null : (
            <span className="ink2 sm nowrap session-scribe">{t('board.scribe', { name: scribe })}</span>
          )}
          <ProjectorStatus meeting={meeting} projector={along.projector} />
          <ActionButton action={actions.present} icon={<Presentation className="icon-s" aria-hidden="true" />} />
          <ActionButton action={actions.minutes} icon={<FileText className="icon-s" aria-hidden="true" />}>
            {t(beside ? 'minutes.preview.hide' : 'minutes.preview')}
          </ActionButton>
          <a
            ref={draft}
            className="session-draft"
            href={`${DRAFT_DOWNLOAD}${meeting.id}/draft.pdf`}
            aria-label={t('board.draft')}
            download
          >
            <FileDown className="icon-s" aria-hidden="true" />
          </a>
          {inSession ? (
            <ActionButton action={actions.finish} describedBy="finish-why">
              {t('board.finish')}
            </ActionButton>
          ) : (
            <ActionButton action={actions.sign} kind="primary" icon={<PenLine className="icon" aria-hidden="true" />}>
              {t('board.sign')}
            </ActionButton>
          )}
        </>
      }
    >
      <div className={`session${beside ? ' session-with-minutes' : ''}`} data-pane={pane}>
        <div className="session-panes session-panes-beside">
          <PaneChoice panes={BESIDE} value={pane === 'people' ? 'people' : 'agenda'} onChange={setPane} />
        </div>
        <div className="session-panes session-panes-one">
          <PaneChoice panes={ONE} value={pane} onChange={setPane} />
        </div>
        <div className="session-agenda">
          <CarriedOver meeting={meeting} heading="h2" />
          <AgendaList meeting={meeting} selectedId={selected?.id ?? null} now={now} onSelect={select} />
          <div className="session-agenda-foot">
            <p id="finish-why" className="sm ink2">
              {blocked === null ? t('board.finish.ready') : inSession ? blocked : t('board.sign.blocked')}
            </p>
            {inSession ? <ActionButton action={actions.addCases} size="small" /> : null}
          </div>
        </div>
        <div className="session-case">
          <Along along={along} meeting={meeting} selectedId={selected?.id ?? null} actions={actions} onTurn={turn} />
          {problem === null ? null : <ProblemNote problem={problem} />}
          {selected === null ? (
            <p className="board-empty">{t('board.noItems')}</p>
          ) : (
            <CasePane key={selected.id} meeting={meeting} item={selected} onSelect={select} />
          )}
        </div>
        <div className="session-people">
          {beside ? (
            <MinutesPanel meeting={meeting} itemId={selected?.id ?? null} />
          ) : (
            <PeoplePanel meeting={meeting} now={inSession ? now : null} />
          )}
        </div>
      </div>
      {asked === 'sign' ? <SignDialog meeting={meeting} kind="minutes" onClose={close} /> : null}
      <Dialog
        title={t('board.candidates')}
        isOpen={asked === 'cases'}
        onClose={close}
        footer={<Button onPress={close}>{t('common.close')}</Button>}
        width={520}
      >
        <Candidates meeting={meeting} />
      </Dialog>
    </Screen>
  );
}
