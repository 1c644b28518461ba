import { createKafka, PROMPT } from '../../src/feeds/kafka/kafka-client.js';
import { KafkaFeedProducer } from '../../src/feeds/kafka/kafka-feed-producer.js';
import { createLog } from '../../src/observability/log.js';
import { QuarantineService } from '../../src/replay/quarantine.service.js';
import { ConsumerWorld } from '../feeds/consumer-world.js';
import { container, iftsta } from '../intake/messages.js';
import { testIntake } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { waitUntil } from '../support/wait-until.js';

const whole = iftsta({
  document: 'LBD1',
  madeAt: 500,
  statuses: [{ bill: 'LBB1', code: '24', place: 'CNQZH', at: 100, units: [container(1)] }],
});
const cutOff = Buffer.from(String(whole).slice(0, 120));

describe('a second try for what was set aside', () => {
  let world: ConsumerWorld;
  let producer: KafkaFeedProducer;
  beforeAll(async () => {
    world = await ConsumerWorld.create({ kind: 'CARRIER' });
    producer = new KafkaFeedProducer(createKafka(world.settings, createLog('silent'), PROMPT), { isOnlySender: true });
    await world.consume();
    await world.send([cutOff]);
    await world.arrived(1);
  });
  afterAll(async () => {
    await producer.stop();
    await world.close();
  });

  const service = (): QuarantineService =>
    new QuarantineService(testIntake(world.database.pool, { feeds: [world.feed] }), producer);
  const open = async (): Promise<string[]> => {
    const { rows } = await world.database.pool.query<{ id: string }>(`select id from quarantine where status = 'OPEN'`);
    return rows.map(({ id }) => id);
  };

  it('leaves it open when the bytes still cannot be read', async () => {
    const ids = await open();
    expect(ids.length).toBeGreaterThan(0);
    expect(await service().retry(ids)).toMatchObject({ resolved: 0, stillOpen: ids.length, receiptId: null });
  });

  it('sends the corrected text as a message of its own that names the original', async () => {
    const ids = await open();
    const { receiptId, stillOpen } = await service().retry(ids, String(whole));
    expect(stillOpen).toBe(0);
    await world.arrived(2);
    const { rows } = await world.database.pool.query(
      `select o.body as original, d.disposition from inbox i join inbox o on o.id = i.edited_from
       join disposition d on d.message_id = i.id where i.receipt_id = $1`,
      [receiptId],
    );
    expect(rows).toEqual([{ original: cutOff, disposition: 'PROCESSED' }]);
    await waitUntil('the journey is there', async () => (await world.count('journey')) === 1);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });

  it('sends no second correction of what was resolved', async () => {
    const { rows } = await world.database.pool.query<{ id: string }>('select id from quarantine');
    const again = service().retry(
      rows.map(({ id }) => id),
      String(whole),
    );
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_RESOLVED' });
  });

  it('knows nothing of findings that do not exist', async () => {
    const unknown = await service().retry(['00000000-0000-4000-8000-000000000000']);
    expect(unknown).toEqual({ asked: 0, resolved: 0, stillOpen: 0, receiptId: null });
  });
});
