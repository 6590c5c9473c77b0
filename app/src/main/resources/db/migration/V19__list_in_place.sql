drop index upload_list;
alter index upload_listed rename to upload_list;
