import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GRAPHIQL_PAGE, GRAPHIQL_START } from './graphiql-page.js';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

const { resolve } = createRequire(import.meta.url);
/** Folder of an installed package. Browsers' files are not among the exports of these packages; their package.json is. */
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));

/** The page's files, out of the packages as published: nothing is fetched from anywhere else. */
const FILES: ReadonlyMap<string, { readonly type: string; readonly path: string }> = new Map([
  ['react.js', { type: JAVASCRIPT, path: join(folderOf('react'), 'umd/react.production.min.js') }],
  ['react-dom.js', { type: JAVASCRIPT, path: join(folderOf('react-dom'), 'umd/react-dom.production.min.js') }],
  ['graphiql.js', { type: JAVASCRIPT, path: join(folderOf('graphiql'), 'graphiql.min.js') }],
  ['graphiql.css', { type: CSS, path: join(folderOf('graphiql'), 'graphiql.min.css') }],
]);
/** `client.js` and the parts it imports, whose names change with every release. */
const GRAPHQL_WS = join(folderOf('graphql-ws'), 'dist');
const MODULE_NAME = /^[A-Za-z0-9_-]+\.js$/;

/** Scripts and styles of our own only; the editor sets styles of elements, and its style sheet carries its fonts as data. */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `font-src 'self' data:`,
  `img-src 'self' data:`,
  `connect-src 'self' ws: wss:`,
  `frame-ancestors 'none'`,
].join('; ');

/** GraphiQL, served by ourselves: it works without the Internet. */
@Controller('graphiql')
export class GraphiqlController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  page(): string {
    return GRAPHIQL_PAGE;
  }

  @Get('start.js')
  @Header('content-type', JAVASCRIPT)
  start(): string {
    return GRAPHIQL_START;
  }

  @Get(':file')
  async file(@Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = FILES.get(name);
    if (!file) throw new NotFoundException();
    await send(reply, file.type, await readFile(file.path));
  }

  @Get('graphql-ws/:file')
  async socketClient(@Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    if (!MODULE_NAME.test(name) || !(await readdir(GRAPHQL_WS)).includes(name)) throw new NotFoundException();
    await send(reply, JAVASCRIPT, await readFile(join(GRAPHQL_WS, name)));
  }
}

async function send(reply: FastifyReply, type: string, content: Buffer): Promise<void> {
  await reply
    .header('content-type', type)
    .header('cache-control', 'public, max-age=3600')
    .header('x-content-type-options', 'nosniff')
    .send(content);
}
