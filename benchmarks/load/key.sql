-- For pgbench: the key of each call is looked up. New ids are in the order of time, as the gateway's
-- are.
\set id '\'(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, \'\'0\'\') || right(replace(gen_random_uuid()::text, \'\'-\'\', \'\'\'\'), 20))::uuid\''
select 'select * from api_key where id = ' || quote_literal(id) || ';' from api_key;
