import { RawMessageReader } from '../../src/inbox/raw-message.reader.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testIntake, TestPartition } from '../support/intake.js';
import { traffic } from '../support/traffic.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a control reference used again for other content is told beside both messages, and a repeat is not such a use', async () => {
  const [one] = traffic({ seed: 11, messages: 1, topics: ['feed.gate'] });
  const [unrelated] = traffic({ seed: 12, messages: 2, topics: ['feed.gate'] }).slice(1);
  const body = one?.body ?? Buffer.alloc(0);
  const other = Buffer.from(body.toString('latin1').replace('NAD+MS+LBGT', 'NAD+MS+LBGX'), 'latin1');
  const partition = await TestPartition.claim(testIntake(database.pool));
  await partition.write([body, other, unrelated?.body ?? Buffer.alloc(0), unrelated?.body ?? Buffer.alloc(0)]);

  const { rows } = await database.pool.query<{ key: string; sha256: string }>(
    `select distinct content_key as key, encode(sha256, 'hex') as sha256 from inbox`,
  );
  const readings = await new RawMessageReader(database.pool).readings(rows.map(({ key }) => key));
  const reused = [...readings.values()].map(({ faults }) =>
    faults
      .filter(({ fault }) => fault.code === 'CONTROL_REFERENCE_REUSED')
      .map(({ part, fault }) => [part, fault.detail]),
  );
  expect([...reused].sort((a, b) => a.length - b.length)).toEqual([[], [[0, 'reference 0/0']], [[0, 'reference 0/0']]]);
});
