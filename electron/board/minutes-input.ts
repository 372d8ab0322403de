import type { AgendaItem, Meeting, Person } from '@spineboard/core/board';
import type { CaseRecord } from '@spineboard/core/case';

/** One agenda item with the facts that it was decided on. */
export type MinutesItem = AgendaItem & {
  /** Record at the pinned revision; for an item without a recorded decision the latest one. */
  record: CaseRecord;
  revision: number;
  revisionSha256: string;
};

/**
 * Everything that the minutes of a meeting say. The renderer turns it into the canonical JSON and the PDF;
 * the same input must give the same bytes.
 */
export type MinutesInput = {
  centre: { name: string; unit: string };
  /** IANA zone in which times are printed. */
  timeZone: string;
  /** True when every case is invented or published: the page says so. */
  synthetic: boolean;
  meeting: Omit<Meeting, 'agenda'>;
  /** In agenda order. */
  items: MinutesItem[];
  /** Everyone named: attendance, chair, scribe, signer, who recorded. */
  people: Person[];
  /** "2026-1"; null for a draft. */
  number: string | null;
  /** The minutes or addendum signed before this one in the centre; null for the first. */
  previous: { number: string; jsonSha256: string } | null;
  /** null for a draft. */
  signer: Person | null;
  /** Instant of signing, or of drawing the draft. */
  signedAt: string;
  /** Length and head of the audit chain just before signing: a copy outside of the database anchors it. */
  audit: { count: number; sha256: string };
  appVersion: string;
};

export type RenderedMinutes = { json: string; pdf: Uint8Array };
/** Given to the board service by the composition root. */
export type RenderMinutes = (input: MinutesInput) => Promise<RenderedMinutes>;
