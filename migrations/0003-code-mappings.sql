-- What operators decided that a feed's private status codes mean. Append-only: the newest row of a feed's code counts, and the
-- highest id is the version of the whole, by which a batch knows that it was read with what stands here.
create table code_mapping (
  id bigint generated always as identity primary key,
  feed text not null,
  -- As events word it, with its list: `22:VD`, `157:AB`.
  code text not null,
  event_code text not null,
  classifier text,
  reason text,
  mapped_at timestamptz not null default now()
);
create index code_mapping_code on code_mapping (feed, code, id);

-- Facts whose code nobody could read, for the list of what waits.
create index journal_unmapped on journal (event_id) where code = 'UNKNOWN';
-- Facts read by a feed's own map, for whoever maps a code anew.
create index journal_source_own_rule on journal_source (feed, rule) where rule like 'feed %';
