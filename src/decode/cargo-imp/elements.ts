/**
 * Elements of a message: a line that begins with its identifier (`DEP/…`) or is a consignment, and the lines that go on with it. A line that
 * begins with a slant is a further line of its element; one that begins with none of these is the rest of a full line, wrapped by a printer.
 */
import type { Line } from './lines.js';

export interface Element {
  /** The three letters; `AWB` for a consignment, `FLT#` for the flight of a manifest, `END` for the last line of one. */
  readonly id: string;
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
}

const IDENTIFIED = /^([A-Z]{3})(?:\/|$)/i;
const CONSIGNMENT = /^(?:AWB\/)?\d{3}[ -]?\d{7,8}(?!\d)/i;
const MANIFESTED_FLIGHT = /^\d{1,2}\/(?=[A-Z\d]*[A-Z])[A-Z\d]{2,3}\/?\d/i;
const LAST_LINE = /^(?:LAST|CONT)$/i;
/** Printers wrap lines at 63 or 69 characters; a shorter one was not wrapped, whatever follows it. */
const NARROWEST_FULL_LINE = 50;

/** Puts lines into elements. */
export function groupLines(lines: readonly Line[]): {
  readonly elements: readonly Element[];
  readonly strays: readonly Line[];
} {
  const elements: { id: string; lines: Line[]; start: number; end: number }[] = [];
  const strays: Line[] = [];
  let widthOfLast = 0;
  for (const line of lines) {
    const { start, end } = line;
    const id = idOf(line);
    const open = elements.at(-1);
    if (id !== null) elements.push({ id, lines: [line], start, end });
    else if (open !== undefined && line.text.startsWith('/')) {
      open.lines.push(line);
      open.end = end;
    } else if (open !== undefined && widthOfLast >= NARROWEST_FULL_LINE) {
      const last = open.lines.at(-1)!;
      open.lines[open.lines.length - 1] = { text: last.text + line.text, start: last.start, end };
      open.end = end;
    } else {
      strays.push(line);
      continue;
    }
    widthOfLast = end - start;
  }
  return { elements, strays };
}

function idOf({ text }: Line): string | null {
  if (CONSIGNMENT.test(text)) return 'AWB';
  const id = IDENTIFIED.exec(text)?.[1];
  if (id !== undefined) return id.toUpperCase();
  if (MANIFESTED_FLIGHT.test(text)) return 'FLT#';
  return LAST_LINE.test(text) ? 'END' : null;
}

/** The fields of a line behind its identifier, blanks around them left out. */
export const fieldsOf = ({ text }: Line): readonly string[] =>
  text
    .slice(text.indexOf('/') < 0 ? text.length : text.indexOf('/') + 1)
    .split('/')
    .map((field) => field.trim());

/** The fields of all lines of an element in one row: a status may go on with a second line. */
export const allFieldsOf = ({ lines }: Element): readonly string[] => lines.flatMap(fieldsOf);
