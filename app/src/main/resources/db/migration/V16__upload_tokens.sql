create table upload_token (
  id         uuid                        not null primary key,
  tenant     varchar(63)                 not null,
  owner      varchar(255)                not null,
  policy     varchar(63)                 not null,
  max_size   bigint,
  permitted  integer                     not null,
  used       integer                     not null,
  metadata   varchar                     not null,
  -- SHA-256 of the secret, in hexadecimal
  digest     varchar(64)                 not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  -- the latest of expires_at and the deadlines of the uploads made under it
  open_until timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,

  constraint upload_token_used check (used between 0 and permitted)
);

create index upload_token_end on upload_token (open_until);

alter table upload add column token uuid;
