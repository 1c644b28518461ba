import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuSeconds, cpuSecondsOfFamily, startCpuClock } from './cpu.mjs';

const PROGRAM = fileURLToPath(new URL('naive/consumer.mjs', import.meta.url));

/** The consumer that saves message by message, in a process of its own, for so many seconds of the same backlog. */
export async function measureNaiveConsumer({ servers, ...task }) {
  const child = fork(PROGRAM, [JSON.stringify({ ...task, brokers: servers.brokers })]);
  const exited = new Promise((settle) => child.once('exit', settle));
  const next = () =>
    Promise.race([
      new Promise((settle) => child.once('message', settle)),
      exited.then(() => {
        throw new Error('the naive consumer ended by itself');
      }),
    ]);
  try {
    await next();
    const cpu = startCpuClock({
      Node: () => cpuSeconds(child.pid),
      Postgres: () => cpuSecondsOfFamily(servers.postgresPid),
      Kafka: () => cpuSeconds(servers.kafkaPid),
    });
    const { messages, seconds } = await next();
    return { rate: messages / seconds, seconds, cpu: cpu(messages) };
  } finally {
    child.disconnect();
    await exited;
  }
}
