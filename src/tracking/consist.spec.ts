import type { JournalEntry } from '../canonical/tracking-event.js';
import { carriedFacts } from './consist.js';
import { foldUnit } from './fold-unit.js';
import {
  journeyOf,
  legsOf,
  milestone,
  railway,
  said,
  SETTINGS,
  terminal,
  told as toldOf,
  UNIT_KEY,
  type Told,
} from './given.fixture.js';
import type { Journey } from './journey.js';
import type { LiveEntry } from './live-facts.js';

const OLD = '5312345';
const NEW = '95236196';
const TRAIN = { unit: null } as const;

const live = ({ event, sources }: JournalEntry): LiveEntry => ({ event, sources, ofUnit: true });

/** Facts of the unit are its own; all others may carry it. */
function carried(...facts: readonly JournalEntry[]): readonly string[] {
  return of(facts).map(({ entry: { event } }) => {
    const wagon = event.transport?.wagon == null ? '' : ` on ${event.transport.wagon}`;
    const kind = event.classifier === 'ACTUAL' ? '' : `${event.classifier} `;
    return `${kind}${event.code} ${event.place?.code ?? '-'}${wagon}`;
  });
}

function of(facts: readonly JournalEntry[]): ReturnType<typeof carriedFacts> {
  const isOwn = ({ event }: JournalEntry): boolean =>
    event.unit?.kind === 'CONTAINER' && event.unit.number === 'TBJU1234565';
  return carriedFacts(
    { unitKey: UNIT_KEY, own: facts.filter(isOwn).map(live), carriers: facts.filter((fact) => !isOwn(fact)).map(live) },
    SETTINGS,
  );
}

const wagon = (number: string, more: Told): Told => ({ wagon: number, ...more, unit: `WAGON:${number}` });
const loaded = (at: string, number: string, place = 'CNCQI'): JournalEntry =>
  said(terminal, 'LOADED', { at, place, wagon: number });
const listed = (
  at: string,
  train: string,
  ...units: readonly (readonly [unit: string, wagon: string])[]
): readonly JournalEntry[] =>
  units.map(([unit, number]) => said(railway, 'MANIFESTED', { at, train, wagon: number, unit }));

const BOX = 'CONTAINER:TBJU1234565';
const OTHER_BOX = 'CONTAINER:TKRU4001231';

test('a wagon takes its box along', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' })),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-15 22:30 +08:00', place: 'CNAKL' })),
    ),
  ).toEqual([`DEPARTED CNCQI on ${OLD}`, `ARRIVED CNAKL on ${OLD}`]);
});

test('a train takes along the boxes on its wagons, whoever lists the wagon in it', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      ...listed('2026-06-13 09:00 +08:00', 'X8011', [`WAGON:${OLD}`, OLD], ['WAGON:5312346', '5312346']),
      said(railway, 'DEPARTED', { ...TRAIN, at: '2026-06-13 10:00 +08:00', train: 'X8011', place: 'CNCQI' }),
      said(railway, 'DEPARTED', { ...TRAIN, at: '2026-06-13 11:00 +08:00', train: 'X8013', place: 'CNCQI' }),
    ),
  ).toEqual([`DEPARTED CNCQI on ${OLD}`]);
});

test('a train that is met under the other number of its pair is the same one', () => {
  const facts = (train: string): readonly string[] =>
    carried(
      said(terminal, 'LOADED', { at: '2026-06-13 08:40 +08:00', train: 'X8017/8', place: 'CNCQI' }),
      said(railway, 'DEPARTED', { ...TRAIN, at: '2026-06-13 10:00 +08:00', train, place: 'CNCQI' }),
    );
  expect(facts('X8018')).toEqual(['DEPARTED CNCQI']);
  expect(facts('X8017')).toEqual(['DEPARTED CNCQI']);
  expect(facts('X8019')).toEqual([]);
});

test('what a carrier did before the box came aboard is not the box’s', () => {
  expect(
    carried(
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-12 06:00 +08:00', place: 'CNCQI' })),
      loaded('2026-06-13 08:40 +08:00', OLD),
    ),
  ).toEqual([]);
});

test.each([
  ['DISCHARGED', {}],
  ['RELOADED', {}],
  ['ROLLED', {}],
  ['GATE_OUT', { mode: 'ROAD' }],
  ['DELIVERED', {}],
] as const)('after %s the wagon goes on without the box', (code, more) => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(terminal, code, { at: '2026-06-13 09:00 +08:00', place: 'CNCQI', ...more }),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' })),
    ),
  ).toEqual([]);
});

test('a late word on the old wagon does not move a box that was reloaded', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-16 03:10 +05:00', place: 'KZDOS' })),
      said(railway, 'RELOADED', { at: '2026-06-16 05:15 +05:00', place: 'KZDOS', wagon: NEW }),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-16 06:00 +05:00', place: 'KZDOS' })),
      said(railway, 'ARRIVED', wagon(NEW, { at: '2026-06-22 04:00 +03:00', place: 'by-brest-north' })),
    ),
  ).toEqual([`ARRIVED KZDOS on ${OLD}`, `ARRIVED by-brest-north on ${NEW}`]);
});

test('a reload that names the wagon it was lifted from ends that link and begins none', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(railway, 'RELOADED', { at: '2026-06-16 05:15 +05:00', place: 'KZDOS', wagon: OLD }),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-16 06:00 +05:00', place: 'KZDOS' })),
    ),
  ).toEqual([]);
});

test('where gauges change a departure counts once the wagon is seen further on', () => {
  const way = [
    loaded('2026-06-13 08:40 +08:00', OLD),
    said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-15 22:30 +08:00', place: 'CNAKL' })),
    said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-16 05:30 +08:00', place: 'CNAKL' })),
  ];
  const arrived = said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-16 03:10 +05:00', place: 'KZDOS' }));
  expect(carried(...way)).toEqual([`ARRIVED CNAKL on ${OLD}`]);
  expect(carried(...way, arrived)).toEqual([
    `ARRIVED CNAKL on ${OLD}`,
    `DEPARTED CNAKL on ${OLD}`,
    `ARRIVED KZDOS on ${OLD}`,
  ]);
});

test('a wagon that goes back where it came from has left its box behind', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' })),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-15 22:30 +08:00', place: 'CNAKL' })),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-16 03:10 +05:00', place: 'KZDOS' })),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-16 09:00 +05:00', place: 'KZDOS' })),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-16 12:30 +08:00', place: 'CNAKL' })),
      said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-19 12:30 +08:00', place: 'CNCQI' })),
    ),
  ).toEqual([`DEPARTED CNCQI on ${OLD}`, `ARRIVED CNAKL on ${OLD}`, `ARRIVED KZDOS on ${OLD}`]);
});

test('tomorrow’s train of the same number takes nothing along', () => {
  const run = (day: string) => [
    said(railway, 'DEPARTED', { ...TRAIN, at: `2026-06-${day} 10:00 +02:00`, train: '43521', place: 'PLMAA' }),
    said(railway, 'ARRIVED', { ...TRAIN, at: `2026-06-${day} 22:00 +02:00`, train: '43521', place: 'DEDUI' }),
  ];
  expect(
    carried(
      said(railway, 'LOADED', { at: '2026-06-24 08:00 +02:00', train: '43521', place: 'PLMAA' }),
      ...run('24'),
      ...run('25'),
    ),
  ).toEqual(['DEPARTED PLMAA', 'ARRIVED DEDUI']);
});

test('a run with an identity of its own is no other run of that number', () => {
  const of = (day: string) =>
    [`OTHER:TR`].map(() => ({ type: 'OTHER' as const, number: `R${day}`, original: `TR:R${day}` }));
  const withRun = (entry: JournalEntry, day: string): JournalEntry => ({
    ...entry,
    event: { ...entry.event, references: of(day) },
  });
  const left = (day: string): JournalEntry =>
    withRun(
      said(railway, 'DEPARTED', { ...TRAIN, at: `2026-06-${day} 10:00 +02:00`, train: '43521', place: 'DEDUI' }),
      day,
    );
  const list = withRun(
    said(railway, 'MANIFESTED', { at: '2026-06-24 08:00 +02:00', train: '43521', wagon: NEW }),
    '25',
  );
  expect(carried(list, left('24'), left('25'))).toEqual([`DEPARTED DEDUI on ${NEW}`]);
});

test('a later list of the train that leaves the wagon out ends its part in the train', () => {
  const left = said(railway, 'DEPARTED', { ...TRAIN, at: '2026-06-25 10:00 +02:00', train: '43521', place: 'DEDUI' });
  const first = listed('2026-06-24 08:00 +02:00', '43521', [BOX, NEW], [`WAGON:${NEW}`, NEW]);
  expect(carried(...first, left)).toEqual([`DEPARTED DEDUI on ${NEW}`]);
  expect(
    carried(...first, ...listed('2026-06-25 09:00 +02:00', '43521', ['WAGON:94240017', '94240017']), left),
  ).toEqual([]);
});

test('a later list of the wagon’s boxes that leaves the box out ends its part in the wagon', () => {
  const left = said(railway, 'DEPARTED', wagon(NEW, { at: '2026-06-25 10:00 +02:00', place: 'DEDUI' }));
  const first = listed('2026-06-24 08:00 +02:00', '43521', [BOX, NEW], [OTHER_BOX, NEW]);
  expect(carried(...first, left)).toEqual([`DEPARTED DEDUI on ${NEW}`]);
  expect(carried(...first, ...listed('2026-06-25 09:00 +02:00', '43521', [OTHER_BOX, NEW]), left)).toEqual([]);
});

test('a list without boxes says nothing of what stands on the wagons', () => {
  const left = said(railway, 'DEPARTED', wagon(NEW, { at: '2026-06-25 10:00 +02:00', place: 'DEDUI' }));
  const first = listed('2026-06-24 08:00 +02:00', '43521', [BOX, NEW]);
  expect(carried(...first, ...listed('2026-06-25 09:00 +02:00', '43521', [`WAGON:${NEW}`, NEW]), left)).toEqual([
    `DEPARTED DEDUI on ${NEW}`,
  ]);
});

test('a wagon that was unloaded has nothing aboard, whoever said so of the wagon alone', () => {
  expect(
    carried(
      loaded('2026-06-13 08:40 +08:00', OLD),
      said(railway, 'DISCHARGED', wagon(OLD, { at: '2026-06-13 09:00 +08:00', place: 'CNCQI' })),
      said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' })),
    ),
  ).toEqual([]);
});

test('a forecast belongs to who was aboard when it was made', () => {
  const eta = (saidAt: string) =>
    said(railway, 'ARRIVED', {
      ...TRAIN,
      at: '2026-06-25 06:00 +02:00',
      classifier: 'ESTIMATED',
      train: '43521',
      place: 'DEDUI',
      said: saidAt,
    });
  const boarding = said(railway, 'LOADED', { at: '2026-06-24 08:00 +02:00', train: '43521', place: 'PLMAA' });
  const off = said(terminal, 'DISCHARGED', { at: '2026-06-25 05:00 +02:00', place: 'DEDUI' });
  expect(carried(boarding, off, eta('2026-06-24 12:00 +02:00'))).toEqual(['ESTIMATED ARRIVED DEDUI']);
  expect(carried(boarding, off, eta('2026-06-25 05:30 +02:00'))).toEqual([]);
  expect(carried(boarding, off, eta('2026-06-24 06:00 +02:00'))).toEqual([]);
});

test('a planned loading puts nobody aboard, a list made before the departure does', () => {
  const left = said(railway, 'DEPARTED', wagon(NEW, { at: '2026-06-25 10:00 +02:00', place: 'DEDUI' }));
  const plan = { at: '2026-06-24 08:00 +02:00', wagon: NEW, classifier: 'PLANNED' } as const;
  expect(carried(said(terminal, 'LOADED', plan), left)).toEqual([]);
  expect(carried(said(railway, 'MANIFESTED', plan), left)).toEqual([`DEPARTED DEDUI on ${NEW}`]);
});

test('what the box’s own message says as well is said once', () => {
  const at = '2026-06-16 07:00 +03:00';
  expect(
    carried(
      loaded('2026-06-16 05:15 +05:00', NEW, 'KZDOS'),
      said(railway, 'DEPARTED', { at, place: 'KZDOS', wagon: NEW }),
      said(railway, 'DEPARTED', wagon(NEW, { at, place: 'KZDOS' })),
      said(railway, 'ARRIVED', wagon(NEW, { at: '2026-06-22 04:00 +03:00', place: 'by-brest-north' })),
    ),
  ).toEqual([`ARRIVED by-brest-north on ${NEW}`]);
});

test('a carried fact keeps its id and says what put the unit aboard; its references stay behind', () => {
  const boarding = loaded('2026-06-13 08:40 +08:00', OLD);
  const left = said(
    railway,
    'DEPARTED',
    wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI', refs: ['RAIL_NOTE:OTHER1'] }),
  );
  const [fact] = of([boarding, left]);
  expect(fact?.entry.event).toMatchObject({ id: left.event.id, references: [], unit: { number: 'TBJU1234565' } });
  expect(fact?.via).toEqual([boarding.event.id]);
});

test('a wagon is not carried by itself', () => {
  const facts = [said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' }))].map(live);
  expect(
    carriedFacts(
      { unitKey: facts[0]!.event.unit ? (`WAGON:${OLD}` as typeof UNIT_KEY) : UNIT_KEY, own: facts, carriers: facts },
      SETTINGS,
    ),
  ).toEqual([]);
});

test('the fold makes legs of what the carriers tell', () => {
  const facts = [
    loaded('2026-06-13 08:40 +08:00', OLD),
    said(railway, 'DEPARTED', wagon(OLD, { at: '2026-06-13 10:00 +08:00', place: 'CNCQI' })),
    said(railway, 'ARRIVED', wagon(OLD, { at: '2026-06-15 22:30 +08:00', place: 'CNAKL' })),
  ];
  const own = facts[0]!;
  const derived = of(facts).map(({ entry: { event, sources } }) => ({ event, sources, recordedAt: own.recordedAt }));
  const journey = journeyOf(own, ...derived);
  expect(legsOf(journey)).toEqual(['RAIL CNCQI→CNAKL']);
  expect(journey.milestones.map(toldOf)).toEqual(['LOADED CNCQI', 'DEPARTED CNCQI', 'ARRIVED CNAKL']);
});

test('the running of a train is a milestone of the box that its list names', () => {
  const listed = said(railway, 'MANIFESTED', { at: '2026-06-24 13:00 +08:00', train: '43521', wagon: NEW });
  const arrived = said(railway, 'ARRIVED', { at: '2026-06-25 04:00 +08:00', place: 'DEDUI', train: '43521', ...TRAIN });
  const history = { unitKey: UNIT_KEY, entries: [listed], documentEntries: [], corrections: [] };
  expect(foldUnit(history, SETTINGS)[0]?.milestones.map(({ code }) => code)).toEqual(['MANIFESTED']);
  const [journey] = foldUnit({ ...history, carriers: [arrived] }, SETTINGS);
  const found = milestone(journey as Journey, 'ARRIVED', 'DEDUI');
  expect(found.actual?.event).toBe(arrived.event.id);
  expect(found.explanation.rule).toBe('milestone.carried');
  expect(found.explanation.text).toBe(
    'Reported by railway for 2026-06-25 04:00 +08:00 of train 43521, which carries the unit.',
  );
});

test('a fact of a wagon that its own party takes back is taken back from the box', () => {
  const listed = said(railway, 'MANIFESTED', { at: '2026-06-24 13:00 +08:00', train: '43521', wagon: NEW });
  const left = wagon(NEW, { at: '2026-06-24 15:00 +08:00', place: 'CNCQI', documentKey: 'D1' });
  const undone = {
    ...left,
    said: '2026-06-24 18:00 +08:00',
    correction: { action: 'RETRACTS', documentKey: 'D1' },
  } as const;
  const history = { unitKey: UNIT_KEY, entries: [listed], documentEntries: [], corrections: [] };
  const codesWith = (...carriers: readonly JournalEntry[]) =>
    foldUnit({ ...history, carriers }, SETTINGS).flatMap(({ milestones }) => milestones.map(({ code }) => code));
  expect(codesWith(said(railway, 'DEPARTED', left))).toEqual(['MANIFESTED', 'DEPARTED']);
  expect(codesWith(said(railway, 'DEPARTED', undone), said(railway, 'DEPARTED', left))).toEqual(['MANIFESTED']);
});
