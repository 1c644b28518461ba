import { iso6346CheckDigit } from '../../src/canonical/identifiers/iso-6346.js';

export interface StatusMessage {
  /** Document number of the sender (BGM). */
  readonly document: string;
  /** 9 original, 5 replace, 1 cancel (1225). */
  readonly function?: string;
  /** Minutes since 2026-01-01 at which the message was made. */
  readonly madeAt: number;
  readonly statuses: readonly Status[];
}

export interface Status {
  /** Of the consignment (CNI): a bill of lading. */
  readonly bill: string;
  readonly booking?: string;
  /** Rec. 24 status. */
  readonly code: string;
  readonly place: string;
  /** Minutes since 2026-01-01. */
  readonly at: number;
  /** Without units it is a status of the consignment alone. */
  readonly units: readonly string[];
}

/** An IFTSTA D.00B of these statuses, in an interchange of its own. */
export function iftsta(message: StatusMessage): Buffer {
  const segments = [
    `UNH+1+IFTSTA:D:00B:UN`,
    `BGM+77+${message.document}+${message.function ?? '9'}`,
    `DTM+137:${stamp(message.madeAt)}:203`,
    'NAD+MS+LBCA',
    ...message.statuses.flatMap((status, index) => [
      `CNI+${index + 1}+${status.bill}`,
      `STS+1+${status.code}`,
      `RFF+BM:${status.bill}`,
      ...(status.booking === undefined ? [] : [`RFF+BN:${status.booking}`]),
      `DTM+334:${stamp(status.at)}:203`,
      `LOC+175+${status.place}:139:6`,
      ...status.units.map((unit) => `EQD+CN+${unit}+45G1:102:5++2+5`),
    ]),
  ];
  const reference = `${message.document}${message.madeAt}`;
  const whole = [
    `UNB+UNOA:2+LBCA+LBOP+260101:0000+${reference}`,
    ...segments,
    `UNT+${segments.length + 1}+1`,
    `UNZ+1+${reference}`,
  ];
  return Buffer.from(`${whole.join("'")}'`, 'latin1');
}

export function container(index: number): string {
  const head = `LBTU${String(100_000 + index)}`;
  return `${head}${iso6346CheckDigit(head)}`;
}

const stamp = (minutes: number): string =>
  new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().replaceAll(/[-T:]/g, '').slice(0, 12);

const PLACES = ['CNCQI', 'CNQZH', 'SGSIN', 'DEDUI'] as const;
const CODES = ['24', '1', '74', '48', '29', '13'] as const;

/**
 * Made-up statuses, the same for the same seed: of units and of consignments alone, bookings that become bills, units that several bills
 * share, replacements and cancellations that come before or after what they correct.
 */
export function mixedStatuses(seed: number, count: number): readonly Buffer[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const corrects = index > 3 && random() < 0.25;
    const statuses = Array.from({ length: 1 + Math.floor(random() * 2) }, () => {
      const group = Math.floor(random() * Math.max(2, count / 12));
      return {
        bill: `LBB${group}`,
        ...(random() < 0.5 ? { booking: `LBK${Math.floor(group / 2)}` } : {}),
        code: pick(CODES),
        place: pick(PLACES),
        at: Math.floor(random() * 60 * 24 * 100),
        units: random() < 0.25 ? [] : [container(group + Math.floor(random() * 3)), container(group)],
      };
    });
    return iftsta({
      document: `LBD${corrects ? Math.floor(random() * index) : index}`,
      function: corrects ? pick(['5', '1', '5']) : '9',
      madeAt: 60 * 24 * 100 + index * (random() < 0.2 ? 0 : 7),
      statuses,
    });
  });
}

/** In another order, the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Mulberry32: small, seeded, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
