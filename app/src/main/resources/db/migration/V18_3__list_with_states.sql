-- What a tenant holds is summed without reading uploads, and those of one state are found without reading
-- the others. Its id makes an entry unique: the columns behind it change no order.
create index upload_listed on upload (tenant, owner, id desc, status, reserved_bytes);
