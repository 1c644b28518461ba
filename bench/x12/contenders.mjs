/**
 * What is measured: each contender takes the bytes of one interchange, as they come from Kafka, and answers how many segments it saw and
 * how many characters of text it made. The npm parsers need a string or a stream; making it is part of their work, as it is in use.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Table of separator offsets, and nothing else: the least that any reader over bytes in Node has to do. */
function scanOffsets(body) {
  const element = body[3];
  const terminator = body[105];
  const offsets = new Int32Array((body.length >> 1) + 64);
  let count = 0;
  let segments = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (byte === element) offsets[count++] = at;
    else if (byte === terminator) {
      offsets[count++] = at;
      segments += 1;
    }
  }
  return { segments, characters: 0, offsets };
}

const tokenizeOnly = (tokenize) => (body) => ({ segments: tokenize(body).segments.count, characters: 0 });

/** Every tag and every element as a string, which is what the npm parsers hand out. */
const readAllTexts = (tokenize) => (body) => {
  const { segments } = tokenize(body);
  let characters = 0;
  for (let segment = 0; segment < segments.count; segment++) {
    characters += segments.tag(segment).length;
    const elements = segments.elementCount(segment);
    for (let element = 1; element <= elements; element++) characters += segments.text(segment, element).length;
  }
  return { segments: segments.count, characters };
};

/** What a decoder asks for: the elements of status, references, vessel, ports and times. */
const ASKED = {
  B4: [3, 4, 5, 7, 8, 9, 10, 11, 12, 13],
  N9: [1, 2],
  Q2: [1, 9, 13],
  R4: [1, 2, 3, 4],
  DTM: [1, 2, 3, 4],
};
const readStatuses = (tokenize) => (body) => {
  const document = tokenize(body);
  const { segments } = document;
  let characters = 0;
  for (const { extent } of document.messages) {
    for (let segment = extent.first; segment < extent.end; segment++) {
      for (const element of ASKED[segments.tag(segment)] ?? []) characters += segments.text(segment, element).length;
    }
  }
  return { segments: segments.count, characters };
};

/** Everything: bytes to tracking events with places, times, references and identities. The segments are not counted there. */
const readEvents = (interpret, context, counts) => (body) => {
  const { messages } = interpret(body, context);
  for (const { events } of messages) counts.events += events.length;
  return { segments: null, characters: 0 };
};

/** Null when the package is not installed: it is no dependency of ours. */
function load(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return null;
  }
}

function withNodeX12({ X12Parser }) {
  const charactersOf = ({ tag, elements }) =>
    elements.reduce((sum, { value }) => sum + value.trim().length, tag.length);
  return (body) => {
    const interchange = new X12Parser().parse(body.latin1Slice());
    let segments = 0;
    let characters = 0;
    const see = (segment) => {
      segments += 1;
      characters += charactersOf(segment);
    };
    see(interchange.header);
    for (const group of interchange.functionalGroups) {
      see(group.header);
      for (const { header, segments: inner, trailer } of group.transactions) {
        see(header);
        inner.forEach(see);
        see(trailer);
      }
      see(group.trailer);
    }
    see(interchange.trailer);
    return { segments, characters };
  };
}

/** A stream: it hands out one object a segment, `{ name, '1', '2', '2-1' … }`. */
function withX12Parser({ X12parser }) {
  return (body) =>
    new Promise((done, failed) => {
      const parser = new X12parser();
      let segments = 0;
      let characters = 0;
      parser.on('data', (segment) => {
        // What follows the last terminator comes out as a segment without a name.
        if (segment.name === '') return;
        segments += 1;
        for (const key in segment) characters += segment[key].length;
      });
      parser.on('end', () => done({ segments, characters }));
      parser.on('error', failed);
      parser.end(body);
    });
}

/** @returns {{ contenders: object[], missing: string[] }} */
export function makeContenders({ tokenize, interpret, context, counts }) {
  const own = [
    { name: 'separator offsets in Node', run: scanOffsets, makesTexts: false, repeat: 4 },
    { name: 'landbridge, tokenize only', run: tokenizeOnly(tokenize), makesTexts: false, repeat: 4 },
    { name: 'landbridge, what a decoder asks for', run: readStatuses(tokenize), makesTexts: false, repeat: 4 },
    { name: 'landbridge, every text', run: readAllTexts(tokenize), makesTexts: true, repeat: 4 },
    { name: 'landbridge, events included', run: readEvents(interpret, context, counts), makesTexts: false, repeat: 1 },
  ];
  const npm = [
    ['node-x12', withNodeX12],
    ['x12-parser', withX12Parser],
  ].map(([name, make]) => ({ name, make, package: load(name) }));
  const installed = npm.filter((contender) => contender.package !== null);
  return {
    contenders: [
      ...own,
      ...installed.map(({ name, make, package: loaded }) => ({
        name: `npm ${name}`,
        run: make(loaded),
        makesTexts: true,
        repeat: 1,
      })),
    ],
    missing: npm.filter((contender) => contender.package === null).map(({ name }) => name),
  };
}
