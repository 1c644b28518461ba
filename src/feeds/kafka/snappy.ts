/** Head of snappy-java's framing, which Kafka's Java clients use: magic, version, compatible version, then length-prefixed blocks. */
const XERIAL_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER_BYTES = 16;

/** Unpacks Snappy, framed by snappy-java or bare. Throws on anything malformed and beyond `limit` bytes of output. */
export function decompressSnappy(packed: Buffer, limit: number): Buffer {
  if (!packed.subarray(0, XERIAL_MAGIC.length).equals(XERIAL_MAGIC)) return decompressBlock(packed, limit);
  const blocks = [];
  let total = 0;
  for (let at = XERIAL_HEADER_BYTES; at < packed.length;) {
    const length = packed.readInt32BE(at);
    if (length < 0 || at + 4 + length > packed.length) throw new Error('a Snappy block is cut off');
    const block = decompressBlock(packed.subarray(at + 4, at + 4 + length), limit - total);
    blocks.push(block);
    total += block.length;
    at += 4 + length;
  }
  return Buffer.concat(blocks, total);
}

/** One block (google/snappy, format_description.txt): its unpacked length, then literals and copies from what was unpacked so far. */
function decompressBlock(packed: Buffer, limit: number): Buffer {
  const [size, start] = readLength(packed);
  if (size > limit) throw new Error(`it unpacks to ${size} bytes, the limit is ${limit}`);
  const output = Buffer.allocUnsafe(size);
  let written = 0;
  for (let at = start; at < packed.length;) {
    const element = (packed[at] as number) & 3;
    const { length, offset, next } = element === 0 ? literalAt(packed, at) : copyAt(packed, at);
    if (written + length > size) throw new Error('more bytes than it announces');
    if (element === 0) {
      if (next + length > packed.length) throw new Error('a literal is cut off');
      packed.copy(output, written, next, next + length);
      at = next + length;
    } else {
      copyWithin(output, written, { offset, length });
      at = next;
    }
    written += length;
  }
  if (written !== size) throw new Error('fewer bytes than it announces');
  return output;
}

interface Element {
  readonly length: number;
  readonly offset: number;
  readonly next: number;
}

function literalAt(packed: Buffer, at: number): Element {
  const code = (packed[at] as number) >> 2;
  if (code < 60) return { length: code + 1, offset: 0, next: at + 1 };
  const bytes = code - 59;
  return { length: packed.readUIntLE(at + 1, bytes) + 1, offset: 0, next: at + 1 + bytes };
}

function copyAt(packed: Buffer, at: number): Element {
  const tag = packed[at] as number;
  if ((tag & 3) === 1) {
    return { length: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | packed.readUInt8(at + 1), next: at + 2 };
  }
  const wide = (tag & 3) === 3;
  const offset = wide ? packed.readUInt32LE(at + 1) : packed.readUInt16LE(at + 1);
  return { length: (tag >> 2) + 1, offset, next: at + (wide ? 5 : 3) };
}

/** Copies from `offset` bytes back; when that is less than `length`, what it writes is read again. */
export function copyWithin(
  output: Buffer,
  written: number,
  { offset, length }: { readonly offset: number; readonly length: number },
): void {
  if (offset === 0 || offset > written) throw new Error('a copy reaches back before the beginning');
  if (offset >= length) {
    output.copyWithin(written, written - offset, written - offset + length);
    return;
  }
  for (let index = 0; index < length; index += 1) output[written + index] = output[written + index - offset] as number;
}

function readLength(packed: Buffer): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = packed.readUInt8(index);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return [value, index + 1];
  }
  throw new Error('its length is no number');
}
