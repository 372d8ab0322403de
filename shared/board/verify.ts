import type { MinutesEntry } from './meeting.ts';
import { type Minutes, minutes } from './minutes-schema.ts';
import type { PdfFinding } from './verify-pdf.ts';

/** What a workspace knows of a file: the document with these very bytes, and the one with the number it names. */
export type KnownMinutes = {
  /** Signed with exactly these bytes. */
  exact: MinutesEntry | null;
  /** Has the number that the attached data names. */
  sameNumber: MinutesEntry | null;
  /** Addenda of the same meeting that were signed after it, in the order of signing. */
  later: MinutesEntry[];
};

/** What the attached data says of itself. */
export type NamedDocument = Pick<Minutes, 'kind' | 'number' | 'status' | 'signer' | 'timeZone'> & {
  date: string;
  centre: string;
};

/** What is asked of a workspace about a file. */
export type MinutesQuestion = { pdfSha256: string; number: string | null };

/** Whether a file is what was signed. One for each way in which it may not be. */
export type MinutesVerdict =
  /** Byte for byte what was signed. */
  | { verdict: 'signed'; entry: MinutesEntry; later: MinutesEntry[] }
  /** The data is what was signed, the file around it is not. */
  | { verdict: 'file-changed'; entry: MinutesEntry; later: MinutesEntry[] }
  /** The number is signed, but with other data. */
  | { verdict: 'data-changed'; entry: MinutesEntry }
  /** Whole in itself, but no document of this workspace has the number. */
  | { verdict: 'unknown-number'; document: NamedDocument }
  /** Whole in itself; no workspace was asked. */
  | { verdict: 'whole'; document: NamedDocument }
  /** The attached data is not that whose hash is printed. */
  | { verdict: 'hash-differs'; printed: string; attached: string }
  /** The data is attached, but no hash is printed that would prove it. */
  | { verdict: 'no-hash' }
  /** The hash is printed, the data is gone. */
  | { verdict: 'no-data'; printed: string }
  /** What is attached is no data of minutes. */
  | { verdict: 'other-data' }
  /** A copy without names that says it was made from signed minutes; `entry`: those, where the workspace knows them. */
  | { verdict: 'nameless'; document: NamedDocument; entry: MinutesEntry | null }
  | { verdict: 'draft'; document: NamedDocument }
  | { verdict: 'other-pdf' }
  | { verdict: 'not-pdf' }
  | { verdict: 'cut-off' }
  | { verdict: 'damaged' };

/** The minutes that are attached; null for anything else, however it came there. */
export function attachedMinutes(finding: PdfFinding): Minutes | null {
  if (finding.state !== 'read' || finding.attached === null) return null;
  try {
    const parsed = minutes.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(finding.attached.bytes)),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What a workspace is to be asked about a file. */
export function questionOf(finding: PdfFinding): MinutesQuestion {
  return { pdfSha256: finding.sha256, number: attachedMinutes(finding)?.number ?? null };
}

/**
 * Whether a file is what was signed.
 * @param known what the workspace answers to {@link questionOf}; null where none is at hand
 */
export function judgeMinutes(finding: PdfFinding, known: KnownMinutes | null): MinutesVerdict {
  if (known?.exact) return { verdict: 'signed', entry: known.exact, later: known.later };
  if (finding.state !== 'read') return { verdict: finding.state };
  const { attached, printed } = finding;
  if (attached === null) return printed === null ? { verdict: 'other-pdf' } : { verdict: 'no-data', printed };
  const data = attachedMinutes(finding);
  if (printed !== null && printed !== attached.sha256) {
    return { verdict: 'hash-differs', printed, attached: attached.sha256 };
  }
  if (data === null) return { verdict: 'other-data' };
  const document = named(data);
  if (data.status === 'draft') return { verdict: 'draft', document };
  if (printed === null) return { verdict: 'no-hash' };
  if (data.anonymized !== undefined) {
    const from = known?.sameNumber?.jsonSha256 === data.anonymized.from ? known.sameNumber : null;
    return { verdict: 'nameless', document, entry: from };
  }
  if (known === null) return { verdict: 'whole', document };
  const entry = known.sameNumber;
  if (entry === null) return { verdict: 'unknown-number', document };
  if (entry.jsonSha256 !== attached.sha256) return { verdict: 'data-changed', entry };
  return { verdict: 'file-changed', entry, later: known.later };
}

function named({ kind, number, status, signer, timeZone, meeting, centre }: Minutes): NamedDocument {
  return { kind, number, status, signer, timeZone, date: meeting.date, centre: centre.name };
}
