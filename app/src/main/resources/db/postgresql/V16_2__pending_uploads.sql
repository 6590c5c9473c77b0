-- How many an owner has pending is asked before each new one, where a policy limits it.
create index upload_pending on upload (tenant, owner, policy) where status = 'pending';
