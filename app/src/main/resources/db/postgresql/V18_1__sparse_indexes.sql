-- Most uploads are due for nothing and are sent to the key where they stay. Indexes are built in one
-- migration and take the place of others in the next: a transaction that did both would wait for gateways
-- that work meanwhile, and they for it.
create index upload_due_set on upload (due_at) where waiting is null and due_at is not null;
create index upload_staged on upload (store, staging_key) where staging_key is not null;
