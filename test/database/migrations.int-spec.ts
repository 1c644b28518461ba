import { readFileSync, writeFileSync } from 'node:fs';
import { dumpSchema } from '../support/schema-dump.js';
import { createEmptyDatabase, migrateDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const GOLDEN = new URL('../../migrations/schema.sql', import.meta.url);
const ACKNOWLEDGEMENTS = new URL('../../migrations/0004-acknowledgements.sql', import.meta.url);

describe('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('give the schema of migrations/schema.sql, and change nothing the second time', async () => {
    const first = await migrateDatabase(database.url);
    const schema = await dumpSchema(database.pool);
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, schema);
    expect(first.length).toBeGreaterThan(0);
    expect(schema).toBe(readFileSync(GOLDEN, 'utf8'));
    expect(await migrateDatabase(database.url)).toEqual([]);
    expect(await dumpSchema(database.pool)).toBe(schema);
  });

  it('run once when several processes start together', async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url)));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('refuse a database that a newer program migrated', async () => {
    await migrateDatabase(database.url);
    await database.pool.query(`insert into migrations (timestamp, name) values (9999, 'Future0000000009999')`);
    await expect(migrateDatabase(database.url)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      unknown: ['Future0000000009999'],
    });
  });

  it('tell the acknowledgements of before from messages that state facts', async () => {
    await migrateDatabase(database.url);
    const acknowledging = { type: 'CONTRL', acknowledgement: { of: '1', outcome: 'RECEIVED', detail: '' } };
    const contents = [[acknowledging], [acknowledging, { type: 'IFTSTA' }], [{ type: 'IFTSTA' }], []];
    for (const messages of contents) {
      await database.pool.query(
        `with key as (select gen_random_uuid() as key), stored as (
           insert into content (content_key, feed, first_message_id, messages, event_count, faults, decoder_version)
           select key, 'gate', key, $1, 0, '[]', '1' from key)
         insert into disposition (message_id, content_key, feed, received_at, disposition)
         select key, key, 'gate', now(), 'PROCESSED' from key`,
        [JSON.stringify(messages)],
      );
    }
    await database.pool.query(readFileSync(ACKNOWLEDGEMENTS, 'utf8'));
    const { rows } = await database.pool.query<{ messages: unknown[]; disposition: string }>(
      'select c.messages, d.disposition from disposition d join content c using (content_key)',
    );
    const told = rows.filter(({ disposition }) => disposition === 'ACKNOWLEDGEMENT');
    expect(told.map(({ messages }) => messages)).toEqual([[acknowledging]]);
    expect(rows).toHaveLength(contents.length);
  });

  it('make a month of partitions on demand, once, and none for a wrong date', async () => {
    await migrateDatabase(database.url);
    const thisMonth = `${new Date().toISOString().slice(0, 7)}-01`;
    for (const month of [thisMonth, thisMonth, '1970-01-01', '2250-01-01']) {
      await database.pool.query(`select ensure_month('journal', 'month', $1)`, [month]);
    }
    const { rows } = await database.pool.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'journal'::regclass order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      `journal_${thisMonth.slice(0, 7).replace('-', '_')}`,
      'journal_default',
    ]);
  });
});
