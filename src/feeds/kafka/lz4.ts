import { copyWithin } from './snappy.js';

const MAGIC = 0x184d2204;
const UNCOMPRESSED = 0x80000000;
const MOST_BLOCK_BYTES = 4 * 1024 * 1024;

/** Unpacks an LZ4 frame (lz4/doc/lz4_Frame_format.md). Checksums are passed over. Throws on anything malformed and beyond `limit` bytes of output. */
export function decompressLz4(packed: Buffer, limit: number): Buffer {
  if (packed.readUInt32LE(0) !== MAGIC) throw new Error('no LZ4 frame');
  const flags = packed.readUInt8(4);
  const blockChecksumBytes = (flags & 0x10) === 0 ? 0 : 4;
  // Frame descriptor: flags and block size, content size and dictionary where flagged, and a byte of checksum.
  let at = 4 + 2 + ((flags & 0x08) === 0 ? 0 : 8) + ((flags & 0x01) === 0 ? 0 : 4) + 1;
  const output = new Output(limit);
  for (;;) {
    const head = packed.readUInt32LE(at);
    if (head === 0) return output.finish();
    const size = head & ~UNCOMPRESSED;
    at += 4;
    if (size > MOST_BLOCK_BYTES || at + size > packed.length) throw new Error('an LZ4 block is cut off');
    const block = packed.subarray(at, at + size);
    if ((head & UNCOMPRESSED) === 0) unpackBlock(block, output);
    else output.append(block, 0, size);
    at += size + blockChecksumBytes;
  }
}

/** Sequences of literals and a match among what was unpacked so far; the last one has literals alone. */
function unpackBlock(block: Buffer, output: Output): void {
  for (let at = 0; at < block.length;) {
    const token = block.readUInt8(at);
    const literals = lengthAt(block, at + 1, token >> 4);
    output.append(block, literals.next, literals.length);
    at = literals.next + literals.length;
    if (at >= block.length) return;
    const offset = block.readUInt16LE(at);
    const match = lengthAt(block, at + 2, token & 0x0f);
    output.repeat(offset, match.length + 4);
    at = match.next;
  }
}

/** Fifteen means that bytes follow which are added up, until one is not 255. */
function lengthAt(block: Buffer, at: number, nibble: number): { readonly length: number; readonly next: number } {
  let length = nibble;
  let next = at;
  if (nibble === 15) {
    for (let byte = 255; byte === 255; next += 1) {
      byte = block.readUInt8(next);
      length += byte;
    }
  }
  return { length, next };
}

class Output {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;

  constructor(private readonly limit: number) {}

  append(from: Buffer, start: number, length: number): void {
    if (start + length > from.length) throw new Error('a literal is cut off');
    this.#reserve(length);
    this.#length += from.copy(this.#bytes, this.#length, start, start + length);
  }

  repeat(offset: number, length: number): void {
    this.#reserve(length);
    copyWithin(this.#bytes, this.#length, { offset, length });
    this.#length += length;
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(length: number): void {
    const needed = this.#length + length;
    if (needed > this.limit) throw new Error(`it unpacks to more than ${this.limit} bytes`);
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
