import type { ReferenceData } from '../reference/reference.js';
import { chanceOf } from './chance.js';
import type { Chance } from './chance.js';
import { createClock } from './calendar.js';
import type { Clock } from './calendar.js';
import { contradicting, mayContradict } from './noise/contradictions.js';
import { correctedLetters, isCorrectable } from './noise/corrections.js';
import type { Draft } from './noise/corrections.js';
import { deliver } from './noise/deliveries.js';
import type { Delivery } from './noise/deliveries.js';
import type { Noise } from './noise/settings.js';
import { observe } from './parties/observe.js';
import type { Note } from './parties/observe.js';
import { PARTIES, writeLetter } from './parties/writers.js';
import { placeBookOf } from './world/places.js';
import type { World } from './world/world.js';
import { playWorld } from './world/world.js';

export interface SimulationOptions {
  readonly seed: number;
  readonly shipments: number;
  /** The first day, milliseconds since 1970. */
  readonly startsAt: number;
  readonly noise: Noise;
}

export interface Simulation {
  readonly world: World;
  /** In the order in which they are received. */
  readonly deliveries: readonly Delivery[];
}

const RECIPIENT = 'LBRIDGE';
const CODES: ReadonlyMap<string, string> = new Map(PARTIES.map(({ feed, code }) => [feed, code]));

/**
 * Plays a world and what its parties send of it. The same options give the same bytes. The noise has a generator of its own: with other noise the
 * same world is told.
 */
export function simulate({ noise, ...options }: SimulationOptions, reference: ReferenceData): Simulation {
  const world = playWorld(options);
  const chance = chanceOf(`noise ${options.seed}`);
  const notes = observe(world, placeBookOf(reference));
  const drafts = notes.flatMap((note, index) => draftsOf(note, index, { noise, chance }));
  const writing = { clock: createClock(reference), chance: chanceOf(`writing ${options.seed}`) };
  const sent = drafts.flatMap((draft, index) => written(draft, index, writing));
  return { world, deliveries: deliver(sent, noise, chance.of('way')) };
}

interface Mistakes {
  readonly noise: Noise;
  readonly chance: Chance;
}

function draftsOf(note: Note, index: number, { noise, chance }: Mistakes): readonly Draft[] {
  const { feed, label, madeAt } = note;
  const numbers = [0, 1].map((half) => `${CODES.get(feed) ?? ''}${String(index * 2 + half + 1).padStart(7, '0')}`);
  const [number = '', next = ''] = numbers;
  const own = chance.of(`mistake ${label}`);
  if (isCorrectable(note) && own.of('corrected').happens(noise.correction)) {
    return correctedLetters(note, [number, next], own.of('correction'));
  }
  const contradicts = mayContradict(note) && own.of('contradicted').happens(noise.contradiction);
  const { statements } = contradicts ? contradicting(note, own.of('contradiction')) : note;
  return [{ feed, label, letter: { number, purpose: 'ORIGINAL', madeAt, statements } }];
}

interface Writing {
  readonly clock: Clock;
  readonly chance: Chance;
}

function written({ feed, label, letter }: Draft, index: number, { clock, chance }: Writing): readonly Delivery[] {
  const desk = { clock, reference: String(index + 1) };
  const whole = { ...letter, sender: CODES.get(feed) ?? '', recipient: RECIPIENT };
  const message = writeLetter(feed, whole, desk, chance.of(label));
  if (message === null) return [];
  const { madeAt } = letter;
  return [{ feed, label, type: message.type, bytes: message.bytes, sentAt: madeAt, receivedAt: madeAt }];
}
