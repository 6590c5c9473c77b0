-- A gateway asks at its start which stores have objects, however many those are.
create index upload_in_use on upload (store, store_identity)
  where status in ('pending', 'uploaded', 'ready') or due_at is not null;
