-- The queue is searched and filtered in memory: what that is read from at the start lies together, apart from the rows.
-- The rows themselves are computed anew by the program, which finds that they were made by other rules.

create table case_words (
  number integer primary key,
  words text not null
);
drop table case_search;
drop table queue_count;

-- Whether the board has discussed the case, also when it was closed since; the primary as the record names it.
alter table case_queue add column discussed integer not null default 0;
alter table case_queue add column histology text;

drop index case_queue_updated;
drop index case_queue_name;
drop index case_queue_primary;
drop index case_queue_level;
drop index case_queue_escc;
drop index case_queue_sins;
drop index case_queue_noms;
drop index case_queue_status;
drop index case_queue_owner_name;
create index case_queue_columns on case_queue (
  number, status, owner_id, urgent, discussed, histology, updated_at, sort_name, sort_primary, sort_level, sort_escc,
  sort_sins, sort_noms, sort_status, sort_owner
);

-- Views of the queue that a person keeps under a name. The query is JSON.
create table saved_view (
  id text primary key,
  person_id text not null references person (id),
  position integer not null,
  name text not null,
  query text not null,
  created_at text not null
);
create index saved_view_person on saved_view (person_id, position);
