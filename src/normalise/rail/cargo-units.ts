import type { RailCell, RailRecord } from '../../decode/rail-records/rail-record.js';
import type { TransportUnit, UnitKind } from '../../canonical/transport-unit.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit, type UnitReading } from '../unit-reading.js';

/** Cyrillic letters that look like Latin ones: a container's prefix typed on a Russian keyboard (`ТКRU`) is still Latin. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТХУ'].map((letter, index) => [letter, 'ABEKMHOPCTXY'[index]!]),
);

/** Four letters and seven digits, however they are set apart; a number of pieces or a slot may stand behind (`MZWU2146680/99`). */
const BOX_NUMBER = /(?<![A-Z])[A-Z]{4}[\s-]*\d(?:[\s-]*\d){6}(?!\d)/g;
/** What a cell holds that says "none". */
const NOTHING = /^[\s0.,;/—–-]*$/;

/** A number as it is read, and as it was written. */
export interface BoxNumber {
  readonly number: string;
  readonly original: string;
}

/** The containers in a cell that may name several; what has no such shape is one number as written. */
export function boxNumbersIn(text: string): readonly BoxNumber[] {
  const latin = text
    .replaceAll(/[a-zавекмнорстху]/g, (letter) => letter.toUpperCase())
    .replaceAll(LOOKALIKE, latinLetter);
  const found = [...latin.matchAll(BOX_NUMBER)].map(({ 0: number, index }) => ({
    number,
    original: text.slice(index, index + number.length),
  }));
  if (found.length > 0) return distinct(found).slice(0, INTERPRET_LIMITS.referencesPerEvent);
  return NOTHING.test(text) ? [] : [{ number: text, original: text }];
}

const LOOKALIKE = /[АВЕКМНОРСТХУ]/g;
const latinLetter = (letter: string): string => LOOKALIKES[letter]!;
const distinct = (numbers: readonly BoxNumber[]): readonly BoxNumber[] => [
  ...new Map(numbers.map((box) => [box.number.replaceAll(/[\s-]/g, ''), box])).values(),
];

/** ISO 6346 gives U, J and Z to containers; the letters A to E and K of the ILU code are of swap bodies (EN 13044). */
const boxKind = (number: string): UnitKind => (/^[A-Z]{3}[A-EK][\s-]*\d/.test(number) ? 'SWAP_BODY' : 'CONTAINER');

type Details = Pick<TransportUnit, 'sizeType' | 'laden' | 'seals' | 'grossKg'>;

/** What is said of a box beside its number. */
export const detailsIn = (cells: RailRecord['cells']): Details => ({
  sizeType: cells.sizeType?.text ?? null,
  laden: ladenIn(cells),
  seals: sealsIn(cells.seals),
  grossKg: numberIn(cells.grossKg?.text ?? ''),
});

export function readBox({ number, original }: BoxNumber, details: Details): UnitReading {
  const { unit, isNumberValid } = readUnit(boxKind(number), number, { ...details, direction: null });
  return { unit: { ...unit, original }, isNumberValid };
}

const LADEN = /^(?:1|y|yes|true|l|laden|loaded|full|да|г|гр|груж|груж[её]н(?:ый|ая)?|重|重箱|重车)$/i;
const EMPTY = /^(?:0|n|no|false|e|empty|нет|п|пор|порожн(?:ий|яя)|空|空箱|空车)$/i;

/** A column for loaded units says it by yes or by its own words; one for empty units the other way round. */
function ladenIn({ laden, empty }: RailRecord['cells']): TransportUnit['laden'] {
  if (laden !== undefined) return LADEN.test(laden.text) ? 'LADEN' : EMPTY.test(laden.text) ? 'EMPTY' : null;
  if (empty === undefined) return null;
  if (/^(?:1|y|yes|true|да)$/i.test(empty.text) || /^(?:empty|порожн|空)/i.test(empty.text)) return 'EMPTY';
  return /^(?:0|n|no|false|нет)$/i.test(empty.text) ? 'LADEN' : null;
}

const sealsIn = (cell: RailCell | undefined): readonly string[] =>
  [...new Set((cell?.text ?? '').split(/[\s,;/、；，]+/u))]
    .filter((seal) => seal !== '')
    .slice(0, INTERPRET_LIMITS.sealsPerUnit);

/** `21 450,5` and `21450.5`; null for anything else. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
