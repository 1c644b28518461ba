import { createWritePool } from '../database/write-pool.js';
import { loadPlaces } from '../places/place.store.js';
import { readReferenceFiles } from '../settings/reference-files.js';

/** Puts the places that Landbridge ships into the database at this address, unless they are there; says how many there are. */
export async function loadShippedPlaces(databaseUrl: string): Promise<void> {
  const pool = createWritePool({ url: databaseUrl, size: 1, applicationName: 'landbridge places' });
  try {
    const { places, isNew } = await loadPlaces(pool, readReferenceFiles());
    console.log(`Places: ${places} ${isNew ? 'loaded' : 'up to date'}`);
  } finally {
    await pool.end();
  }
}
