-- What finalizing asks and writes, for pgbench: the key, the upload, and in one transaction its move
-- to ready, the message of it, who is owed it, and the audit record. It is given as many copies of an
-- upload that waits as :rows says: of each level's, the clients take one in turn.
insert into upload
  select (jsonb_populate_record(u, jsonb_build_object('object_key', 't/bench/' || gen_random_uuid(),
    'id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')))).*
  from upload u, generate_series(0, :rows) n
  where u.id = (select id from upload where status = 'pending' limit 1);
vacuum analyze upload;
\set upload '\'(\'\'00000000-0000-7000-8000-\'\' || lpad(to_hex(:k::bigint), 12, \'\'0\'\'))::uuid\''
\set message '\'(\'\'10000000-0000-7000-8000-\'\' || lpad(to_hex(:k::bigint), 12, \'\'0\'\'))::uuid\''
select '\set n :n + 1';
select '\set k :base + :n * :clients + :client_id';
\ir key.sql
select 'select * from upload where id = ' || :upload || ';';
select 'begin;';
select 'update upload set ' || string_agg(key || ' = ' || quote_nullable(value), ', ')
    || ' where id = ' || :upload || ' and status = ''pending'';'
  from jsonb_each_text((select to_jsonb(u) from upload u where status = 'ready' limit 1))
  where key in ('status', 'found_key', 'found_tag', 'found_version', 'found_size', 'checksum_status',
    'violations', 'waiting', 'reserved_bytes', 'last_signed_expiry', 'since', 'due_at', 'intent',
    'lease_until');
select 'insert into outbox (' || string_agg(key, ', ') || ') values (' || string_agg(case key
    when 'id' then :message when 'upload_id' then :upload
    else quote_nullable(value) end, ', ') || ');'
  from jsonb_each_text((select to_jsonb(o) from outbox o limit 1));
select 'insert into webhook_delivery (id, webhook_id, message_id, status, attempts, due_at, began_at)'
  ' select gen_random_uuid(), w.id, o.id, ''pending'', 0, o.created_at, o.created_at'
  ' from webhook w join outbox o on o.tenant = w.tenant where o.id = ' || :message || ';';
\ir record.sql
select 'commit;';
