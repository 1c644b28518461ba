/** The whole month: a pure function, the same bytes on every machine. */

import { irregularities } from './irregularities.mjs';
import { railRoute } from './rail-route.mjs';
import { readmeOf } from './readme.mjs';
import { returnTrip } from './return-trip.mjs';
import { riverRoute } from './river-route.mjs';
import { seaRoute } from './sea-route.mjs';
import { truthOf } from './truth.mjs';
import { World } from './world.mjs';

/** Every file of `samples/`: path with forward slashes → bytes. */
export function makeSamples() {
  const world = new World();
  const trains = railRoute(world);
  seaRoute(world);
  riverRoute(world);
  returnTrip(world);
  irregularities(world, trains);

  const files = world.files();
  const truth = truthOf(world, files.map(({ bytes }) => bytes.toString('latin1')).join('\n'));
  return new Map([
    ...files.map(({ path, bytes }) => [path, bytes]),
    ['truth.json', Buffer.from(truthText(truth))],
    ['README.md', Buffer.from(readmeOf({ files, truth, world }))],
  ]);
}

/** One course entry per line: small, and readable in a diff. */
const truthText = (truth) =>
  JSON.stringify(truth, null, 1).replace(
    /\{\n\s+("code": [^}]+?)\n\s+\}/g,
    (_, entry) => `{ ${entry.replace(/\n\s+/g, ' ')} }`,
  ) + '\n';
