/**
 * What is measured: each contender takes the bytes of one interchange, as they come from Kafka, and answers how many segments it saw
 * and how many characters of text it made. The npm parsers need a string; making it is part of their work, as it is in use.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Release-aware table of separator offsets, and nothing else: the least that any reader over bytes in Node has to do. */
function scanOffsets(body) {
  const hasUna = body[0] === 0x55 && body[1] === 0x4e && body[2] === 0x41;
  const component = hasUna ? body[3] : 0x3a;
  const element = hasUna ? body[4] : 0x2b;
  const release = hasUna ? body[6] : 0x3f;
  const terminator = hasUna ? body[8] : 0x27;
  const offsets = new Int32Array((body.length >> 1) + 64);
  let count = 0;
  let segments = 0;
  for (let at = hasUna ? 9 : 0; at < body.length; at++) {
    const byte = body[at];
    if (byte === component || byte === element) offsets[count++] = at;
    else if (byte === terminator) {
      offsets[count++] = at;
      segments += 1;
    } else if (byte === release) at += 1;
  }
  return { segments, characters: 0, offsets };
}

const tokenizeOnly = (tokenize) => (body) => ({ segments: tokenize(body).segments.count, characters: 0 });

/** Every tag and every component as a string, which is what the npm parsers hand out. */
const readAllTexts = (tokenize) => (body) => {
  const { segments } = tokenize(body);
  let characters = 0;
  for (let segment = 0; segment < segments.count; segment++) {
    characters += segments.tag(segment).length;
    const elements = segments.elementCount(segment);
    for (let element = 1; element <= elements; element++) {
      const components = segments.componentCount(segment, element);
      for (let component = 0; component < components; component++) {
        characters += segments.text(segment, element, component).length;
      }
    }
  }
  return { segments: segments.count, characters };
};

/** What a decoder asks for: statuses, times, places, equipment and references, by qualifier. */
const readStatuses = (tokenize) => (body) => {
  const document = tokenize(body);
  let characters = 0;
  for (const message of document.messages) {
    const cursor = message.cursor();
    for (; !cursor.isDone; cursor.next()) {
      switch (cursor.tag) {
        case 'STS':
        case 'EQD':
          characters += cursor.text(2).length + cursor.text(3).length;
          break;
        case 'DTM':
          characters += cursor.text(1, 0).length + cursor.text(1, 1).length + cursor.text(1, 2).length;
          break;
        case 'LOC':
          if (!cursor.is(1, 0, '147')) characters += cursor.text(2).length + cursor.text(2, 3).length;
          break;
        case 'RFF':
          characters += cursor.text(1, 1).length;
          break;
      }
    }
  }
  return { segments: document.segments.count, characters };
};

/** Both parsers call back for each tag and component, either as an event emitter or, as their manuals advise for speed, by a property. */
const listenTo = (parser, handlers) => {
  for (const [event, handler] of Object.entries(handlers)) parser.on(event, handler);
};
const setOn = (parser, handlers) => {
  for (const [event, handler] of Object.entries(handlers)) parser[`on${event}`] = handler;
};

function withEdifact(attach) {
  const Parser = require('edifact/parser.js');
  return (body) => {
    const parser = new Parser();
    let segments = 0;
    let characters = 0;
    attach(parser, {
      opensegment: (tag) => {
        segments += 1;
        characters += tag.length;
      },
      element: () => {},
      component: (text) => {
        characters += text.length;
      },
      closesegment: () => {},
    });
    parser.write(body.latin1Slice());
    parser.end();
    return { segments, characters };
  };
}

/** lib/parser.js alone, for the package's main file asks for a module it does not declare; it warns of every segment it does not know. */
function withTsEdifact(attach) {
  const { Parser } = require('ts-edifact/lib/parser.js');
  const event = (name) => (attach === setOn ? name[0].toUpperCase() + name.slice(1) : name);
  return (body) => {
    const parser = new Parser();
    let segments = 0;
    let characters = 0;
    attach(parser, {
      [event('openSegment')]: (tag) => {
        segments += 1;
        characters += tag.length;
      },
      [event('element')]: () => {},
      [event('component')]: (text) => {
        characters += text.length;
      },
      [event('closeSegment')]: () => {},
    });
    parser.write(body.latin1Slice());
    parser.end();
    return { segments, characters };
  };
}

/** @param {(body: Uint8Array) => object} tokenize of the built project */
export const makeContenders = (tokenize) => [
  { name: 'separator offsets in Node', run: scanOffsets, makesTexts: false, repeat: 4 },
  { name: 'landbridge, tokenize only', run: tokenizeOnly(tokenize), makesTexts: false, repeat: 4 },
  { name: 'landbridge, what a decoder asks for', run: readStatuses(tokenize), makesTexts: false, repeat: 4 },
  { name: 'landbridge, every text', run: readAllTexts(tokenize), makesTexts: true, repeat: 4 },
  { name: 'edifact, callbacks set', run: withEdifact(setOn), makesTexts: true, repeat: 1 },
  { name: 'edifact, events', run: withEdifact(listenTo), makesTexts: true, repeat: 1 },
  { name: 'ts-edifact, callbacks set', run: withTsEdifact(setOn), makesTexts: true, repeat: 1 },
  { name: 'ts-edifact, events', run: withTsEdifact(listenTo), makesTexts: true, repeat: 1 },
];
