import { fileURLToPath } from 'node:url';
import { Controller, Get, Header, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBuiltConsole, type BuiltConsole, type ConsoleFile } from './built-console.js';

/** Beside the compiled program. */
const FOLDER = fileURLToPath(new URL('../console', import.meta.url));
const NOT_BUILT =
  'The console is not built. Run `npm run build` and start again; GraphQL answers at /graphql all the same.\n';
const ONE_YEAR = 'public, max-age=31536000, immutable';

/** Everything from this address alone, and nothing inline. */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The console at `/`, with its files at `/console/…`. */
@Controller()
export class ConsoleController {
  #console: Promise<BuiltConsole | null> | null = null;

  @Get()
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  @Header('referrer-policy', 'same-origin')
  @Header('cache-control', 'no-cache')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const built = await this.built();
    if (built === null) await reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    else await send(request, reply, built.page);
  }

  /** Their names change with their content, so that they are asked for once. */
  @Get('console/:file')
  async file(@Param('file') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = (await this.built())?.files.get(name);
    if (!file) throw new NotFoundException();
    await send(request, reply.header('cache-control', ONE_YEAR), file);
  }

  private built(): Promise<BuiltConsole | null> {
    this.#console ??= readBuiltConsole(FOLDER);
    return this.#console;
  }
}

async function send(request: FastifyRequest, reply: FastifyReply, file: ConsoleFile): Promise<void> {
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  await reply
    .header('content-type', file.type)
    .header('x-content-type-options', 'nosniff')
    .header('vary', 'accept-encoding')
    .headers(takesGzip ? { 'content-encoding': 'gzip' } : {})
    .send(takesGzip ? file.gzipped : file.content);
}
