import { canonicalJson, type MinutesInput, type MinutesSigner, type Person } from '@spineboard/core/board';
import type { MeetingView } from '@spineboard/core/contract';
import { audit, auditHead } from '../audit/audit.ts';
import { sha256 } from '../audit/sha256.ts';
import { changeStatus } from '../cases/cases.service.ts';
import { theCase } from '../cases/cases.store.ts';
import type { Changed, Context } from '../database/context.ts';
import { Fault, forbidden, invalid } from '../faults.ts';
import { allPeople, findPerson } from '../people/people.store.ts';
import { theCentre, thePrintSettings } from '../workspace/centre.store.ts';
import type { KeySlots } from '../workspace/key-slots.ts';
import { carriedActions } from './carried-actions.ts';
import { meetingNow } from './meeting-clock.ts';
import { factsOf, meetingView, wholeMeeting } from './meeting-view.ts';
import { quorumOfMeeting } from './rules.service.ts';
import { changeMeeting, theMeeting } from './meeting.store.ts';
import type { RenderMinutes } from './minutes-input.ts';
import { hashed, whileKept, type Documents } from './minutes-parts.ts';
import { insertMinutes, lastMinutes, minutesNumber, minutesOf, nextRunning, theMinutes } from './minutes.store.ts';

type Signature = {
  meetingId: string;
  personId: string;
  passphrase: string;
  /** Who signs beside them, where the centre wants two. */
  second?: { personId: string; passphrase: string } | undefined;
  /** Leaves the centre's own template aside. */
  builtInTemplate?: boolean | undefined;
};
export type Signing = { slots: KeySlots; renderMinutes: RenderMinutes; appVersion: string };

/** Stored bytes of signed minutes or of an addendum. */
export type StoredMinutes = {
  id: string;
  meetingId: string;
  number: string;
  json: Uint8Array;
  jsonSha256: string;
  pdf: Uint8Array;
  pdfSha256: string;
};

/** Printed labels are in English until others exist. */
const LANGUAGE = 'en';
/** Times that the signing starts again because something changed while the pages were set. */
const ATTEMPTS = 3;

/**
 * Signs a finished meeting with the signer's own passphrase: the minutes get the next number of the year, JSON and PDF
 * are kept, and the recorded cases are discussed. Throws FORBIDDEN (`meeting-signed`, `not-chair`, `passphrase`,
 * `passphrase-wait`), VALIDATION for a meeting that is not finished.
 */
export async function signMeeting(ctx: Context, signing: Signing, input: Signature): Promise<Changed<MeetingView>> {
  assertFinished(ctx, input.meetingId);
  const signer = await provenSigner(ctx, signing, input);
  const second = await provenSecond(ctx, signing, input);
  return signed(ctx, signing, {
    meetingId: input.meetingId,
    builtInTemplate: input.builtInTemplate === true,
    gather: (signedAt) => {
      assertFinished(ctx, input.meetingId);
      return gather(ctx, signing, { meetingId: input.meetingId, signer, second, signedAt });
    },
    commit: (number, documents, signedAt) => {
      const id = keep(
        ctx,
        { kind: 'minutes', corrects: null, text: '', meetingId: input.meetingId, signer, signedAt },
        number,
        documents,
      );
      const meeting = wholeMeeting(ctx.db, input.meetingId);
      const recorded = meeting.agenda.filter((item) => item.decision.recorded !== null);
      for (const item of recorded) {
        const head = theCase(ctx.db, item.caseId);
        if (head.status !== 'discussed' && head.status !== 'closed') changeStatus(ctx, head, 'discussed');
      }
      changeMeeting(ctx.db, input.meetingId, { status: 'signed' });
      audit(ctx, 'meeting.signed', `meeting:${input.meetingId}`, {
        jsonSha256: documents.json.sha256,
        pdfSha256: documents.pdf.sha256,
        minutes: id,
        signer: signer.id,
      });
      return {
        result: meetingView(ctx.db, input.meetingId),
        topics: [
          'meetings',
          `meeting:${input.meetingId}`,
          'cases',
          ...recorded.map((item) => `case:${item.caseId}` as const),
        ],
      };
    },
  });
}

/** A correction of signed minutes: a document of its own that names the one before it. Throws as {@link signMeeting}. */
export async function addAddendum(
  ctx: Context,
  signing: Signing,
  input: Signature & { text: string },
): Promise<Changed<MeetingView>> {
  const text = input.text.trim();
  if (text === '') throw invalid('text', 'An addendum needs a text');
  assertSigned(ctx, input.meetingId);
  const signer = await provenSigner(ctx, signing, input);
  const second = await provenSecond(ctx, signing, input);
  return signed(ctx, signing, {
    meetingId: input.meetingId,
    builtInTemplate: input.builtInTemplate === true,
    gather: (signedAt) => {
      const before = assertSigned(ctx, input.meetingId);
      return {
        ...gather(ctx, signing, { meetingId: input.meetingId, signer, second, signedAt }),
        addendum: { text, corrects: before.number, correctsSha256: before.jsonSha256 },
      };
    },
    commit: (number, documents, signedAt) => {
      const corrects = assertSigned(ctx, input.meetingId).number;
      const id = keep(
        ctx,
        { kind: 'addendum', corrects, text, meetingId: input.meetingId, signer, signedAt },
        number,
        documents,
      );
      audit(ctx, 'minutes.addendum', `meeting:${input.meetingId}`, {
        jsonSha256: documents.json.sha256,
        pdfSha256: documents.pdf.sha256,
        minutes: id,
        corrects,
        signer: signer.id,
      });
      return {
        result: meetingView(ctx.db, input.meetingId),
        topics: ['meetings', `meeting:${input.meetingId}`],
      };
    },
  });
}

/** The very bytes that were signed. Throws NOT_FOUND, DATABASE_CORRUPT when they are not those any more. */
export function storedMinutes(ctx: Pick<Context, 'db'>, input: { id: string }): StoredMinutes {
  const { entry, json, pdf } = theMinutes(ctx.db, input.id);
  const pdfSha256 = sha256(pdf);
  if (sha256(json) !== entry.jsonSha256 || pdfSha256 !== entry.pdfSha256) {
    const detail = 'Signed minutes are not what was signed. Restore a backup.';
    throw new Fault('DATABASE_CORRUPT', detail, { detail });
  }
  const { id, meetingId, number, jsonSha256 } = entry;
  return { id, meetingId, number, json, jsonSha256, pdf, pdfSha256 };
}

/** What the minutes of a meeting that is not signed would say now, with the number they would get. */
export function draftMinutesInput(
  ctx: Context,
  appVersion: string,
  { meetingId, only }: { meetingId: string; only?: string | undefined },
): MinutesInput {
  const input = gather(ctx, { appVersion }, { meetingId, signer: null, signedAt: meetingNow(ctx, meetingId) });
  return only === undefined ? input : { ...input, only };
}

type Document = {
  meetingId: string;
  builtInTemplate: boolean;
  gather: (signedAt: string) => MinutesInput;
  commit: (number: { year: number; running: number }, documents: Documents, signedAt: string) => Changed<MeetingView>;
};

/**
 * Sets the pages from what stands now, keeps them, and signs them only if it still stands when they are kept: number,
 * facts and decisions may have changed meanwhile.
 */
async function signed(ctx: Context, signing: Signing, document: Document): Promise<Changed<MeetingView>> {
  const signedAt = meetingNow(ctx, document.meetingId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const input = document.gather(signedAt);
    const before = auditHead(ctx.db).sha256;
    const rendered = await signing.renderMinutes(input, { builtInTemplate: document.builtInTemplate });
    const documents = await hashed(rendered);
    const done = await whileKept(ctx.db, documents, () =>
      ctx.db.write(() => {
        const unchanged =
          auditHead(ctx.db).sha256 === before || canonicalJson(document.gather(signedAt)) === canonicalJson(input);
        return unchanged ? document.commit(numberAt(ctx, signedAt), documents, signedAt) : null;
      }),
    );
    if (done !== null) return done;
  }
  throw invalid('meetingId', 'The meeting changed while it was being signed. Sign again');
}

function gather(
  ctx: Context,
  { appVersion, slots }: { appVersion: string; slots?: KeySlots },
  {
    meetingId,
    signer,
    second = null,
    signedAt,
  }: { meetingId: string; signer: Person | null; second?: Person | null; signedAt: string },
): MinutesInput {
  const meeting = wholeMeeting(ctx.db, meetingId);
  const items = meeting.agenda.map((item) => {
    const { record, revision, sha256: revisionSha256 } = factsOf(ctx.db, item);
    return { item, record, revision, revisionSha256 };
  });
  const { name, unit, timeZone } = theCentre(ctx.db);
  const { text, logo } = thePrintSettings(ctx.db);
  const mark = (person: Person): MinutesSigner => ({
    personId: person.id,
    name: person.name,
    role: meeting.chairId === person.id || person.role === 'chair' ? 'Chair' : person.role,
    at: signedAt,
    key: slots?.mark(person.id) ?? '',
  });
  const named = new Set([
    meeting.chairId,
    meeting.scribeId,
    signer?.id,
    ...meeting.attendance.map((entry) => entry.personId),
    ...meeting.agenda.map((item) => item.decision.recorded?.by),
  ]);
  const last = lastMinutes(ctx.db);
  return {
    meeting,
    quorum: quorumOfMeeting(ctx.db, theMeeting(ctx.db, meetingId)),
    people: allPeople(ctx.db).filter((person) => named.has(person.id)),
    items,
    centre: { name, unit, place: '', ...(text === '' ? {} : { text }), ...(logo === null ? {} : { logo }) },
    number: minutesNumber(numberAt(ctx, signedAt)),
    status: signer === null ? 'draft' : 'signed',
    previous: last === null ? null : { number: last.entry.number, date: last.date, sha256: last.entry.jsonSha256 },
    carried: carriedActions(ctx.db, meeting),
    signer: signer === null ? null : mark(signer),
    ...(second === null ? {} : { secondSigner: mark(second) }),
    timeZone,
    language: LANGUAGE,
    synthetic: items.length > 0 && items.every((item) => item.record.provenance !== 'patient'),
    appVersion,
  };
}

/** Numbers run by the year in which the centre's clock stands at signing. */
function numberAt(ctx: Context, signedAt: string): { year: number; running: number } {
  const { timeZone } = theCentre(ctx.db);
  const year = Number(
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', calendar: 'gregory' }).format(new Date(signedAt)),
  );
  return { year, running: nextRunning(ctx.db, year) };
}

function keep(
  ctx: Context,
  entry: {
    kind: 'minutes' | 'addendum';
    corrects: string | null;
    text: string;
    meetingId: string;
    signer: Person;
    signedAt: string;
  },
  number: { year: number; running: number },
  { json, pdf }: Documents,
): string {
  const id = ctx.newId();
  insertMinutes(ctx.db, {
    id,
    meeting_id: entry.meetingId,
    ...number,
    kind: entry.kind,
    corrects: entry.corrects,
    text: entry.text,
    signed_by: entry.signer.id,
    signed_by_name: entry.signer.name,
    signed_at: entry.signedAt,
    json,
    pdf,
  });
  return id;
}

function assertFinished(ctx: Context, meetingId: string): void {
  const { status } = theMeeting(ctx.db, meetingId);
  if (status === 'signed') throw forbidden('meeting-signed', 'The meeting is signed already.');
  if (status !== 'finished') throw invalid('status', 'A meeting is finished before it is signed');
}

/** The document that an addendum corrects: the last one of the meeting. Throws VALIDATION without one. */
function assertSigned(ctx: Context, meetingId: string): { number: string; jsonSha256: string } {
  theMeeting(ctx.db, meetingId);
  const last = minutesOf(ctx.db, meetingId).at(-1);
  if (last === undefined) throw invalid('status', 'Only signed minutes are corrected by an addendum');
  return last;
}

/** The chair of the meeting, or a person of role chair, proven by their own passphrase. */
async function provenSigner(ctx: Context, { slots }: Pick<Signing, 'slots'>, input: Signature): Promise<Person> {
  const signer = findPerson(ctx.db, input.personId);
  const mayLead =
    signer?.active === true && (signer.role === 'chair' || theMeeting(ctx.db, input.meetingId).chair_id === signer.id);
  if (signer === undefined || !mayLead) throw forbidden('not-chair', 'Only the chair signs.');
  if (!(await slots.verify(signer.id, input.passphrase))) {
    throw forbidden('passphrase', 'The passphrase is not the signer’s.');
  }
  return signer;
}

/** Who signs beside the chair, proven by their own passphrase; null where the centre wants one signature only. */
async function provenSecond(
  ctx: Context,
  { slots }: Pick<Signing, 'slots'>,
  { personId, second }: Signature,
): Promise<Person | null> {
  if (!thePrintSettings(ctx.db).secondSigner) return null;
  if (second === undefined) throw invalid('second', 'This centre wants a second signature');
  const person = findPerson(ctx.db, second.personId);
  if (person?.active !== true || person.id === personId)
    throw forbidden('second-signer', 'Another person signs beside.');
  if (!(await slots.verify(person.id, second.passphrase))) {
    throw forbidden('passphrase', 'The passphrase is not the second signer’s.');
  }
  return person;
}
