import type { Pool } from 'pg';
import type { Place } from '../canonical/place.js';
import { plainName } from '../reference/place-terms.js';

/** Finds places for people; codes in messages are looked up in memory, exactly. */
export class PlaceReader {
  constructor(private readonly pool: Pool) {}

  /** Places whose name in any language, or whose code in any scheme, begins with the text: exact ones first, then ours, then by name. */
  async search(text: string, limit: number): Promise<readonly Place[]> {
    const term = plainName(text);
    if (term === '') return [];
    const { rows } = await this.pool.query<{ body: Place }>({
      name: 'place-search',
      text: `select place.body
             from (select place_key, bool_or(term = $1) as exact from place_term where term like $2 group by place_key) found
             join place on place.key = found.place_key
             order by found.exact desc, place.curated desc, place.name, place.key limit $3`,
      values: [term, `${term.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, limit],
    });
    return rows.map(({ body }) => body);
  }
}
