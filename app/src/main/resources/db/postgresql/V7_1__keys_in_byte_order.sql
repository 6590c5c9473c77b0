-- Stores list by the bytes of keys, and so does H2: a comparison reads both in one order.
alter table upload alter column object_key type varchar(1024) collate "C";
create index upload_ready on upload (store, object_key) where status = 'ready';
