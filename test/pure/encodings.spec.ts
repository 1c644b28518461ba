/**
 * A gateway stores what it got, and how the bytes are written is not what they say: in another encoding, with blanks or a mark before it, inside
 * mail or HTTP, a message of any format states the same facts under the same ids.
 */
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases, type GoldenCase } from './golden-cases.js';

const MARK = '\uFEFF';
const MULTIPART =
  'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n';

const FORMS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with a byte order mark': (text) => Buffer.from(MARK + text),
  'UTF-16LE with a mark': (text) => Buffer.from(MARK + text, 'utf16le'),
  'UTF-16BE with a mark': (text) => Buffer.from(MARK + text, 'utf16le').swap16(),
  'UTF-16LE without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE without a mark': (text) => Buffer.from(text, 'utf16le').swap16(),
  'blanks and line ends before it': (text) => Buffer.from(`\r\n \t\n${text}`),
  'line ends of Windows': (text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r\n')),
  'an end of file of CP/M behind it': (text) => Buffer.from(`${text}\r\n\r\n\x1A`),
  'zeros behind it': (text) => Buffer.from(`${text}\0\0\0`),
  mail: (text) => Buffer.from(`Message-ID: <1>\r\nContent-Type: text/plain\r\n\r\n${text}`),
  'an HTTP request': (text) => Buffer.from(`POST /as2 HTTP/1.1\r\nHost: a\r\n\r\n${text}`),
  'a part of a multipart body': (text) => Buffer.from(`${MULTIPART}${text}\r\n--b--\r\n`),
};

const idsOf = (body: Uint8Array, { context }: GoldenCase): readonly string[] =>
  interpret(body, context).messages.flatMap(({ events }) => events.map(({ event }) => event.id));

const isAscii = ({ body }: GoldenCase): boolean => body.every((byte) => byte < 0x80 && byte !== 0);

/** The shortest golden of each format that is in ASCII and states facts. */
const shortest = new Map(
  goldenCases
    .filter((golden) => isAscii(golden) && idsOf(golden.body, golden).length > 0)
    .toSorted((a, b) => b.body.length - a.body.length)
    .map((golden) => [golden.name.split('/')[0]!, golden] as const),
);

test('every format takes part', () => {
  expect(shortest.size).toBe(new Set(goldenCases.map(({ name }) => name.split('/')[0])).size);
});

describe.each([...shortest])('%s', (_, golden) => {
  test.each(Object.entries(FORMS))('says the same in %s', (_form, write) => {
    const body = write(new TextDecoder().decode(golden.body));
    expect(idsOf(body, golden)).toEqual(idsOf(golden.body, golden));
  });
});
