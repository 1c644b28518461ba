/** Writes interchanges the way each sender does: service characters, charset, line ends, groups. */

import { stamp203 } from './calendar.mjs';

/** A segment; an element is a text or a list of components. */
export const segment = (tag, ...elements) => [tag, ...elements];

const escape = (text) => String(text).replace(/[?'+:]/g, (character) => `?${character}`);
const withoutTail = (parts) => {
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, last + 1);
};
const elementText = (element) =>
  Array.isArray(element) ? withoutTail(element.map(escape)).join(':') : escape(element ?? '');
const segmentText = ([tag, ...elements]) => `${[tag, ...withoutTail(elements.map(elementText))].join('+')}'`;

/**
 * A message: type, directory release, association code, body without UNH and UNT.
 * `truncated` leaves its UNT out, as a sender does whose process died in the middle.
 */
export const message = (type, release, body, options = {}) => ({ type, release, body, association: '', ...options });

function messageSegments({ type, release, association, body, truncated }, reference) {
  const head = segment('UNH', reference, [type, 'D', release, 'UN', association]);
  if (truncated) return [head, ...body];
  return [head, ...body, segment('UNT', body.length + 2, reference)];
}

/** Bytes of one interchange. `dialect` is a row of `senders.mjs`, `reference` the interchange control reference. */
export function interchange(dialect, { sentAt, reference, messages }) {
  const stamp = stamp203(dialect.zone, sentAt);
  const version = dialect.syntax.split(':')[1];
  const date = version === '4' ? stamp.slice(0, 8) : stamp.slice(2, 8);
  const when = [date, stamp.slice(8)];
  const sender = [dialect.party, ...(dialect.qualifier ? [dialect.qualifier] : [])];
  const recipient = ['LBRIDGE', ...(dialect.qualifier ? [dialect.qualifier] : [])];
  const application = dialect.applicationReference ? ['', messages[0].type] : [];

  const content = messages.flatMap((item, index) =>
    messageSegments(item, dialect.messageReference(reference, index + 1)),
  );
  const grouped = dialect.group
    ? [
        segment('UNG', messages[0].type, sender, recipient, when, reference, 'UN', ['D', messages[0].release]),
        ...content,
        segment('UNE', messages.length, reference),
      ]
    : content;
  const segments = [
    segment('UNB', dialect.syntax.split(':'), sender, recipient, when, reference, ...application),
    ...grouped,
    segment('UNZ', dialect.group ? 1 : messages.length, reference),
  ];
  const una = dialect.una ? dialect.una + dialect.lineEnd : '';
  return encode(una + segments.map((item) => segmentText(item) + dialect.lineEnd).join(''), dialect.charset);
}

/** ISO 8859-2 places of the Polish letters. */
const LATIN_2 = {
  Ą: 0xa1,
  Ł: 0xa3,
  Ś: 0xa6,
  Ź: 0xac,
  Ż: 0xaf,
  ą: 0xb1,
  ł: 0xb3,
  ś: 0xb6,
  ź: 0xbc,
  ż: 0xbf,
  ó: 0xf3,
  ę: 0xea,
};

function singleByte(character, charset) {
  const code = character.codePointAt(0);
  if (code < 0x80) return code;
  // ISO 8859-5: U+0401 to U+045F stand at A1 to FF.
  if (charset === 'iso-8859-5' && code >= 0x401 && code <= 0x45f) return code - 0x360;
  if (charset === 'iso-8859-2' && character in LATIN_2) return LATIN_2[character];
  if (charset === 'iso-8859-1' && code < 0x100) return code;
  throw new Error(`${character} is not in ${charset}`);
}

function encode(text, charset) {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from([...text].map((character) => singleByte(character, charset)));
}
