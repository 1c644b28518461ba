-- The places of the reference, for people who look for one by the beginning of a name or of a code (docs/decisions/0009-places-in-postgres.md).
-- Messages are read with the same data in memory: nothing here decides what a code means.
create table place (
  key text primary key,
  name text not null,
  -- Looked after by us, not only a line of the UN/LOCODE list.
  curated boolean not null,
  body json not null
);
-- Names in small letters without accents, and codes of every scheme. Collation C, so that its index finds beginnings.
create table place_term (
  term text collate "C" not null,
  place_key text not null,
  primary key (term, place_key)
);
-- What was loaded last: one row.
create table place_list (
  name text primary key,
  digest text not null,
  places integer not null,
  loaded_at timestamptz not null default now()
);
