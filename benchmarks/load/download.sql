-- A download's statements for pgbench: the key that is looked up, the upload, the audit record.
\ir key.sql
select format('select * from upload where id = %L;', id) from upload limit 1;
\ir record.sql
