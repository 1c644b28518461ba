-- Messages that only acknowledge are told from those that state facts, so that the dispositions of a feed add up to all it sent
-- (docs/decisions/0008-acknowledgements-are-a-disposition.md). Rows of before are told by what was read in them.
alter table disposition drop constraint disposition_disposition_check;
alter table disposition add constraint disposition_disposition_check
  check (disposition in ('PROCESSED', 'ACKNOWLEDGEMENT', 'PARTLY_QUARANTINED', 'QUARANTINED', 'REPEAT'));

update disposition d set disposition = 'ACKNOWLEDGEMENT'
  from content c
 where c.content_key = d.content_key and d.disposition = 'PROCESSED' and c.event_count = 0
   and json_array_length(c.messages) > 0
   and not exists (select from json_array_elements(c.messages) message where message -> 'acknowledgement' is null);
