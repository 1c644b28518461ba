import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parsePlaceRows } from '../reference/place-rows.js';
import type { ReferenceSource } from '../reference/create-reference.js';

// Two folders up from src/settings as well as from dist/settings.
const SHIPPED = new URL('../../reference-data/', import.meta.url);

/**
 * Reads the reference data that Landbridge ships: `places.csv` and `unlocode.csv.gz`. Synchronous, once at start.
 * Throws a `ReferenceDataError` that names every bad line, or the file system's error when a file is missing.
 */
export function readReferenceFiles(folder: URL = SHIPPED): ReferenceSource {
  return {
    places: parsePlaceRows(readFileSync(new URL('places.csv', folder), 'utf8')),
    unlocodes: gunzipSync(readFileSync(new URL('unlocode.csv.gz', folder))),
  };
}
