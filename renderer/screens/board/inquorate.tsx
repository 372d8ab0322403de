import { isQuorate, type Person } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import type { ReactElement } from 'react';
import { Chip } from '../../components/chip.tsx';
import { centreHour } from '../../messages/centre-clock.ts';
import { t } from '../../messages/t.ts';
import type { Item } from './agenda.ts';
import { quorumOf } from './quorum.ts';

/** Marks a decision that was recorded while too few of the specialties were present. */
export function Inquorate({
  meeting,
  item,
  people,
}: {
  meeting: MeetingView;
  item: Item;
  people: readonly Person[];
}): ReactElement | null {
  const { recorded } = item.decision;
  if (recorded === null) return null;
  const { present, missing } = quorumOf(meeting.attendance, people, centreHour(recorded.at), meeting.quorum);
  if (isQuorate(meeting.quorum, present)) return null;
  const names = missing.map((specialty) => t(`specialty.${specialty}`).toLowerCase()).join(', ');
  return (
    <p>
      <Chip sign="near">{t('board.inquorate', { missing: names })}</Chip>
    </p>
  );
}
