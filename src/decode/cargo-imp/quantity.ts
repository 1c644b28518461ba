/** How many pieces a line is about, and what they weigh. */
export interface Quantity {
  /** T total, P part, S split, D divided, M multi (data element 703); empty where a line has none. */
  readonly description: string;
  readonly pieces: number;
  /** Pieces of the whole consignment, where a part tells them behind it: `P4K120T10`. */
  readonly totalPieces: number | null;
  readonly grossKg: number | null;
}

const QUANTITY =
  /^([TPSDM])(\d{1,5})(?:([KL])(\d{1,9}(?:[.,]\d{1,3})?))?(?:(?:MC|CC|CF|CI)\d{1,9}(?:[.,]\d{1,3})?)?(?:DG\d{1,2})?(?:T(\d{1,5}))?$/;
const KG_PER_POUND = 0.45359237;

/** Reads `T10K120.5`, `P4K48T10`, `T25`; null for anything else. */
export function readQuantity(text: string): Quantity | null {
  const [, description, pieces, unit, weight, total] = QUANTITY.exec(text.toUpperCase()) ?? [];
  if (description === undefined || pieces === undefined) return null;
  return {
    description,
    pieces: Number(pieces),
    totalPieces: total === undefined ? null : Number(total),
    grossKg: unit === undefined || weight === undefined ? null : readWeight(unit, weight),
  };
}

/** Kilograms of a weight in kilograms (K) or pounds (L), to the tenth. */
export function readWeight(unit: string, weight: string): number {
  const amount = Number(weight.replace(',', '.'));
  return Math.round((unit === 'L' ? amount * KG_PER_POUND : amount) * 10) / 10;
}
