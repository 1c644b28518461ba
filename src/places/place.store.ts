import { hash } from 'node:crypto';
import { copyRows, type CopyTarget } from '../database/copy-rows.js';
import { inTransaction, type Transaction, type WritePool } from '../database/write-pool.js';
import type { ReferenceSource } from '../reference/create-reference.js';
import { listPlaces, type ListedPlace } from '../reference/list-places.js';
import { termsOf } from '../reference/place-terms.js';

/** Rises when the same files are to give other rows. */
const LOADER_VERSION = 1;
const LIST = 'reference';

const PLACE: CopyTarget = { table: 'place', columns: { key: 'text', name: 'text', curated: 'boolean', body: 'json' } };
const TERM: CopyTarget = { table: 'place_term', columns: { term: 'text', place_key: 'text' } };

/** What a load found: how many places there are, and whether they had to be written. */
export interface LoadedPlaces {
  readonly places: number;
  readonly isNew: boolean;
}

/**
 * Puts the places of the reference into the database, unless these very places are there. All or nothing: who searches meanwhile finds the
 * ones of before.
 */
export async function loadPlaces(pool: WritePool, source: ReferenceSource): Promise<LoadedPlaces> {
  const digest = digestOf(source);
  return inTransaction(pool, async (tx) => {
    // Of several processes that start together one loads, and the others find it done.
    await tx.query(`select pg_advisory_xact_lock(hashtext('place_list'))`);
    const known = await knownPlaces(tx, digest);
    if (known !== null) return { places: known, isNew: false };
    const places = listPlaces(source);
    await writePlaces(tx, places);
    await tx.query(
      `insert into place_list (name, digest, places) values ($1, $2, $3)
       on conflict (name) do update set digest = excluded.digest, places = excluded.places, loaded_at = now()`,
      [LIST, digest, places.length],
    );
    return { places: places.length, isNew: true };
  });
}

const digestOf = ({ places, unlocodes }: ReferenceSource): string =>
  hash('sha256', `${LOADER_VERSION}\n${JSON.stringify(places)}\n${hash('sha256', unlocodes, 'hex')}`, 'hex');

async function knownPlaces(tx: Transaction, digest: string): Promise<number | null> {
  const { rows } = await tx.query<{ places: number }>('select places from place_list where name = $1 and digest = $2', [
    LIST,
    digest,
  ]);
  return rows[0]?.places ?? null;
}

async function writePlaces(tx: Transaction, places: readonly ListedPlace[]): Promise<void> {
  await tx.query('delete from place_term');
  await tx.query('delete from place');
  await copyRows(
    tx,
    PLACE,
    places.map(({ place, curated }) => [place.key, place.nameEn, curated, JSON.stringify(place)]),
  );
  await copyRows(
    tx,
    TERM,
    places.flatMap((listed) => termsOf(listed).map((term) => [term, listed.place.key] as const)),
  );
}
