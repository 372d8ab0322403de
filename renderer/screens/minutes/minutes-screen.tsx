import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { OWN_TEMPLATE, type MinutesEntry } from '@spineboard/core/board';
import { MINUTES_DOWNLOAD, type MeetingView } from '@spineboard/core/contract';
import { ArrowLeft, FileDown } from 'lucide-react';
import { lazy, Suspense, useRef, type ReactElement, type ReactNode } from 'react';
import { api, problemOf } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { formatDate } from '../../messages/format.ts';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import './minutes-screen.css';
import { PdfBar, usePdfView, type PdfView } from './pdf-bar.tsx';
import { fetchPdf, useDraftPdf } from './use-draft-pdf.ts';

// Only who looks at a PDF reads the library that draws it.
const PdfPages = lazy(async () => ({ default: (await import('../../components/pdf/pdf-pages.tsx')).PdfPages }));

const route = getRouteApi('/board/$meetingId/minutes');

/** The minutes of a meeting as the PDF itself: the draft as it grows, or what was signed. */
export function MinutesScreen(): ReactElement {
  const { meetingId } = route.useParams();
  const { document: asked } = route.useSearch();
  const { data: meeting, error } = useQuery(api.board.get.queryOptions({ input: { id: meetingId } }));
  if (meeting === undefined) {
    return (
      <Screen subject top={<h1 className="board-title">{t('minutes.preview')}</h1>} label={t('minutes.preview')}>
        {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      </Screen>
    );
  }
  const entry = meeting.minutes.find((each) => each.id === asked) ?? meeting.minutes[0];
  return entry === undefined ? <Draft meeting={meeting} /> : <Signed meeting={meeting} entry={entry} />;
}

function Draft({ meeting }: { meeting: MeetingView }): ReactElement {
  const { bytes, isSetting, failed, why, address, onBuiltIn } = useDraftPdf(meeting, null);
  return (
    <Preview
      meeting={meeting}
      bytes={bytes}
      failed={failed}
      why={why}
      onBuiltIn={onBuiltIn}
      address={address}
      state={<Chip>{t(isSetting ? 'minutes.preview.setting' : 'minutes.preview.draft')}</Chip>}
    />
  );
}

function Signed({ meeting, entry }: { meeting: MeetingView; entry: MinutesEntry }): ReactElement {
  const navigate = useNavigate();
  const address = `${MINUTES_DOWNLOAD}${entry.id}.pdf`;
  const { data, isError } = useQuery({
    queryKey: ['signed-pdf', entry.id],
    queryFn: ({ signal }) => fetchPdf(address, signal),
    // The bytes of a signed document never change; they are not kept for longer than they are looked at.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Preview
      key={entry.id}
      meeting={meeting}
      bytes={data ?? null}
      failed={isError}
      address={address}
      state={
        meeting.minutes.length < 2 ? (
          <span className="ink2 nowrap">{t(`minutes.verify.name.${entry.kind}`, { number: entry.number })}</span>
        ) : (
          <Select
            label={t('board.documents')}
            hideLabel
            choices={meeting.minutes.map((each) => ({
              value: each.id,
              label: t(`minutes.verify.name.${each.kind}`, { number: each.number }),
            }))}
            value={entry.id}
            onChange={(document) => {
              void navigate({
                to: '/board/$meetingId/minutes',
                params: { meetingId: meeting.id },
                search: { document },
              });
            }}
          />
        )
      }
    />
  );
}

function Preview({
  meeting,
  bytes,
  failed,
  why = '',
  onBuiltIn = null,
  address,
  state,
}: {
  meeting: MeetingView;
  bytes: Uint8Array | null;
  failed: boolean;
  why?: string;
  onBuiltIn?: (() => void) | null;
  address: string;
  state: ReactNode;
}): ReactElement {
  const link = useRef<HTMLAnchorElement>(null);
  const view = usePdfView(() => link.current?.click(), 'reading');
  return (
    <Screen
      subject
      label={t('minutes.preview')}
      top={
        <>
          <Link
            to="/board/$meetingId"
            params={{ meetingId: meeting.id }}
            className="icon-button"
            aria-label={t('minutes.preview.back')}
          >
            <ArrowLeft className="icon" aria-hidden="true" />
          </Link>
          <h1 className="board-title">{t('minutes.preview.of', { date: formatDate(meeting.date) })}</h1>
          {state}
          <span className="grow" />
          <PdfBar view={view} />
          <a ref={link} className="session-draft" href={address} download>
            <FileDown className="icon-s" aria-hidden="true" />
            {t('minutes.preview.download')}
          </a>
        </>
      }
    >
      <PdfGround view={view} bytes={bytes} failed={failed} why={why} onBuiltIn={onBuiltIn} />
    </Screen>
  );
}

/** The pages, or why there are none. */
export function PdfGround({
  view,
  bytes,
  failed,
  why = '',
  onBuiltIn = null,
}: {
  view: PdfView;
  bytes: Uint8Array | null;
  failed: boolean;
  /** The workstation's reason. */
  why?: string;
  /** Shows the pages with the built-in template instead; null where that is not offered. */
  onBuiltIn?: (() => void) | null;
}): ReactElement {
  const { takePages, zoom, onPlace } = view;
  return (
    <div className="preview">
      {failed ? (
        <div className="preview-note" role="alert">
          <p>{t(bytes === null ? 'minutes.preview.failed' : 'minutes.preview.stale')}</p>
          {why === '' ? null : <p data-content="">{why}</p>}
          {onBuiltIn === null || !why.startsWith(OWN_TEMPLATE) ? null : (
            <Button size="small" onPress={onBuiltIn}>
              {t('minutes.preview.builtIn')}
            </Button>
          )}
        </div>
      ) : null}
      <Suspense fallback={null}>
        {bytes === null ? null : (
          <PdfPages ref={takePages} bytes={bytes} label={t('minutes.preview.pages')} zoom={zoom} onPlace={onPlace} />
        )}
      </Suspense>
    </div>
  );
}
