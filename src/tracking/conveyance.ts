import type { Transport, TransportMode } from '../canonical/tracking-event.js';

export type Likeness = 'SAME' | 'DIFFERENT' | 'UNKNOWN';

/**
 * Whether two statements mean one conveyance. Only numbers of one kind are compared: a terminal's voyage number and a carrier's
 * differ for one call, an operator writes its own train number, a box stands on a wagon while the train's number changes.
 */
export function likeness(a: Transport | null, b: Transport | null): Likeness {
  if (a === null || b === null) return 'UNKNOWN';
  if (a === b) return 'SAME';
  const byVessel = vesselLikeness(a, b);
  if (byVessel !== 'UNKNOWN') return byVessel;
  if (!modesAgree(a.mode, b.mode)) return 'DIFFERENT';
  const byTrain = trainLikeness(a, b);
  if (byTrain !== 'UNKNOWN') return byTrain;
  if (a.flight !== null && b.flight !== null) return compared(flightOf(a.flight), flightOf(b.flight));
  if (a.truck !== null && b.truck !== null) return compared(plain(a.truck), plain(b.truck));
  const sameVoyage = a.voyage !== null && b.voyage !== null && plain(a.voyage) === plain(b.voyage);
  return sameVoyage ? 'SAME' : 'UNKNOWN';
}

export const modesAgree = (a: TransportMode | null, b: TransportMode | null): boolean =>
  a === null || b === null || a === b;

const compared = (a: string, b: string): Likeness => (a === b ? 'SAME' : 'DIFFERENT');
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An IMO number and a call sign of one ship do not look alike: they are compared with their own kind, else the names are. */
function vesselLikeness(a: Transport, b: Transport): Likeness {
  if (a.vesselId !== null && b.vesselId !== null && isImo(a.vesselId) === isImo(b.vesselId)) {
    return compared(a.vesselId, b.vesselId);
  }
  if (a.vesselName !== null && b.vesselName !== null) return compared(plain(a.vesselName), plain(b.vesselName));
  return 'UNKNOWN';
}

const isImo = (vesselId: string): boolean => /^\d{7}$/.test(vesselId);

/** The wagon outranks the train: while the box stays on it, a new train number is no new conveyance. */
function trainLikeness(a: Transport, b: Transport): Likeness {
  const bothWagons = a.wagon !== null && b.wagon !== null;
  if (bothWagons && a.wagon === b.wagon) return 'SAME';
  if (a.train !== null && b.train !== null && sameTrain(a.train, b.train)) return 'SAME';
  if (bothWagons) return 'DIFFERENT';
  return a.train !== null && b.train !== null && numberingOf(a.train) === numberingOf(b.train)
    ? 'DIFFERENT'
    : 'UNKNOWN';
}

/** One train bears a line's number, an index of the 1520 mm network and the operator's own id: they cannot be compared. */
function numberingOf(train: string): 'INDEX_1520' | 'LINE' | 'OPERATOR' {
  if (/^\d{4}-\d{3}-\d{4}$/.test(train)) return 'INDEX_1520';
  return /^[A-Z]{0,2}\d{1,6}(\/\d+)?$/i.test(train) ? 'LINE' : 'OPERATOR';
}

/** Both name their train, and not the same one. */
export const namesAnotherTrain = (a: Transport | null, b: Transport | null): boolean =>
  a?.train != null && b?.train != null && !sameTrain(a.train, b.train);

const sameTrain = (a: string, b: string): boolean => {
  if (a === b) return true;
  const numbers = trainNumbers(b);
  return trainNumbers(a).some((number) => numbers.includes(number));
};

/**
 * China Railway changes the last digit of a train with the direction of the line: X8017/8 is X8017 and X8018. The block trains
 * of class X are met under either number of the pair.
 */
function trainNumbers(train: string): readonly string[] {
  const written = plain(train.split('/')[0] ?? train);
  const [, prefix = '', digits = '', tail = ''] = /^(\D*)(\d+)\/(\d+)$/.exec(train.trim().toUpperCase()) ?? [];
  if (tail !== '') return [written, prefix + digits.slice(0, -tail.length) + tail];
  const pair = /^X(\d+)$/.exec(written)?.[1];
  if (pair === undefined) return [written];
  const odd = Number(pair) % 2 === 1 ? Number(pair) : Number(pair) - 1;
  return [`X${odd}`, `X${odd + 1}`];
}

/** `SQ819` and `SQ0819` are one flight. */
const flightOf = (flight: string): string => plain(flight).replace(/^([A-Z0-9]{2}?)0+(?=\d)/, '$1');

/** What is known of a conveyance from several statements; the first one's word stands. */
export function joinTransports(statements: readonly (Transport | null)[]): Transport | null {
  let joined: Transport | null = null;
  for (const next of statements) {
    if (next === null) continue;
    if (joined === null) joined = next;
    else if (next !== joined) joined = joinTwo(joined, next);
  }
  return joined;
}

const joinTwo = (first: Transport, second: Transport): Transport => ({
  mode: first.mode ?? second.mode,
  vesselId: first.vesselId ?? second.vesselId,
  vesselName: first.vesselName ?? second.vesselName,
  voyage: first.voyage ?? second.voyage,
  train: first.train ?? second.train,
  wagon: first.wagon ?? second.wagon,
  flight: first.flight ?? second.flight,
  truck: first.truck ?? second.truck,
  carrier: first.carrier ?? second.carrier,
});

/** Words for a conveyance in an explanation. */
export function conveyanceName(transport: Transport | null): string {
  if (transport === null) return 'an unnamed conveyance';
  const { vesselName, vesselId, train, wagon, flight, truck, voyage } = transport;
  return vesselName ?? vesselId ?? train ?? flight ?? wagon ?? truck ?? voyage ?? 'an unnamed conveyance';
}
