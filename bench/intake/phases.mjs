/**
 * Where the time of a batch goes: the same batches through the program's own `processBatch`, one after the other in this process, with a
 * clock at every statement. Time between two statements is our own computing; it belongs to the phase that it leads to.
 */

const PER_BATCH = 1_000;

/** By the statement's text: the phase of the statement, and what our program did before it. The first row that fits counts. */
const STATEMENTS = [
  [/content_key as key from content where/, 'known contents?', 'identity (hash, ids)'],
  [/ensure_month/, 'partitions', 'interpret'],
  [/^begin/, 'begin', 'interpret'],
  [/from feed_position .* for update/s, 'position, staging tables', 'other'],
  [/create temp table/, 'position, staging tables', 'other'],
  [/^copy inbox/, 'inbox', 'encode rows'],
  [/content\b.*staged_content|^copy staged_content/s, 'content', 'encode rows'],
  [/^copy disposition/, 'disposition', 'encode rows'],
  [/control_reference/, 'control references', 'encode rows'],
  [/quarantine/, 'quarantine', 'encode rows'],
  [/^copy staged_event|insert into journal /, 'journal', 'encode rows'],
  [/^copy journal_source/, 'journal source', 'encode rows'],
  [/staged_(document|correction)/, 'links', 'encode rows'],
  [/advisory_xact_lock/, 'locks', 'locks (Node)'],
  [/subject_version/, 'locks', 'locks (Node)'],
  [/document_content d using/, 'locks', 'locks (Node)'],
  [/distinct unit_key as unit from document_unit/, 'locks', 'locks (Node)'],
  [/with direct as/, 'locks', 'locks (Node)'],
  [/from journal j cross join|from journal j\s/s, 'history load: units', 'before loading: recall what is remembered'],
  [/^select .*from journey where/s, 'history load: journeys', 'after loading units'],
  [/select reference_key as document/, 'history load: documents', 'before loading documents'],
  [
    /from document_event where|join journal j on j.event_id = d.event_id/,
    'history load: documents',
    'before loading documents',
  ],
  [/from correction|with recursive/, 'history load: corrections', 'before loading corrections'],
  [/insert into document_unit/, 'write: document units', 'fold'],
  [/delete from journey where|^copy journey/, 'write: journeys', 'fold'],
  [/journey_alias/, 'write: aliases, numbers', 'write (Node)'],
  [/number_index/, 'write: aliases, numbers', 'write (Node)'],
  [/^select .*from shipment where/s, 'shipments: load', 'fold shipments'],
  [/shipment/, 'shipments: write', 'fold shipments'],
  [/outbox|pg_notify/, 'outbox', 'write (Node)'],
  [/update feed_position/, 'position, staging tables', 'other'],
  [/^commit/, 'commit', 'other'],
];

class Clock {
  #times = new Map();
  #lastEnd = 0;

  begin() {
    this.#lastEnd = performance.now();
  }

  started(text) {
    const now = performance.now();
    const row = STATEMENTS.find(([pattern]) => pattern.test(text));
    const [, phase, before] = row ?? [null, `other: ${text.slice(0, 50)}`, 'other'];
    this.#add(`Node  ${before}`, now - this.#lastEnd);
    return () => {
      this.#lastEnd = performance.now();
      this.#add(`SQL   ${phase}`, this.#lastEnd - now);
    };
  }

  end() {
    this.#add('Node  remember', performance.now() - this.#lastEnd);
  }

  reset() {
    this.#times.clear();
  }

  entries() {
    return [...this.#times].sort(([, a], [, b]) => b - a);
  }

  #add(name, milliseconds) {
    this.#times.set(name, (this.#times.get(name) ?? 0) + milliseconds);
  }
}

/** Puts the clock around every statement of the pool's sessions; COPY is over when its stream is. */
function watchStatements(pool, clock) {
  const watched = (query) =>
    function watchedQuery(...given) {
      const [statement] = given;
      const text = typeof statement === 'string' ? statement : (statement.text ?? '');
      const ended = clock.started(text.trim());
      const result = query.apply(this, given);
      if (typeof result?.then === 'function') return result.finally(ended);
      result?.once('finish', ended);
      return result;
    };
  pool.on('connect', (client) => {
    client.query = watched(client.query);
  });
}

/** @returns rate, and milliseconds by phase for the messages behind the warm-up */
export async function measurePhases({ built, databaseUrl, messages, feeds, reference, warmUp }) {
  const pool = built.createWritePool({ url: databaseUrl, size: 2, applicationName: 'bench phases' });
  const clock = new Clock();
  watchStatements(pool, clock);
  const intake = built.createIntake({
    pool,
    feeds,
    reference,
    settings: { batchMessages: PER_BATCH, batchBytes: 8 * 1024 * 1024, maxMessageBytes: 1024 * 1024, crashAt: null },
    log: built.createLog('warn'),
  });
  const batches = await batchesOf(messages, pool, built);
  let counted = 0;
  let milliseconds = 0;
  let done = 0;
  let cpu = process.cpuUsage();
  try {
    for (const batch of batches) {
      if (counted === 0 && done >= warmUp) {
        clock.reset();
        cpu = process.cpuUsage();
      }
      const startedAt = performance.now();
      clock.begin();
      await built.processBatch(batch, intake);
      clock.end();
      if (done >= warmUp) {
        counted += batch.records.length;
        milliseconds += performance.now() - startedAt;
      }
      done += batch.records.length;
    }
    const { user, system } = process.cpuUsage(cpu);
    return {
      rate: (counted * 1_000) / milliseconds,
      counted,
      milliseconds,
      nodeMicroseconds: user + system,
      phases: clock.entries(),
    };
  } finally {
    await pool.end();
  }
}

/** Full batches of every partition in turn, as a consumer that catches up fetches them. */
async function batchesOf(messages, pool, built) {
  const byPartition = new Map();
  for (const message of messages) {
    const key = `${message.topic}/${message.partition}`;
    byPartition.set(key, [...(byPartition.get(key) ?? []), message]);
  }
  const queues = [];
  for (const list of byPartition.values()) {
    const { topic, partition } = list[0];
    const claim = await built.claimPosition(pool, { topic, partition }, { owner: 'bench', logStart: 0n });
    const records = list.map(({ body, offset }) => ({
      offset: BigInt(offset),
      timestampMs: Date.now(),
      value: body,
      headers: built.NO_HEADERS,
    }));
    const batches = [];
    for (let start = 0; start < records.length; start += PER_BATCH) {
      batches.push({ claim, records: records.slice(start, start + PER_BATCH), logEnd: BigInt(records.length) });
    }
    queues.push(batches);
  }
  const longest = Math.max(...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_none, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
}

export function printPhases({ phases, milliseconds, counted, rate, nodeMicroseconds }) {
  console.log(
    `\nprocessBatch alone, one batch at a time: ${rate.toFixed(0)} messages/s, ${(nodeMicroseconds / counted).toFixed(0)} µs of Node's CPU per message; where the time goes:`,
  );
  for (const [name, spent] of phases) {
    const share = spent / milliseconds;
    if (share < 0.005) continue;
    console.log(
      `  ${name.padEnd(36)} ${(share * 100).toFixed(1).padStart(5)} %  ${((spent * 1_000) / counted).toFixed(1).padStart(7)} µs per message`,
    );
  }
}
