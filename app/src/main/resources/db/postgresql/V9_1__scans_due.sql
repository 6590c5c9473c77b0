-- What waits for a scan is claimed apart: however much does, other work is found without passing it.
drop index upload_due;
create index upload_due on upload (due_at) where waiting is null;
create index upload_scan_due on upload (due_at) where waiting is not null;
