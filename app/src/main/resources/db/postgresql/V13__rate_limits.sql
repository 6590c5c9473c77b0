-- What callers have left of what they may ask for, while it is not all of it. Written by Bucket4j,
-- which adds a row before it has anything to write into it.
create table rate_limit (
  -- SHA-256 of the limit and of who shares it, in hexadecimal
  id         varchar(64) primary key,
  state      bytea,
  -- milliseconds since 1970
  expires_at bigint
);

create index rate_limit_age on rate_limit (expires_at);
