create table tenant_usage (
  tenant  varchar(63)                 not null primary key,
  bytes   bigint                      not null,
  objects bigint                      not null,
  due_at  timestamp(6) with time zone not null
);

update upload set reserved_bytes = 0
where status in ('failed', 'orphaned', 'aborted', 'deleted') and reserved_bytes <> 0;

update upload set reserved_bytes = found_size
where status = 'ready' and reserved_bytes <> found_size;
