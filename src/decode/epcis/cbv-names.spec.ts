import { cbvName, eventTypeName } from './cbv-names.js';

test.each([
  'shipping',
  'cbv:BizStep-shipping',
  'gs1:BizStep-shipping',
  'https://ref.gs1.org/cbv/BizStep-shipping',
  'https://ns.gs1.org/voc/BizStep-shipping',
  'urn:epcglobal:cbv:bizstep:shipping',
])('%s is the business step shipping', (text) => {
  expect(cbvName(text)).toBe('shipping');
});

test.each(['https://landbridge.example/steps/shipping', 'lb:shipping', 'urn:lb:bizstep:shipping', ''])(
  '%j is a name of another vocabulary',
  (text) => {
    expect(cbvName(text)).toBeNull();
  },
);

test('dispositions and transaction types have names of the same form', () => {
  expect(cbvName('https://ref.gs1.org/cbv/Disp-in_transit')).toBe('in_transit');
  expect(cbvName('urn:epcglobal:cbv:btt:bol')).toBe('bol');
});

test.each(['ObjectEvent', 'epcis:ObjectEvent', 'https://ref.gs1.org/epcis/ObjectEvent'])(
  '%s is an ObjectEvent',
  (text) => {
    expect(eventTypeName(text)).toBe('ObjectEvent');
  },
);

test('an event type of somebody else stays whole', () => {
  expect(eventTypeName('lb:ObjectEvent')).toBe('lb:ObjectEvent');
});
