import { MINUTES_DOWNLOAD, type MeetingView } from '@spineboard/core/contract';
import type { MinutesEntry } from '@spineboard/core/board';
import { useNavigate } from '@tanstack/react-router';
import { FileDown, FileText, Lock } from 'lucide-react';
import { useRef, useState, type ReactElement, type RefObject } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { signedActions } from '../../actions/board-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { VerifyPdf } from '../../components/pdf/verify-pdf.tsx';
import { formatDate, formatInstant } from '../../messages/format.ts';
import { centreDay } from '../../messages/centre-clock.ts';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { agendaOf } from './agenda.ts';
import { DecisionText } from './decision-text.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { SignDialog } from './sign-dialog.tsx';
import './signed-meeting.css';

/** A signed meeting: text only, its documents, and the way to correct it. */
export function SignedMeeting({ meeting }: { meeting: MeetingView }): ReactElement {
  const [adding, setAdding] = useState(false);
  const minutes = meeting.minutes.find((entry) => entry.kind === 'minutes');
  const addenda = meeting.minutes.filter((entry) => entry.kind === 'addendum');
  const items = agendaOf(meeting);
  const pdf = useRef<HTMLAnchorElement>(null);
  const navigate = useNavigate();
  const actions = useActions(signedActions, {
    nameless: () =>
      void navigate({
        to: '/board/$meetingId/paper',
        params: { meetingId: meeting.id },
        search: { paper: 'nameless' },
      }),
    preview: () => void navigate({ to: '/board/$meetingId/minutes', params: { meetingId: meeting.id } }),
    hasMinutes: minutes !== undefined,
    addendum: () => {
      setAdding(true);
    },
    download: () => pdf.current?.click(),
  });
  return (
    <Screen
      subject
      label={meeting.title}
      top={
        <>
          <MeetingTitle meeting={meeting} />
          {minutes === undefined ? null : (
            <span className="row signed-line">
              <Lock className="icon-s" aria-hidden="true" />
              {t('board.signed', { date: formatDate(centreDay(minutes.signedAt)), number: minutes.number })}
            </span>
          )}
          <span className="grow" />
          {minutes === undefined ? null : (
            <ActionButton action={actions.preview} icon={<FileText className="icon-s" aria-hidden="true" />}>
              {t('minutes.preview.open')}
            </ActionButton>
          )}
          {minutes === undefined ? null : <PdfLink entry={minutes} primary link={pdf} />}
          <ActionButton action={actions.addendum} />
        </>
      }
    >
      <div className="signed">
        {/* Nothing in it takes the focus, so the keyboard scrolls it as a whole. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region */}
        <section className="signed-decisions" aria-labelledby="decisions-title" tabIndex={0}>
          <h2 id="decisions-title" className="hidden-visually">
            {t('board.decisions')}
          </h2>
          {items.map((item, index) => (
            <DecisionText key={item.id} item={item} number={index + 1} date={meeting.date} meetingId={meeting.id} />
          ))}
        </section>
        <div className="signed-side">
          {minutes === undefined ? null : (
            <section className="signed-documents" aria-labelledby="documents-title">
              <h2 id="documents-title">{t('board.documents')}</h2>
              <Document entry={minutes} />
              <ActionButton action={actions.nameless} size="small">
                {t('papers.open.nameless')}
              </ActionButton>
              {addenda.length === 0 ? null : (
                <>
                  <h3 className="signed-addenda">{t('board.addenda')}</h3>
                  {addenda.map((entry) => (
                    <Document key={entry.id} entry={entry} />
                  ))}
                </>
              )}
            </section>
          )}
          <section className="signed-documents" aria-labelledby="verify-title">
            <h2 id="verify-title">{t('minutes.verify')}</h2>
            <VerifyPdf />
          </section>
          <PeoplePanel meeting={meeting} now={null} />
        </div>
      </div>
      {adding ? (
        <SignDialog
          meeting={meeting}
          kind="addendum"
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Screen>
  );
}

function PdfLink({
  entry,
  primary = false,
  link,
}: {
  entry: MinutesEntry;
  primary?: boolean;
  link?: RefObject<HTMLAnchorElement | null>;
}): ReactElement {
  return (
    <a
      {...(link === undefined ? {} : { ref: link })}
      className={primary ? 'session-draft' : 'document-link'}
      href={`${MINUTES_DOWNLOAD}${entry.id}.pdf`}
      download={`${entry.number}.pdf`}
    >
      <FileDown className="icon-s" aria-hidden="true" />
      {t(entry.kind === 'minutes' ? 'board.pdf' : 'board.pdf.addendum', { number: entry.number })}
    </a>
  );
}

/** A signed document: link, what it corrects, who signed when, its text and the hashes that prove it. */
function Document({ entry }: { entry: MinutesEntry }): ReactElement {
  return (
    <article className="document" aria-label={entry.number}>
      <PdfLink entry={entry} />
      <p className="sm ink2" data-content="">
        {[
          entry.corrects === null ? '' : t('board.pdf.corrects', { number: entry.corrects }),
          t('board.signed.by', { name: entry.signedByName }),
          formatInstant(entry.signedAt),
        ]
          .filter((part) => part !== '')
          .join(', ')}
      </p>
      {entry.kind === 'addendum' ? (
        <p className="document-text" data-content="">
          {entry.text}
        </p>
      ) : null}
      <dl className="document-hashes">
        {entry.pdfSha256 === null ? null : (
          <>
            <dt>
              {t('board.sha')} {t('board.sha.pdf')}
            </dt>
            <dd data-content="">{entry.pdfSha256}</dd>
          </>
        )}
        <dt>
          {t('board.sha')} {t('board.sha.json')}
        </dt>
        <dd data-content="">{entry.jsonSha256}</dd>
      </dl>
    </article>
  );
}
