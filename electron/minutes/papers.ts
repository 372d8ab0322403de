import { createHash } from 'node:crypto';
import { type AgendaSheet, canonicalJson, type Letter, letterView } from '@spineboard/core/board';
import type { PrintJob } from './print-messages.ts';

/** A letter as a page to be set. */
export function jobOfLetter(letter: Letter): PrintJob {
  const json = canonicalJson(letter);
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
  return {
    paper: 'letter',
    json,
    view: letterView(letter, { sha256 }),
    images: [],
    language: letter.language,
    createdAt: letter.signer?.at ?? letter.case.decision?.recordedAt ?? `${letter.meeting.date}T00:00:00.000Z`,
  };
}

/** An agenda as pages to be set. */
export function jobOfAgenda(sheet: AgendaSheet, options: { language: string; createdAt: string }): PrintJob {
  return { paper: 'agenda', json: canonicalJson(sheet), view: {}, images: [], ...options };
}
