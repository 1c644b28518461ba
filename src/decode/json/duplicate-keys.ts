import type { ScanText } from './scan-text.js';
import { ESCAPED, KIND_BITS, LINK, OBJECT, ROW, type ValueNumber, type ValueTable } from './value-table.js';

/** Larger objects are looked through with a set of texts. */
const FEW_KEYS = 48;

/**
 * The rows of keys that their object has named before. Linear in the size of the text. Marks are thrown into 64 boxes, and a key is
 * compared with those before it only when its box is taken.
 */
export function duplicateKeys(table: ValueTable, text: ScanText): readonly ValueNumber[] {
  const found: ValueNumber[] = [];
  const keys: ValueNumber[] = [];
  for (let row = 0; row < table.count; row++) {
    if ((table.cells[row * ROW]! & KIND_BITS) !== OBJECT) continue;
    const end = table.link(row);
    let isHard = false;
    keys.length = 0;
    for (let key = row + 1; key < end; key = table.behind(key + 1)) {
      keys.push(key);
      // The bytes of a key with escapes are not its text.
      if ((table.cells[key * ROW]! & ESCAPED) !== 0) isHard = true;
    }
    if (isHard || keys.length > FEW_KEYS) findByText(keys, text, found);
    else findByMark(keys, { table, text, found });
  }
  return found;
}

function findByMark(
  keys: readonly ValueNumber[],
  { table, text, found }: { readonly table: ValueTable; readonly text: ScanText; readonly found: ValueNumber[] },
): void {
  const { cells } = table;
  let low = 0;
  let high = 0;
  for (let i = 0; i < keys.length; i++) {
    const mark = cells[keys[i]! * ROW + LINK]!;
    const box = Math.imul(mark, 0x9e3779b1) >>> 26;
    const bit = 1 << (box & 31);
    const isTaken = ((box < 32 ? low : high) & bit) !== 0;
    if (isTaken && isAmong(keys, i, { cells, text })) found.push(keys[i]!);
    if (box < 32) low |= bit;
    else high |= bit;
  }
}

function isAmong(
  keys: readonly ValueNumber[],
  at: number,
  { cells, text }: { readonly cells: Int32Array; readonly text: ScanText },
): boolean {
  const mark = cells[keys[at]! * ROW + LINK];
  for (let i = 0; i < at; i++) {
    if (cells[keys[i]! * ROW + LINK] === mark && text.of(keys[i]!) === text.of(keys[at]!)) return true;
  }
  return false;
}

function findByText(keys: readonly ValueNumber[], text: ScanText, found: ValueNumber[]): void {
  const known = new Set<string>();
  for (const key of keys) {
    const name = text.of(key);
    if (known.has(name)) found.push(key);
    known.add(name);
  }
}
