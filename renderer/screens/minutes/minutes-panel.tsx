import type { MeetingView } from '@spineboard/core/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { Segmented } from '../../components/segmented.tsx';
import { t } from '../../messages/t.ts';
import { PdfGround } from './minutes-screen.tsx';
import { PdfBar, usePdfView } from './pdf-bar.tsx';
import { useDraftPdf } from './use-draft-pdf.ts';

type Part = 'case' | 'all';

/** The draft beside the work, as it grows: the page of the case that is typed, or the whole. */
export function MinutesPanel({ meeting, itemId }: { meeting: MeetingView; itemId: string | null }): ReactElement {
  const [part, setPart] = useState<Part>('case');
  const navigate = useNavigate();
  const { bytes, failed, why, onBuiltIn } = useDraftPdf(meeting, part === 'case' ? itemId : null);
  const view = usePdfView(() => {
    void navigate({ to: '/board/$meetingId/minutes', params: { meetingId: meeting.id } });
  }, 'width');
  return (
    <aside className="minutes-panel" aria-label={t('minutes.preview')}>
      <div className="minutes-panel-head">
        <Segmented
          label={t('minutes.preview.part')}
          size="small"
          segments={[
            { value: 'case', label: t('minutes.preview.case') },
            { value: 'all', label: t('minutes.preview.all') },
          ]}
          value={part}
          onChange={(next) => {
            if (next !== null) setPart(next);
          }}
        />
        <span className="grow" />
        <PdfBar view={view} />
      </div>
      <PdfGround view={view} bytes={bytes} failed={failed} why={why} onBuiltIn={onBuiltIn} />
    </aside>
  );
}
