import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../support/app.js';
import type { Run } from './fault-world.js';

export interface Sending {
  readonly done: Promise<void>;
  isDone(): Promise<boolean>;
}

/** Sends the run's messages in small portions, so that faults hit while messages flow. `slowly` leaves time for frozen processes to be missed. */
export function sendInTheBackground(run: Run, { slowly = false } = {}): Sending {
  let isOver = false;
  const send = async (): Promise<void> => {
    await run.oracle.connect();
    const portion = slowly ? 15 : 60;
    for (let from = 0; from < run.messages.length; from += portion) {
      await run.oracle.send(run.messages.slice(from, from + portion));
      await pause(slowly ? 300 : 50);
    }
    isOver = true;
  };
  const done = send();
  done.catch(() => undefined);
  return { done, isDone: () => Promise.resolve(isOver) };
}

/** How much of the run's messages is in the inbox; 0 while nobody can be asked. */
export async function fractionTaken(run: Run): Promise<number> {
  try {
    const { rows } = await run.pool.query<{ taken: string }>('select count(*) as taken from inbox');
    return Number(rows[0]?.taken ?? 0) / run.messages.length;
  } catch {
    return 0;
  }
}

/** How often this process was refused because another one holds the partition. */
export async function fencedBatches(app: App): Promise<number> {
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  return Number(/^landbridge_fenced_batches_total (\d+)/m.exec(metrics)?.[1] ?? 0);
}
