import { isEventCode } from '../../canonical/event-code.js';
import { AIR_DISCREPANCIES, AIR_STATUSES } from './air-status.js';
import { DCSA_EVENTS, dcsaCodeOf, DOCUMENT_STATUSES, IOT_CODES } from './dcsa-events.js';
import { dcsaMove } from './dcsa-moves.js';
import {
  DCSA_CLASSIFIERS,
  DCSA_DOCUMENT_TYPES,
  DCSA_FACILITY_TYPES,
  DCSA_MODES,
  DCSA_REFERENCE_TYPES,
  documentCodeOf,
  referenceCodeOf,
} from './dcsa-words.js';
import { CBV_DISPOSITIONS, CBV_STEPS, STRIPPING_STEPS, STUFFING_STEPS } from './epcis-steps.js';
import { EVENT_TIME_TYPES } from './one-record-words.js';

const list = (text: string): readonly string[] => text.split(/\s+/);

test('every code and word of the three versions of DCSA is known', () => {
  const codes = list(`ARRI DEPA LOAD DISC GTIN GTOT STUF STRP PICK DROP INSP RSEA RMVD AVDO AVPU CROS CUSI CUSR CUSS
    RECE DRFT PENA PENM PENU PSAM PSDL REJE APPR ISSU SURR SUAM SUDL SUBM VOID CONF REQS CMPL HOLD RELS DECL CANC CACF CADC CARE
    AMCF AMCN AMDC AMPR AMRE UPCF UPCN UPDC UPDT UPRE DETC MEAS ADJU`);
  expect(codes.filter((code) => !DCSA_EVENTS.has(code))).toEqual([]);
  const words =
    list(`ARRIVED DEPARTED APPROACHING LOADED DISCHARGED GATED_IN GATED_OUT PICKED_UP DROPPED_OFF STUFFED STRIPPED
    INSPECTED RESEALED REMOVED AVAILABLE_FOR_PICKUP AVAILABLE_FOR_DROP_OFF CROSSED CUSTOMS_SELECTED_FOR_SCAN
    CUSTOMS_SELECTED_FOR_INSPECTION CUSTOMS_RELEASED CONFIRMED CANCELLED ISSUED ON_HOLD RELEASED`);
  expect(words.filter((word) => !DCSA_EVENTS.has(dcsaCodeOf(word)))).toEqual([]);
  expect([dcsaCodeOf('CUSTOMS_SELECTED_FOR_SCAN'), dcsaCodeOf('APPROACHING'), dcsaCodeOf('NONE')]).toEqual([
    'CUSS',
    'APPROACHING',
    'NONE',
  ]);
  expect([...IOT_CODES.keys()].toSorted()).toEqual(['DRC', 'DRO', 'LOC']);
});

test('words of DCSA lead to the codes that stood there before', () => {
  expect(['BOOKING', 'TRANSPORT_DOCUMENT', 'CUSTOMS_CLEARANCE', 'AMF'].map(documentCodeOf)).toEqual([
    'BKG',
    'TRD',
    'CUC',
    'AMF',
  ]);
  expect(['FREIGHT_FORWARDERS_REFERENCE', 'PO', 'EQUIPMENT_REFERENCE'].map(referenceCodeOf)).toEqual([
    'FF',
    'PO',
    'EQ',
  ]);
  expect(DCSA_DOCUMENT_TYPES.get('TRD')).toBe('MASTER_BILL');
  expect(DCSA_REFERENCE_TYPES.has('EQ')).toBe(false);
  expect(list('ACT EST PLN REQ ACTUAL').map((code) => DCSA_CLASSIFIERS.get(code))).toEqual(
    list('ACTUAL ESTIMATED PLANNED REQUESTED ACTUAL'),
  );
  expect(list('VESSEL RAIL TRUCK BARGE MULTIMODAL').map((mode) => DCSA_MODES.get(mode) ?? null)).toEqual([
    'SEA',
    'RAIL',
    'ROAD',
    'INLAND_WATERWAY',
    null,
  ]);
  expect(DCSA_FACILITY_TYPES.get('PORT_TERMINAL')).toBe('POTE');
});

const move = (
  code: string,
  laden: 'EMPTY' | 'LADEN' | null,
  direction: 'EXPORT' | 'IMPORT' | null,
  facility = 'DEPO',
) => dcsaMove(code, { laden, direction }, facility);

test('an empty box picked up or dropped off begins or ends its cycle', () => {
  expect(move('PICK', 'EMPTY', null)).toBe('EMPTY_RELEASED');
  expect(move('PICK', 'EMPTY', 'EXPORT')).toBe('EMPTY_RELEASED');
  expect(move('DROP', 'EMPTY', null)).toBe('EMPTY_RETURNED');
  expect(move('DROP', 'EMPTY', 'IMPORT')).toBe('EMPTY_RETURNED');
});

test('not at the customer’s, not against its direction, not without a word on the load', () => {
  expect(move('PICK', 'EMPTY', null, 'CLOC')).toBe('GATE_OUT');
  expect(move('DROP', 'EMPTY', null, 'CLOC')).toBe('GATE_IN');
  expect(move('PICK', 'EMPTY', 'IMPORT')).toBe('GATE_OUT');
  expect(move('DROP', 'EMPTY', 'EXPORT')).toBe('GATE_IN');
  expect([move('PICK', 'LADEN', null), move('DROP', 'LADEN', null)]).toEqual(['GATE_OUT', 'GATE_IN']);
  expect([move('PICK', null, null), move('DROP', null, null)]).toEqual(['GATE_OUT', 'GATE_IN']);
  expect([dcsaMove('PICK', null, ''), dcsaMove('LOAD', null, '')]).toEqual(['GATE_OUT', null]);
});

test('gates of a terminal are those of every format', () => {
  expect(move('GTOT', 'EMPTY', 'EXPORT')).toBe('EMPTY_RELEASED');
  expect(move('GTOT', 'EMPTY', null)).toBe('GATE_OUT');
  expect(move('GTIN', 'LADEN', 'EXPORT')).toBe('GATE_IN');
});

test('every business step of CBV 2.0 is known', () => {
  const steps =
    list(`accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting
    decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing
    loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling
    sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping`);
  expect([...CBV_STEPS.keys()].toSorted()).toEqual(steps.toSorted());
  for (const step of [...STUFFING_STEPS, ...STRIPPING_STEPS]) expect(CBV_STEPS.has(step)).toBe(true);
});

test('every status of air cargo is known', () => {
  const statuses = list(
    `BKD RCS FOH MAN PRE DEP ARR RCF AWR NFD AWD CCD DLV DDL TRM TFD RCT CRC TGC DIS DOC DPU FIW FOW OCI OSI`,
  );
  expect([...AIR_STATUSES.keys()].toSorted()).toEqual(statuses.toSorted());
});

test('every meaning is an event, and every status has a name', () => {
  const meanings = [
    ...[...DCSA_EVENTS.values()].map(({ meaning }) => meaning),
    ...DOCUMENT_STATUSES.values(),
    ...CBV_STEPS.values(),
    ...CBV_DISPOSITIONS.values(),
    ...[...AIR_STATUSES.values(), ...AIR_DISCREPANCIES.values()].map(({ meaning }) => meaning),
  ];
  expect(meanings.filter((meaning) => meaning !== null && !isEventCode(meaning.code))).toEqual([]);
  const names = [...DCSA_EVENTS.values(), ...AIR_STATUSES.values(), ...AIR_DISCREPANCIES.values()].map(
    ({ name }) => name,
  );
  expect(names.filter((name) => !/^[a-z]/.test(name))).toEqual([]);
});

test('only what the lists call a forecast is one', () => {
  expect(EVENT_TIME_TYPES.get('EXPECTED')).toBe('ESTIMATED');
  expect(EVENT_TIME_TYPES.get('ACTUAL')).toBe('ACTUAL');
});
