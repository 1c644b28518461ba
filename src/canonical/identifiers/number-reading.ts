import { REFERENCE_TYPES, type ReferenceType } from '../reference-number.js';
import { UNIT_KINDS, type CheckDigit, type UnitKind } from '../transport-unit.js';
import { readAirWaybill } from './air-waybill.js';
import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { readChineseDeclaration } from './chinese-declaration.js';
import { readDocumentNumber } from './document-number.js';
import { readSscc } from './gs1.js';
import { readIluCode } from './ilu-code.js';
import { completeContainerNumber, readContainerNumber } from './iso-6346.js';
import { readMrn } from './mrn.js';
import { readRailNote } from './rail-note.js';
import { readTrain, trainsOfPair } from './train.js';
import { readUld } from './uld.js';
import { readWagonNumber } from './wagon.js';
import { withoutBlanks } from './written-text.js';

/** What a number that somebody holds can be, the narrowest shape first. */
export const NUMBER_KINDS = [
  'CONTAINER',
  'SWAP_BODY',
  'ULD',
  'AIR_WAYBILL',
  'MRN',
  'CHINESE_DECLARATION',
  'PACKAGE',
  'WAGON',
  'TRAIN',
  'RAIL_NOTE',
  'BILL_OF_LADING',
  'BOOKING',
  'OWN_REFERENCE',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** One way to read a number. */
export interface NumberReading {
  readonly kind: NumberKind;
  /** As it stands in the journal: the number of a `TransportUnit`, a `Reference` or a train. */
  readonly normalized: string;
  readonly checkDigit: CheckDigit;
}

/** Where a reading of each kind is looked up: as a unit, as references of these types, or as a train. */
export const NUMBER_TARGETS: Readonly<Record<NumberKind, NumberTarget>> = {
  CONTAINER: { units: ['CONTAINER'], references: [], train: false },
  SWAP_BODY: { units: ['SWAP_BODY', 'TRAILER'], references: [], train: false },
  ULD: { units: ['ULD'], references: [], train: false },
  AIR_WAYBILL: { units: ['AIR_WAYBILL'], references: ['MASTER_AIR_WAYBILL'], train: false },
  MRN: { units: [], references: ['DECLARATION', 'TRANSIT_DOCUMENT'], train: false },
  CHINESE_DECLARATION: { units: [], references: ['DECLARATION'], train: false },
  PACKAGE: { units: ['PACKAGE'], references: ['PACKAGE'], train: false },
  WAGON: { units: ['WAGON'], references: [], train: false },
  TRAIN: { units: [], references: [], train: true },
  RAIL_NOTE: { units: [], references: ['RAIL_NOTE'], train: false },
  BILL_OF_LADING: { units: [], references: ['MASTER_BILL', 'HOUSE_BILL', 'HOUSE_AIR_WAYBILL'], train: false },
  BOOKING: { units: [], references: ['BOOKING'], train: false },
  // Whatever else a message called by exactly this number, ill-formed unit numbers among them.
  OWN_REFERENCE: { units: UNIT_KINDS, references: REFERENCE_TYPES, train: false },
};

export interface NumberTarget {
  readonly units: readonly UnitKind[];
  readonly references: readonly ReferenceType[];
  readonly train: boolean;
}

// EDIFACT 1154 is an..70 at its widest; nothing longer is a number that a person holds.
const MAX_LENGTH = 70;

/**
 * Every way to read a number that a forwarder holds, the narrowest first: `MSCU1234566` is a container, and may as well be
 * somebody's bill of lading. A wrong check digit is told and excludes nothing. Empty for a blank or overlong text.
 */
export function readNumber(text: string): readonly NumberReading[] {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return [];
  return NUMBER_KINDS.flatMap((kind) =>
    READERS[kind](trimmed).flatMap(({ number, checkDigit, wellFormed }) =>
      wellFormed ? [{ kind, normalized: number, checkDigit }] : [],
    ),
  );
}

const READERS: Readonly<Record<NumberKind, (text: string) => readonly CheckedNumber[]>> = {
  CONTAINER: (text) => [readContainer(text)],
  SWAP_BODY: (text) => [readIluCode(text)],
  ULD: (text) => [readUld(text)],
  AIR_WAYBILL: (text) => [isTrainIndex(text) ? illFormed(text) : readAirWaybill(text)],
  MRN: (text) => [readMrn(text)],
  CHINESE_DECLARATION: (text) => [readChineseDeclaration(text)],
  PACKAGE: (text) => [readSscc(text)],
  WAGON: (text) => [readWagonNumber(text)],
  TRAIN: (text) => {
    const train = readTrain(text);
    const numbers = new Set([train.number, ...trainsOfPair(train.number)]);
    return train.wellFormed ? [...numbers].map(unchecked) : [];
  },
  RAIL_NOTE: (text) => [readRailNote(text)],
  BILL_OF_LADING: (text) => [readDocumentNumber('MASTER_BILL', text)],
  BOOKING: (text) => [readDocumentNumber('BOOKING', text)],
  OWN_REFERENCE: (text) => [unchecked(withoutBlanks(text))],
};

// An index is eleven digits like an air waybill; only its hyphens tell them apart.
const isTrainIndex = (text: string): boolean => /^\d{4}-\d{3}-\d{4}$/.test(text);

/** A container number typed without its check digit is completed: the digit follows from the rest. */
function readContainer(text: string): CheckedNumber {
  const whole = completeContainerNumber(text);
  return whole === null ? readContainerNumber(text) : unchecked(whole);
}
