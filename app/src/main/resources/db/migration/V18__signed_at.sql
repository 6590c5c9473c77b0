-- When the request that sends an upload whole was signed last; null in older rows: when it was created
alter table upload add column signed_at timestamp(6) with time zone;
