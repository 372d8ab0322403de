import type { MeetingView } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { keyOf, t } from '../../messages/t.ts';
import { itemsOf, type Item } from '../board/agenda.ts';
import { ageAndSex, nameText } from '../board/case-words.ts';
import { RoomTimer } from './room-timer.tsx';

/** Name of a case in the room, or its number where strangers look on. */
export function roomName(meeting: MeetingView, item: Item, hasNumbers: boolean): string {
  if (!hasNumbers) return nameText(item.row);
  const place = itemsOf(meeting, item.kind).findIndex((each) => each.id === item.id);
  return t('present.caseNumber', { number: place + 1 });
}

/** Who is discussed, how far the agenda is, and the time. */
export function RoomHead({
  meeting,
  item,
  hasNumbers,
}: {
  meeting: MeetingView;
  item: Item;
  hasNumbers: boolean;
}): ReactElement {
  const { row } = item;
  const agenda = itemsOf(meeting, 'discuss');
  const place = agenda.findIndex((each) => each.id === item.id);
  const who = [ageAndSex(row, meeting.date), hasNumbers ? '' : row.recordNumber].filter((part) => part !== '');
  return (
    <header className="room-head">
      <h1 className="room-name" data-content="">
        {roomName(meeting, item, hasNumbers)}
      </h1>
      <span className="room-quiet room-who" data-content="">
        {who.join(', ')}
      </span>
      {row.provenance === 'patient' ? null : (
        <span className="room-provenance">{t(keyOf(`common.${row.provenance}`))}</span>
      )}
      <span className="grow" />
      <span className="room-agenda" aria-hidden="true">
        {agenda.map(({ id, decision }) => (
          <span
            key={id}
            className={`room-agenda-case${id === item.id ? ' room-agenda-here' : decision.recorded === null ? '' : ' room-agenda-done'}`}
          />
        ))}
      </span>
      <span className="room-quiet room-place">
        {place === -1 ? t('present.notOnList') : t('present.caseOf', { number: place + 1, count: agenda.length })}
      </span>
      <RoomTimer meetingId={meeting.id} item={item} />
    </header>
  );
}
