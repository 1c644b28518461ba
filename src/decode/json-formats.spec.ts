import { sniff } from './registry.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sniffed = (value: unknown) => sniff(bytes(typeof value === 'string' ? value : JSON.stringify(value)));
const formatOf = (value: unknown): string | null => sniffed(value).format;

const DCSA = { equipmentEventTypeCode: 'LOAD', eventType: 'EQUIPMENT' };
const EPCIS = { type: 'ObjectEvent', eventTime: '2026-03-05T10:00:00Z' };
const ONE_RECORD = { '@context': { cargo: 'https://onerecord.iata.org/ns/cargo#' }, '@type': 'cargo:LogisticsEvent' };

test.each([
  ['DCSA', DCSA],
  ['DCSA', [DCSA]],
  ['DCSA', { events: [DCSA] }],
  ['DCSA', { events: [] }],
  ['DCSA', { feedbackElements: [] }],
  ['EPCIS', EPCIS],
  ['EPCIS', [EPCIS]],
  ['EPCIS', { eventList: [EPCIS] }],
  ['EPCIS', { epcisBody: {}, type: 'EPCISDocument' }],
  ['EPCIS', { type: 'EPCISQueryDocument' }],
  ['ONE_RECORD', ONE_RECORD],
  ['ONE_RECORD', [ONE_RECORD]],
  ['ONE_RECORD', { '@context': 'https://onerecord.iata.org/ns/cargo' }],
  ['ONE_RECORD', [{ '@type': ['https://onerecord.iata.org/ns/cargo#LogisticsEvent'] }]],
])('%s is known by its members: %j', (format, body) => {
  expect(formatOf(body)).toBe(format);
  expect(formatOf(`\uFEFF \r\n${JSON.stringify(body)}\n`)).toBe(format);
  if (!Array.isArray(body)) expect(formatOf(Object.fromEntries(Object.entries(body).toReversed()))).toBe(format);
});

test('a word of another format in a value changes nothing', () => {
  const remark = "ObjectEvent EPCISDocument https://onerecord.iata.org/ UNB+UNOC:3' equipmentEventTypeCode";
  expect(formatOf({ remark, ...DCSA })).toBe('DCSA');
  expect(formatOf({ remark })).toBeNull();
});

test('a body that breaks off is known by what is there', () => {
  expect(formatOf('[{"equipmentEventTypeCode":"LOAD","eventCla')).toBe('DCSA');
  expect(formatOf('{"type":"EPCISDocument","epcisBody":{"eventList":[{')).toBe('EPCIS');
});

test.each([{}, [], { a: 1 }, 'null', '"DCSA"', '42', '[[[]]]', '{"eventType":"EQUIPMENT"}', { type: 'object' }])(
  '%j is JSON and no message',
  (body) => {
    const found = sniffed(body);
    expect(found.format).toBeNull();
  },
);

test.each(['openapi: 3.0.3\ninfo:\n  title: Track & Trace', "swagger: '2.0'\n", '\uFEFFopenapi: 3.1.0\n'])(
  '%j is the description of an interface, not a message',
  (body) => {
    expect(sniffed(body)).toMatchObject({ format: null, lookLike: 'an OpenAPI specification' });
  },
);

test('UTF-16 is read, with a mark and without', () => {
  const text = JSON.stringify([DCSA]);
  const little = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) little[at * 2] = text.charCodeAt(at);
  expect(sniff(little).format).toBe('DCSA');
  expect(sniff(Uint8Array.of(0xff, 0xfe, ...little)).format).toBe('DCSA');
});
