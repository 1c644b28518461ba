/**
 * Our golden messages by format, each with the feed it comes by: those that give facts or an acknowledgement and hold no error. Bodies are as
 * small as they arrive, a few hundred bytes to a few thousand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainFeed } from '../frame.mjs';

const GOLDENS = 'test/golden';

/** `yardstick`: whose reader stands beside ours, see readers.mjs; null where there is none. */
const FAMILIES = [
  ['EDIFACT IFTSTA', /^edifact\/iftsta/, 'edifact'],
  ['EDIFACT CODECO', /^edifact\/codeco/, 'edifact'],
  ['EDIFACT COARRI', /^edifact\/coarri/, 'edifact'],
  ['EDIFACT COPARN, COPRAR', /^edifact\/cop/, 'edifact'],
  ['EDIFACT BAPLIE', /^edifact\/baplie/, 'edifact'],
  ['EDIFACT IFTMIN and kin, IFCSUM', /^edifact\/if(?:tm|csum)/, 'edifact'],
  ['EDIFACT CUSCAR, CUSRES', /^edifact\/cus/, 'edifact'],
  ['EDIFACT CONTRL, APERAK', /^edifact\/(?:contrl|aperak)/, 'edifact'],
  ['X12 315', /^x12\/315/, 'x12'],
  ['X12 214', /^x12\/214/, 'x12'],
  ['X12 322', /^x12\/322/, 'x12'],
  ['X12 309, 310, 350, 353', /^x12\/(?:309|310|350|353)/, 'x12'],
  ['X12 404, 417', /^x12\/(?:404|417)/, 'x12'],
  ['X12 997, 999', /^x12\/(?:997|999)/, 'x12'],
  ['DCSA JSON', /^dcsa/, 'json'],
  ['EPCIS JSON', /^epcis/, 'json'],
  ['ONE Record JSON', /^one-record/, 'json'],
  ['NCTS JSON', /^ncts/, 'json'],
  ['rail JSON', /^rail-json/, 'json'],
  ['EPCIS XML', /^epcis/, 'xml'],
  ['NCTS XML', /^ncts/, 'xml'],
  ['Cargo-XML', /^cargo-xml/, 'xml'],
  ['TAF TSI XML', /^taf/, 'xml'],
  ['China Single Window XML', /^cn-single-window/, 'xml'],
  ['Cargo-IMP', /^cargo-imp/, null],
  ['China port files', /^cn-port-file/, null],
  ['rail CSV', /^rail-csv/, null],
];

const isOfSyntax = {
  json: (body) => /^\s*[[{]/.test(body.toString('latin1', 0, 20)),
  xml: (body) => /^\s*</.test(body.toString('latin1', 0, 20)),
};

/** Every family with its messages. @param {(body: Buffer, feed: object) => object} interpret */
export function makeFamilies(interpret) {
  const goldens = readdirSync(GOLDENS).flatMap((format) =>
    readdirSync(join(GOLDENS, format)).map((name) => goldenIn(join(GOLDENS, format, name), `${format}/${name}`)),
  );
  return FAMILIES.map(([name, pattern, yardstick]) => {
    const isOurs = isOfSyntax[yardstick] ?? (() => true);
    const messages = goldens.filter(
      (golden) => pattern.test(golden.name) && isOurs(golden.body) && isWhole(interpret(golden.body, golden.feed)),
    );
    return { name, yardstick, messages };
  }).filter(({ messages }) => messages.length > 0);
}

function goldenIn(folder, name) {
  const file = readdirSync(folder).find((entry) => entry.startsWith('message.'));
  const feedPath = join(folder, 'feed.json');
  const feed = plainFeed(existsSync(feedPath) ? JSON.parse(readFileSync(feedPath, 'utf8')) : {});
  return { name, body: readFileSync(join(folder, file)), feed };
}

function isWhole({ messages, faults: ofBody }) {
  const faults = [...ofBody, ...messages.flatMap((message) => message.faults)];
  const says = messages.some(({ events, acknowledgement }) => events.length > 0 || acknowledgement !== undefined);
  return says && !faults.some(({ severity }) => severity === 'error');
}
