/**
 * Goal: a journey is a function of the set of facts alone (reliability.md P1–P4, P7).
 * Method: random histories from small pools, so that places, documents, conveyances and corrections collide; shuffled, doubled,
 * split over sources and cut into batches, they must fold to the same value.
 */
import fc from 'fast-check';
import type { EventCode } from '../canonical/event-code.js';
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Told } from './given.fixture.js';
import type { UnitHistory } from './fold-unit.js';
import { EVENT_CODES } from '../canonical/event-code.js';
import { carrier, customs, forwarder, railway, said, SETTINGS, terminal, UNIT_KEY } from './given.fixture.js';
import { changesBetween } from './changes.js';
import { foldUnit, foldUnitAgain, NEVER_FOLDED } from './fold-unit.js';
import { foldShipment } from './fold-shipment.js';
import { referenceOf } from './given.fixture.js';

const RUNS = { numRuns: 300 };

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const codes = Object.keys(EVENT_CODES) as EventCode[];
const times = fc
  .tuple(fc.integer({ min: 0, max: 150 * 24 }), oneOf('minute', 'minute', 'minute', 'day', 'local'))
  .map(([hours, precision]) => {
    const [day = '', clock = ''] = new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString().split('T');
    if (precision === 'day') return day;
    return precision === 'local' ? `${day} ${clock.slice(0, 5)}` : `${day} ${clock.slice(0, 5)} +08:00`;
  });

const conveyance: fc.Arbitrary<Partial<Told>> = oneOf(
  {},
  { vessel: 'ONE', imo: '9811000' },
  { vessel: 'TWO' },
  { train: 'X8011' },
  { train: 'X8013', wagon: '95236196' },
  { truck: 'A1' },
  { flight: 'SQ819' },
);

const correction: fc.Arbitrary<Told['correction']> = fc.option(
  fc.record({ action: oneOf('RETRACTS' as const, 'REPLACES' as const), documentKey: oneOf('a', 'b') }),
  { nil: undefined, freq: 8 },
);

const anyFact: fc.Arbitrary<JournalEntry> = fc
  .record({
    by: oneOf(terminal, railway, carrier, forwarder, customs),
    code: oneOf(...codes),
    at: times,
    place: oneOf('CNQZH', 'SGSIN', 'DEDUI', 'KZDOS', 'depot', 'NAME:Somewhere', null),
    classifier: oneOf(
      'ACTUAL' as const,
      'ACTUAL' as const,
      'ACTUAL' as const,
      'ESTIMATED' as const,
      'PLANNED' as const,
    ),
    conveyance,
    refs: fc.subarray(['MASTER_BILL:M1', 'MASTER_BILL:M2', 'BOOKING:B1', 'HOUSE_BILL:H1', 'RAIL_NOTE:R1'], {
      maxLength: 2,
    }),
    laden: oneOf('LADEN' as const, 'EMPTY' as const, null),
    direction: oneOf('EXPORT' as const, 'IMPORT' as const, 'TRANSHIPMENT' as const, null, null),
    said: oneOf('2026-02-01 00:00 +00:00', '2026-04-01 00:00 +00:00', undefined, undefined, null),
    documentKey: oneOf('a', 'b', null, null),
    correction,
    customs: oneOf(undefined, { country: 'CN', procedure: 'EXPORT' as const }, { country: 'DE', declaration: 'D1' }),
    flags: oneOf([], [], [], ['ACTUAL_AFTER_MESSAGE' as const], ['SOURCE_NOT_ENTITLED' as const]),
    unit: oneOf(undefined, undefined, undefined, undefined, undefined, null, 'CONTAINER:MSCU6639870'),
  })
  .map(({ by, code, conveyance: transport, ...told }) => said(by, code, { ...told, ...transport }));

const anyHistory = fc.array(anyFact, { minLength: 1, maxLength: 25 });

const historyOf = (facts: readonly JournalEntry[]): UnitHistory => ({
  unitKey: UNIT_KEY,
  entries: facts.filter(({ event }) => event.unit?.number === 'TBJU1234565'),
  documentEntries: facts.filter(({ event }) => event.unit === null),
  corrections: facts.filter(({ event }) => event.unit !== null && event.unit.number !== 'TBJU1234565'),
});
const fold = (facts: readonly JournalEntry[]) => foldUnit(historyOf(facts), SETTINGS);

const shuffled = (facts: readonly JournalEntry[]) =>
  fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length });

test('any order of arrival folds to the same journeys', () => {
  const property = fc.property(
    anyHistory.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
    ([facts, permuted]) => expect(fold(permuted)).toEqual(fold(facts)),
  );
  fc.assert(property, RUNS);
});

test('doubled facts fold to the same journeys', () => {
  const property = fc.property(anyHistory, fc.nat(), (facts, seed) => {
    const doubled = [...facts, ...facts.filter((_, index) => (seed >> (index % 20)) % 2 === 0)];
    expect(fold(doubled)).toEqual(fold(facts));
  });
  fc.assert(property, RUNS);
});

test('a fact split over several entries, or joined from them, folds to the same journeys', () => {
  const property = fc.property(anyHistory, (facts) => {
    const more = facts.map((fact) => ({
      ...fact,
      sources: [...fact.sources, { documentKey: null, reportedAt: '2026-03-01T00:00:00.000Z' }],
    }));
    const split = more.flatMap((fact) => fact.sources.map((source) => ({ ...fact, sources: [source] })));
    expect(fold(split)).toEqual(fold(more));
  });
  fc.assert(property, RUNS);
});

test('when the facts were recorded changes nothing', () => {
  const property = fc.property(anyHistory, (facts) => {
    expect(fold(facts.map((fact) => ({ ...fact, recordedAt: '2030-01-01T00:00:00.000Z' })))).toEqual(fold(facts));
  });
  fc.assert(property, RUNS);
});

test('every live fact of the unit stands in exactly one journey, and no retracted one does', () => {
  const property = fc.property(anyHistory, (facts) => {
    const journeys = fold(facts);
    const listed = journeys.flatMap(({ events }) => events);
    const retracted = journeys.flatMap(({ retractedEvents }) => retractedEvents);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((id) => retracted.includes(id))).toEqual([]);
    const own = new Set(historyOf(facts).entries.map(({ event }) => event.id));
    const shown = [...listed, ...retracted].filter((id) => own.has(id));
    if (journeys.length > 0) expect(new Set(shown)).toEqual(own);
  });
  fc.assert(property, RUNS);
});

test('ids are distinct, and no alias leads to two journeys', () => {
  const property = fc.property(anyHistory, (facts) => {
    const ids = fold(facts).flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  fc.assert(property, RUNS);
});

test('a journey is plain JSON', () => {
  const property = fc.property(anyHistory, (facts) => {
    const journeys = fold(facts);
    expect(JSON.parse(JSON.stringify(journeys))).toStrictEqual(journeys);
    expect(changesBetween(JSON.parse(JSON.stringify(journeys)) as typeof journeys, journeys)).toEqual([]);
  });
  fc.assert(property, RUNS);
});

test('any order of document facts and journeys folds to the same shipment', () => {
  const document = referenceOf('MASTER_BILL:M1');
  const shipment = (facts: readonly JournalEntry[], reverse: boolean) => {
    const journeys = fold(facts);
    const history = { document, linkedReferences: [], documentEntries: historyOf(facts).documentEntries };
    return foldShipment({ ...history, journeys: reverse ? journeys.toReversed() : journeys }, SETTINGS);
  };
  const property = fc.property(
    anyHistory.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
    ([facts, permuted]) => expect(shipment(permuted, true)).toEqual(shipment(facts, false)),
  );
  fc.assert(property, RUNS);
});

test('what moves nothing changes no status, whatever it says', () => {
  const property = fc.property(anyHistory, anyFact, (facts, extra) => {
    const flags = ['ACTUAL_AFTER_MESSAGE' as const];
    const sane = facts.filter(({ event }) => event.correction === null);
    const inert = {
      ...extra,
      event: { ...extra.event, flags, references: [], correction: null, classifier: 'ACTUAL' as const },
    };
    const before = fold(sane);
    if (before.length === 0) return;
    const after = fold([...sane, inert]);
    const moving = (journeys: ReturnType<typeof fold>) =>
      journeys.map(({ status, location, legs, holds, stops }) => ({
        status,
        location,
        holds,
        legs: legs.map(({ from, to, loaded, departed, arrived, discharged }) => [
          from,
          to,
          ...[loaded, departed, arrived, discharged].map((step) => step?.actual ?? null),
        ]),
        stops: stops.map(({ place, kind, dwellMinutes }) => [place, kind, dwellMinutes]),
      }));
    expect(moving(after)).toEqual(moving(before));
  });
  fc.assert(property, RUNS);
});

test('each leg begins where the one before ends, whatever was said and whatever not', () => {
  const property = fc.property(anyHistory, (facts) => {
    for (const { legs } of fold(facts)) {
      for (const [index, leg] of legs.entries()) if (index > 0) expect(leg.from).toEqual(legs[index - 1]?.to);
    }
  });
  fc.assert(property, RUNS);
});

test('no estimate or plan becomes an actual', () => {
  const property = fc.property(anyHistory, (facts) => {
    const ids = new Set(facts.filter(({ event }) => event.classifier === 'ACTUAL').map(({ event }) => event.id));
    for (const journey of fold(facts)) {
      for (const { actual } of journey.milestones) if (actual !== null) expect(ids.has(actual.event)).toBe(true);
      const { winningEvent } = journey.explanation;
      if (winningEvent !== null) expect(ids.has(winningEvent)).toBe(true);
    }
  });
  fc.assert(property, RUNS);
});

test('told batch by batch, changes lead to the journeys of all facts at once', () => {
  const property = fc.property(anyHistory, fc.integer({ min: 1, max: 5 }), (facts, size) => {
    const told = new Set<string>();
    let before: ReturnType<typeof fold> = [];
    for (let end = size; end < facts.length + size; end += size) {
      const after = fold(facts.slice(0, end));
      for (const { journey, kind } of changesBetween(before, after)) {
        if (kind === 'RETIRED') told.delete(journey);
        else told.add(journey);
      }
      before = after;
    }
    expect(before).toEqual(fold(facts));
    expect(told).toEqual(new Set(before.map(({ id }) => id)));
  });
  fc.assert(property, RUNS);
});

test('with what an earlier fold left, the journeys are the same as without', () => {
  const property = fc.property(anyHistory, fc.integer({ min: 1, max: 5 }), (facts, size) => {
    let memory = NEVER_FOLDED;
    for (let end = size; end < facts.length + size; end += size) {
      const known = facts.slice(0, end);
      const again = foldUnitAgain(historyOf(known), SETTINGS, memory);
      expect(again.journeys).toEqual(fold(known));
      memory = again.memory;
    }
  });
  fc.assert(property, RUNS);
});
