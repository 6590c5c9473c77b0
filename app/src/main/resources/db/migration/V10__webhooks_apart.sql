-- Since when it takes nothing and is left alone; when it was last enabled.
alter table webhook add column away_since timestamp(6) with time zone;
alter table webhook add column enabled_at timestamp(6) with time zone;

-- What a disabled webhook is owed is not marked in each row any more.
update webhook_delivery set status = 'pending', due_at = began_at where status = 'held';
alter table webhook_delivery drop constraint webhook_delivery_status;
alter table webhook_delivery add constraint webhook_delivery_status
  check (status in ('pending', 'delivered', 'failed'));

-- Each webhook has its own queue, so that none stands behind another's.
create index webhook_delivery_owed on webhook_delivery (webhook_id, due_at);
drop index webhook_delivery_due_at;
