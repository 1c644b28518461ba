import { cpuSecondsOfFamily, startCpuClock } from './cpu.mjs';

const PER_TRANSACTION = 1_000;
const INBOX = {
  table: 'inbox',
  columns: {
    id: 'uuid',
    received_at: 'timestamptz',
    feed: 'text',
    topic: 'text',
    partition: 'integer',
    incarnation: 'integer',
    offset: 'bigint',
    epoch: 'bigint',
    receipt_id: 'uuid',
    edited_from: 'uuid',
    content_key: 'uuid',
    sha256: 'bytea',
    size_bytes: 'integer',
    body: 'bytea',
  },
};
const JOURNAL = {
  table: 'journal',
  columns: {
    event_id: 'uuid',
    month: 'date',
    unit_key: 'text',
    code: 'text',
    classifier: 'text',
    occurred_at: 'timestamptz',
    party: 'text',
    body: 'json',
    recorded_at: 'timestamptz',
  },
};

/** The rows of every message, made before anything is measured: its raw message, and those of its events that no message before had. */
export function makeRows(messages, { built, feeds, reference }) {
  const seenContents = new Set();
  const seenEvents = new Set();
  return messages.map((message) => {
    const { raw, feed } = rawOf(message, { built, feeds });
    const events = [];
    if (!seenContents.has(raw.contentKey)) {
      for (const fact of built.readContent(raw, feed, reference).facts) {
        if (!seenEvents.has(fact.event.id)) events.push(journalRow(fact, built));
        seenEvents.add(fact.event.id);
      }
      seenContents.add(raw.contentKey);
    }
    return { raw: inboxRow(raw), events, months: events.map((row) => row[1]) };
  });
}

function rawOf({ feed: id, topic, partition, offset, body }, { built, feeds }) {
  const feed = feeds.byId(id);
  const record = { offset: BigInt(offset), timestampMs: Date.now(), value: body, headers: built.NO_HEADERS };
  const origin = { feed, topic, partition, incarnation: 1, epoch: 1n, maxMessageBytes: 1024 * 1024 };
  return { raw: built.rawMessageOf(record, origin), feed };
}

const inboxRow = (raw) => [
  raw.id,
  raw.receivedAtMs,
  raw.feed,
  raw.topic,
  raw.partition,
  raw.incarnation,
  raw.offset,
  raw.epoch,
  null,
  null,
  raw.contentKey,
  raw.sha256,
  raw.sizeBytes,
  raw.body,
];

const journalRow = ({ event, month, text }, built) => [
  event.id,
  month,
  event.unit === null ? null : built.unitKeyOf(event.unit),
  event.code,
  event.classifier,
  event.occurredAt.instant === null ? null : Date.parse(event.occurredAt.instant),
  event.reportedBy.party,
  text,
  Date.now(),
];

/**
 * The limit: the same raw messages and the same events by COPY into the same two tables with their keys, on so many connections. Nothing
 * is read, compared or folded. The first `warmUp` are not counted.
 */
export async function measureBareCopy({ built, servers, databaseUrl, rows, warmUp, connections }) {
  const pool = built.createWritePool({ url: databaseUrl, size: connections, applicationName: 'bench copy' });
  try {
    const partitions = new built.Partitions(pool);
    await partitions.ensure('journal', new Set(rows.flatMap(({ months }) => months)));
    await partitions.ensure('inbox', new Set([built.monthOf(Date.now())]));
    await copyAll(pool, rows.slice(0, warmUp), { built, connections });
    const counted = rows.slice(warmUp);
    const cpu = startCpuClock({
      Node: () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
      Postgres: () => cpuSecondsOfFamily(servers.postgresPid),
    });
    const startedAt = performance.now();
    await copyAll(pool, counted, { built, connections });
    const seconds = (performance.now() - startedAt) / 1_000;
    return { rate: counted.length / seconds, seconds, cpu: cpu(counted.length) };
  } finally {
    await pool.end();
  }
}

async function copyAll(pool, rows, { built, connections }) {
  let next = 0;
  const work = async () => {
    while (next < rows.length) {
      const part = rows.slice(next, (next += PER_TRANSACTION));
      await built.inTransaction(pool, async (tx) => {
        await built.copyRows(
          tx,
          INBOX,
          part.map(({ raw }) => raw),
        );
        await built.copyRows(
          tx,
          JOURNAL,
          part.flatMap(({ events }) => events),
        );
      });
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}
