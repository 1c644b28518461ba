import { jest } from '@jest/globals';
import type { EventCode } from '../../src/canonical/event-code.js';
import { kindOf } from '../../src/canonical/event-code.js';
import type { CodedPlace } from '../../src/canonical/place.js';
import type { TrackingEvent } from '../../src/canonical/tracking-event.js';
import { keyOfId } from '../../src/graphql/global-id.js';
import { unpackJourney } from '../../src/read-model/journey-body.js';
import type { Journey } from '../../src/tracking/journey.js';
import type { Feed } from '../../src/settings/feed-registry.js';
import { dataOf, startApi } from '../graphql/support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testReference } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { announced, readMonth, readTruth, takeIn, type Trip, type TrueFact } from './month.js';

jest.setTimeout(120_000);

const { feeds, files } = readMonth();
const truth = readTruth();

let database: TestDatabase;
let outcome: ReadonlyMap<string, string>;
let events: ReadonlyMap<string, TrackingEvent>;
/** By container number, the oldest first. */
let journeys: ReadonlyMap<string, readonly Journey[]>;

beforeAll(async () => {
  database = await createTestDatabase();
  outcome = await takeIn(database.pool, feeds, files);
  const facts = await database.pool.query<{ body: TrackingEvent }>('select body from journal');
  events = new Map(facts.rows.map(({ body }) => [body.id, body]));
  const rows = await database.pool.query<{ body: Buffer }>(`select body from journey order by started_at`);
  const stored = rows.rows.map(({ body }) => unpackJourney(body));
  journeys = new Map(
    stored.map(({ unit: { number } }) => [number, stored.filter(({ unit }) => unit.number === number)]),
  );
});

afterAll(async () => {
  await database.drop();
});

/** A journey for each trip of the truth, in their order. */
const trips = (): readonly { readonly name: string; readonly trip: Trip; readonly journey: Journey | undefined }[] =>
  truth.flatMap(({ container, trips: all }) =>
    all.map((trip, index) => ({
      name: `${container} ${trip.trip}`,
      trip,
      journey: journeys.get(container)?.[index],
    })),
  );

const unlocodeOf = (key: string | null | undefined): string | null =>
  key === null || key === undefined ? null : (testReference().placeByKey(key)?.unlocode ?? key);

/** Papers, customs and words on a delay tell nothing of where a unit is. */
const tellsPlace = (code: EventCode): boolean =>
  kindOf(code) !== 'CUSTOMS' && !['BOOKED', 'MANIFESTED', 'CONSIGNEE_NOTIFIED', 'DELAYED'].includes(code);

const partyOf = (feedId: string): string | undefined => feeds.byId(feedId)?.party;

/** The one place code that is in no list: it stays unknown, and the truth knows the place. */
const isUnknown = (place: CodedPlace | null, key: string): boolean =>
  place?.key === null && place.code === 'SXQ2' && key === 'cn-threegorges-lock';

/** A message may know the day alone, or the town where the truth knows the terminal. */
function says(event: TrackingEvent, fact: TrueFact): boolean {
  const { instant, local, precision } = event.occurredAt;
  const isThen =
    fact.precision === 'DAY' ? precision === 'DAY' && local.startsWith(fact.at.slice(0, 10)) : instant === fact.at;
  return (
    isThen &&
    event.code === fact.code &&
    event.classifier === 'ACTUAL' &&
    event.reportedBy.party === partyOf(fact.reportedBy) &&
    (unlocodeOf(fact.place) === unlocodeOf(event.place?.key) || isUnknown(event.place, fact.place))
  );
}

describe('the sample month, taken in', () => {
  it('has a journey for each trip of each container, and no other', () => {
    expect(new Map([...journeys].map(([container, all]) => [container, all.length]))).toEqual(
      new Map(truth.map(({ container, trips: all }) => [container, all.length])),
    );
  });

  it('holds every true fact in its journey: code, place, instant, and who says so', () => {
    const missing = trips().flatMap(({ name, trip, journey }) => {
      const told = (journey?.events ?? []).flatMap((id) => events.get(id) ?? []);
      return trip.course
        .filter((fact) => !told.some((event) => says(event, fact)))
        .map(({ code, place, at }) => `${name}: ${code} ${place} ${at}`);
    });
    expect(missing).toEqual([]);
  });

  it('hangs the legs of each journey together: each begins where the one before ends', () => {
    const torn = trips().flatMap(({ name, journey }) =>
      (journey?.legs ?? []).flatMap(({ from }, index, legs) => {
        const before = legs[index - 1]?.to ?? null;
        const isTorn = index > 0 && (from === null || from.key !== before?.key);
        return isTorn ? [`${name}: leg ${index} begins at ${from?.code}, the one before ends at ${before?.code}`] : [];
      }),
    );
    expect(torn).toEqual([]);
  });

  it('infers a leg only where a report of it was lost or the way between two terminals is nobody’s', () => {
    const inferred = trips().flatMap(({ name, journey }) =>
      (journey?.legs ?? [])
        .filter((leg) => leg.inferred)
        .map(({ from, to }) => `${name.split(' ')[0]}: ${from?.key}→${to?.key}`),
    );
    expect(inferred).toEqual(['LBQU0257130: cn-qinzhou-east→CNQZH', 'LBQU8021584: cn-qinzhou-east→CNQZH']);
  });

  it('knows where each unit was last: at the place of the last thing that truly happened to it', () => {
    const differs = trips().flatMap(({ name, trip, journey }) => {
      const last = trip.course.findLast(({ code }) => tellsPlace(code as EventCode));
      const known = journey?.lastKnownPlace;
      const isRight = known?.code === last?.code && unlocodeOf(known?.place.key) === unlocodeOf(last?.place);
      return isRight ? [] : [`${name}: ${last?.code} ${last?.place}, not ${known?.code} ${known?.place.key}`];
    });
    expect(differs).toEqual([]);
  });

  it('keeps no estimate open for a place that the unit has been to, nor after the trip', () => {
    const open = trips().flatMap(({ name, trip, journey }) => {
      const been = new Set(trip.course.filter(({ code }) => code === 'ARRIVED').map(({ place }) => unlocodeOf(place)));
      return (journey?.etas ?? [])
        .filter(({ state, place }) => state === 'OPEN' && been.has(unlocodeOf(place?.key)))
        .map(({ place }) => `${name}: ${place?.code}`);
    });
    expect(open).toEqual([]);
  });

  it('gives each trip the status that a person would give it', () => {
    const differs = trips()
      .filter(({ trip, journey }) => trip.statusAtMonthEnd !== journey?.status)
      .map(
        ({ name, trip, journey }) =>
          `${name}: ${trip.statusAtMonthEnd}, not ${journey?.status}: ${journey?.explanation.text}`,
      );
    expect(differs).toEqual([]);
  });

  it('has those containers on hold that are, and no other', () => {
    const onHold = trips().map(({ name, journey }) => [name, journey?.flags.includes('ON_HOLD')]);
    expect(onHold).toEqual(trips().map(({ name, trip }) => [name, trip.onHoldAtMonthEnd]));
  });

  it('finds each trip by every number that somebody has named', async () => {
    interface Tracked {
      readonly track: {
        readonly journeys: readonly { readonly id: string }[];
      };
    }
    const api = await startApi(database.url);
    const lost = await Promise.all(
      trips().flatMap(({ name, trip, journey }) =>
        Object.entries(trip.documents).map(async ([kind, number]) => {
          const query = 'query ($number: String!) { track(number: $number) { journeys { id } } }';
          const { track } = dataOf<Tracked>(await api.ask(query, { number }));
          return track.journeys.some(({ id }) => keyOfId('Journey', id) === journey?.id)
            ? []
            : [`${name}: ${kind} ${number}`];
        }),
      ),
    );
    await api.stop();
    expect(lost.flat()).toEqual([]);
  });

  it('answers where a barge’s container is, where next, whether it makes its ship, and what is wrong', async () => {
    interface Contained {
      readonly container: { readonly latestJourney: unknown };
    }
    const api = await startApi(database.url);
    const query = `{ container(number: "TSTU2565703") { latestJourney {
      legs { mode inferred from { key } to { key } }
      lastKnownPlace { place { key } code isThere since { time { local } } }
      nextPlace { place { key } arrival { estimated { time { local } } } }
      etas { state place { key } history { time { local } } }
      connections { place { key } slackMinutes state }
      exceptions { kind openedAt closedAt }
      borderCrossings { place { key } }
    } } }`;
    const { container } = dataOf<Contained>(await api.ask(query, {}));
    await api.stop();
    expect(container.latestJourney).toEqual({
      legs: [
        { mode: 'ROAD', inferred: false, from: null, to: { key: 'cq-guoyuan-port' } },
        {
          mode: 'INLAND_WATERWAY',
          inferred: false,
          from: { key: 'cq-guoyuan-port' },
          to: { key: 'cn-shanghai-yangshan' },
        },
        { mode: 'SEA', inferred: false, from: { key: 'cn-shanghai-yangshan' }, to: { key: 'DEHAM' } },
      ],
      lastKnownPlace: {
        place: { key: 'CNWHG' },
        code: 'DEPARTED',
        isThere: false,
        since: { time: { local: '2026-03-31T06:10:00' } },
      },
      nextPlace: {
        place: { key: 'cn-shanghai-yangshan' },
        arrival: { estimated: { time: { local: '2026-04-04T13:00:00' } } },
      },
      etas: [{ state: 'OPEN', place: { key: 'cn-shanghai-yangshan' }, history: expect.any(Array) }],
      connections: [{ place: { key: 'cn-shanghai-yangshan' }, slackMinutes: -13_740, state: 'ENDANGERED' }],
      exceptions: [{ kind: 'MISSED_CONNECTION', openedAt: '2026-03-31T08:40:00.000Z', closedAt: null }],
      borderCrossings: [],
    });
  });

  it('splits the waiting at the borders by what was waited for', () => {
    const waits = journeys
      .get('LBGU0256617')?.[0]
      ?.borderCrossings.map(({ place, waiting }) => [
        place.key,
        ...waiting.map((part) => `${part.cause} ${part.minutes}`),
      ]);
    expect(waits).toEqual([
      ['cn-alashankou', 'CUSTOMS 435', 'TRAIN 25'],
      ['kz-dostyk', 'RELOAD 135', 'TRAIN 210'],
      ['kz-iletsk', 'TRAIN 100'],
      ['by-brest-north', 'TRAIN 1330'],
      ['pl-malaszewicze', 'CUSTOMS 545', 'RELOAD 1791', 'TRAIN 1494'],
    ]);
  });

  it('keeps every invariant', async () => {
    expect(await brokenInvariants(database.pool)).toEqual({});
  });
});

describe('what is irregular in it on purpose', () => {
  const named = (disposition: string): readonly string[] =>
    [...outcome].filter(([, of]) => of === disposition).map(([name]) => name);

  interface Said {
    readonly event: TrackingEvent;
    readonly sources: number;
  }
  /** The facts that a file says, with the number of messages that say them. */
  async function saidBy(name: string): Promise<readonly Said[]> {
    const file = files.find((sample) => sample.name === name);
    const { rows } = await database.pool.query<{ body: TrackingEvent; sources: string }>(
      `select j.body::text::json as body,
              (select count(*) from journal_source o where o.event_id = j.event_id) as sources
         from inbox i join journal_source s using (content_key) join journal j using (event_id)
        where i.feed = $1 and i.body = $2 group by j.event_id, j.month, j.body::text`,
      [file?.feed.id, file?.body],
    );
    return rows.map(({ body, sources }) => ({ event: body, sources: Number(sources) }));
  }
  const saidByAll = async (section: string): Promise<readonly Said[]> =>
    (await Promise.all(announced(section).map(saidBy))).flat();
  const onlyOf = (feed: Feed, name: string): boolean => name.startsWith(`${feed.id}/`);

  it('repeats are those files whose bytes came before', () => {
    const pairs = announced('The same bytes again');
    expect(named('REPEAT')).toHaveLength(pairs.length / 2);
    expect(pairs).toEqual(expect.arrayContaining([...named('REPEAT')]));
  });

  it('one message is quarantined in part, one whole, and everything else is read', () => {
    expect(named('PARTLY_QUARANTINED')).toEqual(announced('Broken message'));
    expect(named('QUARANTINED')).toEqual(announced('No EDIFACT at all'));
    expect(named('PROCESSED')).toHaveLength(files.length - named('REPEAT').length - 2);
  });

  it('the neighbours of a broken message are read', async () => {
    const units = (await saidByAll('Broken message')).map(({ event }) => event.unit?.number);
    expect(units).toHaveLength(2);
    expect(units).not.toContain('LBQU0257130');
  });

  it('what is sent again under a new control reference is the same facts with another source', async () => {
    const said = await saidByAll('Sent again under a new control reference');
    expect(said.length).toBeGreaterThan(0);
    expect(said.every(({ sources }) => sources === 2)).toBe(true);
  });

  it('an unknown place stays unresolved, with its code', async () => {
    const places = (await saidByAll('Unknown place code')).map(({ event }) => event.place);
    const unresolved = places.filter((place) => place?.key === null);
    expect(unresolved.length).toBeGreaterThan(0);
    expect(new Set(unresolved.map((place) => place?.code))).toEqual(new Set(['SXQ2']));
  });

  it('an unknown status is kept in its own words, and moves nothing', async () => {
    const unmapped = (await saidByAll('Unknown status code')).filter(({ event }) =>
      event.flags.includes('CODE_UNMAPPED'),
    );
    expect(unmapped.length).toBeGreaterThan(0);
    for (const { event } of unmapped) expect(event.wording).toContain('BRS');
  });

  it('a customs status of somebody who is not entitled is marked as such, that of customs is not', async () => {
    const [forwarder = '', customs = ''] = announced('Customs status from somebody not entitled');
    const marks = async (name: string): Promise<readonly boolean[]> =>
      (await saidBy(name))
        .filter(({ event }) => event.customs !== null)
        .map(({ event }) => event.flags.includes('SOURCE_NOT_ENTITLED'));
    expect(new Set(await marks(forwarder))).toEqual(new Set([true]));
    expect(new Set(await marks(customs))).toEqual(new Set([false]));
  });

  it('an actual in the future is marked as such', async () => {
    const [wrong = '', right = ''] = announced('Actual in the future');
    const flags = async (name: string): Promise<readonly string[]> =>
      (await saidBy(name)).flatMap(({ event }) => event.flags);
    expect(await flags(wrong)).toContain('ACTUAL_AFTER_MESSAGE');
    expect(await flags(right)).not.toContain('ACTUAL_AFTER_MESSAGE');
  });

  it('a cancelled message is taken back: its facts stay, outside the journey', async () => {
    const [cancelled = ''] = announced('Cancelled document');
    const ids = (await saidBy(cancelled)).map(({ event }) => event.id);
    const journey = [...journeys.values()].flat().find(({ unit }) => unit.number === 'TSTU7452166');
    expect(ids.length).toBeGreaterThan(0);
    expect(journey?.retractedEvents).toEqual(expect.arrayContaining(ids));
    expect(journey?.events.filter((id) => ids.includes(id))).toEqual([]);
  });

  it('of two times for one discharge the terminal’s counts and the carrier’s stays visible', async () => {
    const journey = journeys.get('LBQU1231362')?.[0];
    const discharged = journey?.milestones.find(
      ({ code, place }) => code === 'DISCHARGED' && unlocodeOf(place?.key) === 'SGSIN',
    );
    expect(discharged?.actual?.time.local).toMatch(/T08:10/);
    const losers = discharged?.explanation.losingEvents.map(({ event }) => events.get(event)?.occurredAt.local);
    expect(losers).toEqual(expect.arrayContaining([expect.stringMatching(/T09:00/)]));
  });

  it('a transit stands under transit, however the box is counted', () => {
    const transits = [...events.values()].filter(({ code }) => code === 'TRANSIT_OPENED' || code === 'TRANSIT_CLOSED');
    expect(transits.length).toBeGreaterThan(10);
    expect(new Set(transits.map(({ customs }) => customs?.procedure))).toEqual(new Set(['TRANSIT']));
  });

  it('a journey says where it began', () => {
    const moved = [...journeys.values()].flat().filter(({ status }) => status !== 'EMPTY_RELEASED');
    expect(moved.filter(({ origin }) => origin === null).map(({ unit }) => unit.number)).toEqual([]);
  });

  it('every file is of a feed, and every feed has files', () => {
    for (const feed of feeds.feeds) expect(files.some(({ name }) => onlyOf(feed, name))).toBe(true);
    expect(outcome.size).toBe(files.length);
  });
});
