-- What only SQLite speaks: full-text search, binary files, and triggers that keep what must not change.

create virtual table case_search using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0"
);

create table minutes_file (
  minutes_id text primary key references minutes (id),
  json blob not null,
  pdf blob not null
);

create trigger case_revision_sealed before update on case_revision
when old.sealed = 1 or new.case_id <> old.case_id or new.revision <> old.revision or new.author_id <> old.author_id
begin
  select raise(abort, 'a sealed revision does not change');
end;
create trigger case_revision_kept before delete on case_revision
begin
  select raise(abort, 'a revision is never removed');
end;

create trigger audit_event_fixed before update on audit_event
begin
  select raise(abort, 'an audit event does not change');
end;
create trigger audit_event_kept before delete on audit_event
begin
  select raise(abort, 'an audit event is never removed');
end;

create trigger minutes_fixed before update on minutes
begin
  select raise(abort, 'signed minutes do not change');
end;
create trigger minutes_kept before delete on minutes
begin
  select raise(abort, 'signed minutes are never removed');
end;
create trigger minutes_file_fixed before update on minutes_file
begin
  select raise(abort, 'signed minutes do not change');
end;
create trigger minutes_file_kept before delete on minutes_file
begin
  select raise(abort, 'signed minutes are never removed');
end;

create trigger meeting_signed before update on meeting
when old.status = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
create trigger agenda_item_signed before update on agenda_item
when (select status from meeting where id = old.meeting_id) = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
create trigger agenda_item_signed_added before insert on agenda_item
when (select status from meeting where id = new.meeting_id) = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
create trigger agenda_item_signed_removed before delete on agenda_item
when (select status from meeting where id = old.meeting_id) = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
create trigger decision_signed before update on decision
when (
  select meeting.status from meeting join agenda_item on agenda_item.meeting_id = meeting.id
  where agenda_item.id = old.item_id
) = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
create trigger decision_signed_removed before delete on decision
when (
  select meeting.status from meeting join agenda_item on agenda_item.meeting_id = meeting.id
  where agenda_item.id = old.item_id
) = 'signed'
begin
  select raise(abort, 'a signed meeting does not change');
end;
