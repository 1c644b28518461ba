import {
  attributeOf,
  child,
  children,
  elementAt,
  elementsAt,
  firstChild,
  firstDescendant,
  pointerTo,
  textAt,
} from './navigation.js';
import { payloadOf, payloadsOf } from './payload.js';
import { readText } from './xml.fixture.js';

const { root } = readText(
  '<a xmlns:n="urn:n" n:x="2" x="1"><b><c>1</c><c>2</c></b><n:b><c>3</c></n:b><d/><e><f><c>4</c></f></e></a>',
);

test('names are local names in any namespace', () => {
  expect(children(root, 'b').map(({ namespace }) => namespace)).toEqual(['', 'urn:n']);
  expect(child(root, 'b')?.namespace).toBe('');
  expect(child(root, 'n:b')).toBeNull();
});

test('a path takes the first child at each step, or all of them', () => {
  expect(textAt(root, 'b', 'c')).toBe('1');
  expect(elementsAt(root, 'b', 'c').map(({ text }) => text)).toEqual(['1', '2', '3']);
  expect(pointerTo(elementAt(root, 'e', 'f', 'c')!)).toBe('/a/e/f/c');
});

test('what is not there has no text, no children and no attributes', () => {
  expect(elementAt(root, 'x', 'y')).toBeNull();
  expect(textAt(root, 'x', 'y')).toBe('');
  expect(elementsAt(null, 'b')).toEqual([]);
  expect(children(null, 'b')).toEqual([]);
  expect(attributeOf(null, 'x')).toBe('');
  expect(firstDescendant(null, 'c')).toBeNull();
});

test('the first child that says anything is taken', () => {
  expect(firstChild(root, ['x', 'd', 'e', 'b'])?.name).toBe('e');
  expect(firstChild(root, ['x'])).toBeNull();
});

test('an attribute without a namespace comes before one with', () => {
  expect(attributeOf(root, 'x')).toBe('1');
});

test('a descendant is found in the order of the text', () => {
  expect(firstDescendant(child(root, 'e'), 'c')?.text).toBe('4');
  expect(firstDescendant(root, 'a')).toBeNull();
});

describe('envelopes', () => {
  const soap = '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><h/></s:Header>';

  test('the message is what the body of an envelope carries', () => {
    const document = readText(`${soap}<s:Body><m1/><m2/></s:Body></s:Envelope><m3/>`);
    expect(payloadsOf(document).map(({ name }) => name)).toEqual(['m1', 'm2', 'm3']);
    expect(payloadOf(document.root)?.name).toBe('m1');
  });

  test('an envelope without body, or with nothing in it, is nobody’s message', () => {
    expect(payloadOf(readText(`${soap}</s:Envelope>`).root)?.name).toBe('Envelope');
    expect(payloadOf(readText(`${soap}<s:Body/></s:Envelope>`).root)).toBeNull();
    expect(payloadOf(null)).toBeNull();
  });
});
