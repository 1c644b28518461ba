import { createServer } from 'node:net';

/** Whether nothing listens on the port at this address. */
const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });

/**
 * The port that was asked for, or, when nobody asked for a certain one, the next free one after it.
 * Throws with the port's name when it was asked for and is busy.
 */
export async function choosePort(host: string, wished: number, isExplicit: boolean): Promise<number> {
  if (wished === 0 || (await isFree(host, wished))) return wished;
  if (isExplicit)
    throw new Error(
      `PORT=${wished} is busy: something else listens on ${host}:${wished}. Choose another PORT or stop that program.`,
    );
  for (let port = wished + 1; port <= wished + 100; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No free port from ${wished} to ${wished + 100} on ${host}. Set PORT.`);
}
