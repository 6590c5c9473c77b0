create table webhook (
  id            uuid primary key,
  tenant        varchar(63)                 not null,
  url           varchar(2048)               not null,
  secret        varchar(128)                not null,
  old_secret    varchar(128),
  old_until     timestamp(6) with time zone,
  disabled      varchar(16),
  rests_until   timestamp(6) with time zone,
  succeeded_at  timestamp(6) with time zone,
  created_at    timestamp(6) with time zone not null,

  constraint webhook_disabled check (disabled in ('operator', 'gone', 'exhausted')),
  constraint webhook_rotation check ((old_secret is null) = (old_until is null))
);

create index webhook_list on webhook (tenant, id);

create table outbox (
  id         uuid primary key,
  upload_id  uuid                        not null,
  sequence   integer                     not null,
  type       varchar(32)                 not null,
  tenant     varchar(63)                 not null,
  payload    varchar                     not null,
  created_at timestamp(6) with time zone not null,

  constraint outbox_once unique (upload_id, sequence)
);

-- No foreign key to webhook: its removal must never make a change of an upload fail.
create table webhook_delivery (
  id           uuid primary key,
  webhook_id   uuid                        not null,
  message_id   uuid                        not null references outbox on delete cascade,
  status       varchar(16)                 not null,
  attempts     integer                     not null,
  due_at       timestamp(6) with time zone,
  began_at     timestamp(6) with time zone not null,
  attempted_at timestamp(6) with time zone,
  answer       integer,
  problem      varchar(64),

  constraint webhook_delivery_once unique (webhook_id, message_id),
  constraint webhook_delivery_status check (status in ('pending', 'held', 'delivered', 'failed')),
  constraint webhook_delivery_due check ((status = 'pending') = (due_at is not null))
);

create index webhook_delivery_due_at on webhook_delivery (due_at);
create index webhook_delivery_message on webhook_delivery (message_id);
