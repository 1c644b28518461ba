import fc from 'fast-check';
import { readXml } from './read-xml.js';
import { bytesOf, everyElement, findings, outline, readText } from './xml.fixture.js';

describe('elements', () => {
  test('prefixes are resolved and gone; attributes keep their namespaces', () => {
    const { root, faults } = readText(
      '<?xml version="1.0"?><n:a xmlns:n="urn:n" xmlns="urn:d" b="1" n:b="2"><c/><c>x</c></n:a>',
    );
    expect(faults).toEqual([]);
    expect([root?.name, root?.namespace]).toEqual(['a', 'urn:n']);
    expect(root?.attributes).toEqual([
      { name: 'b', namespace: '', value: '1' },
      { name: 'b', namespace: 'urn:n', value: '2' },
    ]);
    expect(root?.children.map(({ namespace, text }) => [namespace, text])).toEqual([
      ['urn:d', ''],
      ['urn:d', 'x'],
    ]);
  });

  test('text is trimmed, with entities, CDATA and what stands between children', () => {
    const { root } = readText('<a>\n 1 &lt; 2 &#x91CD;<!-- no --><b> x </b><![CDATA[ <3 & 4> ]]>\n</a>');
    expect(root?.text).toBe('1 < 2 重 <3 & 4>');
    expect(root?.children[0]?.text).toBe('x');
  });

  test('blanks between children are no text', () => {
    expect(outline(readText('<a>\n  <b/>\n  <c/>\n</a>').root!)).toEqual([
      'a',
      '',
      [
        ['b', '', []],
        ['c', '', []],
      ],
    ]);
  });

  test('an element is one object, however it is reached', () => {
    const { root } = readText('<a><b><c/></b></a>');
    const b = root?.child('b');
    expect(b?.child('c')?.parent).toBe(b);
    expect(root?.children[0]).toBe(b);
    expect(root?.parent).toBeNull();
  });

  test('a pointer counts siblings of one name', () => {
    const { root } = readText('<a><b/><c/><b><d/></b></a>');
    expect(everyElement([root!]).map(({ pointer }) => pointer)).toEqual([
      '/a',
      '/a/b[1]',
      '/a/c',
      '/a/b[2]',
      '/a/b[2]/d',
    ]);
  });

  test('documents that are joined are read one by one', () => {
    const document = readText('<?xml version="1.0"?>\n<a/>\n<?xml version="1.0"?>\n<b>x</b>\n');
    expect(document.roots.map(outline)).toEqual([
      ['a', '', []],
      ['b', 'x', []],
    ]);
    expect(document.faults).toEqual([]);
  });
});

describe('places', () => {
  test('an element and its text are found by their bytes, whatever stands before', () => {
    const text = '\n<?xml version="1.0"?><a\r\n x="é">\r\n  <b> 重庆 </b>𝄞<c/></a>';
    const body = bytesOf(text);
    const slice = (from: number, to: number): string => new TextDecoder().decode(body.subarray(from, to));
    const [a, b, c] = everyElement(readXml(body).roots);
    expect(slice(a!.start, a!.end)).toBe(text.slice(text.indexOf('<a')));
    expect(slice(b!.start, b!.end)).toBe('<b> 重庆 </b>');
    expect(slice(b!.textStart, b!.textEnd)).toBe('重庆');
    expect(slice(a!.textStart, a!.textEnd)).toBe('𝄞');
    expect(slice(c!.textStart, c!.textEnd)).toBe('<c/>');
  });

  test('they are right in long texts too', () => {
    const items = Array.from({ length: 400 }, (_, index) => `<i>${index % 3 === 0 ? '重𝄞' : 'é'}${index}</i>`);
    const body = bytesOf(`<a>${items.join('')}</a>`);
    const { root } = readXml(body);
    const read = root!.children.map(({ start, end }) => new TextDecoder().decode(body.subarray(start, end)));
    expect(read).toEqual(items);
  });
});

describe('what is not well formed', () => {
  test.each([
    [
      'ends inside an element',
      '<a><b>1</b><c>2',
      'error XML_TRUNCATED 15',
      [
        'a',
        '',
        [
          ['b', '1', []],
          ['c', '', []],
        ],
      ],
    ],
    ['lacks an end tag', '<a><b>1<c/></a>', 'error XML_MALFORMED 14', ['a', '', [['b', '1', [['c', '', []]]]]]],
    ['closes what is not open', '<a></b></a>', 'error XML_MALFORMED 6', ['a', '', []]],
    ['has a sign of its own in text', '<a>x<b/>1 < 2</a>', 'error XML_MALFORMED 11', ['a', 'x1', [['b', '', []]]]],
  ])('a text that %s is read as far as it goes', (_, text, finding, expected) => {
    const document = readText(text);
    expect(findings(document)).toEqual([finding]);
    expect(outline(document.root!)).toEqual(expected);
    expect(document.root?.isWhole).toBe(false);
  });

  test('what breaks off is told from what is whole', () => {
    const { root } = readText('<a><b>1</b><c>2');
    expect(root?.children.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  });

  test.each([
    ['a tag', '<a', 2],
    ['an attribute', '<a b="1', 7],
    ['a comment', '<a/><!-- x', 10],
    ['a declaration', '<?xml version="1.0"', 19],
  ])('a text that ends inside %s is truncated', (_, text, byte) => {
    expect(findings(readText(text))).toEqual([`error XML_TRUNCATED ${byte}`]);
  });

  test.each([
    ['a lone ampersand', '<a>B & C</a>', 'B & C'],
    ['an ampersand before a word', '<a>B&C; D&E</a>', 'B&C; D&E'],
    ['an entity of HTML', '<a>x&nbsp;y</a>', 'x&nbsp;y'],
    ['a control character', '<a>x\u0001y</a>', 'x\u0001y'],
    ["']]>'", '<a>x]]>y</a>', 'x]]>y'],
    ['a number that is no character', '<a>x&#0;y</a>', 'x&#0;y'],
  ])('%s is kept, with a warning', (_, text, expected) => {
    const document = readText(text);
    expect(document.root?.text).toBe(expected);
    expect(new Set(document.faults.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['warning XML_IRREGULAR']),
    );
  });

  test('the ampersand of an attribute is kept, that of CDATA is nothing odd', () => {
    expect(readText('<a b="C & D"/>').root?.attributes[0]?.value).toBe('C & D');
    expect(readText('<a><![CDATA[C & D]]></a>')).toMatchObject({ root: { text: 'C & D' }, faults: [] });
  });

  test('a prefix that nothing binds stands for its namespace', () => {
    const document = readText('<n:a><b/></n:a>');
    expect([document.root?.name, document.root?.namespace]).toEqual(['a', 'n']);
    expect(findings(document)).toEqual(['warning XML_IRREGULAR 4']);
  });

  test('text outside the root is an error, zeros behind it are nothing', () => {
    expect(findings(readText('<a/> and more'))).toEqual(['error XML_STRAY_TEXT 5']);
    expect(findings(readText('<a/>\u0000\u0000\u001a'))).toEqual([]);
  });
});

describe('document types', () => {
  test.each([
    ['<!DOCTYPE a><a/>', 0],
    ['<?xml version="1.0"?>\n<!-- <a> -->\n<?x y?><!doctype a [<!ENTITY b "c">]><a>&b;</a>', 42],
  ])('%s is refused before it is parsed', (text, byte) => {
    const document = readText(text);
    expect(document.roots).toEqual([]);
    expect(findings(document)).toEqual([`error XML_DOCTYPE ${byte}`]);
  });

  test('one behind a document ends the reading', () => {
    const document = readText('<a/><!DOCTYPE b [<!ENTITY c "d">]><b>&c;</b>');
    expect(document.roots.map(outline)).toEqual([['a', '', []]]);
    expect(findings(document)).toEqual(['error XML_DOCTYPE 4']);
  });

  test('the word in a comment or in text is none', () => {
    expect(readText('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>').faults).toEqual([]);
  });
});

describe('limits', () => {
  const limits = { bodyBytes: 400, elements: 5, depth: 3, attributes: 2, textCharacters: 4096 };

  test.each([
    ['elements', '<a><b/><b/><b/><b/><b/></a>', 19],
    ['depth', '<a><b><c><d/></c></b></a>', 9],
    ['attributes', '<a><b x="1" y="2" z="3"/></a>', 3],
    ['bytes', `<a>${'x'.repeat(400)}</a>`, 0],
  ])('too many %s end the reading', (_, text, byte) => {
    expect(findings(readXml(bytesOf(text), limits))).toEqual([`error XML_LIMIT ${byte}`]);
  });

  test('a text that does not end is given up', () => {
    const body = bytesOf(`<a>${'x'.repeat(20_000)}</a>`);
    expect(findings(readXml(body, { ...limits, bodyBytes: 30_000 }))).toEqual(['error XML_LIMIT 3']);
  });
});

test('nothing makes the reader throw, and every place lies in the body', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1">',
      '</b>',
      '<c/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml ?>',
      '<!DOCTYPE',
    ),
    fc.constantFrom('&amp;', '&', '&#1;', '"', '>', '<', '重庆', '𝄞', '\ufeff', '\u0000', ' xmlns:n="u"'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const body = bytesOf(pieces.join(''));
      const { roots, faults } = readXml(body);
      const places = [
        ...faults.map(({ at }) => at.byte),
        ...everyElement(roots).flatMap(({ start, textStart, textEnd, end }) => [start, textStart, textEnd, end]),
      ];
      expect(places.every((place) => place >= 0 && place <= body.length)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
