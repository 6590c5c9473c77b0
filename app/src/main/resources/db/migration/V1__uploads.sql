create table upload (
  id                    uuid                        not null primary key,
  tenant                varchar(63)                 not null,
  owner                 varchar(255)                not null,
  policy                varchar(63)                 not null,
  store                 varchar(63)                 not null,
  store_identity        varchar                     not null,
  status                varchar(16)                 not null,
  object_key            varchar(1024)               not null,
  staging_key           varchar(1024),
  filename              varchar(255)                not null,
  content_type          varchar(255)                not null,
  size_kind             varchar(16)                 not null,
  size_bytes            bigint                      not null,
  checksum_algorithm    varchar(16),
  checksum_value        varchar(64),
  enforced_size         varchar(16)                 not null,
  enforced_content_type varchar(16)                 not null,
  enforced_checksum     varchar(16),
  enforced_write_once   varchar(16)                 not null,
  metadata              varchar                     not null,
  reserved_bytes        bigint                      not null,
  found_key             varchar(1024),
  found_tag             varchar,
  found_version         varchar,
  found_size            bigint,
  checksum_status       varchar(16),
  violations            varchar,
  intent                varchar(16),
  lease_until           timestamp(6) with time zone,
  due_at                timestamp(6) with time zone,
  last_signed_expiry    timestamp(6) with time zone not null,
  created_at            timestamp(6) with time zone not null,
  expires_at            timestamp(6) with time zone not null,
  since                 timestamp(6) with time zone not null,

  constraint upload_object unique (store, object_key),
  constraint upload_status check (status in
    ('pending', 'uploaded', 'ready', 'failed', 'orphaned', 'aborted', 'deleted')),
  constraint upload_intent check (intent in ('promoting')),
  constraint upload_lease check ((intent is null) = (lease_until is null)),
  constraint upload_size check (size_kind in ('exactly', 'at_most') and size_bytes >= 0),
  constraint upload_checksum check ((checksum_algorithm is null) = (checksum_value is null)),
  constraint upload_checksum_status check
    (checksum_status in ('verified', 'declared', 'unavailable')),
  constraint upload_found check
    ((status in ('uploaded', 'ready')) = (found_key is not null)
      and (found_key is null) = (found_tag is null)
      and (found_key is null) = (found_size is null)),
  constraint upload_verdict check
    ((status = 'ready') = (checksum_status is not null)
      and (status = 'failed') = (violations is not null))
);

create index upload_list on upload (tenant, owner, id desc);
create index upload_due on upload (due_at);
