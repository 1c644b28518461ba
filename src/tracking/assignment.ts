import type { ReferenceKey } from '../canonical/reference-number.js';
import type { Transport } from '../canonical/tracking-event.js';
import type { CutRule } from './cuts.js';
import type { Cycle } from './cycles.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import { CODE_NATURES } from './code-nature.js';
import { likeness } from './conveyance.js';
import { isBackboneFact } from './cycles.js';
import { documentType, isOnePerJourney } from './documents.js';
import { DAY_MS } from './fact.js';

/** All facts of one journey in timeline order. */
export interface JourneyFacts {
  readonly opening: CutRule;
  readonly facts: readonly Fact[];
  /** The fact that brought the empty unit back, if any. */
  readonly returned: Fact | null;
}

export interface AssignContext {
  readonly links: DocumentLinks;
  readonly rules: FoldRules;
}

/** Which journeys a document or declaration is named in. */
type Named = Map<ReferenceKey, Group[]>;

interface Group {
  readonly opening: CutRule;
  readonly returned: Fact | null;
  start: number;
  end: number;
  /** One-per-journey documents, for telling announcements of another trip. */
  readonly documents: Set<ReferenceKey>;
  /** Distinct conveyances of its backbone, once somebody asks. */
  conveyances: readonly Transport[] | null;
  readonly facts: readonly Fact[];
}

/**
 * Gives every fact beside the backbone (papers, customs, plans, estimates, facts that move nothing) to the cycle it is about: by
 * document, then by conveyance, then by time. What announces a trip that has not begun makes a journey of its own.
 */
export function assignFacts(
  timeline: readonly Fact[],
  cycles: readonly Cycle[],
  context: AssignContext,
): readonly JourneyFacts[] {
  const groups = cycles.map(({ opening, trip: { returned, facts } }) => newGroup({ opening, returned, facts }, 0));
  const assigning = new Assigning(groups, context);
  for (const group of groups) for (const fact of group.facts) assigning.give(fact, group);
  const own = timeline.filter((fact) => fact.ofUnit && !isBackboneFact(fact));
  for (const fact of own) if (fact.moves) assigning.assign(fact);
  for (const fact of own) if (!fact.moves && !isRetraction(fact)) assigning.assignBystander(fact);
  for (const fact of own) if (isRetraction(fact)) assigning.assignBystander(fact);
  for (const fact of timeline) if (!fact.ofUnit) assigning.assignByLink(fact);
  return assigning.collected(timeline);
}

const newGroup = (
  { opening, returned, facts }: Pick<JourneyFacts, 'opening' | 'returned' | 'facts'>,
  moment: number,
): Group => ({
  opening,
  returned,
  start: facts[0]?.order ?? moment,
  end: facts.at(-1)?.order ?? moment,
  documents: new Set(),
  conveyances: null,
  facts,
});

function distinctTransports(facts: readonly Fact[]): readonly Transport[] {
  const distinct = new Map<string, Transport>();
  for (const { event } of facts) {
    if (event.transport !== null) distinct.set(Object.values(event.transport).join('|'), event.transport);
  }
  return [...distinct.values()];
}

const isRetraction = ({ event }: Fact): boolean => event.correction?.action === 'RETRACTS';

/** When the fact was about the world: a plan belongs to the trip that was running when it was made, as does an impossible date. */
function momentOf({ at, actual, reportedAt }: Fact): number {
  return actual || reportedAt === null ? at : Math.min(at, reportedAt);
}

/** A booking, a plan or an estimate: it may speak of a trip that has not begun. */
const looksAhead = ({ moves, actual, event }: Fact): boolean =>
  moves &&
  (event.code === 'BOOKED' || (!actual && (CODE_NATURES[event.code].motion !== null || event.kind === 'SHIPMENT')));

/** Customs of the country of export speaks at the beginning of a trip: after the empty return, of the next one. */
const isOfNextExport = ({ event }: Fact, { returned }: Group): boolean =>
  returned !== null && event.kind === 'CUSTOMS' && event.customs?.procedure === 'EXPORT';

/** The state of one assignment. Cycles are known from the start; announced journeys come up on the way. */
class Assigning {
  private readonly announced: Group[] = [];
  private readonly byDocument: Named = new Map();
  private readonly byLink: Named = new Map();
  private readonly owners = new Map<Fact, Group>();

  constructor(
    private readonly cycles: readonly Group[],
    private readonly context: AssignContext,
  ) {}

  give(fact: Fact, group: Group): void {
    this.owners.set(fact, group);
    for (const key of fact.links) note(this.byLink, key, group);
    for (const key of fact.documents) {
      note(this.byDocument, this.context.links.rootOf(key), group);
      if (isOnePerJourney(key)) group.documents.add(key);
    }
  }

  /** By document (of a cycle, else of what is announced), by conveyance, by time; what announces another trip makes a journey. */
  assign(fact: Fact): void {
    const named = this.namedBy(fact);
    const declared = named.length === 0 && fact.event.kind === 'CUSTOMS' ? this.linkedBy(fact) : [];
    const cycles = [...named, ...declared].filter(({ opening }) => opening !== 'cycle.announced');
    const moment = momentOf(fact);
    const owner = nearest(cycles, moment) ?? named[0] ?? this.carrierOf(fact, moment) ?? this.runningAt(fact, moment);
    this.give(fact, owner ?? this.announcedGroup(fact, moment));
  }

  /** What moves nothing stands beside the journey of its document, else the nearest one; a retraction never makes one. */
  assignBystander(fact: Fact): void {
    const named = this.namedBy(fact);
    const moment = momentOf(fact);
    const owner = nearest(named.length > 0 ? named : [...this.cycles, ...this.announced], moment);
    if (owner !== null) this.owners.set(fact, owner);
    else if (!isRetraction(fact)) this.owners.set(fact, this.announcedGroup(fact, moment));
  }

  /** A fact without a unit belongs to the journey that names its document or declaration. */
  assignByLink(fact: Fact): void {
    const owner = nearest(this.linkedBy(fact), momentOf(fact));
    if (owner !== null) this.owners.set(fact, owner);
  }

  collected(timeline: readonly Fact[]): readonly JourneyFacts[] {
    const lists = new Map<Group, Fact[]>([...this.cycles, ...this.announced].map((group) => [group, []]));
    for (const fact of timeline) {
      const owner = this.owners.get(fact);
      if (owner !== undefined) lists.get(owner)?.push(fact);
    }
    return [...lists.entries()]
      .map(([{ opening, returned, start }, facts]) => ({ opening, returned, start, facts }))
      .sort((a, b) => a.start - b.start || ((a.facts[0]?.event.id ?? '') < (b.facts[0]?.event.id ?? '') ? -1 : 1));
  }

  private namedBy({ documents }: Fact): readonly Group[] {
    return documents.flatMap((key) => this.byDocument.get(this.context.links.rootOf(key)) ?? []);
  }

  private linkedBy({ links }: Fact): readonly Group[] {
    return links.flatMap((key) => this.byLink.get(key) ?? []);
  }

  private carrierOf({ actual, event }: Fact, moment: number): Group | null {
    if (this.cycles.length < 2 || actual || event.transport === null) return null;
    const isCarrier = (group: Group): boolean => {
      group.conveyances ??= distinctTransports(group.facts);
      return group.conveyances.some((conveyance) => likeness(conveyance, event.transport) === 'SAME');
    };
    return nearest(this.cycles.filter(isCarrier), moment);
  }

  /** The cycle running at that moment; between two, what looks ahead goes to the next, all else to the one before. */
  private runningAt(fact: Fact, moment: number): Group | null {
    let index = this.cycles.length - 1;
    while (index > 0 && (this.cycles[index]?.start ?? 0) > moment) index -= 1;
    let running = this.cycles[index] ?? null;
    if (running !== null && moment > running.end && (looksAhead(fact) || isOfNextExport(fact, running))) {
      running = this.cycles[index + 1] ?? (running.returned === null ? running : null);
    }
    return running === null || announcesAnother(fact, running) ? null : running;
  }

  private announcedGroup(fact: Fact, moment: number): Group {
    const reach = this.context.rules.silenceDays * DAY_MS;
    const known = this.announced.find((group) => distanceTo(group, moment) <= reach && !announcesAnother(fact, group));
    const group = known ?? newGroup({ opening: 'cycle.announced', returned: null, facts: [] }, moment);
    if (known === undefined) this.announced.push(group);
    group.start = Math.min(group.start, moment);
    group.end = Math.max(group.end, moment);
    return group;
  }
}

function note(named: Named, key: ReferenceKey, group: Group): void {
  const known = named.get(key);
  if (known === undefined) named.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

const distanceTo = (group: Group, moment: number): number => Math.max(group.start - moment, moment - group.end, 0);

/** The group nearest in time; of equals the last to begin. */
function nearest(groups: readonly Group[], moment: number): Group | null {
  let best: Group | null = null;
  let least = Infinity;
  for (const group of groups) {
    const distance = distanceTo(group, moment);
    const isCloser = distance < least || (distance === least && best !== null && group.start > best.start);
    if (isCloser || best === null) [best, least] = [group, distance];
  }
  return best;
}

/** It names a booking or bill of a kind that this trip already has another of. */
function announcesAnother(fact: Fact, group: Group): boolean {
  if (!looksAhead(fact) || group.documents.size === 0) return false;
  const kinds = new Set([...group.documents].map(documentType));
  return fact.documents.some(
    (key) => isOnePerJourney(key) && !group.documents.has(key) && kinds.has(documentType(key)),
  );
}
