import type { Element } from './elements.js';
import { readQuantity, type Quantity } from './quantity.js';

/** The line that names an air waybill: number, airports, quantity. */
export interface ConsignmentLine {
  /** As written: `618-12345675`. */
  readonly number: string;
  /** Airport or city; empty when the line has none. */
  readonly origin: string;
  readonly destination: string;
  readonly quantity: Quantity | null;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /^(?:(?:AWB|MBI)\/)?(\d{3}[ -]?\d{7,8})(?!\d)\s*([A-Z]{3})?\s*([A-Z]{3})?/i;

/** Reads an element that begins with an air waybill's number; null when it does not. A manifest may leave the origin out. */
export function readConsignmentLine(element: Element): ConsignmentLine | null {
  const { text, start, end } = element.lines[0]!;
  const [whole, number, first = '', second = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined || number === undefined) return null;
  const quantities = text.slice(whole.length).split('/');
  const quantity = quantities.map((field) => readQuantity(field.trim())).find((read) => read !== null) ?? null;
  const [origin, destination] = second === '' ? ['', first] : [first, second];
  return { number, origin: origin.toUpperCase(), destination: destination.toUpperCase(), quantity, start, end };
}
