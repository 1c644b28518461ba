import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a program and Postgres and counts the statements of one application name, as the protocol carries them. */
export interface StatementCounter {
  /** The database's URL, through the counter. */
  readonly url: string;
  /** Statements executed while the work ran. */
  during(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function countStatements(databaseUrl: string, applicationName: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  let executed = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const reader = new FrontendReader(applicationName, () => (executed += 1));
    client.on('data', (chunk: Buffer) => reader.read(chunk));
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (client.destroy(), database.destroy()));
    }
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).toString(),
    during: async (work) => {
      const before = executed;
      await work();
      return executed - before;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const EXECUTE = 0x45;
const SIMPLE_QUERY = 0x51;

/** Frontend messages (PostgreSQL protocol 3.0): a start without a type, then a type and a length each. */
class FrontendReader {
  #rest = Buffer.alloc(0);
  #started = false;
  #counted = false;

  constructor(
    private readonly applicationName: string,
    private readonly onStatement: () => void,
  ) {}

  read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#started ? 1 : 0;
      if (this.#rest.length < head + 4) return;
      const end = head + this.#rest.readInt32BE(head);
      if (this.#rest.length < end) return;
      this.#take(this.#rest.subarray(0, end));
      this.#rest = this.#rest.subarray(end);
    }
  }

  #take(message: Buffer): void {
    if (!this.#started) {
      this.#started = true;
      this.#counted = message.toString('utf8').split('\0').includes(this.applicationName);
    } else if (this.#counted && (message[0] === EXECUTE || message[0] === SIMPLE_QUERY)) {
      this.onStatement();
    }
  }
}
