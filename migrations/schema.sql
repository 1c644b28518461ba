table carrier_event
  carrier_key text not null
  day date not null
  event_id uuid not null
  month date not null
table code_mapping
  id bigint not null generated always as identity
  feed text not null
  code text not null
  event_code text not null
  classifier text
  reason text
  mapped_at timestamp with time zone not null default now()
table content
  content_key uuid not null
  feed text not null
  first_message_id uuid not null
  format text
  charset text
  messages json not null
  event_count integer not null
  faults json not null
  interpreted_at timestamp with time zone not null default now()
  decoder_version text not null
table control_reference
  feed text not null
  reference text not null
  content_key uuid not null
table correction
  corrects text not null
  event_id uuid not null
  said_in text not null
  month date not null
  unit_key text
  action text not null
  reported_at timestamp with time zone
table data_loss_incident
  id bigint not null generated always as identity
  topic text not null
  partition integer not null
  incarnation integer not null
  from_offset bigint not null
  to_offset bigint not null
  reason text not null
  detected_at timestamp with time zone not null default now()
table disposition
  message_id uuid not null
  content_key uuid not null
  feed text not null
  received_at timestamp with time zone not null
  disposition text not null
  processed_at timestamp with time zone not null default now()
table document_content
  document_key text not null
  content_key uuid not null
table document_event
  reference_key text not null
  event_id uuid not null
  month date not null
table document_unit
  reference_key text not null
  unit_key text not null
  beside json not null
table feed_key
  id text not null
  feed text not null
  sha256 bytea not null
  created_at timestamp with time zone not null default now()
  revoked_at timestamp with time zone
table feed_position with (fillfactor=50)
  topic text not null
  partition integer not null
  incarnation integer not null default 0
  next_offset bigint not null
  epoch bigint not null default 0
  owner text
  claimed_at timestamp with time zone
  halted_reason text
  log_end bigint
  log_end_at timestamp with time zone
table inbox partition by RANGE (received_at)
  id uuid not null
  received_at timestamp with time zone not null
  feed text not null
  topic text not null
  partition integer not null
  incarnation integer not null
  offset bigint not null
  epoch bigint not null
  receipt_id uuid
  edited_from uuid
  content_key uuid not null
  sha256 bytea not null
  size_bytes integer not null
  body bytea not null
  recorded_at timestamp with time zone not null default now()
table inbox_default partition of inbox DEFAULT
  id uuid not null
  received_at timestamp with time zone not null
  feed text not null
  topic text not null
  partition integer not null
  incarnation integer not null
  offset bigint not null
  epoch bigint not null
  receipt_id uuid
  edited_from uuid
  content_key uuid not null
  sha256 bytea not null
  size_bytes integer not null
  body bytea not null
  recorded_at timestamp with time zone not null default now()
table journal partition by RANGE (month)
  event_id uuid not null
  month date not null
  unit_key text
  code text not null
  classifier text not null
  occurred_at timestamp with time zone
  party text not null
  body json not null
  recorded_at timestamp with time zone not null
  seq bigint not null generated always as identity
  tx xid8 not null default pg_current_xact_id()
table journal_default partition of journal DEFAULT
  event_id uuid not null
  month date not null
  unit_key text
  code text not null
  classifier text not null
  occurred_at timestamp with time zone
  party text not null
  body json not null
  recorded_at timestamp with time zone not null
  seq bigint not null generated always as identity
  tx xid8 not null default pg_current_xact_id()
table journal_source partition by RANGE (month)
  event_id uuid not null
  content_key uuid not null
  byte_start integer not null
  byte_end integer not null
  month date not null
  feed text not null
  pointer text not null
  decoder text not null
  rule text not null
  document_key text
  reported_at timestamp with time zone
  recorded_at timestamp with time zone not null
  superseded_at timestamp with time zone
table journal_source_default partition of journal_source DEFAULT
  event_id uuid not null
  content_key uuid not null
  byte_start integer not null
  byte_end integer not null
  month date not null
  feed text not null
  pointer text not null
  decoder text not null
  rule text not null
  document_key text
  reported_at timestamp with time zone
  recorded_at timestamp with time zone not null
  superseded_at timestamp with time zone
table journey with (toast_tuple_target=8160)
  id uuid not null
  unit_key text not null
  unit_number text not null
  status text not null
  origin_key text
  destination_key text
  on_hold boolean not null
  started_at timestamp with time zone
  last_event_at timestamp with time zone
  body bytea not null
  digest bytea not null
table journey_alias
  alias_id uuid not null
  journey_id uuid not null
table number_index
  number text not null
  kind text not null
  target_kind text not null
  target_id uuid not null
table outbox
  id bigint not null generated always as identity
  tx xid8 not null default pg_current_xact_id()
  journey_id uuid not null
  unit_key text not null
  kind text not null
  payload json not null
  replay_id uuid
  created_at timestamp with time zone not null default now()
table place
  key text not null
  name text not null
  curated boolean not null
  body json not null
table place_list
  name text not null
  digest text not null
  places integer not null
  loaded_at timestamp with time zone not null default now()
table place_term
  term text not null
  place_key text not null
table quarantine
  id uuid not null
  content_key uuid not null
  message_id uuid not null
  feed text not null
  part integer not null
  stage text not null
  code text not null
  byte integer not null
  segment integer
  element integer
  component integer
  detail text not null
  status text not null default 'OPEN'::text
  placed_at timestamp with time zone not null default now()
  resolved_at timestamp with time zone
  resolution text
table receipt
  id uuid not null
  feed text not null
  idempotency_key text
  sha256 bytea not null
  created_at timestamp with time zone not null default now()
  accepted_at timestamp with time zone
table relay_position
  name text not null
  tx xid8 not null
  id bigint not null
table replay
  id uuid not null
  scope json not null
  status text not null
  notify boolean not null default false
  preview json
  progress json
  error text
  created_at timestamp with time zone not null default now()
  started_at timestamp with time zone
  finished_at timestamp with time zone
table shipment
  id uuid not null
  document_type text not null
  document_number text not null
  status text not null
  origin_key text
  destination_key text
  started_at timestamp with time zone
  last_event_at timestamp with time zone
  body json not null
  digest bytea not null
table shipment_journey
  shipment_id uuid not null
  journey_id uuid not null
table subject_version with (fillfactor=70)
  subject text not null
  version bigint not null
table unit_carrier
  carrier_key text not null
  day date not null
  unit_key text not null

constraint carrier_event_pkey on carrier_event: PRIMARY KEY (carrier_key, day, event_id)
constraint code_mapping_pkey on code_mapping: PRIMARY KEY (id)
constraint content_pkey on content: PRIMARY KEY (content_key)
constraint control_reference_pkey on control_reference: PRIMARY KEY (feed, reference, content_key)
constraint correction_pkey on correction: PRIMARY KEY (corrects, event_id, said_in)
constraint data_loss_incident_pkey on data_loss_incident: PRIMARY KEY (id)
constraint data_loss_incident_topic_partition_incarnation_from_offset_key on data_loss_incident: UNIQUE (topic, partition, incarnation, from_offset)
constraint disposition_disposition_check on disposition: CHECK ((disposition = ANY (ARRAY['PROCESSED'::text, 'ACKNOWLEDGEMENT'::text, 'PARTLY_QUARANTINED'::text, 'QUARANTINED'::text, 'REPEAT'::text])))
constraint disposition_pkey on disposition: PRIMARY KEY (message_id)
constraint document_content_pkey on document_content: PRIMARY KEY (document_key, content_key)
constraint document_event_pkey on document_event: PRIMARY KEY (reference_key, event_id)
constraint document_unit_pkey on document_unit: PRIMARY KEY (reference_key, unit_key)
constraint feed_key_pkey on feed_key: PRIMARY KEY (id)
constraint feed_position_pkey on feed_position: PRIMARY KEY (topic, partition)
constraint inbox_pkey on inbox: PRIMARY KEY (id, received_at)
constraint inbox_default_pkey on inbox_default: PRIMARY KEY (id, received_at)
constraint journal_pkey on journal: PRIMARY KEY (event_id, month)
constraint journal_default_pkey on journal_default: PRIMARY KEY (event_id, month)
constraint journal_source_pkey on journal_source: PRIMARY KEY (event_id, content_key, byte_start, recorded_at, month)
constraint journal_source_default_pkey on journal_source_default: PRIMARY KEY (event_id, content_key, byte_start, recorded_at, month)
constraint journey_pkey on journey: PRIMARY KEY (id)
constraint journey_alias_pkey on journey_alias: PRIMARY KEY (alias_id, journey_id)
constraint number_index_pkey on number_index: PRIMARY KEY (number, kind, target_kind, target_id)
constraint number_index_target_kind_check on number_index: CHECK ((target_kind = ANY (ARRAY['JOURNEY'::text, 'SHIPMENT'::text])))
constraint outbox_pkey on outbox: PRIMARY KEY (id)
constraint place_pkey on place: PRIMARY KEY (key)
constraint place_list_pkey on place_list: PRIMARY KEY (name)
constraint place_term_pkey on place_term: PRIMARY KEY (term, place_key)
constraint quarantine_pkey on quarantine: PRIMARY KEY (id)
constraint quarantine_status_check on quarantine: CHECK ((status = ANY (ARRAY['OPEN'::text, 'RESOLVED'::text, 'DISCARDED'::text])))
constraint receipt_pkey on receipt: PRIMARY KEY (id)
constraint relay_position_pkey on relay_position: PRIMARY KEY (name)
constraint replay_pkey on replay: PRIMARY KEY (id)
constraint replay_status_check on replay: CHECK ((status = ANY (ARRAY['PREVIEWED'::text, 'RUNNING'::text, 'PAUSED'::text, 'DONE'::text, 'CANCELLED'::text, 'FAILED'::text])))
constraint shipment_pkey on shipment: PRIMARY KEY (id)
constraint shipment_journey_pkey on shipment_journey: PRIMARY KEY (shipment_id, journey_id)
constraint subject_version_pkey on subject_version: PRIMARY KEY (subject)
constraint unit_carrier_pkey on unit_carrier: PRIMARY KEY (carrier_key, day, unit_key)

CREATE UNIQUE INDEX carrier_event_pkey ON carrier_event USING btree (carrier_key, day, event_id)
CREATE INDEX code_mapping_code ON code_mapping USING btree (feed, code, id)
CREATE UNIQUE INDEX code_mapping_pkey ON code_mapping USING btree (id)
CREATE INDEX content_feed ON content USING btree (feed)
CREATE UNIQUE INDEX content_pkey ON content USING btree (content_key)
CREATE UNIQUE INDEX control_reference_pkey ON control_reference USING btree (feed, reference, content_key)
CREATE UNIQUE INDEX correction_pkey ON correction USING btree (corrects, event_id, said_in)
CREATE INDEX correction_said_in ON correction USING btree (said_in)
CREATE UNIQUE INDEX data_loss_incident_pkey ON data_loss_incident USING btree (id)
CREATE UNIQUE INDEX data_loss_incident_topic_partition_incarnation_from_offset_key ON data_loss_incident USING btree (topic, partition, incarnation, from_offset)
CREATE INDEX disposition_content ON disposition USING btree (content_key)
CREATE INDEX disposition_feed ON disposition USING btree (feed, disposition)
CREATE UNIQUE INDEX disposition_pkey ON disposition USING btree (message_id)
CREATE UNIQUE INDEX document_content_pkey ON document_content USING btree (document_key, content_key)
CREATE UNIQUE INDEX document_event_pkey ON document_event USING btree (reference_key, event_id)
CREATE UNIQUE INDEX document_unit_pkey ON document_unit USING btree (reference_key, unit_key)
CREATE INDEX document_unit_unit ON document_unit USING btree (unit_key)
CREATE UNIQUE INDEX feed_key_pkey ON feed_key USING btree (id)
CREATE UNIQUE INDEX feed_position_pkey ON feed_position USING btree (topic, partition)
CREATE INDEX inbox_content ON ONLY inbox USING btree (content_key)
CREATE INDEX inbox_feed ON ONLY inbox USING btree (feed, received_at)
CREATE INDEX inbox_offset ON ONLY inbox USING btree (topic, partition, "offset")
CREATE UNIQUE INDEX inbox_pkey ON ONLY inbox USING btree (id, received_at)
CREATE INDEX inbox_receipt ON ONLY inbox USING btree (receipt_id) WHERE (receipt_id IS NOT NULL)
CREATE INDEX inbox_default_content_key_idx ON inbox_default USING btree (content_key)
CREATE INDEX inbox_default_feed_received_at_idx ON inbox_default USING btree (feed, received_at)
CREATE UNIQUE INDEX inbox_default_pkey ON inbox_default USING btree (id, received_at)
CREATE INDEX inbox_default_receipt_id_idx ON inbox_default USING btree (receipt_id) WHERE (receipt_id IS NOT NULL)
CREATE INDEX inbox_default_topic_partition_offset_idx ON inbox_default USING btree (topic, partition, "offset")
CREATE UNIQUE INDEX journal_pkey ON ONLY journal USING btree (event_id, month)
CREATE INDEX journal_unit ON ONLY journal USING btree (unit_key) WHERE (unit_key IS NOT NULL)
CREATE INDEX journal_unmapped ON ONLY journal USING btree (event_id) WHERE (code = 'UNKNOWN'::text)
CREATE INDEX journal_default_event_id_idx ON journal_default USING btree (event_id) WHERE (code = 'UNKNOWN'::text)
CREATE UNIQUE INDEX journal_default_pkey ON journal_default USING btree (event_id, month)
CREATE INDEX journal_default_unit_key_idx ON journal_default USING btree (unit_key) WHERE (unit_key IS NOT NULL)
CREATE INDEX journal_source_content ON ONLY journal_source USING btree (content_key)
CREATE INDEX journal_source_own_rule ON ONLY journal_source USING btree (feed, rule) WHERE (rule ~~ 'feed %'::text)
CREATE UNIQUE INDEX journal_source_pkey ON ONLY journal_source USING btree (event_id, content_key, byte_start, recorded_at, month)
CREATE INDEX journal_source_default_content_key_idx ON journal_source_default USING btree (content_key)
CREATE INDEX journal_source_default_feed_rule_idx ON journal_source_default USING btree (feed, rule) WHERE (rule ~~ 'feed %'::text)
CREATE UNIQUE INDEX journal_source_default_pkey ON journal_source_default USING btree (event_id, content_key, byte_start, recorded_at, month)
CREATE INDEX journey_held ON journey USING btree (id) WHERE on_hold
CREATE INDEX journey_number ON journey USING btree (unit_number)
CREATE UNIQUE INDEX journey_pkey ON journey USING btree (id)
CREATE INDEX journey_status ON journey USING btree (status, last_event_at)
CREATE INDEX journey_unit ON journey USING btree (unit_key)
CREATE INDEX journey_alias_journey ON journey_alias USING btree (journey_id)
CREATE UNIQUE INDEX journey_alias_pkey ON journey_alias USING btree (alias_id, journey_id)
CREATE UNIQUE INDEX number_index_pkey ON number_index USING btree (number, kind, target_kind, target_id)
CREATE INDEX number_index_target ON number_index USING btree (target_id)
CREATE UNIQUE INDEX outbox_pkey ON outbox USING btree (id)
CREATE INDEX outbox_tx ON outbox USING btree (tx, id)
CREATE INDEX outbox_unit ON outbox USING btree (unit_key, tx)
CREATE UNIQUE INDEX place_pkey ON place USING btree (key)
CREATE UNIQUE INDEX place_list_pkey ON place_list USING btree (name)
CREATE UNIQUE INDEX place_term_pkey ON place_term USING btree (term, place_key)
CREATE INDEX quarantine_content ON quarantine USING btree (content_key)
CREATE INDEX quarantine_feed ON quarantine USING btree (feed, code)
CREATE INDEX quarantine_open ON quarantine USING btree (placed_at, id) WHERE (status = 'OPEN'::text)
CREATE INDEX quarantine_order ON quarantine USING btree (placed_at, id)
CREATE UNIQUE INDEX quarantine_pkey ON quarantine USING btree (id)
CREATE UNIQUE INDEX receipt_idempotency ON receipt USING btree (feed, idempotency_key) WHERE (idempotency_key IS NOT NULL)
CREATE UNIQUE INDEX receipt_pkey ON receipt USING btree (id)
CREATE UNIQUE INDEX relay_position_pkey ON relay_position USING btree (name)
CREATE UNIQUE INDEX replay_pkey ON replay USING btree (id)
CREATE INDEX shipment_destination ON shipment USING btree (destination_key)
CREATE INDEX shipment_order ON shipment USING btree (last_event_at DESC NULLS LAST, id)
CREATE INDEX shipment_origin ON shipment USING btree (origin_key)
CREATE UNIQUE INDEX shipment_pkey ON shipment USING btree (id)
CREATE INDEX shipment_started ON shipment USING btree (started_at DESC NULLS LAST, id)
CREATE INDEX shipment_status ON shipment USING btree (status, last_event_at DESC NULLS LAST, id)
CREATE INDEX shipment_journey_journey ON shipment_journey USING btree (journey_id)
CREATE UNIQUE INDEX shipment_journey_pkey ON shipment_journey USING btree (shipment_id, journey_id)
CREATE UNIQUE INDEX subject_version_pkey ON subject_version USING btree (subject)
CREATE UNIQUE INDEX unit_carrier_pkey ON unit_carrier USING btree (carrier_key, day, unit_key)
CREATE INDEX unit_carrier_unit ON unit_carrier USING btree (unit_key, day)

CREATE OR REPLACE FUNCTION ensure_month(target text, month_column text, month_start date)
 RETURNS void
 LANGUAGE plpgsql
 SET "TimeZone" TO 'UTC'
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION only_supersede()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null
     or (to_jsonb(new) - 'superseded_at') <> (to_jsonb(old) - 'superseded_at') then
    raise exception 'journal_source is append-only: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $function$


CREATE TRIGGER inbox_append_only BEFORE DELETE OR UPDATE ON inbox FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER inbox_append_only BEFORE DELETE OR UPDATE ON inbox_default FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE ON journal_default FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER journal_source_append_only BEFORE DELETE OR UPDATE ON journal_source FOR EACH ROW EXECUTE FUNCTION only_supersede()
CREATE TRIGGER journal_source_append_only BEFORE DELETE OR UPDATE ON journal_source_default FOR EACH ROW EXECUTE FUNCTION only_supersede()
