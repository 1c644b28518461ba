import { LOOPBACK } from './ports.js';

/** Three times quicker to start than Java's defaults, and enough for feeds of one machine. */
export const JAVA_MEMORY_OPTIONS: readonly string[] = [
  '-XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
];

export interface KafkaPorts {
  readonly broker: number;
  readonly controller: number;
}

const MIB = 1024 * 1024;

/**
 * server.properties of a single node that is broker and controller (KRaft). Paths are relative to the server's working
 * folder: `log.dirs` is a list separated by commas, and Kafka reads the file as ISO 8859-1.
 */
export function kafkaProperties(ports: KafkaPorts, settings: Readonly<Record<string, string>>): string {
  const broker = `BROKER://${LOOPBACK}:${ports.broker}`;
  const all: Readonly<Record<string, string>> = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@${LOOPBACK}:${ports.controller}`,
    listeners: `${broker},CONTROLLER://${LOOPBACK}:${ports.controller}`,
    'advertised.listeners': broker,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': 'data',
    ...ONE_NODE,
    ...SMALL_MACHINE,
    ...FEEDS,
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${escapeValue(value)}\n`)
    .join('');
}

const ONE_NODE: Readonly<Record<string, string>> = {
  'offsets.topic.replication.factor': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  // A broker that was killed is let in again only when the controller has given up its former self: 9 s by default.
  'broker.session.timeout.ms': '3000',
  'broker.heartbeat.interval.ms': '500',
};

const SMALL_MACHINE: Readonly<Record<string, string>> = {
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.num.partitions': '4',
  'share.coordinator.state.topic.num.partitions': '4',
  'num.network.threads': '2',
  'num.io.threads': '4',
  'background.threads': '2',
  'log.segment.bytes': String(128 * MIB),
  'log.index.size.max.bytes': String(MIB),
  // Its default of 128 MiB is a third of our heap.
  'log.cleaner.dedupe.buffer.size': String(8 * MIB),
  // Stops the controller from writing an empty record twice a second.
  'metadata.max.idle.interval.ms': '0',
};

const FEEDS: Readonly<Record<string, string>> = {
  // A topic is made for a registered feed only.
  'auto.create.topics.enable': 'false',
  'message.max.bytes': String(8 * MIB),
  'replica.fetch.max.bytes': String(8 * MIB),
  // Feeds are kept until somebody decides otherwise; topics may have a retention of their own.
  'log.retention.ms': '-1',
  // A consumer that is alone need not wait for others to join, and a dead one is replaced in seconds.
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '1000',
};

/** java.util.Properties: a backslash starts an escape, and only ISO 8859-1 is read, so the rest is written as \uXXXX. */
function escapeValue(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
