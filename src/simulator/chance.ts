/** Seeded chance: the same for the same seed on every machine. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [low, high]. */
  readonly whole: (low: number, high: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Whether something of this probability happens. */
  readonly happens: (probability: number) => boolean;
  /** A generator of its own: what is drawn from it depends on the label alone, not on what else was drawn. */
  readonly of: (label: string) => Chance;
}

/** The generator of a seed. Those of two labels have nothing to do with each other. */
export function chanceOf(seed: string): Chance {
  const next = mulberry32(hashOf(seed));
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T,
    happens: (probability) => next() < probability,
    of: (label) => chanceOf(`${seed}/${label}`),
  };
}

/** FNV-1a with a last mix, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
