import { endsAt } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { client } from '../../api/client.ts';
import { Keys } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { CarriedOver } from '../actions/carried-over.tsx';
import './agenda.css';
import { useAgendaDrag, type DraggedCase } from './agenda-drag.tsx';
import { mayStand, positionInGap } from './agenda-places.ts';
import { AgendaRowCells, type RowAction } from './agenda-row.tsx';
import { isUrgent, itemsOf, plannedMinutes, type Item } from './agenda.ts';
import { nameText } from './case-words.ts';
import { ListDialog, PostponeDialog } from './item-dialogs.tsx';
import { useMeetingCommand } from './use-meeting.ts';

/** The agenda while it is planned: order, minutes, what is listed and what is postponed. */
export function AgendaBuilder({
  meeting,
  onPresent,
}: {
  meeting: MeetingView;
  /** A case shall be on the projector. */
  onPresent: (itemId: string) => void;
}): ReactElement {
  const command = useMeetingCommand();
  const [asked, setAsked] = useState<{ item: Item; what: 'list' | 'postpone' } | null>(null);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef<{ itemId: string; selector: string } | null>(null);
  const discuss = itemsOf(meeting, 'discuss');
  const listed = itemsOf(meeting, 'listed');
  const postponed = itemsOf(meeting, 'postponed');

  // A row that changes its place in the document loses the focus: it gets it back where it was.
  useLayoutEffect(() => {
    if (meeting.items.length === 0 || refocus.current === null) return;
    const { itemId, selector } = refocus.current;
    refocus.current = null;
    const row = list.current?.querySelector(`[data-item="${itemId}"]`);
    const target = row?.querySelector<HTMLElement>(selector) ?? row?.querySelector<HTMLElement>('a, button, input');
    target?.focus();
  }, [meeting]);

  const setKind = (item: Item, kind: Item['kind'], budgetMinutes = item.budgetMinutes): void =>
    void command.run(() =>
      client.board.setItem({
        meetingId: meeting.id,
        itemId: item.id,
        kind,
        budgetMinutes,
        standard: item.standard,
        postponed: item.postponed,
      }),
    );
  /** Puts a case into a gap of what is discussed, and says which number it has then. */
  const moveTo = async (item: Item, gap: number): Promise<void> => {
    const position = positionInGap(meeting.items, discuss, { itemId: item.id, urgent: isUrgent(item) }, gap);
    const done = await command.run(() => client.board.moveCase({ meetingId: meeting.id, itemId: item.id, position }));
    if (done !== null) tell(done, item.caseId);
  };
  const tell = (done: MeetingView, caseId: string): void => {
    const order = itemsOf(done, 'discuss');
    const place = order.findIndex((each) => each.caseId === caseId);
    const item = order[place];
    if (item === undefined) return;
    setMoved(t('board.agenda.moved', { name: nameText(item.row), place: place + 1, count: order.length }));
  };
  const move = async (item: Item, step: 1 | -1): Promise<void> => {
    const place = discuss.findIndex((each) => each.id === item.id);
    // A step down passes the next case: it ends in the gap behind that one.
    const gap = step === 1 ? place + 2 : place - 1;
    if (discuss[place + step] === undefined) return;
    if (!mayStand(discuss, isUrgent(item), gap)) {
      setMoved(t('board.agenda.urgentFirst'));
      return;
    }
    const direction = document.activeElement?.getAttribute('data-move');
    refocus.current = {
      itemId: item.id,
      selector: direction === null || direction === undefined ? 'a' : `[data-move="${direction}"]:not([disabled])`,
    };
    await moveTo(item, gap);
  };
  const add = async (cases: readonly DraggedCase[], gap: number): Promise<void> => {
    const [first] = cases;
    if (first === undefined) return;
    const position = positionInGap(meeting.items, discuss, { itemId: null, urgent: first.urgent }, gap);
    const done = await command.run(() =>
      client.board.addCases({ meetingId: meeting.id, caseIds: cases.map(({ caseId }) => caseId), position }),
    );
    if (done !== null) tell(done, first.caseId);
  };
  const dragAndDropHooks = useAgendaDrag({
    discuss,
    onMove: (item, gap) => void moveTo(item, gap),
    onAdd: (cases, gap) => void add(cases, gap),
  });
  const act = (item: Item, action: RowAction): void => {
    command.clear();
    if (action === 'list' || action === 'postpone') setAsked({ item, what: action });
    else if (action === 'discuss') setKind(item, 'discuss');
    else if (action === 'present') onPresent(item.id);
    else void command.run(() => client.board.removeCase({ meetingId: meeting.id, itemId: item.id }));
  };
  const cells = (item: Item, place: number | null): ReactElement => (
    <AgendaRowCells
      item={item}
      place={place}
      date={meeting.date}
      isFirst={place === null || !mayStand(discuss, isUrgent(item), place - 2)}
      isLast={place === null || !mayStand(discuss, isUrgent(item), place + 1)}
      onMove={(step) => void move(item, step)}
      onMinutes={(minutes) => {
        setKind(item, item.kind, minutes);
      }}
      onAction={(action) => {
        act(item, action);
      }}
    />
  );
  const rows = (items: readonly Item[]): ReactElement[] =>
    items.map((item) => (
      <li key={item.id} className="agenda-row" data-item={item.id}>
        {cells(item, null)}
      </li>
    ));
  return (
    <section className="agenda-builder" aria-labelledby="agenda-title" ref={list}>
      <div className="pane-head">
        <h2 id="agenda-title">{t('board.agenda')}</h2>
        <MinutesSum minutes={plannedMinutes(meeting)} total={meeting.budgetMinutes} startsAt={meeting.startsAt} />
        <span className="grow" />
        <span className="mut sm row agenda-keys">
          <Keys keys="Alt+↑" />
          <Keys keys="Alt+↓" />
          {t('board.agenda.keys')}
        </span>
      </div>
      {command.problem === null || asked !== null ? null : <ProblemNote problem={command.problem} />}
      <CarriedOver meeting={meeting} heading="h3" />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears a key of the rows within */}
      <div
        onKeyDownCapture={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          const row = event.target instanceof Element ? event.target.closest('[data-item]') : null;
          const item = discuss.find((each) => each.id === row?.getAttribute('data-item'));
          if (item === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          void move(item, event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        <GridList
          aria-label={t('board.agenda.toDiscuss')}
          className="agenda-rows"
          items={discuss}
          dependencies={[meeting]}
          keyboardNavigationBehavior="tab"
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <p className="board-empty">
              {t(meeting.items.length === 0 ? 'board.agenda.empty' : 'board.agenda.noneToDiscuss')}
            </p>
          )}
        >
          {(item) => (
            <GridListItem id={item.id} textValue={nameText(item.row)} className="agenda-row" data-item={item.id}>
              {cells(item, discuss.findIndex((each) => each.id === item.id) + 1)}
            </GridListItem>
          )}
        </GridList>
      </div>
      {listed.length === 0 ? null : (
        <>
          <h3 className="pane-group">{t('board.agenda.listed')}</h3>
          <ul className="agenda-rows">{rows(listed)}</ul>
        </>
      )}
      {postponed.length === 0 ? null : (
        <>
          <h3 className="pane-group">{t('board.agenda.postponed')}</h3>
          <ul className="agenda-rows">{rows(postponed)}</ul>
        </>
      )}
      <output className="hidden-visually">{moved}</output>
      {asked === null ? null : asked.what === 'list' ? (
        <ListDialog
          meetingId={meeting.id}
          item={asked.item}
          command={command}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : (
        <PostponeDialog
          meetingId={meeting.id}
          item={asked.item}
          command={command}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

/** "54 of 60 min" with a bar; what is too long is said, not only drawn. */
function MinutesSum({ minutes, total, startsAt }: { minutes: number; total: number; startsAt: string }): ReactElement {
  const over = minutes - total;
  const end = endsAt(startsAt, minutes);
  return (
    <span className="row agenda-sum">
      <span className="agenda-sum-track" aria-hidden="true">
        <span
          className={over > 0 ? 'agenda-sum-fill agenda-sum-over' : 'agenda-sum-fill'}
          style={{ width: `${Math.min(100, (minutes / total) * 100)}%` }}
        />
      </span>
      <span className={over > 0 ? 'agenda-sum-late' : 'ink2'}>
        {over > 0
          ? t('board.agenda.over', { minutes, total, over, end })
          : t('board.agenda.sum', { minutes, total, end })}
      </span>
    </span>
  );
}
