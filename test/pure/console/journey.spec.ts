import type { Eta } from '../../../console/src/api/answers.js';
import { boardOf } from '../../../console/src/screens/journey/board.js';
import { etaWords } from '../../../console/src/screens/journey/eta-history.js';
import { routeOf } from '../../../console/src/screens/journey/route.js';
import { distanceKm, seaLane } from '../../../console/src/screens/journey/sea-lanes.js';
import { leg, milestone, place, stop, timeAt } from './given.js';

/** Packed in town, by rail from the yard; at the border now, Duisburg planned. */
const MILESTONES = [
  milestone('BOOKED', 'city', { actual: 0 }),
  milestone('EMPTY_RELEASED', 'yard', { actual: 10 }),
  milestone('STUFFED', 'city', { actual: 12 }),
  milestone('GATE_IN', 'yard', { actual: 20, mode: 'ROAD' }),
  milestone('MANIFESTED', 'city', { actual: 22 }),
  milestone('DEPARTED', 'yard', { planned: 24, actual: 26 }),
  milestone('ARRIVED', 'border', { actual: 50 }),
  milestone('DEPARTED', 'border', { inferred: true }),
  milestone('ARRIVED', 'duisburg', { planned: 240, estimated: 250 }),
];
const LEGS = [leg('ROAD', 'city', 'yard'), leg('RAIL', 'yard', 'duisburg')];
const STOPS = [
  stop('DEPOT', 'yard'),
  stop('MODE_CHANGE', 'yard', 360),
  stop('BORDER', 'border'),
  stop('DESTINATION', 'duisburg'),
];
const JOURNEY = { milestones: MILESTONES, legs: LEGS, stops: STOPS };

describe('the board of a journey', () => {
  const board = boardOf(JOURNEY);

  it('has a call for each stay, though papers name the town and the gate the terminal', () => {
    expect(board.map(({ at, milestones }) => [at.place?.key, milestones.map((entry) => entry.milestone.code)])).toEqual(
      [
        ['city', ['BOOKED', 'EMPTY_RELEASED', 'STUFFED']],
        ['yard', ['GATE_IN', 'MANIFESTED', 'DEPARTED']],
        ['border', ['ARRIVED', 'DEPARTED']],
        ['duisburg', ['ARRIVED']],
      ],
    );
  });

  it('says why it stops there and how long it stayed: not the depot of the empty unit', () => {
    expect(board.map(({ kind, dwellMinutes }) => [kind, dwellMinutes])).toEqual([
      [null, null],
      ['MODE_CHANGE', 360],
      ['BORDER', null],
      ['DESTINATION', null],
    ]);
  });

  it('says how it gets from call to call; a leg that goes on is not told twice', () => {
    expect(
      board.map(
        ({ approach }) => approach && [approach.mode, approach.isContinued, approach.progress, approach.minutes],
      ),
    ).toEqual([null, ['ROAD', false, 'done', 480], ['RAIL', false, 'done', 1440], ['RAIL', true, 'under-way', null]]);
  });

  it('names every milestone once, by its code and place', () => {
    const twice = boardOf({ ...JOURNEY, milestones: [...MILESTONES, milestone('ARRIVED', 'duisburg', {})] });
    const keys = twice.flatMap(({ milestones }) => milestones.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(-2)).toEqual(['ARRIVED.duisburg', 'ARRIVED.duisburg.2']);
  });

  it('compares the actual with the plan, and before it the estimate', () => {
    const found = board.flatMap(({ milestones }) => milestones).filter(({ deviation }) => deviation !== null);
    expect(found.map(({ key, deviation }) => [key, deviation])).toEqual([
      ['DEPARTED.yard', 120],
      ['ARRIVED.duisburg', 600],
    ]);
  });

  it('does not take a day for an hour', () => {
    const late = milestone('ARRIVED', 'duisburg', { planned: 240 });
    const actual = { time: timeAt(252, 'DAY'), event: null };
    const [call] = boardOf({ milestones: [{ ...late, actual }], legs: [], stops: [] });
    expect(call?.milestones[0]?.deviation).toBeNull();
  });

  it('is empty for a journey of which nothing is known', () => {
    expect(boardOf({ milestones: [], legs: [], stops: [] })).toEqual([]);
  });

  it('begins a new call where the unit comes back to a place that it left', () => {
    const back = boardOf({
      milestones: [
        milestone('GATE_OUT', 'duisburg', { actual: 1 }),
        milestone('EMPTY_RETURNED', 'duisburg', { actual: 9 }),
      ],
      legs: [],
      stops: [stop('DESTINATION', 'duisburg'), stop('DEPOT', 'duisburg')],
    });
    expect(back.map(({ kind }) => kind)).toEqual(['DESTINATION', 'DEPOT']);
  });
});

describe('the route on the map', () => {
  const ends = { origin: place('city'), destination: place('duisburg'), here: null };

  it('tells what is done from what is under way and what is planned', () => {
    const route = routeOf({ calls: boardOf(JOURNEY), ...ends });
    expect(route.lines.map(({ progress }) => progress)).toEqual(['done', 'done', 'under-way']);
    expect(route.points.map(({ place: at, progress }) => [at.key, progress])).toEqual([
      ['city', 'done'],
      ['yard', 'done'],
      ['border', 'done'],
      ['duisburg', 'under-way'],
    ]);
  });

  it('goes past a place that cannot be drawn, and is no surer than its weakest part', () => {
    const milestones = [
      milestone('DEPARTED', 'yard', { actual: 1 }),
      milestone('ARRIVED', 'nowhere', { inferred: true }),
      milestone('ARRIVED', 'duisburg', { actual: 9 }),
    ];
    const route = routeOf({ calls: boardOf({ milestones, legs: [], stops: [] }), ...ends });
    expect(route.lines.map(({ progress }) => progress)).toEqual(['inferred']);
  });

  it('leads to the destination before anybody planned an arrival there', () => {
    const milestones = [milestone('GATE_IN', 'yard', { actual: 1 })];
    const route = routeOf({ calls: boardOf({ milestones, legs: [], stops: [] }), ...ends });
    expect(route.lines.map(({ progress }) => progress)).toEqual(['planned']);
  });
});

describe('a way by sea', () => {
  const lengthOf = (way: readonly (readonly [number, number])[]): number =>
    way.reduce((sum, point, index) => sum + (index === 0 ? 0 : distanceKm(way[index - 1] ?? point, point)), 0);

  it.each([
    ['Shanghai', [122, 30.6], 'Hamburg', [9.9, 53.5], 19_000, 21_000],
    ['Qinzhou', [108.6, 21.7], 'Singapore', [103.8, 1.3], 2_300, 2_900],
    ['Singapore', [103.8, 1.3], 'Rotterdam', [4.1, 51.9], 15_000, 16_500],
    ['Shanghai', [122, 30.6], 'Los Angeles', [-118.3, 33.7], 10_000, 12_500],
    ['Aktau', [51.2, 43.6], 'Alat', [49.4, 39.9], 400, 460],
  ] as const)('from %s %j to %s is about as long as ships sail', (_, from, __, to, least, most) => {
    const km = lengthOf(seaLane(from, to));
    expect(km).toBeGreaterThan(least);
    expect(km).toBeLessThan(most);
  });

  it('is the same there and back, and begins and ends at the ports', () => {
    const there = seaLane([122, 30.6], [9.9, 53.5]);
    expect(seaLane([9.9, 53.5], [122, 30.6])).toEqual(there.toReversed());
    expect([there[0], there.at(-1)]).toEqual([
      [122, 30.6],
      [9.9, 53.5],
    ]);
  });
});

describe('the estimates of an arrival', () => {
  const said = (at: number, arrival: number) => ({
    time: timeAt(arrival),
    event: { id: 'f', reportedAt: timeAt(at).instant, recordedAt: timeAt(at + 1).instant ?? '' },
  });
  const eta: Eta = {
    place: place('duisburg'),
    placeCode: null,
    source: { name: 'line', kind: null },
    state: 'OPEN',
    value: said(20, 110),
    history: [said(10, 100)],
    actual: null,
    lateMinutes: null,
  };
  const hours = (ms: number): number => (ms - Date.UTC(2026, 2, 1)) / 3_600_000;

  it('stand in the order in which they were said', () => {
    expect(etaWords(eta).map(({ saidAt, arrival }) => [hours(saidAt), hours(arrival)])).toEqual([
      [10, 100],
      [20, 110],
    ]);
  });

  it('that are no instants, or past their retention, are left out', () => {
    const none = { ...said(5, 90), event: null };
    const coarse = { ...said(6, 90), time: { ...timeAt(90), instant: null } };
    expect(etaWords({ ...eta, history: [none, coarse] })).toHaveLength(1);
  });
});
