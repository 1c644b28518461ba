import type { EventCode } from '../canonical/event-code.js';
import type { TrackingEvent, Transport } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import { likeness } from './conveyance.js';
import { DAY_MS, firstAfter } from './fact.js';
import { admits } from './places.js';

/** How far in time another terminal's fact may lie that tells which terminal of a town is meant, where there are several. */
const REACH_MS = 3 * DAY_MS;

/** Facts of the terminals of one town, in timeline order. */
interface Terminals {
  readonly all: Fact[];
  readonly byCode: Map<EventCode, Fact[]>;
  /** The terminal, while only one is known. */
  only: string | null;
}

/**
 * Who names only the town means the terminal that others name: the one there is, else the one where the same thing happened
 * nearest in time, else the one where the unit was within three days. Where nothing tells, and for what cannot have been in the
 * terminal, the town stays the town. `facts` are in timeline order.
 */
export function settlePlaces(facts: readonly Fact[], { placeKind }: FoldSettings): readonly Fact[] {
  const towns = terminalsByTown(facts);
  if (towns.size === 0) return facts;
  return facts.map((fact) => {
    const inside = fact.placeId === null ? undefined : towns.get(fact.placeId);
    if (inside === undefined) return fact;
    const comesTo = ({ event }: Fact): boolean =>
      admits(event.place?.key == null ? null : placeKind(event.place.key), fact.event.transport?.mode ?? null);
    const placeId = terminalMeant(fact, inside, comesTo);
    return placeId === null ? fact : { ...fact, placeId, areaId: fact.placeId };
  });
}

function terminalsByTown(facts: readonly Fact[]): ReadonlyMap<string, Terminals> {
  const towns = new Map<string, Terminals>();
  for (const fact of facts) {
    if (fact.areaId === null || !fact.moves || fact.event.kind === 'CUSTOMS') continue;
    const known = towns.get(fact.areaId) ?? { all: [], byCode: new Map<EventCode, Fact[]>(), only: fact.placeId };
    towns.set(fact.areaId, known);
    known.all.push(fact);
    if (known.only !== fact.placeId) known.only = null;
    const alike = known.byCode.get(fact.event.code);
    if (alike === undefined) known.byCode.set(fact.event.code, [fact]);
    else alike.push(fact);
  }
  return towns;
}

function terminalMeant(fact: Fact, { all, byCode, only }: Terminals, comesTo: (fact: Fact) => boolean): string | null {
  const isLike = (other: Fact): boolean =>
    comesTo(other) && tells(other, fact) && likeness(other.event.transport, fact.event.transport) !== 'DIFFERENT';
  const alike = nearest(fact, byCode.get(fact.event.code) ?? [], { suits: isLike, reach: REACH_MS });
  if (alike !== null) return alike;
  const canBeThere = (other: Fact): boolean =>
    comesTo(other) && tells(other, fact) && !isOutside(fact, other.placeId, all);
  if (only !== null) {
    const witness = all.find((other) => tells(other, fact));
    return witness !== undefined && canBeThere(witness) ? only : null;
  }
  const sameCode = nearest(fact, byCode.get(fact.event.code) ?? [], { suits: isLike, reach: Infinity });
  return sameCode ?? nearest(fact, all, { suits: canBeThere, reach: REACH_MS });
}

/** Where a train is expected says nothing of where a lorry came in: what is only announced tells of its own mode alone. */
const tells = (other: Fact, fact: Fact): boolean =>
  other.actual || !fact.actual || (other.event.transport?.mode ?? null) === (fact.event.transport?.mode ?? null);

/** Where cargo is put in or taken out, or handed over: at the shipper's as often as in the terminal. */
const AT_THE_SHIPPERS: readonly EventCode[] = ['STUFFED', 'STRIPPED', 'DELIVERED'];
const LEAVES_GATE: readonly EventCode[] = ['GATE_OUT', 'EMPTY_RELEASED'];
const COMES_BY_CARRIER: readonly EventCode[] = ['ARRIVED', 'DISCHARGED'];

/**
 * By its own facts the unit was not in that terminal, or could not do there what the town's word says: it was stuffed before it
 * came in by the gate, was delivered after it went out, or came in laden by a gate while it stood in that terminal or had left it.
 */
function isOutside(fact: Fact, terminal: string | null, all: readonly Fact[]): boolean {
  const { code, transport, unit } = fact.event;
  const isShippers = AT_THE_SHIPPERS.includes(code);
  if (!fact.actual || (!isShippers && code !== 'GATE_IN')) return false;
  const isOf = (other: Fact): boolean => other.placeId === terminal && other.actual && other.ofUnit;
  const start = firstAfter(all, fact.order);
  let last = start - 1;
  while (last >= 0 && !isOf(all[last] as Fact)) last -= 1;
  const before = all[last];
  if (!isShippers) return before !== undefined && unit?.laden !== 'EMPTY' && cannotComeIn(before.event, transport);
  if (before !== undefined) return LEAVES_GATE.includes(before.event.code);
  for (let next = start; next < all.length; next += 1) {
    const other = all[next] as Fact;
    if (isOf(other)) return other.event.code === 'GATE_IN';
  }
  return false;
}

/** After the train it came with, by another mode; or after it went out laden: a lorry takes it somewhere else. */
function cannotComeIn({ code, transport, unit }: TrackingEvent, by: Transport | null): boolean {
  if (COMES_BY_CARRIER.includes(code)) return (transport?.mode ?? null) !== (by?.mode ?? null);
  return code === 'GATE_OUT' && unit?.laden !== 'EMPTY';
}

interface Wanted {
  readonly suits: (fact: Fact) => boolean;
  /** Milliseconds. */
  readonly reach: number;
}

/** The terminal of the fact nearest in time, of equals the earlier; looked for from the moment outwards. */
function nearest(fact: Fact, sorted: readonly Fact[], { suits, reach }: Wanted): string | null {
  let after = firstAfter(sorted, fact.order);
  let before = after - 1;
  for (;;) {
    const [left, right] = [sorted[before], sorted[after]];
    const back = left === undefined ? Infinity : fact.order - left.order;
    const ahead = right === undefined ? Infinity : right.order - fact.order;
    const next = back <= ahead ? left : right;
    if (next === undefined || Math.min(back, ahead) > reach) return null;
    if (suits(next)) return next.placeId;
    if (next === left) before -= 1;
    else after += 1;
  }
}
