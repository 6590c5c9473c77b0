create table reconciliation (
  id              uuid                        not null primary key,
  store           varchar(63)                 not null,
  -- the store while it runs, so that each has one at most
  active          varchar(63),
  repair          boolean                     not null,
  state           varchar(16)                 not null,
  requested_at    timestamp(6) with time zone not null,
  changed_at      timestamp(6) with time zone not null,
  due_at          timestamp(6) with time zone,
  failures        int                         not null,
  page_cursor     varchar,
  after_key       varchar                     not null,
  objects         bigint                      not null,
  uploads         bigint                      not null,
  unknown_objects bigint                      not null,
  leftovers       bigint                      not null,
  lost_uploads    bigint                      not null,
  repaired        bigint                      not null,

  constraint reconciliation_active unique (active),
  constraint reconciliation_state check (state in ('running', 'done', 'failed')),
  constraint reconciliation_running check
    ((state = 'running') = (active is not null) and (state = 'running') = (due_at is not null))
);

create index reconciliation_due on reconciliation (due_at);
create index reconciliation_latest on reconciliation (requested_at);

create table reconciliation_finding (
  reconciliation_id uuid        not null references reconciliation (id) on delete cascade,
  number            bigint      not null,
  kind              varchar(16) not null,
  object_key        varchar     not null,
  upload_id         uuid,
  outcome           varchar(16) not null,

  primary key (reconciliation_id, number),
  constraint finding_kind check (kind in ('unknown_object', 'leftover', 'lost_upload')),
  constraint finding_outcome check (outcome in ('reported', 'kept', 'repaired'))
);
