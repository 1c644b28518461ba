/** Messages name persons. Their bytes are kept as they came; nothing that is read in them and nothing in the log repeats the names. */
import { createLog } from '../../src/observability/log.js';
import { runBatch } from '../../src/intake/run-batch.js';
import { unpackJourney } from '../../src/read-model/journey-body.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testIntake, TestPartition } from '../support/intake.js';

const NAME = 'NAMEOFAPERSON';

const BODIES: Readonly<Record<string, string>> = {
  'who took air cargo, who was called, and the consignee customs know': `FSU/15
999-40000015SINHAM/T10K500
NFD/26MAR0930/HAM/T10/${NAME}
DLV/27MAR1100/HAM/T10K500/${NAME}
OSI/SIGNED BY ${NAME}
/HANDED OVER
RCS/22MAR1130/SIN/T10K500/${NAME}
OCI/CN/CNE/CP/${NAME}
/CN/CNE/CT/${NAME}
`,
  'the driver at the gate': [
    'UNB+UNOC:3+QUAY+LANDBRIDGE+260305:1500+1',
    'UNH+1+CODECO:D:95B:UN:ITG14',
    'BGM+34+GI1+9',
    `NAD+DR+7:172+${NAME}+${NAME}`,
    `CTA+DR+:${NAME}`,
    `COM+${NAME}:TE`,
    'EQD+CN+LBZU1004030+22G1:102:5++3+5',
    'DTM+7:202603051200:203',
    'LOC+165+CNQZH:139:6',
    'TDT+1++3+31+TRUCK:172+++B 4711',
    `NAD+DR+8:172+${NAME}`,
    'CNT+16:1',
    'UNT+12+1',
    'UNZ+1+1',
  ]
    .map((segment) => `${segment}'`)
    .join(''),
  'whom a carrier names': [
    'ISA*00*          *00*          *ZZ*LBXC           *ZZ*LANDBRIDGE     *260305*1500*U*00401*000000001*0*P*>',
    'GS*QM*LBXC*LANDBRIDGE*20260305*1500*1*X*004010',
    'ST*214*0001',
    'B10*LBX1*LBS1*LBXC',
    `N1*CN*${NAME}`,
    `PER*DI*${NAME}*TE*${NAME}`,
    'LX*1',
    'AT7*AF*NS***20260305*1200*UT',
    'MS1*HAMBURG**DE',
    'MS2*LBZU*100403*CN*0',
    'SE*9*0001',
    'GE*1*1',
    'IEA*1*000000001',
  ]
    .map((segment) => `${segment}~`)
    .join(''),
  'whom an event names': JSON.stringify({
    eventID: '3cecb101-7a1a-43a4-9d62-000000000001',
    eventCreatedDateTime: '2026-03-05T12:00:00Z',
    eventType: 'EQUIPMENT',
    eventClassifierCode: 'ACT',
    eventDateTime: '2026-03-05T12:00:00+08:00',
    equipmentEventTypeCode: 'GTIN',
    equipmentReference: 'LBZU1004030',
    eventLocation: { UNLocationCode: 'CNQZH', contactName: NAME },
    partyContactDetails: [{ name: NAME, phone: NAME }],
  }),
};

/** What our own tables hold, the received bytes aside: every row as text, journeys unpacked. */
async function tablesHolding(database: TestDatabase, word: string): Promise<readonly string[]> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'inbox%'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.pool.query(`select 1 from "${name}" as held where held::text like $1 limit 1`, [
      `%${word}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  const { rows: journeys } = await database.pool.query<{ body: Buffer }>('select body from journey');
  return journeys.some(({ body }) => JSON.stringify(unpackJourney(body)).includes(word))
    ? [...found, 'journey.body']
    : found;
}

describe('persons', () => {
  let database: TestDatabase;
  let partition: TestPartition;
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stand in the bytes as received and nowhere else', async () => {
    const intake = testIntake(database.pool, { log });
    partition = await TestPartition.claim(intake);
    const { dispositions } = await partition.write(Object.values(BODIES));
    expect(dispositions).toEqual(['PROCESSED', 'PROCESSED', 'PROCESSED', 'PROCESSED']);
    const { rows } = await database.pool.query<{ events: number }>('select event_count as events from content');
    expect(rows.every(({ events }) => events > 0)).toBe(true);
    expect(await tablesHolding(database, NAME)).toEqual([]);
    expect(await tablesHolding(database, 'LBZU1004030')).toEqual(expect.arrayContaining(['journal', 'journey.body']));
  });

  it('are not in the log when the database refuses the row of a message', async () => {
    await database.pool.query(`alter table quarantine add constraint refused check (code <> 'UNRECOGNISED_FORMAT')`);
    // Its first bytes go into the sentence of its fault, which is short enough for Postgres to repeat.
    const body = `${NAME} has the keys`;
    const pulse = { beat: () => Promise.resolve(), waiting: () => undefined };
    const { dispositions } = await partition.run([body], (batch) =>
      runBatch(batch, testIntake(database.pool, { log }), pulse),
    );
    expect(dispositions).toEqual(['QUARANTINED']);
    expect(lines.filter((line) => line.includes('message set aside'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('23514'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(NAME))).toEqual([]);
  });
});
