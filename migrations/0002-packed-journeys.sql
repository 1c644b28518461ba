-- A journey's body is packed by the program (docs/decisions/0006-stored-journeys.md): packing it in Postgres was most of the cost of
-- writing it. Bodies of before stay JSON until their journeys are written again.
alter table journey alter column body type bytea using convert_to(body::text, 'UTF8');
alter table journey alter column body set storage external;
-- Up to so many bytes the row stays in one piece.
alter table journey set (toast_tuple_target = 8160);
