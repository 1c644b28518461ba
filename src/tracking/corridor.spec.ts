/**
 * Goal: the two timelines of the corridor fold to the journeys that a person would tell.
 * Method: every message of a trip by rail to Duisburg and of one by rail and sea to Singapore, whole and cut at each message.
 */
import type { JournalEntry } from '../canonical/tracking-event.js';
import {
  airline,
  carrier,
  customs,
  forwarder,
  journeyOf,
  legsOf,
  railway,
  said,
  stated,
  stopsOf,
  terminal,
  told,
} from './given.fixture.js';

const CN = stated('CN', 'EXPORT', '800020260000000123');
const T1 = stated('PL', 'TRANSIT', '26PL301020000123X4');
const refs = ['MASTER_BILL:YXO26030793'];

const BY_RAIL: readonly JournalEntry[] = [
  said(forwarder, 'ARRIVED', {
    at: '2026-06-26 08:00 +02:00',
    place: 'DEDUI',
    classifier: 'PLANNED',
    mode: 'RAIL',
    refs,
    said: '2026-06-08 10:00 +08:00',
  }),
  said(customs, 'CUSTOMS_LODGED', { at: '2026-06-10 17:00 +08:00', customs: CN, refs }),
  said(customs, 'CUSTOMS_RELEASED', { at: '2026-06-11 09:00 +08:00', customs: CN, refs }),
  said(terminal, 'GATE_IN', { at: '2026-06-11 15:00 +08:00', place: 'tuanjiecun', laden: 'LADEN' }),
  said(railway, 'LOADED', { at: '2026-06-13 08:40 +08:00', place: 'tuanjiecun', wagon: '5212345', refs }),
  said(railway, 'DEPARTED', { at: '2026-06-13 10:00 +08:00', place: 'tuanjiecun', train: 'X8011' }),
  said(railway, 'ARRIVED', { at: '2026-06-15 22:30 +08:00', place: 'CNAKL', train: 'X8011' }),
  said(customs, 'CUSTOMS_EXITED', { at: '2026-06-16 05:10 +08:00', customs: CN, refs }),
  said(railway, 'DEPARTED', { at: '2026-06-16 05:30 +08:00', place: 'CNAKL', train: 'X8012' }),
  said(railway, 'ARRIVED', { at: '2026-06-16 03:10 +05:00', place: 'KZDOS', train: 'X8011' }),
  said(terminal, 'RELOADED', { at: '2026-06-16 05:15 +05:00', place: 'KZDOS', wagon: '95236196' }),
  said(railway, 'DEPARTED', {
    at: '2026-06-16 09:00 +05:00',
    place: 'KZDOS',
    train: '7084-087-1306',
    wagon: '95236196',
  }),
  said(railway, 'ARRIVED', { at: '2026-06-22 04:00 +03:00', place: 'BYBQT', train: '7084-087-1306' }),
  said(railway, 'DEPARTED', { at: '2026-06-23 02:10 +03:00', place: 'BYBQT', train: '7084-087-1306' }),
  said(railway, 'ARRIVED', { at: '2026-06-23 01:40 +02:00', place: 'PLMAA', wagon: '95236196' }),
  said(customs, 'TRANSIT_OPENED', { at: '2026-06-23 10:00 +02:00', customs: T1, refs }),
  said(terminal, 'RELOADED', { at: '2026-06-23 14:00 +02:00', place: 'PLMAA', wagon: '318049501238' }),
  said(railway, 'DEPARTED', { at: '2026-06-24 14:00 +02:00', place: 'PLMAA', train: '42429', wagon: '318049501238' }),
  said(railway, 'ARRIVED', { at: '2026-06-26 07:00 +02:00', place: 'DEDUI', train: '42429' }),
  said(customs, 'TRANSIT_CLOSED', { at: '2026-06-26 12:00 +02:00', customs: T1, refs }),
  said(terminal, 'GATE_OUT', { at: '2026-06-27 09:00 +02:00', place: 'DEDUI', laden: 'LADEN', truck: 'DU AB 12' }),
  said(terminal, 'GATE_IN', { at: '2026-06-29 16:00 +02:00', place: 'depot', laden: 'EMPTY' }),
];

test('the container to Duisburg has the right status after every message', () => {
  const statuses = BY_RAIL.map((_, index) => journeyOf(...BY_RAIL.slice(0, index + 1)).status);
  expect(statuses.join(' ')).toBe(
    [
      'PLANNED PLANNED PLANNED AT_ORIGIN AT_ORIGIN IN_TRANSIT AT_BORDER AT_BORDER IN_TRANSIT AT_BORDER AT_BORDER',
      'IN_TRANSIT AT_BORDER IN_TRANSIT AT_BORDER AT_BORDER AT_BORDER IN_TRANSIT AT_DESTINATION AT_DESTINATION',
      'OUT_FOR_DELIVERY EMPTY_RETURNED',
    ].join(' '),
  );
});

test('each conveyance is a leg, over river, sea, rail, road and air', () => {
  const rail = journeyOf(...BY_RAIL);
  expect(legsOf(rail)).toEqual(['RAIL tuanjiecun→KZDOS', 'RAIL KZDOS→PLMAA', 'RAIL PLMAA→DEDUI', 'ROAD DEDUI→?']);
  expect(rail.legs.map(({ conveyance }) => conveyance?.wagon)).toEqual(['5212345', '95236196', '318049501238', null]);

  const river = journeyOf(
    said(carrier, 'LOADED', {
      at: '2026-03-01 10:00 +08:00',
      place: 'CNCQI',
      vessel: 'YANGTZE 7',
      mode: 'INLAND_WATERWAY',
    }),
    said(carrier, 'DEPARTED', {
      at: '2026-03-01 20:00 +08:00',
      place: 'CNCQI',
      vessel: 'YANGTZE 7',
      mode: 'INLAND_WATERWAY',
    }),
    said(carrier, 'DISCHARGED', {
      at: '2026-03-12 06:00 +08:00',
      place: 'CNSGH',
      vessel: 'YANGTZE 7',
      mode: 'INLAND_WATERWAY',
    }),
    said(terminal, 'LOADED', { at: '2026-03-15 06:00 +08:00', place: 'CNSGH', vessel: 'EVER FAR', imo: '9811000' }),
    said(terminal, 'DISCHARGED', { at: '2026-04-18 06:00 +02:00', place: 'DEHAM', vessel: 'EVER FAR', imo: '9811000' }),
  );
  expect(legsOf(river)).toEqual(['INLAND_WATERWAY CNCQI→CNSGH', 'SEA CNSGH→DEHAM']);

  const unit = 'AIR_WAYBILL:61812345675';
  const air = journeyOf(
    said(airline, 'RECEIVED', { at: '2026-03-01 10:00 +08:00', place: 'CNCKG', unit }),
    said(airline, 'DEPARTED', { at: '2026-03-02 00:40 +08:00', place: 'CNCKG', flight: 'SQ819', unit }),
    said(airline, 'ARRIVED', { at: '2026-03-02 05:35 +08:00', place: 'SGSIN', flight: 'SQ0819', unit }),
    said(airline, 'DEPARTED', { at: '2026-03-02 12:00 +08:00', place: 'SGSIN', flight: 'SQ326', unit }),
    said(airline, 'ARRIVED', { at: '2026-03-02 18:50 +01:00', place: 'DEFRA', flight: 'SQ326', unit }),
  );
  expect(legsOf(air)).toEqual(['AIR CNCKG→SGSIN', 'AIR SGSIN→DEFRA']);
});

test('stops of the rail corridor have their kinds', () => {
  expect(stopsOf(journeyOf(...BY_RAIL))).toEqual([
    'tuanjiecun ORIGIN',
    'CNAKL BORDER',
    'KZDOS BORDER',
    'BYBQT BORDER',
    'PLMAA BORDER',
    'DEDUI DESTINATION',
    'depot DEPOT',
  ]);
});

test('a reload at the change of gauge ends one leg and begins the next at the border', () => {
  const { legs } = journeyOf(...BY_RAIL);
  expect([legs[0]?.discharged?.code, legs[1]?.loaded?.code, legs[1]?.from?.code]).toEqual([
    'RELOADED',
    'RELOADED',
    'KZDOS',
  ]);
});

test('both customs of the trip stand side by side', () => {
  const { clearance } = journeyOf(...BY_RAIL);
  expect(clearance.map(({ country, procedure, status }) => `${country} ${procedure} ${status}`)).toEqual([
    'CN EXPORT CUSTOMS_EXITED',
    'PL TRANSIT TRANSIT_CLOSED',
  ]);
});

const BY_RAIL_AND_SEA: readonly JournalEntry[] = [
  said(carrier, 'DEPARTED', {
    at: '2026-03-10 18:00 +08:00',
    place: 'CNQZH',
    classifier: 'PLANNED',
    vessel: 'BEIBU STAR',
    said: '2026-03-01 09:00 +08:00',
    refs,
  }),
  said(carrier, 'ARRIVED', {
    at: '2026-03-14 12:00 +08:00',
    place: 'SGSIN',
    classifier: 'ESTIMATED',
    vessel: 'BEIBU STAR',
    said: '2026-03-01 09:00 +08:00',
    refs,
  }),
  said(terminal, 'GATE_IN', { at: '2026-03-04 10:00 +08:00', place: 'guoyuan', laden: 'LADEN', refs }),
  said(railway, 'DEPARTED', { at: '2026-03-05 16:00 +08:00', place: 'yuzui', train: '45058' }),
  said(railway, 'ARRIVED', { at: '2026-03-07 17:00 +08:00', place: 'qinzhou-east', train: '45058' }),
  said(terminal, 'GATE_IN', { at: '2026-03-08 02:00 +08:00', place: 'CNQZH', laden: 'LADEN' }),
  said(customs, 'CUSTOMS_HELD', { at: '2026-03-08 11:00 +08:00', customs: { ...CN, holdReason: 'SCAN' }, refs }),
  said(customs, 'CUSTOMS_RELEASED', { at: '2026-03-08 15:30 +08:00', customs: CN, refs }),
  said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', vessel: 'Beibu Star' }),
  said(carrier, 'DEPARTED', { at: '2026-03-10 20:00 +08:00', place: 'CNQZH', vessel: 'BEIBU STAR', refs }),
  said(carrier, 'ARRIVED', { at: '2026-03-15 06:00 +08:00', place: 'SGSIN', vessel: 'BEIBU STAR', refs }),
  said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN', vessel: 'BEIBU STAR' }),
];

test('the container to Singapore has the right status after every message', () => {
  const statuses = BY_RAIL_AND_SEA.map((_, index) => journeyOf(...BY_RAIL_AND_SEA.slice(0, index + 1)).status);
  // The train in Qinzhou East may go on as far as anybody has said; by the gate of the port it is known to change.
  expect(statuses.join(' ')).toBe(
    [
      'PLANNED PLANNED AT_ORIGIN IN_TRANSIT IN_TRANSIT AT_TRANSHIPMENT AT_TRANSHIPMENT AT_TRANSHIPMENT',
      'AT_TRANSHIPMENT IN_TRANSIT AT_DESTINATION AT_DESTINATION',
    ].join(' '),
  );
});

test('rail and sea make two legs and the milestones stand in the order of the way', () => {
  const journey = journeyOf(...BY_RAIL_AND_SEA);
  expect(legsOf(journey)).toEqual([
    '? guoyuan→yuzui',
    'RAIL yuzui→qinzhou-east',
    '? qinzhou-east→CNQZH',
    'SEA CNQZH→SGSIN',
  ]);
  expect(journey.milestones.map(told)).toEqual([
    'GATE_IN guoyuan',
    'DEPARTED yuzui',
    'ARRIVED qinzhou-east',
    'GATE_IN CNQZH',
    'LOADED CNQZH',
    'DEPARTED CNQZH',
    'ARRIVED SGSIN',
    'DISCHARGED SGSIN',
  ]);
  expect([journey.origin?.code, journey.destination?.code]).toEqual(['guoyuan', 'SGSIN']);
});
