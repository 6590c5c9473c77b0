-- A creation's statements for pgbench: the key that is looked up, the upload, the audit record. New
-- ids are in the order of time, as the gateway's are.
\set id '\'(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, \'\'0\'\') || right(replace(gen_random_uuid()::text, \'\'-\'\', \'\'\'\'), 20))::uuid\''
select 'select * from api_key where id = ' || quote_literal(id) || ';' from api_key;
select 'insert into upload (' || string_agg(key, ', ') || ') values (' || string_agg(case key
    when 'id' then :id when 'object_key' then '''t/bench/'' || gen_random_uuid()'
    else quote_nullable(value) end, ', ') || ');'
  from jsonb_each_text((select to_jsonb(u) from upload u limit 1));
select 'insert into audit (' || string_agg(key, ', ') || ') values (' || string_agg(case key
    when 'id' then :id when 'subject' then 'gen_random_uuid()'
    else quote_nullable(value) end, ', ') || ');'
  from jsonb_each_text((select to_jsonb(a) from audit a limit 1));
