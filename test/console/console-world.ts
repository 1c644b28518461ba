import { fileURLToPath } from 'node:url';
import { container, iftsta } from '../intake/messages.js';
import { startApi, type Api } from '../graphql/support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testFeed, testIntake, TestPartition } from '../support/intake.js';

const FEED = testFeed({ id: 'line', party: 'LBCA', kind: 'CARRIER', expectedEveryMinutes: 60 });
const DAY = 24 * 60;

export const BILL = 'LBB260301';
/** Left Chongqing, and was held up by a code that nobody knows. */
export const UNIT = container(7);
/** Under the same bill, come to Duisburg. */
export const OTHER_UNIT = container(8);

/** Codes of UN/EDIFACT recommendation 24: 24 departed, 1 arrived. */
const status = (code: string, place: string, day: number, unit: string) => ({
  bill: BILL,
  code,
  place,
  at: day * DAY,
  units: [unit],
});

const left = iftsta({
  document: 'DOC1',
  madeAt: 61 * DAY,
  statuses: [status('24', 'CNCQI', 60, UNIT), status('24', 'CNCQI', 60, OTHER_UNIT)],
});
const came = iftsta({ document: 'DOC2', madeAt: 75 * DAY, statuses: [status('1', 'DEDUI', 74, OTHER_UNIT)] });
const unheardOf = iftsta({ document: 'DOC3', madeAt: 70 * DAY, statuses: [status('ZZQ', 'CNCQI', 69, UNIT)] });
export const UNREADABLE = 'The list could not be converted.';

/** The built program over a database that real messages were written into. */
export class ConsoleWorld {
  private constructor(
    readonly api: Api,
    private readonly database: TestDatabase,
    private readonly partition: TestPartition,
  ) {}

  static async create(): Promise<ConsoleWorld> {
    const database = await createTestDatabase();
    const partition = await TestPartition.claim(testIntake(database.pool, { feeds: [FEED] }), FEED.topic);
    await partition.write([left, came, unheardOf, left.subarray(0, 210), UNREADABLE]);
    const api = await startApi(database.url, {}, { feedsFile: fileURLToPath(new URL('feeds.yaml', import.meta.url)) });
    return new ConsoleWorld(api, database, partition);
  }

  /** The first unit comes to Duisburg too. */
  async letArrive(): Promise<void> {
    const message = iftsta({ document: 'DOC4', madeAt: 76 * DAY, statuses: [status('1', 'DEDUI', 75, UNIT)] });
    await this.partition.write([message]);
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.drop();
  }
}
