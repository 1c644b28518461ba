import type { Pool } from 'pg';
import type { TrackingEvent } from '../../../src/canonical/tracking-event.js';
import type { Journey, Shipment } from '../../../src/tracking/journey.js';
import { DUISBURG, NOWHERE, bill, factOf, journeyOf, shipmentOf } from './facts.js';
import { storeJourneys, storeMessages, storeQuarantined, storeShipments, type Said } from './rows.js';

export const SHIPMENTS = 60;

/** Container of shipment `index`, first or second: a made-up owner code, and check digits nobody looks at here. */
export const unitOf = (index: number, second = false): string =>
  `LBTU${String(index).padStart(6, '0')}${second ? 2 : 1}`;
export const billOf = (index: number): string => `LBB${String(index).padStart(5, '0')}`;

/** Shipments of two containers with six facts each: a day apart, the first five planned only, every tenth on hold. */
export async function storeShipmentList(pool: Pool): Promise<void> {
  const messages: Said[] = [];
  const journeys: Journey[] = [];
  const shipments: Shipment[] = [];
  for (let index = 0; index < SHIPMENTS; index += 1) {
    const document = bill(billOf(index));
    const covered = [unitOf(index), unitOf(index, true)].map((unit) => {
      const facts = factsOf(unit, index);
      messages.push(saidOf(unit, index, facts));
      const status = index < 5 ? 'PLANNED' : 'IN_TRANSIT';
      return journeyOf({ unit, trip: 1, facts, documents: [document], status, onHold: index % 10 === 0 });
    });
    journeys.push(...covered);
    shipments.push(shipmentOf(document, covered));
  }
  await storeMessages(pool, messages);
  await storeJourneys(pool, journeys);
  await storeShipments(pool, shipments);
}

const CODES = ['GATE_IN', 'LOADED', 'DEPARTED', 'BORDER_CROSSED', 'ARRIVED', 'DISCHARGED'] as const;

// Three months, so that facts lie in several partitions.
const dayOf = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

const factsOf = (unit: string, index: number): readonly TrackingEvent[] =>
  CODES.map((code, hour) => factOf({ unit, code, local: `${dayOf(index)}T0${hour}:15:00` }));

function saidOf(unit: string, index: number, facts: readonly TrackingEvent[]): Said {
  const lines = facts.map((fact) => ({ fact, words: `STS+1+${fact.code}+${unit}` }));
  const text = `UNB+UNOY:4+CQT'UNH+1+IFTSTA:D:00B:UN'${lines.map(({ words }) => words).join(`'FTX+AAI+++重庆'`)}'UNZ+1'`;
  return {
    message: unit,
    body: Buffer.from(text),
    receivedAt: `${dayOf(index)}T12:00:00.000Z`,
    charset: 'utf-8',
    facts: lines,
  };
}

export const REUSED = 'LBXU7000001';
export const UNLUCKY_BODY = Buffer.from(
  `UNB+UNOE:3+СТАНЦИЯ'UNH+1+IFTSTA:D:95B:UN'DTM+334:202620051200:203'STS+1+24'UNZ+1'`,
  'utf8',
);

/** One container with two trips, the second still planned; a place nobody knows; a message that could not be read. */
export async function storeReusedContainer(pool: Pool): Promise<void> {
  const first = [
    factOf({ unit: REUSED, code: 'GATE_IN', local: '2025-11-01T08:00:00' }),
    factOf({ unit: REUSED, code: 'DISCHARGED', local: '2025-11-20T08:00:00', place: DUISBURG }),
  ];
  const second = [
    factOf({ unit: REUSED, code: 'DEPARTED', local: '2026-03-01T08:00:00', classifier: 'PLANNED', place: NOWHERE }),
  ];
  const trips = [
    journeyOf({ unit: REUSED, trip: 1, facts: first, documents: [bill('LBB90001')], status: 'EMPTY_RETURNED' }),
    journeyOf({ unit: REUSED, trip: 2, facts: second, documents: [bill('LBB90002')], status: 'PLANNED' }),
  ];
  await storeMessages(pool, [saidOf(REUSED, 200, [...first, ...second])]);
  await storeJourneys(pool, trips);
  await storeShipments(
    pool,
    trips.map((trip) => shipmentOf(trip.references[0] ?? bill('LBB90009'), [trip])),
  );
}

export async function storeUnreadable(pool: Pool): Promise<Said> {
  const said: Said = {
    message: 'unreadable',
    body: UNLUCKY_BODY,
    receivedAt: '2026-03-02T12:00:00.000Z',
    charset: 'utf-8',
    facts: [],
  };
  await storeMessages(pool, [said]);
  const byte = UNLUCKY_BODY.indexOf('DTM');
  await storeQuarantined(
    pool,
    said,
    ['TIME_IMPOSSIBLE', 'SEGMENT_MISSING', 'SEGMENT_MALFORMED'].map((code) => ({ code, byte })),
  );
  return said;
}
