-- A page's statements for pgbench: the key that is looked up, 50 uploads and one more.
\ir key.sql
select format('select * from upload where tenant = %L and owner = %L and status in (%s)'
    ' and id < ''ffffffff-ffff-ffff-ffff-ffffffffffff'' order by id desc limit 51;', tenant, owner,
    '''pending'', ''uploaded'', ''ready'', ''failed'', ''orphaned'', ''aborted'', ''deleted''')
  from upload limit 1;
