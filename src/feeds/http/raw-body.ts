import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** Stands for every media type on the gateway's path: a message is bytes, whatever its sender calls it. */
const RAW_TYPE = 'application/x-landbridge-raw';
const GATEWAY_PATH = /^\/feeds\//;

/** Lets the gateway's handlers have the body as a stream. Other paths keep their parsers. */
export function takeRawBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && GATEWAY_PATH.test(request.url)) {
      refusePacked(request);
      request.raw.headers['content-type'] = RAW_TYPE;
    }
    done();
  });
  fastify.addContentTypeParser(RAW_TYPE, (_request, payload, done) => done(null, payload));
}

/** Of curl's two defaults, `--data-binary` says form-urlencoded and means the bytes; only `-F` packs them into parts. */
function refusePacked(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const packed = encoding !== 'identity' || /^multipart\//i.test(request.headers['content-type'] ?? '');
  if (packed) request.raw.headers['x-landbridge-packed'] = 'true';
  else delete request.raw.headers['x-landbridge-packed'];
}

/** The whole body. Rejects with a `Problem` when it is packed, or as soon as it is longer than `limit` bytes. */
export async function readBody(request: FastifyRequest, limit: number): Promise<Buffer> {
  if (request.raw.headers['x-landbridge-packed'] === 'true') {
    throw new Problem('ENCODED', 'Content-Encoding must be identity, and the body no multipart form');
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.body as Readable) {
    length += (chunk as Buffer).length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk as Buffer);
  }
  if (length === 0) throw new Problem('BAD_REQUEST', 'The body is empty: send the message as it is');
  return Buffer.concat(chunks, length);
}

const tooLarge = (limit: number): Problem => new Problem('TOO_LARGE', `The limit is ${limit} bytes`);
