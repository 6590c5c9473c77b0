alter table upload add column waiting varchar(32);
alter table upload add constraint upload_waiting check
  (waiting is null or (status = 'uploaded' and waiting in ('scan', 'scanner_unavailable')));

alter table upload drop constraint upload_intent;
alter table upload add constraint upload_intent check
  (intent in ('completing', 'scanning', 'promoting', 'ending'));
