-- The board's tables. Instants are UTC ISO 8601 text, clinical dates YYYY-MM-DD, yes and no are 1 and 0, ids are UUID v7.

create table centre (
  id integer primary key check (id = 1),
  name text not null,
  unit text not null,
  time_zone text not null,
  created_at text not null
);

create table person (
  id text primary key,
  name text not null,
  role text not null,
  specialty text not null,
  can_unlock integer not null,
  active integer not null,
  created_at text not null
);

create table "case" (
  id text primary key,
  status text not null,
  owner_id text not null references person (id),
  latest_revision integer not null,
  created_at text not null
);

-- Append-only. Only the last one of a case may grow, while it is not sealed and by its own author.
create table case_revision (
  case_id text not null references "case" (id),
  revision integer not null check (revision > 0),
  schema_version integer not null,
  author_id text not null references person (id),
  saved_at text not null,
  sealed integer not null,
  sha256 text not null,
  record text not null,
  primary key (case_id, revision)
);

-- What the queue shows: a projection of the latest revision, which can be rebuilt. Sort keys are null where unknown.
create table case_queue (
  number integer primary key,
  case_id text not null unique references "case" (id),
  revision integer not null,
  status text not null,
  owner_id text not null,
  owner_name text not null,
  updated_at text not null,
  urgent integer not null,
  stale_at text,
  words_sha256 text not null,
  projection text not null,
  sort_name text,
  sort_primary text,
  sort_level integer,
  sort_escc integer,
  sort_sins integer,
  sort_noms text,
  sort_status integer not null,
  sort_owner text
);
create index case_queue_updated on case_queue (updated_at);
create index case_queue_name on case_queue (sort_name);
create index case_queue_primary on case_queue (sort_primary);
create index case_queue_level on case_queue (sort_level);
create index case_queue_escc on case_queue (sort_escc);
create index case_queue_sins on case_queue (sort_sins);
create index case_queue_noms on case_queue (sort_noms);
create index case_queue_status on case_queue (sort_status);
create index case_queue_owner_name on case_queue (sort_owner);
create index case_queue_stale on case_queue (stale_at) where stale_at is not null;

-- By which rules the queue was computed: other rules, another queue.
create table queue_state (
  id integer primary key check (id = 1),
  rules text not null
);

-- How many cases each combination has, so that the counts above the queue cost nothing with 100,000 cases.
create table queue_count (
  owner_id text not null,
  status text not null,
  urgent integer not null,
  cases integer not null,
  primary key (owner_id, status, urgent)
);

create table meeting (
  id text primary key,
  title text not null,
  date text not null,
  starts_at text not null,
  place text not null,
  status text not null,
  chair_id text references person (id),
  scribe_id text references person (id),
  started_at text,
  finished_at text,
  conflicts text not null,
  created_at text not null
);
create index meeting_date on meeting (date);

create table attendance (
  meeting_id text not null references meeting (id),
  person_id text not null references person (id),
  position integer not null,
  mode text not null,
  "from" text,
  "to" text,
  note text not null,
  primary key (meeting_id, person_id)
);

create table agenda_item (
  id text primary key,
  meeting_id text not null references meeting (id),
  case_id text not null references "case" (id),
  position integer not null,
  kind text not null,
  budget_minutes integer not null,
  postponed text,
  standard text not null,
  started_at text,
  ended_at text,
  unique (meeting_id, case_id)
);
create index agenda_item_case on agenda_item (case_id);

create table decision (
  item_id text primary key references agenda_item (id),
  version integer not null,
  draft text not null,
  recorded_at text,
  recorded_by text references person (id),
  case_revision integer,
  revision_sha256 text,
  rule_version text,
  framework text,
  plan text
);

-- Signed documents, numbered by year. The bytes themselves are in minutes_file.
create table minutes (
  id text primary key,
  meeting_id text not null references meeting (id),
  year integer not null,
  running integer not null,
  kind text not null,
  corrects text,
  text text not null,
  signed_by text not null references person (id),
  signed_by_name text not null,
  signed_at text not null,
  json_sha256 text not null,
  pdf_sha256 text not null,
  unique (year, running)
);
create index minutes_meeting on minutes (meeting_id);

-- Hash chain: each event holds the hash of the one before.
create table audit_event (
  seq integer primary key,
  at text not null,
  by_id text not null,
  what text not null,
  subject text not null,
  detail text not null,
  previous text not null,
  sha256 text not null
);

-- Length and last hash of the chain, so that a missing end is found as well.
create table audit_head (
  id integer primary key check (id = 1),
  events integer not null,
  sha256 text not null
);
