create table idempotency_key (
  tenant      varchar(63)                 not null,
  owner       varchar(255)                not null,
  key_text    varchar(255)                not null,
  -- SHA-256 of what was asked for, in hexadecimal
  fingerprint varchar(64)                 not null,
  upload_id   uuid                        not null,
  created_at  timestamp(6) with time zone not null,

  primary key (tenant, owner, key_text)
);

create index idempotency_key_age on idempotency_key (created_at);
