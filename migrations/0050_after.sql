-- What comes after a meeting: actions and what became of them, whether decisions were carried out, cases to discuss
-- again. And the centre's own rules of a meeting.

-- An action of a recorded decision. One that the board takes back before it signs is withdrawn, never removed.
create table action_item (
  id text primary key,
  item_id text not null references agenda_item (id),
  meeting_id text not null references meeting (id),
  case_id text not null references "case" (id),
  position integer not null,
  text text not null,
  owner text not null,
  due text,
  withdrawn integer not null
);
create index action_item_item on action_item (item_id);

-- What was told of an action, one after the other: the last one holds. Append-only.
create table action_report (
  number integer primary key,
  action_id text not null references action_item (id),
  state text not null check (state in ('open', 'done', 'dropped')),
  on_date text,
  reason text not null,
  by_id text not null references person (id),
  at text not null
);
create index action_report_action on action_report (action_id, number);
create trigger action_report_fixed before update on action_report
begin
  select raise(abort, 'what was told of an action does not change');
end;
create trigger action_report_kept before delete on action_report
begin
  select raise(abort, 'what was told of an action is never removed');
end;

-- The actions of the decisions that are recorded by now. An id that stands twice in a decision gets its place with it.
insert into action_item (id, item_id, meeting_id, case_id, position, text, owner, due, withdrawn)
select
  named.item_id || '/' || named.name || case when named.nth = 1 then '' else '/' || named.nth end,
  named.item_id, named.meeting_id, named.case_id, named.position, named.text, named.owner, named.due, 0
from (
  select
    agenda_item.id as item_id, agenda_item.meeting_id, agenda_item.case_id,
    action.key as position,
    json_extract(action.value, '$.id') as name,
    json_extract(action.value, '$.text') as text,
    json_extract(action.value, '$.owner') as owner,
    json_extract(action.value, '$.due') as due,
    row_number() over (
      partition by agenda_item.id, json_extract(action.value, '$.id') order by action.key
    ) as nth
  from decision
  join agenda_item on agenda_item.id = decision.item_id
  join json_each(decision.draft, '$.actions') as action
  where decision.recorded_at is not null
) as named;

-- Whether a decision was carried out, told one after the other: the last one holds. Append-only.
create table decision_report (
  number integer primary key,
  item_id text not null references agenda_item (id),
  state text not null check (state in ('open', 'yes', 'no')),
  on_date text,
  reason text not null,
  by_id text not null references person (id),
  at text not null
);
create index decision_report_item on decision_report (item_id, number);
create trigger decision_report_fixed before update on decision_report
begin
  select raise(abort, 'what was told of a decision does not change');
end;
create trigger decision_report_kept before delete on decision_report
begin
  select raise(abort, 'what was told of a decision is never removed');
end;

-- Decided cases whose facts changed the framework's answer since. Can be computed anew at any time.
create table case_again (
  case_id text primary key references "case" (id),
  item_id text not null references agenda_item (id),
  since text not null,
  found text not null
);

-- Conflicts of interest in one case, beside those of the meeting.
alter table agenda_item add column conflicts text not null default '';

-- Minutes that a meeting has, and the quorum rule it was opened under (JSON); null where neither was set.
alter table meeting add column budget_minutes integer;
alter table meeting add column quorum text;

-- Rules of the centre, JSON; null until somebody set them.
alter table centre add column board_rules text;
