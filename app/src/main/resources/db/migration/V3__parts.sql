alter table upload add column part_size bigint;
alter table upload add column session varchar(1024);

alter table upload drop constraint upload_transfer;
alter table upload add constraint upload_transfer check
  (transfer in ('put', 'form', 'multipart')
    and (redirect is null or transfer = 'form')
    and (session is null or transfer = 'multipart'));
alter table upload add constraint upload_plan check
  ((part_size is not null) = (transfer = 'multipart' and size_kind = 'exactly'));

alter table upload drop constraint upload_intent;
alter table upload add constraint upload_intent check
  (intent in ('completing', 'promoting', 'ending'));
