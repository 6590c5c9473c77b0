drop index upload_due;
alter index upload_due_set rename to upload_due;
drop index upload_staging;
alter index upload_staged rename to upload_staging;
