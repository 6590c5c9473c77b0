-- What the hand-written peers keep of an upload: less than Gatepass does, and two indexes.
create table peer_upload (
  id           uuid        primary key,
  owner        text        not null,
  status       text        not null,
  object_key   text        not null,
  filename     text        not null,
  content_type text        not null,
  size_bytes   bigint      not null,
  tag          text,
  created_at   timestamptz not null,
  expires_at   timestamptz not null
);
create index peer_upload_list on peer_upload (owner, id desc);
