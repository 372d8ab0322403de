import type {
  ActionState,
  AgendaItem,
  Attendance,
  CarriedOut,
  Meeting,
  MinutesEntry,
  Role,
  Specialty,
} from '@spineboard/core/board';
import type { CaseStatus } from '@spineboard/core/case';

/** 1 is yes, 0 is no. */
export type Flag = 0 | 1;

export type CentreTable = {
  id: 1;
  name: string;
  unit: string;
  time_zone: string;
  created_at: string;
  /** Base64 of 32 random bytes; null until the workspace is next opened. */
  draft_key: string | null;
  /** JSON; null until somebody set the rules. */
  board_rules: string | null;
  /** JSON; null until somebody set how papers look. */
  print: string | null;
};

export type PersonTable = {
  id: string;
  name: string;
  role: Role;
  specialty: Specialty;
  can_unlock: Flag;
  active: Flag;
  created_at: string;
};

export type CaseTable = {
  id: string;
  status: CaseStatus;
  owner_id: string;
  latest_revision: number;
  created_at: string;
};

export type CaseRevisionTable = {
  case_id: string;
  revision: number;
  schema_version: number;
  author_id: string;
  saved_at: string;
  sealed: Flag;
  /** Of the bytes of `record`. */
  sha256: string;
  /** Canonical JSON. */
  record: string;
};

export type CaseQueueTable = {
  number: number;
  case_id: string;
  revision: number;
  status: CaseStatus;
  owner_id: string;
  owner_name: string;
  updated_at: string;
  urgent: Flag;
  /** The board has discussed it, also when it was closed since. */
  discussed: Flag;
  /** Id of the histology; null where it is unknown. */
  histology: string | null;
  /** When the row must be computed anew because time has passed. */
  stale_at: string | null;
  /** Of the words that the search knows, to see whether they changed. */
  words_sha256: string;
  /** JSON of the rest of the row. */
  projection: string;
  sort_name: string | null;
  sort_primary: string | null;
  sort_level: number | null;
  sort_escc: number | null;
  sort_sins: number | null;
  sort_noms: string | null;
  sort_status: number;
  sort_owner: string | null;
};

/** The folded words of a case, divided by spaces. */
export type CaseWordsTable = { number: number; words: string };

export type QueueStateTable = { id: 1; rules: string };

export type SavedViewTable = {
  id: string;
  person_id: string;
  /** Place among the person's own, from 0. */
  position: number;
  name: string;
  /** JSON. */
  query: string;
  created_at: string;
};

export type MeetingTable = {
  id: string;
  title: string;
  date: string;
  starts_at: string;
  place: string;
  status: Meeting['status'];
  chair_id: string | null;
  scribe_id: string | null;
  started_at: string | null;
  finished_at: string | null;
  conflicts: string;
  created_at: string;
  /** Minutes that the meeting has; null is the centre's own. */
  budget_minutes: number | null;
  /** JSON of the quorum rule under which it was opened; null while it is planned, and for older meetings. */
  quorum: string | null;
};

export type AttendanceTable = {
  meeting_id: string;
  person_id: string;
  position: number;
  mode: Attendance['mode'];
  from: string | null;
  to: string | null;
  note: string;
};

export type AgendaItemTable = {
  id: string;
  meeting_id: string;
  case_id: string;
  position: number;
  kind: AgendaItem['kind'];
  budget_minutes: number;
  /** JSON, or null. */
  postponed: string | null;
  standard: string;
  started_at: string | null;
  ended_at: string | null;
  conflicts: string;
};

export type ActionItemTable = {
  id: string;
  item_id: string;
  meeting_id: string;
  case_id: string;
  position: number;
  text: string;
  owner: string;
  due: string | null;
  withdrawn: Flag;
};

export type ActionReportTable = {
  number: number;
  action_id: string;
  state: ActionState;
  on_date: string | null;
  reason: string;
  by_id: string;
  at: string;
};

export type DecisionReportTable = {
  number: number;
  item_id: string;
  state: CarriedOut;
  on_date: string | null;
  reason: string;
  by_id: string;
  at: string;
};

/** `found` is JSON. */
export type CaseAgainTable = { case_id: string; item_id: string; since: string; found: string };

export type DecisionTable = {
  item_id: string;
  version: number;
  /** JSON of the draft. */
  draft: string;
  recorded_at: string | null;
  recorded_by: string | null;
  case_revision: number | null;
  revision_sha256: string | null;
  rule_version: string | null;
  framework: string | null;
  plan: string | null;
};

export type MinutesTable = {
  id: string;
  meeting_id: string;
  year: number;
  running: number;
  kind: MinutesEntry['kind'];
  corrects: string | null;
  text: string;
  signed_by: string;
  signed_by_name: string;
  signed_at: string;
  json_sha256: string;
  pdf_sha256: string;
};

/** A piece, from 0, of a document that has this hash as a whole. */
export type MinutesPartTable = { sha256: string; part: number; bytes: Uint8Array };

export type AuditEventTable = {
  seq: number;
  at: string;
  by_id: string;
  what: string;
  subject: string;
  /** Canonical JSON. */
  detail: string;
  previous: string;
  sha256: string;
};

export type AuditHeadTable = { id: 1; events: number; sha256: string };

export type SchemaMigrationTable = {
  number: number;
  name: string;
  sha256: string;
  applied_at: string;
  /** Version of the program that applied it. */
  version: string;
};

export type Tables = {
  centre: CentreTable;
  person: PersonTable;
  case: CaseTable;
  case_revision: CaseRevisionTable;
  case_queue: CaseQueueTable;
  case_words: CaseWordsTable;
  queue_state: QueueStateTable;
  saved_view: SavedViewTable;
  meeting: MeetingTable;
  attendance: AttendanceTable;
  agenda_item: AgendaItemTable;
  decision: DecisionTable;
  action_item: ActionItemTable;
  action_report: ActionReportTable;
  decision_report: DecisionReportTable;
  case_again: CaseAgainTable;
  minutes: MinutesTable;
  minutes_part: MinutesPartTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
  schema_migration: SchemaMigrationTable;
};
