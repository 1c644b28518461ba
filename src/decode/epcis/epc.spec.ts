import { readEpc } from './epc.js';

const numberOf = (text: string): string | null => {
  const epc = readEpc(text);
  return epc === null ? null : `${epc.scheme} ${epc.number}`;
};

test.each([
  ['urn:epc:id:bic:LBZU2001000', 'BIC LBZU2001000'],
  // Examples of the EPC Tag Data Standard and of the GS1 General Specifications.
  ['urn:epc:id:sscc:0614141.1234567890', 'SSCC 106141412345678908'],
  ['urn:epc:id:grai:0614141.12345.400', 'GRAI 800300614141123452400'],
  ['urn:epc:id:sgln:0614141.12345.400', 'GLN 0614141123452.400'],
  ['urn:epc:id:sgln:0614141.12345.0', 'GLN 0614141123452'],
  ['urn:epc:id:gsin:0614141.123456789', 'GSIN 06141411234567890'],
  ['urn:epc:id:ginc:0614141.xyz3311cba', 'GINC 0614141xyz3311cba'],
  ['urn:epc:id:imovn:9176187', 'IMO 9176187'],
])('%s names %s', (urn, expected) => {
  expect(numberOf(urn)).toBe(expected);
});

test.each([
  ['https://id.gs1.org/00/106141412345678908', 'SSCC 106141412345678908'],
  ['https://landbridge.example/track/00/106141412345678908?x=1', 'SSCC 106141412345678908'],
  ['https://id.gs1.org/8003/00614141123452400', 'GRAI 800300614141123452400'],
  ['https://id.gs1.org/414/0614141123452', 'GLN 0614141123452'],
  ['https://id.gs1.org/414/0614141123452/254/gate%2F7', 'GLN 0614141123452.gate/7'],
  ['https://id.gs1.org/402/06141411234567890', 'GSIN 06141411234567890'],
])('%s is a Digital Link for %s', (link, expected) => {
  expect(numberOf(link)).toBe(expected);
});

test('one asset has one number, whether it is named by URN or by link', () => {
  expect(readEpc('urn:epc:id:sgln:0614141.12345.400')).toEqual(readEpc('https://id.gs1.org/414/0614141123452/254/400'));
  expect(readEpc('urn:epc:id:sscc:0614141.1234567890')).toEqual(readEpc('https://id.gs1.org/00/106141412345678908'));
});

test.each([
  'urn:epc:id:sgtin:0614141.107346.2017',
  'urn:epc:id:sgln:0614141.123456.0',
  'urn:epc:id:sscc:x.y',
  'urn:epc:id:constructor:1',
  'https://id.gs1.org/01/09506000134352',
  'https://landbridge.example/00/12',
  'urn:uuid:e0000000-0000-4000-8000-000000000001',
  '/00/106141412345678908',
  '',
])('%j names neither a unit nor a place', (text) => {
  expect(readEpc(text)).toBeNull();
});

test('an escape that means nothing is kept as it stands', () => {
  expect(numberOf('urn:epc:id:sgln:0614141.12345.a%ZZ%2')).toBe('GLN 0614141123452.a%ZZ%2');
});
