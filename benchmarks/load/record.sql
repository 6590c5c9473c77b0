-- For pgbench: the newest audit record once more.
select 'insert into audit (' || string_agg(key, ', ') || ') values (' || string_agg(case key
    when 'id' then :id when 'subject' then 'gen_random_uuid()'
    else quote_nullable(value) end, ', ') || ');'
  from jsonb_each_text((select to_jsonb(a) from audit a order by id desc limit 1));
