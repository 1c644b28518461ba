/** What may go wrong between what happens and what is received; each a probability, but for the delay. */
export interface Noise {
  /** A message never comes. */
  readonly loss: number;
  /** A message comes twice, byte for byte. */
  readonly duplication: number;
  /** A message comes later: up to this many hours. */
  readonly delayHours: number;
  /** A message changes its place in the order with another one. */
  readonly reordering: number;
  /** A message was wrong at first: its sender replaces it, or cancels it and sends another. */
  readonly correction: number;
  /** Of two parties that tell one thing, the weaker one tells another time. */
  readonly contradiction: number;
}

export const SILENCE: Noise = {
  loss: 0,
  duplication: 0,
  delayHours: 0,
  reordering: 0,
  correction: 0,
  contradiction: 0,
};

const NAMES: Readonly<Record<string, keyof Noise>> = {
  loss: 'loss',
  dup: 'duplication',
  delay: 'delayHours',
  order: 'reordering',
  correct: 'correction',
  contradict: 'contradiction',
};

/** Reads `loss=0.1,dup=0.2,delay=6,order=0.1,correct=0.05,contradict=0.05`; null with what is wrong in `problem`. */
export function parseNoise(text: string): { readonly noise: Noise } | { readonly problem: string } {
  let noise: Noise = SILENCE;
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((one) => one.trim());
    const field = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (field === undefined) return { problem: `noise '${name}' is none of ${Object.keys(NAMES).join(', ')}` };
    const amount = Number(value);
    const most = field === 'delayHours' ? 24 * 30 : 1;
    if (value === '' || !(amount >= 0 && amount <= most))
      return { problem: `noise '${name}' is '${value}', not a number from 0 to ${most}` };
    noise = { ...noise, [field]: amount };
  }
  return { noise };
}
