import type { MeetingView } from '@spineboard/core/contract';
import { Monitor, MonitorOff, MonitorUp, MonitorX, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { t } from '../../messages/t.ts';
import type { ProjectorState, Showing } from '../present/presence.ts';
import { itemsOf } from './agenda.ts';
import './projector-status.css';

/** "case 3": its place among the cases that are discussed, as the room counts them. */
function shownText(meeting: MeetingView, { itemId, isBlank }: Showing): string {
  if (isBlank) return t('present.projector.blank');
  if (itemId === null) return t('present.projector.noCase');
  const place = itemsOf(meeting, 'discuss').findIndex((item) => item.id === itemId);
  return place === -1 ? t('present.projector.notDiscussed') : t('present.projector.case', { number: place + 1 });
}

function said(meeting: MeetingView, projector: ProjectorState): { icon: LucideIcon; words: string } {
  switch (projector.is) {
    case 'on': {
      const { showing, windows } = projector;
      const shows = shownText(meeting, showing);
      const alone = showing.isAlone ? 'yes' : 'no';
      return {
        icon: showing.isBlank ? Monitor : MonitorUp,
        words: t('present.projector.on', { shows, alone, windows }),
      };
    }
    case 'closed':
      // After the meeting nobody misses it.
      return meeting.status === 'inSession'
        ? { icon: MonitorX, words: t('present.projector.closed') }
        : { icon: MonitorOff, words: t('present.projector.off') };
    case 'off':
      return { icon: MonitorOff, words: t('present.projector.off') };
    default:
      projector satisfies never;
      throw new RangeError('Unknown state of the projector');
  }
}

/** Whether the projector is open and what it shows: always there, in the same place. */
export function ProjectorStatus({
  meeting,
  projector,
}: {
  meeting: MeetingView;
  projector: ProjectorState;
}): ReactElement {
  const { icon: Icon, words } = said(meeting, projector);
  return (
    <output className={`projector-status projector-${projector.is}`}>
      <Icon className="icon-s" aria-hidden="true" />
      <span className="num">{words}</span>
    </output>
  );
}
