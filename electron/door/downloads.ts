import { DRAFT_DOWNLOAD, MINUTES_DOWNLOAD, PAPER_DOWNLOAD } from '@spineboard/core/contract';
import { STATISTICS_DOWNLOAD } from '@spineboard/core/contract';
import { statisticsCsv } from '@spineboard/core/board';
import { draftMinutesInput, storedMinutes } from '../board/minutes.service.ts';
import { preparedPaper } from '../board/papers.service.ts';
import { boardFigures } from '../board/statistics.service.ts';
import { notFound } from '../faults.ts';
import { securityHeaders } from './headers.ts';
import type { Desk } from './router.ts';

const FIGURES = new RegExp(`^${STATISTICS_DOWNLOAD}(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})\\.csv$`);
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const MINUTES = new RegExp(`^${MINUTES_DOWNLOAD}(${ID})\\.(pdf|json)$`);
const PAPER = new RegExp(`^${PAPER_DOWNLOAD}(${ID})\\.pdf$`);
const DRAFT = new RegExp(`^${DRAFT_DOWNLOAD}(${ID})/draft(?:-(${ID}))?(-built-in)?\\.pdf$`);

function file(bytes: Uint8Array, type: string, name: string): Response {
  const body = new Uint8Array(bytes).buffer;
  return new Response(body, {
    headers: {
      ...securityHeaders(),
      'content-type': type,
      'content-length': String(body.byteLength),
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    },
  });
}

/**
 * Answers `/download/...`: the very bytes that were signed, or a fresh draft. Throws LOCKED without an open workspace
 * and NOT_FOUND for everything that is not there.
 */
export async function download(desk: Desk, pathname: string): Promise<Response> {
  const session = desk.workspace().context();
  const minutes = MINUTES.exec(pathname);
  if (minutes !== null) {
    const [, id = '', kind] = minutes;
    const stored = storedMinutes(session, { id });
    if (kind === 'json') return file(stored.json, 'application/json', `minutes-${stored.number}.json`);
    return file(stored.pdf, 'application/pdf', `minutes-${stored.number}.pdf`);
  }
  const paper = PAPER.exec(pathname);
  if (paper !== null) {
    const { pdf, name } = preparedPaper(session.db, paper[1] ?? '');
    return file(pdf, 'application/pdf', name);
  }
  const draft = DRAFT.exec(pathname);
  if (draft !== null) {
    const input = draftMinutesInput(session, desk.version, { meetingId: draft[1] ?? '', only: draft[2] });
    const { pdf } = await desk.renderMinutes(input, { builtInTemplate: draft[3] !== undefined });
    return file(pdf, 'application/pdf', `draft-minutes-${input.meeting.date}.pdf`);
  }
  const figures = FIGURES.exec(pathname);
  if (figures !== null) {
    const [, from = '', to = ''] = figures;
    const text = statisticsCsv(boardFigures(session, { from, to }));
    // The mark tells a spreadsheet that the text is UTF-8.
    return file(new TextEncoder().encode(`\u{FEFF}${text}`), 'text/csv; charset=utf-8', `board-${from}-${to}.csv`);
  }
  throw notFound('document');
}
