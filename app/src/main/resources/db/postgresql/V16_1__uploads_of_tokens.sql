-- Whoever holds a token lists what was made under it, of an owner who may have millions.
create index upload_of_token on upload (token, id desc) where token is not null;
