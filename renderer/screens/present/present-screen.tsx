import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { api, problemOf } from '../../api/client.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import './present.css';
import './room-floating.css';
import { Room } from './room.tsx';
import { usePreference, useRoomScale, useRoomTheme } from './use-room.ts';

const route = getRouteApi('/board/$meetingId/present');
const TITLE = 'Spineboard';

/** A meeting on the projector, over the whole window, whatever its size: one layout of 1920 x 1080, scaled. */
export function PresentScreen(): ReactElement {
  const { meetingId } = route.useParams();
  const { data: meeting, error } = useQuery(api.board.get.queryOptions({ input: { id: meetingId } }));
  const scale = useRoomScale();
  const [isLight, toggleLight] = usePreference('light');
  useRoomTheme(isLight);
  const title = meeting?.title;
  useEffect(() => {
    if (title === undefined) return undefined;
    document.title = t('present.of', { title });
    return () => {
      document.title = TITLE;
    };
  }, [title]);
  return (
    <div className="room">
      <div className="room-stage" style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
        {meeting === undefined ? (
          <main className="room-alone">
            {error === null ? <p>{t('present.loading')}</p> : <ProblemNote problem={problemOf(error)} />}
          </main>
        ) : (
          <Room meeting={meeting} isLight={isLight} onLight={toggleLight} />
        )}
      </div>
    </div>
  );
}
