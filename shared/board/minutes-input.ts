import type { CaseRecord } from '../case/record.ts';
import type { QuorumRule } from './rules.ts';
import type { AgendaItem, Meeting, Person } from './meeting.ts';

/** Who signed, when, and the short key that ties the signature to their key slot. */
export type MinutesSigner = {
  personId: string;
  name: string;
  /** "Chair": what the person signs as. */
  role: string;
  /** Instant of signing, UTC ISO 8601. */
  at: string;
  /** Short public mark of the signer's key slot, printed beside the signature ("7F3A-91C2"). Never key material. */
  key: string;
};

/** An agenda item with the facts the board saw: the pinned revision once recorded, else the latest. */
export type MinutesItem = {
  item: AgendaItem;
  record: CaseRecord;
  revision: number;
  /** SHA-256 of the stored revision, hex. */
  revisionSha256: string;
};

/** Minutes signed before these, or (for an addendum) nothing that the text corrects: see `addendum.corrects`. */
export type PreviousMinutes = { number: string; date: string; sha256: string };

/** An action of an earlier meeting that comes back. */
export type CarriedAction = {
  text: string;
  owner: string;
  due: string | null;
  state: 'done' | 'open' | 'dropped';
  note: string;
};

/** Everything the minutes are made of. Gathered by the storage, never read by the pure builder itself. */
export type MinutesInput = {
  meeting: Meeting;
  /** Everybody named by the attendance, the chair and the scribe. */
  people: readonly Person[];
  items: readonly MinutesItem[];
  centre: {
    name: string;
    unit: string;
    place: string;
    /** Printed under the name; left out for none. */
    text?: string;
    /** SHA-256 of the stored logo; left out for none. */
    logo?: string;
  };
  /** "2026-47"; for a draft the number it would get, or an empty string. */
  number: string;
  status: 'draft' | 'signed';
  previous: PreviousMinutes | null;
  /** Null for a draft. */
  signer: MinutesSigner | null;
  /** Who signed beside them, where the centre wants two. */
  secondSigner?: MinutesSigner;
  /** Name of the centre's own template; left out for the built-in one. */
  template?: string;
  /** IANA zone of the centre; wall clock times and dates are printed in it. */
  timeZone: string;
  /** BCP 47 tag of the printed labels ("en"). */
  language: string;
  /** No patient in it is real. */
  synthetic: boolean;
  appVersion: string;
  /** The rule under which the meeting was opened; all five expected specialties where absent. */
  quorum?: QuorumRule;
  /** Actions of the meeting before; empty when there is none. */
  carried?: readonly CarriedAction[];
  /** Agenda item that alone is wanted, for a look at it while it is typed; all of them unless given. */
  only?: string;
  /** Present when this is a correction of signed minutes: a small document of its own. */
  addendum?: {
    text: string;
    /** Number of the minutes that it corrects. */
    corrects: string;
    /** SHA-256 of the JSON of the minutes it corrects, where known. */
    correctsSha256?: string;
  };
};
