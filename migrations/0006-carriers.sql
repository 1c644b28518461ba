-- Facts of trains and wagons reach the units aboard (docs/decisions/0007-facts-of-trains-and-wagons.md). Both tables only grow: they say what to
-- look at, and facts what is true. Days are those of the facts' own times, so that a number that runs every day is looked up around a day.

-- Facts about wagons and trains, and lists of what is in a train, by every carrier that they name.
create table carrier_event (
  carrier_key text not null,
  day date not null,
  event_id uuid not null,
  month date not null,
  primary key (carrier_key, day, event_id)
);

-- On which day some fact names a unit together with its wagon or train; a wagon together with its train.
create table unit_carrier (
  carrier_key text not null,
  day date not null,
  unit_key text not null,
  primary key (carrier_key, day, unit_key)
);
create index unit_carrier_unit on unit_carrier (unit_key, day);
