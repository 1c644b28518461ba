-- Inbox, journal, quarantine, read-model and outbox: everything a status message passes through on its way to an answer.

-- Where each feed's topic was read to. One row per partition; whoever holds the epoch may write (docs/architecture.md, "Exactly once").
create table feed_position (
  topic text not null,
  partition integer not null,
  incarnation integer not null default 0,
  next_offset bigint not null,
  epoch bigint not null default 0,
  owner text,
  claimed_at timestamptz,
  -- Set when the log does not continue where we stopped; the partition waits for an operator.
  halted_reason text,
  -- The log's end as the owner saw it last: lag = log_end - next_offset.
  log_end bigint,
  log_end_at timestamptz,
  primary key (topic, partition)
) with (fillfactor = 50);

create table data_loss_incident (
  id bigint generated always as identity primary key,
  topic text not null,
  partition integer not null,
  incarnation integer not null,
  from_offset bigint not null,
  to_offset bigint not null,
  reason text not null,
  detected_at timestamptz not null default now(),
  unique (topic, partition, incarnation, from_offset)
);

-- The bytes as received. Append-only. `received_at` is the Kafka record's own timestamp: it never changes on redelivery, so the
-- month follows from the record and the primary key holds across months. `id` is a hash of topic, partition, incarnation and offset.
create table inbox (
  id uuid not null,
  received_at timestamptz not null,
  feed text not null,
  topic text not null,
  partition integer not null,
  incarnation integer not null,
  "offset" bigint not null,
  epoch bigint not null,
  receipt_id uuid,
  -- The message that a person corrected and sent again as this one.
  edited_from uuid,
  -- Hash of feed and bytes: the same content by the same feed is the same key.
  content_key uuid not null,
  -- Hash and size of the whole; `body` is its head alone when it was too large.
  sha256 bytea not null,
  size_bytes integer not null,
  body bytea not null,
  recorded_at timestamptz not null default now(),
  primary key (id, received_at)
) partition by range (received_at);
create index inbox_content on inbox (content_key);
create index inbox_feed on inbox (feed, received_at);
create index inbox_offset on inbox (topic, partition, "offset");
create index inbox_receipt on inbox (receipt_id) where receipt_id is not null;
create table inbox_default partition of inbox default;

-- What became of each raw message: exactly one row per inbox row. A retry or a replay rewrites it; the bytes stay.
create table disposition (
  message_id uuid primary key,
  content_key uuid not null,
  feed text not null,
  received_at timestamptz not null,
  disposition text not null check (disposition in ('PROCESSED', 'PARTLY_QUARANTINED', 'QUARANTINED', 'REPEAT')),
  processed_at timestamptz not null default now()
);
create index disposition_content on disposition (content_key);
create index disposition_feed on disposition (feed, disposition);

-- One row per distinct content: what was read in it. A repeat of the content adds nothing here.
create table content (
  content_key uuid primary key,
  feed text not null,
  first_message_id uuid not null,
  format text,
  charset text,
  -- MessageSummary without its events and faults: type, release, references, byte range.
  messages json not null,
  event_count integer not null,
  -- [{ part, fault }], warnings included; part -1 for the body as a whole.
  faults json not null,
  interpreted_at timestamptz not null default now(),
  decoder_version text not null
);
create index content_feed on content (feed);

-- The sender's own references. More than one content under a reference is CONTROL_REFERENCE_REUSED, whichever came first.
create table control_reference (
  feed text not null,
  reference text not null,
  content_key uuid not null,
  primary key (feed, reference, content_key)
);

-- Errors that keep something from being read. `part` is the number of the message in the body, -1 for the body as a whole.
-- `id` is a hash of the content and the finding, so that the same finding is the same row.
create table quarantine (
  id uuid primary key,
  content_key uuid not null,
  message_id uuid not null,
  feed text not null,
  part integer not null,
  stage text not null,
  code text not null,
  byte integer not null,
  segment integer,
  element integer,
  component integer,
  detail text not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'RESOLVED', 'DISCARDED')),
  placed_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolution text
);
create index quarantine_open on quarantine (placed_at, id) where status = 'OPEN';
create index quarantine_order on quarantine (placed_at, id);
create index quarantine_content on quarantine (content_key);
create index quarantine_feed on quarantine (feed, code);

-- The facts. Append-only. `month` follows from the fact's own time, so that inserting twice is inserting once across months.
create table journal (
  event_id uuid not null,
  month date not null,
  unit_key text,
  code text not null,
  classifier text not null,
  occurred_at timestamptz,
  party text not null,
  body json not null,
  recorded_at timestamptz not null,
  seq bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  primary key (event_id, month)
) partition by range (month);
create index journal_unit on journal (unit_key) where unit_key is not null;
create table journal_default partition of journal default;

-- Where each fact was said. Only `superseded_at` ever changes, once: when a later interpretation of the same content no longer
-- says it. Said again later, it is a new row.
create table journal_source (
  event_id uuid not null,
  content_key uuid not null,
  byte_start integer not null,
  byte_end integer not null,
  month date not null,
  feed text not null,
  pointer text not null,
  decoder text not null,
  rule text not null,
  document_key text,
  reported_at timestamptz,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (event_id, content_key, byte_start, recorded_at, month)
) partition by range (month);
create index journal_source_content on journal_source (content_key);
create table journal_source_default partition of journal_source default;

-- Which units were ever named together with a document: whom to fold again. `beside` holds the references that stand in the same
-- facts of the unit, the document's own among them; it is folded anew with the unit, and empty when no fact joins them any more.
create table document_unit (
  reference_key text not null,
  unit_key text not null,
  beside json not null,
  primary key (reference_key, unit_key)
);
create index document_unit_unit on document_unit (unit_key);

-- Facts that name documents and no unit: they count for every unit under the document.
create table document_event (
  reference_key text not null,
  event_id uuid not null,
  month date not null,
  primary key (reference_key, event_id)
);

-- Which contents carry the sender's document (documentKey of journal_source): what a correction of that document reaches.
create table document_content (
  document_key text not null,
  content_key uuid not null,
  primary key (document_key, content_key)
);

-- Facts that withdraw what an earlier message said, by the document they withdraw (`corrects`) and the one that says so.
create table correction (
  corrects text not null,
  event_id uuid not null,
  said_in text not null,
  month date not null,
  unit_key text,
  action text not null,
  reported_at timestamptz,
  primary key (corrects, event_id, said_in)
);
create index correction_said_in on correction (said_in);

-- One row per unit and per document that was ever folded. Its lock serialises folds, its version says whether a remembered
-- history is still the whole one.
create table subject_version (
  subject text not null,
  version bigint not null,
  primary key (subject)
) with (fillfactor = 70);

-- Read-model: folds of the journal. Nothing here is a fact; all of it can be dropped and folded again.
create table journey (
  id uuid primary key,
  unit_key text not null,
  unit_number text not null,
  status text not null,
  origin_key text,
  destination_key text,
  on_hold boolean not null,
  started_at timestamptz,
  last_event_at timestamptz,
  body json not null,
  digest bytea not null
);
create index journey_unit on journey (unit_key);
create index journey_number on journey (unit_number);
create index journey_held on journey (id) where on_hold;
create index journey_status on journey (status, last_event_at);

create table journey_alias (
  alias_id uuid not null,
  journey_id uuid not null,
  primary key (alias_id, journey_id)
);
create index journey_alias_journey on journey_alias (journey_id);

create table shipment (
  id uuid primary key,
  document_type text not null,
  document_number text not null,
  status text not null,
  origin_key text,
  destination_key text,
  started_at timestamptz,
  last_event_at timestamptz,
  body json not null,
  digest bytea not null
);
create index shipment_order on shipment (last_event_at desc nulls last, id);
create index shipment_started on shipment (started_at desc nulls last, id);
create index shipment_status on shipment (status, last_event_at desc nulls last, id);
create index shipment_origin on shipment (origin_key);
create index shipment_destination on shipment (destination_key);

create table shipment_journey (
  shipment_id uuid not null,
  journey_id uuid not null,
  primary key (shipment_id, journey_id)
);
create index shipment_journey_journey on shipment_journey (journey_id);

-- Any number a person may hold, normalised, and what it names. `target` is a journey or a shipment.
create table number_index (
  number text not null,
  kind text not null,
  target_kind text not null check (target_kind in ('JOURNEY', 'SHIPMENT')),
  target_id uuid not null,
  primary key (number, kind, target_kind, target_id)
);
create index number_index_target on number_index (target_id);

-- What changed, for subscriptions and later for webhooks. Read in commit order: tx < pg_snapshot_xmin(pg_current_snapshot()).
create table outbox (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  journey_id uuid not null,
  unit_key text not null,
  kind text not null,
  payload json not null,
  replay_id uuid,
  created_at timestamptz not null default now()
);
create index outbox_tx on outbox (tx, id);
create index outbox_unit on outbox (unit_key, tx);

create table replay (
  id uuid primary key,
  scope json not null,
  status text not null check (status in ('PREVIEWED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED')),
  notify boolean not null default false,
  -- Counts and a bounded diff; what the dry run found.
  preview json,
  -- Where a running replay stands: { done, total, afterKey } and counts.
  progress json,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

-- Keys of the HTTP gateway: each writes to one feed. Only the hash is kept.
create table feed_key (
  id text primary key,
  feed text not null,
  sha256 bytea not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- What the gateway answered for. `accepted_at` is set when Kafka has the message.
create table receipt (
  id uuid primary key,
  feed text not null,
  idempotency_key text,
  sha256 bytea not null,
  created_at timestamptz not null default now(),
  accepted_at timestamptz
);
create unique index receipt_idempotency on receipt (feed, idempotency_key) where idempotency_key is not null;

-- How far the outbox was carried to Kafka.
create table relay_position (
  name text primary key,
  tx xid8 not null,
  id bigint not null
);
insert into relay_position (name, tx, id) values ('journey-changes', '0', 0);

-- Bodies are packed by lz4 where the server has it: a third of the time of Postgres' own method, which is most of a journey's writing.
do $$
declare
  packed record;
begin
  if not exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then return; end if;
  for packed in select * from (values ('inbox'), ('journal'), ('journey'), ('shipment')) t(name) loop
    execute format('alter table %I alter column body set compression lz4', packed.name);
  end loop;
end $$;

-- A month's partition, made before the batch that needs it. Months far from today stay in the default partition, so that wrong
-- dates cannot make thousands of tables; a month that already has rows there stays there as well.
create function ensure_month(target text, month_column text, month_start date) returns void language plpgsql set timezone to 'UTC' as $$
declare
  stays boolean;
begin
  if month_start < current_date - interval '10 years' or month_start > current_date + interval '2 years' then return; end if;
  perform pg_advisory_xact_lock(hashtext('ensure_month'));
  if to_regclass(target || to_char(month_start, '_YYYY_MM')) is not null then return; end if;
  execute format('select exists (select from %I where %I >= %L and %I < %L)',
    target || '_default', month_column, month_start, month_column, (month_start + interval '1 month')::date) into stays;
  if stays then return; end if;
  execute format('create table %I partition of %I for values from (%L) to (%L)',
    target || to_char(month_start, '_YYYY_MM'), target, month_start, (month_start + interval '1 month')::date);
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger inbox_append_only before update or delete on inbox for each row execute function refuse_change();
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();

create function only_supersede() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null
     or (to_jsonb(new) - 'superseded_at') <> (to_jsonb(old) - 'superseded_at') then
    raise exception 'journal_source is append-only: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger journal_source_append_only before update or delete on journal_source for each row execute function only_supersede();
