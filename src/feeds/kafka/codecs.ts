import { promisify } from 'node:util';
import zlib from 'node:zlib';
import kafkajs from 'kafkajs';
import { decompressLz4 } from './lz4.js';
import { decompressSnappy } from './snappy.js';
import { unreadableRecords } from './unreadable-batch.js';

/** A record batch may not become larger than this: 650 KiB of gzip can hold 640 MiB of nothing. */
export const MAX_BATCH_BYTES = 32 * 1024 * 1024;

type Decompress = (packed: Buffer) => Promise<Buffer>;

const gunzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip);
const gzip = promisify<Buffer, Buffer>(zlib.gzip);

/** Node has zstd from 22.15 on. */
const zstd = (zlib as { zstdDecompress?: ZstdDecompress }).zstdDecompress;
type ZstdDecompress = (
  packed: Buffer,
  options: { maxOutputLength: number },
  done: (error: Error | null, unpacked: Buffer) => void,
) => void;

const DECOMPRESS: Readonly<Record<'gzip' | 'snappy' | 'lz4' | 'zstd', Decompress>> = {
  gzip: (packed) => gunzip(packed, { maxOutputLength: MAX_BATCH_BYTES }),
  snappy: async (packed) => decompressSnappy(packed, MAX_BATCH_BYTES),
  lz4: async (packed) => decompressLz4(packed, MAX_BATCH_BYTES),
  zstd: async (packed) => {
    if (zstd === undefined) throw new Error('this Node has no zstd (22.15 and later have)');
    return promisify<Buffer, { maxOutputLength: number }, Buffer>(zstd)(packed, { maxOutputLength: MAX_BATCH_BYTES });
  },
};

/**
 * Puts our codecs in the place of kafkajs' own, which know gzip alone, without a limit, and stop the consumer for good at any
 * other. A batch that cannot be unpacked becomes records that say so: its partition goes on, and the bytes are kept.
 */
export function installCodecs(): void {
  const { CompressionCodecs, CompressionTypes } = kafkajs;
  const codecs = CompressionCodecs as Record<number, () => unknown>;
  codecs[CompressionTypes.GZIP] = () => codecOf('gzip');
  codecs[CompressionTypes.Snappy] = () => codecOf('snappy');
  codecs[CompressionTypes.LZ4] = () => codecOf('lz4');
  codecs[CompressionTypes.ZSTD] = () => codecOf('zstd');
}

const codecOf = (
  name: keyof typeof DECOMPRESS,
): { compress: (encoder: { buffer: Buffer }) => Promise<Buffer>; decompress: Decompress } => ({
  compress: (encoder) => gzip(encoder.buffer),
  decompress: async (packed) => {
    try {
      return await DECOMPRESS[name](packed);
    } catch (error) {
      return unreadableRecords(packed, `record batch compressed with ${name} cannot be unpacked: ${messageOf(error)}`);
    }
  },
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
