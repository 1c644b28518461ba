import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import type { Kafka, Message, Producer } from 'kafkajs';
import { HEADER } from '../../inbox/log-record.js';
import { ProduceError } from './feed-producer.js';
import type { FeedProducer, OutgoingMessage } from './feed-producer.js';

/** Somebody waits for the answer: what took longer counts as not sent, and may have arrived all the same. Sent again it is a repeat. */
const SEND_LIMIT_MS = 8_000;

export class KafkaFeedProducer implements FeedProducer {
  readonly #producer: Producer;
  #connected: Promise<void> | null = null;

  /**
   * `isOnlySender`: one send at a time, and none after one that failed. Then the broker can tell a batch that is tried again. With sends
   * beside each other it could not: kafkajs takes a sequence number back when an answer is lost, and the next batch would be taken
   * for the lost one and dropped. A record that comes twice is a repeat; one that is dropped is lost.
   */
  constructor(kafka: Kafka, { isOnlySender }: { readonly isOnlySender: boolean }) {
    this.#producer = kafka.producer({
      allowAutoTopicCreation: false,
      ...(isOnlySender ? { idempotent: true, maxInFlightRequests: 1 } : {}),
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    this.#producer.on(this.#producer.events.DISCONNECT, () => {
      this.#connected = null;
    });
  }

  async send(messages: readonly OutgoingMessage[]): Promise<void> {
    const over = new AbortController();
    const late = pause(SEND_LIMIT_MS, null, { signal: over.signal }).then(() => {
      throw new Error(`no answer within ${SEND_LIMIT_MS} ms`);
    });
    try {
      await Promise.race([this.#send(messages), late]);
    } catch (error) {
      throw produceError(error);
    } finally {
      late.catch(() => undefined);
      over.abort();
    }
  }

  async stop(): Promise<void> {
    await this.#producer.disconnect();
  }

  async #send(messages: readonly OutgoingMessage[]): Promise<void> {
    await this.#connect();
    const byTopic = new Map<string, Message[]>();
    for (const message of messages) {
      byTopic.set(message.feed.topic, [...(byTopic.get(message.feed.topic) ?? []), recordOf(message)]);
    }
    await this.#producer.sendBatch({
      acks: -1,
      timeout: SEND_LIMIT_MS,
      topicMessages: [...byTopic].map(([topic, records]) => ({ topic, messages: records })),
    });
  }

  #connect(): Promise<void> {
    this.#connected ??= this.#producer.connect().catch((error: unknown) => {
      this.#connected = null;
      throw error;
    });
    return this.#connected;
  }
}

const recordOf = ({ body, receiptId, editedFrom, timestampMs }: OutgoingMessage): Message => ({
  // kafkajs chooses partitions anew at every retry; a key makes it the same one, so that the broker knows the batch again.
  key: receiptId,
  value: body,
  timestamp: String(timestampMs),
  headers: {
    [HEADER.receiptId]: receiptId,
    [HEADER.sha256]: hash('sha256', body, 'hex'),
    ...(editedFrom === undefined ? {} : { [HEADER.editedFrom]: editedFrom }),
  },
});

function produceError(error: unknown): ProduceError {
  const { message, type } = error as { readonly message?: string; readonly type?: string };
  const tooLarge = type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE';
  return new ProduceError(tooLarge ? 'TOO_LARGE' : 'UNAVAILABLE', message ?? String(error), error);
}
