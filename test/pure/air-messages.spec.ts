/** What an airline says in Cargo-IMP it says in Cargo-XML too: the facts must be the same, whatever the syntax. */
import { createHash } from 'node:crypto';
import type { FeedProfile } from '../../src/canonical/feed-profile.js';
import { interpret } from '../../src/normalise/interpret.js';
import { goldenReference } from './golden-reference.js';

const feed: FeedProfile = {
  id: 'airline',
  party: 'AIR',
  kind: 'AIRLINE',
  country: 'DE',
  authorities: [],
  time: { alwaysZone: null, defaultZone: null },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
};

const context = {
  feed,
  reference: goldenReference,
  fingerprint: (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32),
  receivedAt: '2026-03-07T12:00:00.000Z',
};

/** A fact without the words of its syntax. */
const factsIn = (text: string): readonly unknown[] =>
  interpret(new TextEncoder().encode(text), context)
    .messages.flatMap(({ events }) => events)
    .map(({ event: { code, classifier, occurredAt, place, transport, unit, pieces, flags, references } }) => ({
      code,
      classifier,
      at: [occurredAt.local.slice(0, 16), occurredAt.offset, occurredAt.precision === 'DAY'],
      place: place?.key,
      flight: transport?.flight,
      carrier: transport?.carrier,
      unit: unit?.number,
      pieces,
      flags,
      references: references.map(({ type, number }) => `${type} ${number.replaceAll('-', '')}`),
    }));

const fsu = (line: string): string => `FSU/14\r\n999-40000015SINHAM/T12K480\r\n${line}\r\n`;

const xfsu = (code: string, parts: string): string =>
  `<s:StatusMessage xmlns:s="iata:statusmessage:1" xmlns="iata:datamodel:3"><s:MasterConsignment>
  <GrossWeightMeasure unitCode="KGM">480</GrossWeightMeasure><PieceQuantity>12</PieceQuantity>
  <TransportSplitDescription>T</TransportSplitDescription>
  <TransportContractDocument><ID>999-40000015</ID></TransportContractDocument>
  <ReportedStatus><ReasonCode>${code}</ReasonCode><AssociatedStatusConsignment>${parts}</AssociatedStatusConsignment></ReportedStatus>
  </s:MasterConsignment></s:StatusMessage>`;

const pieces = (description: string, count: number, kilograms: number): string =>
  `<GrossWeightMeasure unitCode="KGM">${kilograms}</GrossWeightMeasure><PieceQuantity>${count}</PieceQuantity>` +
  `<TransportSplitDescription>${description}</TransportSplitDescription>`;

const call = (what: 'Departure' | 'Arrival', airport: string, [time, indicator]: readonly [string, string]): string =>
  `<${what}Event><${what}OccurrenceDateTime>${time}</${what}OccurrenceDateTime>` +
  `<${what}DateTimeTypeCode>${indicator}</${what}DateTimeTypeCode>` +
  `<Occurrence${what}Location><ID>${airport}</ID></Occurrence${what}Location></${what}Event>`;

const flight = (calls: string): string =>
  `<SpecifiedLogisticsTransportMovement><ID>LB0101</ID>${calls}</SpecifiedLogisticsTransportMovement>`;

const at = (airport: string, time: string): string =>
  `<SpecifiedLocation><ID>${airport}</ID></SpecifiedLocation>` +
  `<SpecifiedEvent><OccurrenceDateTime>${time}</OccurrenceDateTime></SpecifiedEvent>`;

test.each([
  ['RCS', fsu('RCS/04MAR0915/SIN/T12K480'), xfsu('RCS', pieces('T', 12, 480) + at('SIN', '2026-03-04T09:15:00'))],
  [
    'DEP',
    fsu('DEP/LB0101/05MAR/SINHAM/T12K480/A0847/E1520'),
    xfsu(
      'DEP',
      pieces('T', 12, 480) +
        flight(
          call('Departure', 'SIN', ['2026-03-05T08:47:00', 'A']) + call('Arrival', 'HAM', ['2026-03-05T15:20:00', 'E']),
        ),
    ),
  ],
  [
    'DEP by its schedule',
    fsu('DEP/LB0101/05MAR/SINHAM/T12K480/S0830'),
    xfsu('DEP', pieces('T', 12, 480) + flight(call('Departure', 'SIN', ['2026-03-05T08:30:00', 'S']))),
  ],
  [
    'RCF of a part',
    fsu('RCF/LB0101/05MAR1840/HAM/P4K160'),
    xfsu('RCF', pieces('P', 4, 160) + flight('') + at('HAM', '2026-03-05T18:40:00')),
  ],
  ['DLV', fsu('DLV/06MAR0930/HAM/T12K480'), xfsu('DLV', pieces('T', 12, 480) + at('HAM', '2026-03-06T09:30:00'))],
  [
    'DIS',
    fsu('DIS/LB0101/05MAR0800/SIN/OFLD/T12K480'),
    xfsu(
      'DIS',
      `${pieces('T', 12, 480)}<DiscrepancyDescriptionCode>OFLD</DiscrepancyDescriptionCode>${flight('')}${at('SIN', '2026-03-05T08:00:00')}`,
    ),
  ],
])('%s says the same in both', (_, imp, xml) => {
  const facts = factsIn(imp);
  expect(facts.length).toBeGreaterThan(0);
  expect(factsIn(xml)).toEqual(facts);
});
