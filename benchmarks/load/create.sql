-- A creation's statements for pgbench: the key that is looked up, the upload, the audit record.
\ir key.sql
select 'insert into upload (' || string_agg(key, ', ') || ') values (' || string_agg(case key
    when 'id' then :id when 'object_key' then '''t/bench/'' || gen_random_uuid()'
    else quote_nullable(value) end, ', ') || ');'
  from jsonb_each_text((select to_jsonb(u) from upload u limit 1));
\ir record.sql
