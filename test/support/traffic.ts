import { iso6346CheckDigit } from '../../src/canonical/identifiers/iso-6346.js';
import type { Outgoing } from './oracle.js';

export interface TrafficOptions {
  readonly seed: number;
  readonly messages: number;
  readonly topics: readonly string[];
}

const STEPS = [
  { bgm: '36', place: 'CNCQI', laden: '4', direction: '2' },
  { bgm: '34', place: 'CNCQI', laden: '5', direction: '2' },
  { bgm: '36', place: 'DEDUI', laden: '5', direction: '3' },
  { bgm: '34', place: 'DEDUI', laden: '4', direction: '3' },
] as const;
const UNITS_PER_MESSAGE = 3;
const START = Date.UTC(2026, 0, 1);

/**
 * Made-up gate messages of three units each, the same for the same seed: many messages per unit, some sent twice byte for byte, some cut
 * off, some with a place that no list has. Sent in any order and any batches they must give the same rows.
 */
export function traffic({ seed, messages, topics }: TrafficOptions): readonly Outgoing[] {
  const random = randomFrom(seed);
  const sent: Outgoing[] = [];
  for (let index = 0; index < messages; index += 1) {
    const again = sent[Math.floor(random() * sent.length)];
    if (again !== undefined && random() < 0.1) sent.push({ ...again, timestamp: START + index * 1_000 });
    else sent.push(gateMessage(index, random, topics[index % topics.length] ?? ''));
  }
  return sent;
}

function gateMessage(index: number, random: () => number, topic: string): Outgoing {
  const units = Math.max(UNITS_PER_MESSAGE, Math.floor(index / 8));
  const step = STEPS[Math.floor(random() * STEPS.length)] ?? STEPS[0];
  const place = random() < 0.03 ? 'ZZ9QQ' : step.place;
  const numbers = Array.from({ length: UNITS_PER_MESSAGE }, () => containerNumber(Math.floor(random() * units)));
  const segments = [
    `UNH+${index}+CODECO:D:95B:UN:ITG14`,
    `BGM+${step.bgm}+DOC${index}+9`,
    'NAD+MS+LBGT',
    ...numbers.flatMap((number) => [
      `EQD+CN+${number}+45G1:102:5++${step.direction}+${step.laden}`,
      `RFF+BN:LB${number.slice(4, 10)}`,
      `DTM+7:${stamp(START + Math.floor(random() * 60 * 24 * 3_600) * 1_000)}:203`,
      `LOC+165+${place}:139:6`,
    ]),
    `CNT+16:${numbers.length}`,
  ];
  const message = [...segments, `UNT+${segments.length + 1}+${index}`];
  const whole = [`UNB+UNOA:2+LBGT+LBOP+260101:0000+${index}`, ...message, `UNZ+1+${index}`].join("'") + "'";
  const body = Buffer.from(random() < 0.05 ? whole.slice(0, Math.floor(whole.length * 0.7)) : whole, 'latin1');
  return { topic, body, timestamp: START + index * 1_000 };
}

function containerNumber(index: number): string {
  const head = `LBTU${String(100_000 + index)}`;
  return `${head}${iso6346CheckDigit(head)}`;
}

const stamp = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-T:]/g, '').slice(0, 12);

/** Mulberry32: small, seeded, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
