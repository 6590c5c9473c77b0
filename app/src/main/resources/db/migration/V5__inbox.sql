create table event_inbox (
  store       varchar(63)                 not null,
  -- SHA-256 of what identifies the event at its source, in hexadecimal
  dedupe_key  varchar(64)                 not null,
  received_at timestamp(6) with time zone not null,

  primary key (store, dedupe_key)
);

create index event_inbox_age on event_inbox (received_at);

-- An event names the key that clients write to: the staging key, where there is one.
create index upload_staging on upload (store, staging_key);
