alter table upload add column transfer varchar(16) default 'put' not null;
alter table upload add column redirect varchar(1024);
alter table upload add constraint upload_transfer check
  (transfer in ('put', 'form') and (redirect is null or transfer = 'form'));
