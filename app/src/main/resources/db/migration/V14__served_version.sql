-- A deleted upload remembers which content it served: where the store keeps versions, that one has to
-- go even if a look at its key no longer shows it.
alter table upload drop constraint upload_found;
alter table upload add constraint upload_found check
  ((status not in ('uploaded', 'ready') or found_key is not null)
    and (status in ('uploaded', 'ready', 'deleted') or found_key is null)
    and (found_key is null) = (found_tag is null)
    and (status in ('uploaded', 'ready')) = (found_size is not null));
