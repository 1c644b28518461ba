/**
 * Whatever trains, wagons and boxes do, what reaches a box does not depend on the order in which it was heard, on repeats, or on facts about
 * carriers that it never was on; and nothing reaches it after it was taken off. Worlds are drawn from a seed.
 */
import type { JournalEntry } from '../canonical/tracking-event.js';
import { carriedFacts, type CarriedFact } from './consist.js';
import { railway, said, SETTINGS, terminal, UNIT_KEY } from './given.fixture.js';
import type { LiveEntry } from './live-facts.js';

type Draw = (below: number) => number;

function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

const PLACES = ['CNCQI', 'CNAKL', 'KZDOS', 'BYBQT', 'PLMAA', 'DEDUI'];
const WAGONS = ['5312345', '95236196', '318049501238'];
const TRAINS = ['X8011', '7085-087-1301', '43521'];
const BOXES = ['CONTAINER:TBJU1234565', 'CONTAINER:TKRU4001231'];
const OWN_CODES = ['LOADED', 'DISCHARGED', 'RELOADED', 'DEPARTED', 'ARRIVED', 'GATE_OUT', 'MANIFESTED'] as const;
const CARRIER_CODES = ['DEPARTED', 'ARRIVED', 'EN_ROUTE', 'MANIFESTED', 'DISCHARGED', 'DELAYED'] as const;

const pick = <T>(draw: Draw, items: readonly T[]): T => items[draw(items.length)]!;
const maybe = <T>(draw: Draw, value: T): T | undefined => (draw(3) === 0 ? undefined : value);

function worldOf(draw: Draw): readonly JournalEntry[] {
  return Array.from({ length: 6 + draw(24) }, () => {
    const hour = draw(240);
    const day = String(1 + Math.floor(hour / 24)).padStart(2, '0');
    const at = `2026-06-${day} ${String(hour % 24).padStart(2, '0')}:00 +08:00`;
    const place = pick(draw, PLACES);
    const wagon = maybe(draw, pick(draw, WAGONS));
    const train = maybe(draw, pick(draw, TRAINS));
    const what = draw(3);
    const base = { at, place, ...(wagon === undefined ? {} : { wagon }), ...(train === undefined ? {} : { train }) };
    if (what === 0) return said(terminal, pick(draw, OWN_CODES), { ...base, unit: pick(draw, BOXES) });
    const code = pick(draw, CARRIER_CODES);
    const classifier = draw(5) === 0 ? ('ESTIMATED' as const) : ('ACTUAL' as const);
    const unit = what === 1 ? `WAGON:${wagon ?? WAGONS[0]!}` : null;
    return said(railway, code, { ...base, classifier, unit });
  });
}

const live = ({ event, sources }: JournalEntry): LiveEntry => ({ event, sources, ofUnit: true });
const isOwn = ({ event }: JournalEntry): boolean => event.unit?.number === 'TBJU1234565';

const carriedOf = (facts: readonly JournalEntry[]): readonly CarriedFact[] =>
  carriedFacts(
    { unitKey: UNIT_KEY, own: facts.filter(isOwn).map(live), carriers: facts.filter((fact) => !isOwn(fact)).map(live) },
    SETTINGS,
  );

function shuffled<T>(items: readonly T[], draw: Draw): readonly T[] {
  const all = [...items];
  for (let index = all.length - 1; index > 0; index -= 1) {
    const other = draw(index + 1);
    [all[index], all[other]] = [all[other]!, all[index]!];
  }
  return all;
}

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

test('any order and any repeats give the same facts', () => {
  for (const seed of SEEDS) {
    const draw = drawFrom(seed);
    const world = worldOf(draw);
    const expected = carriedOf(world);
    expect(carriedOf(shuffled([...world, ...world.slice(0, draw(world.length))], draw))).toEqual(expected);
  }
});

test('enough worlds carry something for this to mean anything', () => {
  const carrying = SEEDS.filter((seed) => carriedOf(worldOf(drawFrom(seed))).length > 0);
  expect(carrying.length).toBeGreaterThan(30);
});

test('carriers that the box was never on change nothing', () => {
  for (const seed of SEEDS) {
    const world = worldOf(drawFrom(seed));
    const strangers = [
      said(railway, 'DEPARTED', {
        at: '2026-06-03 10:00 +08:00',
        place: 'CNCQI',
        wagon: '5399999',
        unit: 'WAGON:5399999',
      }),
      said(railway, 'ARRIVED', { at: '2026-06-04 10:00 +08:00', place: 'CNAKL', train: 'X9999', unit: null }),
    ];
    expect(carriedOf([...world, ...strangers])).toEqual(carriedOf(world));
  }
});

test('nothing reaches the box after it was taken off for good', () => {
  const off = said(terminal, 'DELIVERED', { at: '2026-06-06 00:00 +08:00', place: 'DEDUI' });
  for (const seed of SEEDS) {
    const world = worldOf(drawFrom(seed)).filter((fact) => !isOwn(fact) || instantOf(fact) < instantOf(off));
    const late = carriedOf([...world, off]).filter(
      ({ entry: { event } }) =>
        event.classifier === 'ACTUAL' && Date.parse(event.occurredAt.instant ?? '') > instantOf(off),
    );
    expect({ seed, late }).toEqual({ seed, late: [] });
  }
});

const instantOf = ({ event }: JournalEntry): number => Date.parse(event.occurredAt.instant ?? '');

test('every carried fact names a carrier that some fact put the box on before', () => {
  for (const seed of SEEDS) {
    const world = worldOf(drawFrom(seed));
    const byId = new Map(world.map((fact) => [fact.event.id, fact]));
    for (const { entry, via } of carriedOf(world)) {
      expect(via.length).toBeGreaterThan(0);
      const first = byId.get(via[0]!)!;
      expect(isOwn(first)).toBe(true);
      if (entry.event.classifier === 'ACTUAL') {
        expect(instantOf(first)).toBeLessThanOrEqual(Date.parse(entry.event.occurredAt.instant ?? ''));
      }
    }
  }
});

test('thousands of positions of one wagon all reach its box', () => {
  const facts = (count: number): readonly JournalEntry[] => [
    said(terminal, 'LOADED', { at: '2026-06-01 00:00 +08:00', place: 'CNCQI', wagon: '5312345' }),
    ...Array.from({ length: count }, (_, index) => {
      const [day, hour] = [1 + Math.floor(index / 1440), Math.floor(index / 60) % 24];
      const at = `2026-06-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} +08:00`;
      return said(railway, 'EN_ROUTE', { at, wagon: '5312345', unit: 'WAGON:5312345', place: `NAME:S${index}` });
    }),
  ];
  expect(carriedOf(facts(5_000))).toHaveLength(5_000);
});
