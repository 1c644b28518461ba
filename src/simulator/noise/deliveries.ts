import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import type { Noise } from './settings.js';

/** A message as it is received. */
export interface Delivery {
  readonly feed: string;
  /** What it is, for the name of a file: `codeco`. */
  readonly type: string;
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What becomes of messages on their way: lost, doubled, late, out of order. In the order in which they are received. */
export function deliver(sent: readonly Delivery[], noise: Noise, chance: Chance): readonly Delivery[] {
  const received = sent.flatMap((message) => {
    const own = chance.of(message.label);
    if (own.of('lost').happens(noise.loss)) return [];
    const late = { ...message, receivedAt: message.sentAt + delay(noise, own.of('late')) };
    if (!own.of('twice').happens(noise.duplication)) return [late];
    const again = late.receivedAt + own.of('again').whole(1, 48 * 60) * MINUTE_MS;
    return [late, { ...late, receivedAt: again }];
  });
  return swapped(received, noise, chance).sort((a, b) => a.receivedAt - b.receivedAt || (a.label < b.label ? -1 : 1));
}

const delay = ({ delayHours }: Noise, chance: Chance): number =>
  delayHours === 0 ? 0 : Math.floor(chance.next() * delayHours * HOUR_MS);

/** Exchanges the times of two messages of one feed; neither comes before it was sent. */
function swapped(received: readonly Delivery[], { reordering }: Noise, chance: Chance): Delivery[] {
  const all = [...received];
  if (reordering === 0) return all;
  for (const [index, message] of all.entries()) {
    const own = chance.of(`${message.label} ${index}`);
    if (!own.happens(reordering)) continue;
    const other = index + own.whole(1, 40);
    const partner = all[other];
    if (partner === undefined) continue;
    all[index] = { ...message, receivedAt: Math.max(message.sentAt, partner.receivedAt) };
    all[other] = { ...partner, receivedAt: Math.max(partner.sentAt, message.receivedAt) };
  }
  return all;
}
