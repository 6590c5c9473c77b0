-- Who was given what, and what came of it. Rows are added, never changed; see docs/audit.md.
create table audit (
  -- of version 7: in the order of time
  id            uuid                        not null primary key,
  happened_at   timestamp(6) with time zone not null,
  tenant        varchar(63)                 not null,
  owner         varchar(255)                not null,
  credential    varchar(32)                 not null,
  credential_id varchar(64),
  address       varchar(64),
  action        varchar(64)                 not null,
  subject       varchar(64),
  status        integer,
  code          varchar(100),
  request_id    varchar(64),
  -- JSON, one object of names and values
  details       text                        not null
);

create index audit_subject on audit (subject, id);
create index audit_tenant on audit (tenant, id);
