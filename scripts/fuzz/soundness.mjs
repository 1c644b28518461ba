/** What must hold of an interpretation whatever the bytes were. */

const EVENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What is wrong with an interpretation of this body, in a word and an example each; empty when it is sound: no fault, message or event lies
 * outside the bytes, every event has an id of its own in its message, and something is said of every body.
 */
export function unsoundnessOf(body, { messages, faults: ofBody }) {
  const faults = [...ofBody, ...messages.flatMap((message) => message.faults)];
  const events = messages.flatMap((message) => message.events);
  const lies = (place) => Number.isInteger(place) && place >= 0 && place <= body.length;
  const isSilent =
    events.length === 0 && faults.length === 0 && !messages.some(({ acknowledgement }) => acknowledgement);
  const wrong = [
    ['nothing is said of it', isSilent ? messages.map(({ type }) => type) : undefined],
    ['a fault outside the bytes', faults.find(({ at }) => !lies(at.byte))],
    [
      'a message outside the bytes',
      messages.find(({ byteStart, byteEnd }) => !(lies(byteStart) && lies(byteEnd) && byteStart <= byteEnd)),
    ],
    [
      'an event outside the bytes',
      events.find(({ source: { byteStart, byteEnd } }) => !(lies(byteStart) && lies(byteEnd) && byteStart < byteEnd)),
    ],
    ['an event with a wrong id', events.find(({ event }) => !EVENT_ID.test(event.id))],
    [
      'an event twice in a message',
      messages.find((message) => new Set(message.events.map(({ event }) => event.id)).size < message.events.length),
    ],
  ];
  return wrong.flatMap(([what, example]) =>
    example === undefined ? [] : [{ what, example: JSON.stringify(example).slice(0, 400) }],
  );
}

/** What is wrong with it when the body is read once more and when people read it; dearer than the rest, so only some inputs get it. */
export function unsteadinessOf({ body, context, interpretation }, { interpret, describe }) {
  const written = JSON.stringify(interpretation);
  const lines = describe(interpretation).join('\n');
  const hasHoles = HOLES.test(lines) && !HOLES.test(Buffer.from(body).toString('latin1').replaceAll('\0', ''));
  return [
    ...(written === JSON.stringify(interpret(Uint8Array.from(body), context))
      ? []
      : [{ what: 'it is read in two ways', example: '' }]),
    ...(hasHoles ? [{ what: 'its description has holes', example: lines.slice(0, 400) }] : []),
  ];
}

const HOLES = /undefined|\bNaN\b|\[object/;
