import { endsAt } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { Keys } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { CarriedOver } from '../actions/carried-over.tsx';
import './agenda.css';
import { AgendaRow, type RowAction } from './agenda-row.tsx';
import { itemsOf, plannedMinutes, type Item } from './agenda.ts';
import { nameText } from './case-words.ts';
import { ListDialog, PostponeDialog } from './item-dialogs.tsx';
import { useMeetingCommand } from './use-meeting.ts';

/** The agenda while it is planned: order, minutes, what is listed and what is postponed. */
export function AgendaBuilder({ meeting }: { meeting: MeetingView }): ReactElement {
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
  const move = async (item: Item, step: 1 | -1): Promise<void> => {
    const place = discuss.findIndex((each) => each.id === item.id);
    const other = discuss[place + step];
    if (other === undefined) return;
    const focused = document.activeElement;
    const direction = focused?.getAttribute('data-move');
    refocus.current = {
      itemId: item.id,
      selector: direction === null || direction === undefined ? 'a' : `[data-move="${direction}"]:not([disabled])`,
    };
    const done = await command.run(() =>
      client.board.moveCase({ meetingId: meeting.id, itemId: item.id, position: other.position }),
    );
    if (done === null) return;
    setMoved(t('board.agenda.moved', { name: nameText(item.row), place: place + step + 1, count: discuss.length }));
  };
  const act = (item: Item, action: RowAction): void => {
    command.clear();
    if (action === 'list' || action === 'postpone') setAsked({ item, what: action });
    else if (action === 'discuss') setKind(item, 'discuss');
    else void command.run(() => client.board.removeCase({ meetingId: meeting.id, itemId: item.id }));
  };
  const rows = (items: readonly Item[], numbered: boolean): ReactElement[] =>
    items.map((item, index) => (
      <AgendaRow
        key={item.id}
        item={item}
        place={numbered ? index + 1 : null}
        date={meeting.date}
        isFirst={index === 0}
        isLast={index === items.length - 1}
        onMove={(step) => void move(item, step)}
        onMinutes={(minutes) => {
          setKind(item, item.kind, minutes);
        }}
        onAction={(action) => {
          act(item, action);
        }}
      />
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
      <CarriedOver meeting={meeting} />
      {meeting.items.length === 0 ? <p className="board-empty">{t('board.agenda.empty')}</p> : null}
      <ol className="agenda-rows">{rows(discuss, true)}</ol>
      {listed.length === 0 ? null : (
        <>
          <h3 className="pane-group">{t('board.agenda.listed')}</h3>
          <ul className="agenda-rows">{rows(listed, false)}</ul>
        </>
      )}
      {postponed.length === 0 ? null : (
        <>
          <h3 className="pane-group">{t('board.agenda.postponed')}</h3>
          <ul className="agenda-rows">{rows(postponed, false)}</ul>
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
