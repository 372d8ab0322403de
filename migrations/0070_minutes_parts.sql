-- Signed documents are kept in parts, each in a write of its own before the minutes that name it by its hash: megabytes
-- in one write would hold up everybody else. What no minutes name was left by a signing that did not come to its end.

create table minutes_part (
  sha256 text not null,
  part integer not null check (part >= 0),
  bytes blob not null,
  primary key (sha256, part)
);
create index minutes_pdf on minutes (pdf_sha256);
create index minutes_json on minutes (json_sha256);

insert or ignore into minutes_part (sha256, part, bytes)
select minutes.pdf_sha256, 0, minutes_file.pdf
from minutes join minutes_file on minutes_file.minutes_id = minutes.id;
insert or ignore into minutes_part (sha256, part, bytes)
select minutes.json_sha256, 0, minutes_file.json
from minutes join minutes_file on minutes_file.minutes_id = minutes.id;

drop trigger minutes_file_fixed;
drop trigger minutes_file_kept;
drop table minutes_file;

create trigger minutes_part_fixed before update on minutes_part
begin
  select raise(abort, 'a part of minutes does not change');
end;
create trigger minutes_part_added before insert on minutes_part
when exists (select 1 from minutes where pdf_sha256 = new.sha256 or json_sha256 = new.sha256)
begin
  select raise(abort, 'signed minutes do not change');
end;
create trigger minutes_part_kept before delete on minutes_part
when exists (select 1 from minutes where pdf_sha256 = old.sha256 or json_sha256 = old.sha256)
begin
  select raise(abort, 'signed minutes are never removed');
end;
