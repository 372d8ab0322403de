import {
  agendaSheet,
  anonymize,
  canonicalJson,
  buildMinutes,
  letterOf,
  type Minutes,
  minutes as minutesSchema,
  namesLeftIn,
  type Replaced,
} from '@spineboard/core/board';
import type { PaperWanted } from '@spineboard/core/contract';
import { sha256 } from '../audit/sha256.ts';
import { rowsOf } from '../cases/queue.store.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { invalid, notFound } from '../faults.ts';
import { jobOfMinutes } from '../minutes/minutes-job.ts';
import { jobOfAgenda, jobOfLetter } from '../minutes/papers.ts';
import type { PrintJob } from '../minutes/print-messages.ts';
import type { ImagesOf } from '../minutes/render-minutes.ts';
import { thePrintSettings } from '../workspace/centre.store.ts';
import { theMeeting } from './meeting.store.ts';
import type { PrintPaper } from './minutes-input.ts';
import { draftMinutesInput, storedMinutes } from './minutes.service.ts';
import { minutesOf } from './minutes.store.ts';
import { budgetOfMeeting } from './rules.service.ts';

type Printing = { print: PrintPaper; imagesOf: ImagesOf; appVersion: string };
type Prepared = { id: string; sha256: string; replaced: Replaced[]; left: string[] };
type Waiting = { pdf: Uint8Array; name: string };

/** Papers that wait to be looked at, in memory alone; they go with the database that they were made from. */
const waiting = new WeakMap<Database, Map<string, Waiting>>();
/** Papers that wait at once. The oldest goes first. */
const MOST = 12;

/**
 * Sets a paper and keeps it until the workspace is locked. Throws NOT_FOUND, VALIDATION (`itemId`) for a letter about a
 * case without a recorded decision, INTERNAL where it cannot be printed.
 */
export async function preparePaper(
  ctx: Context,
  { print, imagesOf, appVersion }: Printing,
  wanted: PaperWanted,
): Promise<Prepared> {
  const { job, name, replaced, left } = jobOf(ctx, appVersion, wanted);
  const { logo } = thePrintSettings(ctx.db);
  const images = logo === null ? [] : await imagesOf([logo]);
  const shown = { ...job, images, view: { ...job.view, logo: images.length > 0 } };
  const { pdf } = await print(shown);
  const id = ctx.newId();
  const papers = waiting.get(ctx.db) ?? new Map<string, Waiting>();
  waiting.set(ctx.db, papers.set(id, { pdf, name }));
  for (const oldest of [...papers.keys()].slice(0, -MOST)) papers.delete(oldest);
  return { id, sha256: sha256(job.json), replaced, left };
}

/** A paper that was prepared. Throws NOT_FOUND once it is gone. */
export function preparedPaper(db: Database, id: string): Waiting {
  const paper = waiting.get(db)?.get(id);
  if (paper === undefined) throw notFound('document');
  return paper;
}

type Job = { job: PrintJob; name: string; replaced: Replaced[]; left: string[] };

function jobOf(ctx: Context, appVersion: string, wanted: PaperWanted): Job {
  switch (wanted.paper) {
    case 'agenda': {
      const input = draftMinutesInput(ctx, appVersion, wanted);
      const rows = rowsOf(
        ctx.db,
        input.items.map(({ item }) => item.caseId),
      );
      const presenters = Object.fromEntries([...rows].map(([id, row]) => [id, row.ownerName]));
      const sheet = agendaSheet(input, {
        withNames: wanted.withNames,
        presenters,
        urgentCases: new Set([...rows].filter(([, row]) => row.urgency === 'now').map(([id]) => id)),
        budgetMinutes: budgetOfMeeting(ctx.db, theMeeting(ctx.db, wanted.meetingId)),
      });
      const job = jobOfAgenda(sheet, { language: input.language, createdAt: ctx.clock() });
      return { job, name: `agenda-${input.meeting.date}.pdf`, replaced: [], left: [] };
    }
    case 'letter': {
      const { minutes, from } = minutesFor(ctx, appVersion, wanted.meetingId);
      const addenda = minutesOf(ctx.db, wanted.meetingId).filter(({ kind }) => kind === 'addendum');
      if (minutes.cases.find((entry) => entry.itemId === wanted.itemId)?.decision?.recordedAt == null) {
        throw invalid('itemId', 'A letter needs a recorded decision');
      }
      const letter = letterOf(minutes, wanted.itemId, {
        to: wanted.to,
        withDissent: wanted.withDissent,
        from,
        addenda,
      });
      const name = `letter-${minutes.meeting.date}-${letter.case.n}.pdf`;
      return { job: jobOfLetter(letter), name, replaced: [], left: [] };
    }
    case 'nameless': {
      const stored = storedMinutes(ctx, { id: wanted.minutesId });
      const original = parsed(stored.json);
      const { minutes, replaced } = anonymize(original, {
        from: stored.jsonSha256,
        more: wanted.words,
      });
      const json = canonicalJson(minutes);
      const job = jobOfMinutes(minutes, json);
      return { job, name: `minutes-${stored.number}-no-names.pdf`, replaced, left: namesLeftIn(json, original) };
    }
    default:
      wanted satisfies never;
      throw new RangeError('Unknown paper');
  }
}

/** The signed minutes of a meeting, as they were signed; before that what stands now. */
function minutesFor(ctx: Context, appVersion: string, meetingId: string): { minutes: Minutes; from: string | null } {
  const entry = minutesOf(ctx.db, meetingId).find((each) => each.kind === 'minutes');
  if (entry === undefined)
    return { minutes: buildMinutes(draftMinutesInput(ctx, appVersion, { meetingId })), from: null };
  const stored = storedMinutes(ctx, entry);
  return { minutes: parsed(stored.json), from: stored.jsonSha256 };
}

/** Bytes whose hash was checked: what was written into them is what is read, in the shape of today. */
function parsed(json: Uint8Array): Minutes {
  return minutesSchema.parse(JSON.parse(Buffer.from(json).toString('utf8')));
}
