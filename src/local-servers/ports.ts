import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { LocalServerError } from './local-server-error.js';

/**
 * Below the ranges from which systems take the ports of outgoing connections (Linux 32768, macOS and Windows 49152). A
 * server's port inside them could be lent to anybody while the server is down, or to its own client, which then
 * connects to itself.
 */
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 29_999;
const ATTEMPTS = 200;

export const LOOPBACK = '127.0.0.1';

/** True when a server could listen there now. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The wanted port, which must be free (else PORT_BUSY); or the remembered one if it is free; or any free one. */
export async function choosePort(
  server: string,
  wishes: { readonly wanted: number | null; readonly remembered: number | null },
): Promise<number> {
  if (wishes.wanted !== null) {
    if (await isPortFree(wishes.wanted)) return wishes.wanted;
    throw new LocalServerError(
      'PORT_BUSY',
      `${server}: port ${wishes.wanted} on ${LOOPBACK} is in use by another program.`,
    );
  }
  if (wishes.remembered !== null && (await isPortFree(wishes.remembered))) return wishes.remembered;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT + 1);
    if (await isPortFree(port)) return port;
  }
  throw new LocalServerError('PORT_BUSY', `${server}: found no free port from ${LOWEST_PORT} to ${HIGHEST_PORT}.`);
}

/** The ports written down by an earlier start; an empty list when there was none. */
export async function readPorts(file: string): Promise<readonly number[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split(/\s+/)
    .filter((word) => /^\d{1,5}$/.test(word))
    .map(Number);
}

export async function writePorts(file: string, ports: readonly number[]): Promise<void> {
  await writeFile(file, `${ports.join(' ')}\n`);
}
