import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PAPER_DOWNLOAD, type MeetingView, type PaperWanted } from '@spineboard/core/contract';
import { ArrowLeft, FileDown } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { api, problemOf } from '../../api/client.ts';
import { CheckBox } from '../../components/check-box.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { nameText } from '../board/case-words.ts';
import { PdfGround } from '../minutes/minutes-screen.tsx';
import { PdfBar, usePdfView } from '../minutes/pdf-bar.tsx';
import { Replacements } from './replacements.tsx';
import './papers-screen.css';
import { usePaper } from './use-paper.ts';

const route = getRouteApi('/board/$meetingId/paper');

/** A paper beside the minutes, looked at before it leaves: agenda, letter, or minutes without names. */
export function PapersScreen(): ReactElement {
  const { meetingId } = route.useParams();
  const { paper, item } = route.useSearch();
  const { data: meeting, error } = useQuery(api.board.get.queryOptions({ input: { id: meetingId } }));
  if (meeting === undefined) {
    return (
      <Screen subject top={<h1 className="board-title">{t(`papers.${paper}`)}</h1>} label={t(`papers.${paper}`)}>
        {error === null ? null : <ProblemNote problem={problemOf(error)} />}
      </Screen>
    );
  }
  return <Paper key={`${paper} ${item ?? ''}`} meeting={meeting} paper={paper} itemId={item ?? null} />;
}

function Paper({
  meeting,
  paper,
  itemId,
}: {
  meeting: MeetingView;
  paper: PaperWanted['paper'];
  itemId: string | null;
}): ReactElement {
  const [withNames, setWithNames] = useState(false);
  const [withDissent, setWithDissent] = useState(false);
  const [to, setTo] = useState('');
  const [typed, setTyped] = useState('');
  const link = useRef<HTMLAnchorElement>(null);
  const view = usePdfView(() => link.current?.click(), 'reading');
  const signed = meeting.minutes.find((entry) => entry.kind === 'minutes');
  const words = typed
    .split(/[\n,;]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 50);
  const { prepared, bytes, problem } = usePaper(wantedOf());
  const item = meeting.items.find((each) => each.id === itemId);

  function wantedOf(): PaperWanted | null {
    if (paper === 'agenda') return { paper, meetingId: meeting.id, withNames };
    if (paper === 'letter') {
      return itemId === null ? null : { paper, meetingId: meeting.id, itemId, to, withDissent };
    }
    return signed === undefined ? null : { paper, minutesId: signed.id, words };
  }

  return (
    <Screen
      subject
      label={t(`papers.${paper}`)}
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
          <h1 className="board-title">{t(`papers.${paper}`)}</h1>
          {item === undefined ? null : (
            <span className="ink2 ell" data-content="">
              {nameText(item.row)}
            </span>
          )}
          <span className="grow" />
          <PdfBar view={view} />
          {prepared === null ? null : (
            <a ref={link} className="session-draft" href={`${PAPER_DOWNLOAD}${prepared.id}.pdf`} download>
              <FileDown className="icon-s" aria-hidden="true" />
              {t('minutes.preview.download')}
            </a>
          )}
        </>
      }
    >
      <div className="papers">
        <div className="papers-side">
          {paper === 'agenda' ? (
            <>
              <CheckBox isSelected={withNames} onChange={setWithNames}>
                {t('papers.withNames')}
              </CheckBox>
              <p className="sm mut">{t('papers.agenda.hint')}</p>
            </>
          ) : null}
          {paper === 'letter' ? (
            <>
              <TextField
                label={t('papers.to')}
                hint={t('papers.to.hint')}
                multiline
                value={to}
                onChange={setTo}
                maxLength={1000}
              />
              <CheckBox isSelected={withDissent} onChange={setWithDissent}>
                {t('papers.withDissent')}
              </CheckBox>
              {signed === undefined ? <p className="sm mut">{t('papers.letter.draft')}</p> : null}
            </>
          ) : null}
          {paper === 'nameless' ? (
            <>
              <p className="sm ink2">{t('papers.nameless.hint')}</p>
              <TextField
                label={t('papers.words')}
                hint={t('papers.words.hint')}
                multiline
                value={typed}
                onChange={setTyped}
                maxLength={3000}
              />
              {prepared === null ? null : <Replacements prepared={prepared} />}
            </>
          ) : null}
          {problem === null ? null : <ProblemNote problem={problem} />}
        </div>
        <PdfGround view={view} bytes={bytes} failed={false} />
      </div>
    </Screen>
  );
}
