create table api_key (
  id         uuid                        not null primary key,
  name       varchar(100)                not null,
  tenant     varchar(63)                 not null,
  owner      varchar(255)                not null,
  -- separated by commas
  scopes     varchar(255)                not null,
  -- SHA-256 of the secret, in hexadecimal
  digest     varchar(64)                 not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone
);
