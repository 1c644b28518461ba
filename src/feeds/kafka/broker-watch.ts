import type { Admin, Kafka } from 'kafkajs';

const ANSWER_LIMIT_MS = 1_500;

/** Asks Kafka whether it answers, one question at a time however many people ask. */
export class BrokerWatch {
  readonly #admin: Admin;
  #connected = false;
  #asking: Promise<string | null> | null = null;

  constructor(kafka: Kafka) {
    this.#admin = kafka.admin();
    this.#admin.on(this.#admin.events.DISCONNECT, () => {
      this.#connected = false;
    });
  }

  /** null when a broker answered in time; otherwise what is wrong. */
  async ask(): Promise<string | null> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('no broker answers'), ANSWER_LIMIT_MS);
    });
    try {
      return await Promise.race([this.#asking, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    await this.#admin.disconnect();
  }

  async #ask(): Promise<string | null> {
    try {
      if (!this.#connected) await this.#admin.connect();
      this.#connected = true;
      await this.#admin.describeCluster();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
