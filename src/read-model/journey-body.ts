import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Journey, Leg, Milestone, Stop } from '../tracking/journey.js';

/**
 * A journey as it is stored (docs/decisions/0006-stored-journeys.md): JSON in which legs and stops name their milestones by their
 * places in the journey's list, packed by Brotli at its fastest. A body that begins with `{` is JSON that was never packed; no
 * Brotli stream of this window begins so.
 */
const BROTLI = {
  chunkSize: 4 * 1024,
  params: { [constants.BROTLI_PARAM_QUALITY]: 0, [constants.BROTLI_PARAM_LGWIN]: 14 },
};
const BRACE = 0x7b;

/** The fields of T that hold one of the journey's milestones. */
type MilestoneField<T> = { [K in keyof T]-?: Milestone extends T[K] ? K : never }[keyof T];
/** T with places in the list of milestones instead of milestones. */
type Placed<T> = { readonly [K in keyof T]: K extends MilestoneField<T> ? T[K] | number : T[K] };
type StoredJourney = Omit<Journey, 'legs' | 'stops'> & {
  readonly legs: readonly Placed<Leg>[];
  readonly stops: readonly Placed<Stop>[];
};

/** The text by which journeys are compared, and which is packed. The same journey gives the same text. */
export function journeyText(journey: Journey): string {
  const places = new Map(journey.milestones.map((milestone, place) => [milestone, place]));
  const placeOf = (milestone: Milestone | null): Milestone | number | null =>
    milestone === null ? null : (places.get(milestone) ?? milestone);
  return JSON.stringify({
    ...journey,
    legs: journey.legs.map((leg) => ({
      ...leg,
      loaded: placeOf(leg.loaded),
      departed: placeOf(leg.departed),
      arrived: placeOf(leg.arrived),
      discharged: placeOf(leg.discharged),
    })),
    stops: journey.stops.map((stop) => ({
      ...stop,
      arrived: placeOf(stop.arrived),
      departed: placeOf(stop.departed),
    })),
  } satisfies StoredJourney);
}

let scratch = Buffer.allocUnsafe(64 * 1024);

export function packJourney(text: string): Buffer {
  // One UTF-16 unit becomes three bytes of UTF-8 at most.
  if (scratch.length < text.length * 3) scratch = Buffer.allocUnsafe(text.length * 6);
  return brotliCompressSync(scratch.subarray(0, scratch.write(text)), BROTLI);
}

export function unpackJourney(body: Buffer): Journey {
  const text = body[0] === BRACE ? body : brotliDecompressSync(body);
  const journey = JSON.parse(text.toString('utf8')) as StoredJourney;
  const { milestones } = journey;
  const milestoneAt = (place: Milestone | number | null): Milestone | null =>
    typeof place === 'number' ? (milestones[place] ?? null) : place;
  return {
    ...journey,
    legs: journey.legs.map((leg) => ({
      ...leg,
      loaded: milestoneAt(leg.loaded),
      departed: milestoneAt(leg.departed),
      arrived: milestoneAt(leg.arrived),
      discharged: milestoneAt(leg.discharged),
    })),
    stops: journey.stops.map((stop) => ({
      ...stop,
      arrived: milestoneAt(stop.arrived),
      departed: milestoneAt(stop.departed),
    })),
  };
}
