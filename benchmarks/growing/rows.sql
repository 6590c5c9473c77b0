-- Uploads from :from to :to, three seconds apart, and a record of each in the audit log. One in ten is
-- of the tenant that is asked about, one in ten of another with a quota, the rest of a thousand more.
set synchronous_commit = off;
set maintenance_work_mem = '1GB';

-- Indexes are made again when the rows are there.
create temp table again as
  select indexname, indexdef from pg_indexes
  where schemaname = 'public' and tablename in ('upload', 'audit')
    and indexname not in ('upload_pkey', 'upload_object', 'audit_pkey');
select format('drop index %I', indexname) from again \gexec

create temp view wanted as select n from generate_series(:from ::bigint, :to ::bigint) n;
-- Each step is made once for a row: that is what "offset 0" is for. Ids are of version 7, as the gateway's.
create temp view made as
  select n, id, tenant, owner, at, digest, 't/' || tenant || '/' || id || '.jpg' as key,
    case when n / 10 % 1000 = 500 then 'pending' when n / 10 % 100 < 2 then 'failed'
      when n / 10 % 100 < 5 then 'orphaned' when n / 10 % 100 < 7 then 'aborted'
      when n / 10 % 100 < 10 then 'deleted' else 'ready' end as status
  from (
    select n, digest, to_timestamp(ms / 1000) as at,
      case n % 10 when 0 then 'bench' when 1 then 'big' else 't' || n % 997 end as tenant,
      case n % 10 when 0 then 'bench' else 'o' || n % 89 end as owner,
      (lpad(to_hex(ms), 12, '0') || '7' || left(digest, 3) || 'a' || substr(digest, 4, 15))::uuid as id
    from (
      select n, 1761955200000 + n * 3000 as ms, md5(n::text) as digest from wanted offset 0
    ) counted
    offset 0
  ) named
  offset 0;

insert into upload (id, tenant, owner, policy, store, store_identity, status, object_key, filename,
  content_type, size_kind, size_bytes, enforced_size, enforced_content_type, enforced_write_once,
  metadata, reserved_bytes, found_key, found_tag, found_size, checksum_status, violations, due_at,
  last_signed_expiry, created_at, expires_at, since, signed_at, transfer)
select id, tenant, owner, 'default', 'archive', :'identity', status, key,
  'holiday in the hills ' || n || '.jpg', 'image/jpeg', 'exactly', 7340032, 'wire', 'wire', 'wire',
  '{}', case when status in ('ready', 'pending') then 7340032 else 0 end,
  case when status in ('ready', 'deleted') then key end,
  case when status in ('ready', 'deleted') then digest end,
  case when status = 'ready' then 7340032 end,
  case when status = 'ready' then 'declared' end,
  case when status = 'failed' then '[]' end,
  case when status = 'pending' then timestamptz '2099-01-01 00:00Z' end,
  at + interval '15 minutes', at, at + interval '1 day', at, at, 'put'
from made;

insert into audit (id, happened_at, tenant, owner, credential, credential_id, address, action, subject,
  status, request_id, details)
select id, at, tenant, owner, 'api_key', 'gpk_0123456789abcdef', '192.0.2.7', 'upload.create', id::text, 201,
  digest, '{"kind":"put","requests":"1","until":"2026-11-22T00:14:24Z"}'
from made;

select indexdef from again \gexec
-- Whoever begins a counter counts: this one is wrong, so the next start of a gateway sets it right.
insert into tenant_usage values ('big', 0, 0, now()) on conflict do nothing;
