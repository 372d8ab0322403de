import type { MeetingView } from '@spineboard/core/contract';
import { Check, Pencil, Play } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { itemActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { client, problemOf, type Problem } from '../../api/client.ts';
import { useWorkspace } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote, problemText } from '../../components/problem-note.tsx';
import { formatClock } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { notDiscussed } from './agenda-row.tsx';
import { nextUndecided, type Item } from './agenda.ts';
import { CaseConflicts } from './case-conflicts.tsx';
import { CaseHead } from './case-head.tsx';
import './case-pane.css';
import { ClashNote } from './clash-note.tsx';
import { notRecordable } from './decide.ts';
import { DecisionForm } from './decision-form.tsx';
import { RecordedDecision } from './decision-text.tsx';
import type { DraftState } from './draft-keeper.ts';
import { frameworkOf } from './framework.ts';
import { Inquorate } from './inquorate.tsx';
import { PostponeDialog } from './item-dialogs.tsx';
import { useTellTyping } from './use-tell-typing.ts';
import { ThreeAnswers } from './three-answers.tsx';
import { useDecision, type DecisionHandle } from './use-decision.ts';
import { nameOf, useMeetingCommand, usePeople, type MeetingCommand } from './use-meeting.ts';

/** What a decision still lacks, as a sentence. */
const ASKS = {
  kind: 'board.record.needsKind',
  option: 'board.record.needsOption',
  second: 'board.record.needsSecond',
  levels: 'board.record.needsLevels',
} as const;

/** One case on the table: facts, the three answers, and the decision as it is typed. */
export function CasePane({
  meeting,
  item,
  onSelect,
}: {
  meeting: MeetingView;
  item: Item;
  onSelect: (itemId: string) => void;
}): ReactElement | null {
  const decision = useDecision(meeting.id, item.id);
  return decision === null ? null : <OpenCase meeting={meeting} item={item} decision={decision} onSelect={onSelect} />;
}

function OpenCase({
  meeting,
  item,
  decision,
  onSelect,
}: {
  meeting: MeetingView;
  item: Item;
  decision: DecisionHandle;
  onSelect: (itemId: string) => void;
}): ReactElement {
  const people = usePeople();
  const { me } = useWorkspace();
  const command = useMeetingCommand();
  const [refusal, setRefusal] = useState<Problem | keyof typeof ASKS | null>(null);
  const [recording, setRecording] = useState(false);
  const [postponing, setPostponing] = useState(false);
  const [changing, setChanging] = useState(false);
  const { draft } = decision.state;
  useTellTyping(meeting.id, item.id, decision.state);
  const discussed = item.kind === 'discuss';
  const call = discussed ? draft.stability : null;
  const framework = useMemo(() => frameworkOf(item.record, call), [item.record, call]);
  const begun = item.startedAt !== null;
  const closed = item.decision.recorded !== null && !changing && decision.state.phase === 'kept';
  const next = nextUndecided(meeting, item.id);

  const begin = (): void => void command.run(() => client.board.beginCase({ meetingId: meeting.id, itemId: item.id }));
  const record = async (): Promise<void> => {
    const missing = notRecordable(draft);
    setRefusal(missing);
    if (missing !== null || recording || closed || decision.state.phase === 'clash') return;
    setRecording(true);
    try {
      const after = await decision.record();
      setChanging(false);
      const following = nextUndecided(after, item.id);
      if (following === null) return;
      if (following.startedAt === null && after.status === 'inSession') {
        await command.run(() => client.board.beginCase({ meetingId: meeting.id, itemId: following.id }));
      }
      onSelect(following.id);
    } catch (error) {
      setRefusal(problemOf(error));
    } finally {
      setRecording(false);
    }
  };
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    // The field or button that brought this about went with it: the keyboard goes on with this case. Asked once the
    // focus rests: while it moves from a field that is changed by leaving it, it is nowhere for a moment.
    const resting = setTimeout(() => {
      if (document.activeElement === null || document.activeElement === document.body) {
        pane.current?.focus({ preventScroll: true });
      }
    }, 0);
    return () => {
      clearTimeout(resting);
    };
  });
  const recordWords =
    next !== null ? t('board.recordNext') : t(item.decision.recorded === null ? 'board.record' : 'board.recordAgain');
  const actions = useActions(
    itemActions,
    {
      isBegun: begun,
      isInSession: meeting.status === 'inSession',
      isClosed: closed,
      isBusy: recording,
      hasClash: decision.state.phase === 'clash',
      recordWords,
      begin,
      record: () => void record(),
      postpone: () => {
        command.clear();
        setPostponing(true);
      },
      change: () => {
        setChanging(true);
      },
    },
    discussed,
  );
  return (
    <section className="board-case" aria-label={item.row.name} ref={pane} tabIndex={-1}>
      <div className="board-case-work">
        <CaseHead item={item} date={meeting.date} framework={framework} />
        {discussed ? (
          <>
            <ThreeAnswers item={item} draft={draft} framework={framework} />
            {closed ? <Inquorate meeting={meeting} item={item} people={people} /> : null}
            {closed ? <RecordedDecision draft={draft} /> : null}
            <ClashNote state={decision.state} onChoose={decision.choose} />
            {closed ? null : (
              <DecisionForm
                key={`decision.${item.id}`}
                draft={draft}
                record={item.record}
                framework={framework}
                people={people}
                hasDigits={decision.state.phase !== 'clash'}
                caller={nameOf(people, meeting.chairId) || me.name}
                onChange={(changed) => {
                  setRefusal(null);
                  if (!begun && !command.busy && meeting.status === 'inSession') begin();
                  decision.edit(changed);
                }}
              />
            )}
            <CaseConflicts key={item.id} meeting={meeting} item={item} />
          </>
        ) : (
          <NotDiscussed meeting={meeting} item={item} command={command} />
        )}
      </div>
      {discussed ? (
        <div className="board-case-foot">
          <div className="board-case-told">
            <KeptWords state={decision.state} recordedAt={item.decision.recorded?.at ?? null} />
            {refusal === null ? null : typeof refusal === 'string' ? (
              <span role="alert" className="board-case-asks">
                {t(ASKS[refusal])}
              </span>
            ) : (
              <ProblemNote problem={refusal} />
            )}
            {changing && item.decision.recorded !== null ? (
              <span className="sm ink2">{t('board.changeWhy')}</span>
            ) : null}
            {command.problem === null || postponing ? null : <ProblemNote problem={command.problem} />}
          </div>
          {begun || meeting.status !== 'inSession' ? null : (
            <ActionButton action={actions.begin} icon={<Play className="icon-s" aria-hidden="true" />} />
          )}
          {closed ? (
            <ActionButton action={actions.change} icon={<Pencil className="icon-s" aria-hidden="true" />} />
          ) : (
            <>
              <ActionButton action={actions.postpone} />
              <ActionButton action={actions.record} kind="primary" />
            </>
          )}
        </div>
      ) : null}
      {postponing ? (
        <PostponeDialog
          meetingId={meeting.id}
          item={item}
          command={command}
          onClose={() => {
            setPostponing(false);
          }}
        />
      ) : null}
    </section>
  );
}

/** What became of the last edit, in words. */
function keptWords(state: DraftState, recordedAt: string | null): string {
  switch (state.phase) {
    case 'kept': {
      const recorded = recordedAt === null ? '' : t('board.recorded', { time: formatClock(recordedAt) });
      const kept = state.keptAt === null ? '' : t('board.kept', { time: formatClock(state.keptAt) });
      return [recorded, kept].filter((part) => part !== '').join('. ') || t('board.kept.nothing');
    }
    case 'waiting':
    case 'sending':
      return t('board.keeping');
    case 'lost': {
      const time = state.unkeptSince === null ? '' : formatClock(state.unkeptSince);
      const { problem } = state;
      if (problem === null || problem.code === 'HOST_LOST') return t('board.notKept', { time });
      return t('board.notKeptBecause', { time, problem: problemText(problem) });
    }
    case 'refused':
      return t('board.notTaken', { problem: state.problem === null ? '' : problemText(state.problem) });
    case 'clash':
      return t('board.clash');
    default:
      state.phase satisfies never;
      throw new RangeError('Unknown phase of a draft');
  }
}

/** What became of the last edit: kept when, on its way, or not kept and why. */
function KeptWords({ state, recordedAt }: { state: DraftState; recordedAt: string | null }): ReactElement {
  return (
    <span className={state.phase === 'lost' || state.phase === 'refused' ? 'kept-words kept-not' : 'kept-words'}>
      {state.phase === 'kept' ? <Check className="icon-s" aria-hidden="true" /> : null}
      <output>{keptWords(state, recordedAt)}</output>
    </span>
  );
}

function NotDiscussed({
  meeting,
  item,
  command,
}: {
  meeting: MeetingView;
  item: Item;
  command: MeetingCommand;
}): ReactElement {
  return (
    <div className="not-discussed">
      <p>
        {item.kind === 'listed'
          ? t('board.listedAs', { standard: item.standard || t('board.list.none') })
          : notDiscussed(item)}
      </p>
      <Button
        isDisabled={command.busy}
        onPress={() =>
          void command.run(() =>
            client.board.setItem({
              meetingId: meeting.id,
              itemId: item.id,
              kind: 'discuss',
              budgetMinutes: item.budgetMinutes,
              standard: item.standard,
              postponed: item.postponed,
            }),
          )
        }
      >
        {t('board.discussAgain')}
      </Button>
      {command.problem === null ? null : <ProblemNote problem={command.problem} />}
    </div>
  );
}
