import fc from 'fast-check';
import { bytesOf, everyValue, plain, readText } from './json.fixture.js';
import { readJson } from './read-json.js';

const codesOf = (text: string): readonly string[] => readText(text).faults.map(({ code }) => code);
const firstFault = (text: string) => readText(text).faults[0];

/** JSON text of any value, with blanks between its tokens. */
const jsonTexts = fc
  .tuple(fc.json({ maxDepth: 5, stringUnit: 'binary' }), fc.constantFrom(undefined, 1, 2, '\t', '\r\n'))
  .map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent).replaceAll('\\r\\n', '\r\n'));

describe('what other readers read', () => {
  test('every value is the one JSON.parse makes', () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const document = readText(text);
        expect(document.faults).toEqual([]);
        expect(plain(document.root)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test('the byte range of every value holds exactly that value', () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const body = bytesOf(text);
        for (const value of everyValue(readJson(body).root)) {
          const slice = new TextDecoder().decode(body.subarray(value.start, value.end));
          expect(JSON.parse(slice)).toEqual(plain(value));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what JSON.parse refuses is reported, unless it is one of the tolerated irregularities', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'{}[]",:0123456789.eE+-truefalsn\\u \n') });
    fc.assert(
      fc.property(noise, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const errors = readText(text).faults.filter(({ severity }) => severity === 'error');
        if (isJson) expect(errors).toEqual([]);
        else expect(readText(text).faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('numbers keep every digit the sender wrote', () => {
    expect(readText('[12345678901234567890.0100]').root.items[0]!.text).toBe('12345678901234567890.0100');
  });
});

describe('asking for members', () => {
  const { root } = readText('{"a":{"b":[1,"x"]},"n":null,"e":"","t":" v ","f":false}');

  test('a path that is not there has no text and no members, and nothing has to be asked on the way', () => {
    expect(root.get('a').get('c').get('d').text).toBe('');
    expect(root.get('a').get('c').items).toEqual([]);
    expect(root.get('x').exists).toBe(false);
    expect(root.get('x').isWhole).toBe(true);
  });

  test('null stands there and says nothing, nor does an empty string; false says something', () => {
    expect(root.get('n').exists).toBe(true);
    expect(['n', 'e', 'f', 'x'].map((name) => root.get(name).isSaid)).toEqual([false, false, true, false]);
    expect(root.first(['n', 'e', 't']).trimmed).toBe('v');
  });

  test('one value without brackets is a list of one', () => {
    expect(root.get('t').itemsOrSelf.map(({ text }) => text)).toEqual([' v ']);
    expect(root.get('n').itemsOrSelf).toEqual([]);
    expect(root.get('a').get('b').itemsOrSelf).toHaveLength(2);
  });

  test('members of the prototype of objects are no members', () => {
    expect(root.has('constructor')).toBe(false);
    expect(readText('{"__proto__":1}').root.get('__proto__').text).toBe('1');
  });
});

describe('a text that breaks off', () => {
  const whole = '{"a":[{"b":1},{"c":[true,"xy"]}],"d":12}';

  test('is reported at its end, wherever it is cut', () => {
    for (let length = 1; length < whole.length; length += 1) {
      const { faults } = readText(whole.slice(0, length));
      expect(faults.map(({ code, at }) => ({ code, byte: at.byte }))).toEqual([
        { code: 'JSON_TRUNCATED', byte: length },
      ]);
    }
  });

  test('keeps what was whole before it, and says what is not', () => {
    const { root } = readText('{"a":[{"b":1},{"c":2,"d":');
    const [first, second] = root.get('a').items;
    expect([first!.isWhole, second!.isWhole, root.isWhole]).toEqual([true, false, false]);
    expect(first!.get('b').text).toBe('1');
    expect(second!.members.map(({ name }) => name)).toEqual(['c']);
  });

  test('a number at the end is not taken: it may have lost digits', () => {
    expect(readText('[1,2').root.items.map(({ text }) => text)).toEqual(['1']);
    expect(readText('12').root.text).toBe('12');
  });
});

describe('a text that breaks the grammar', () => {
  test.each([
    ['[1,]', 3, 'a value'],
    ['[1 2]', 3, "',' or ']'"],
    ['{"a" 1}', 5, "':'"],
    ['{a:1}', 1, 'a key'],
    ["{'a':1}", 1, 'a key'],
    ['[01]', 1, 'a number'],
    ['[1.]', 1, 'a number'],
    ['[+1]', 1, 'a value'],
    ['[nul]', 1, "'null'"],
    ['[NaN]', 1, 'a value'],
    ['{"a":1]', 6, "',' or '}'"],
    ['// x\n{}', 0, 'a value'],
  ])('%s is refused at byte %d', (text, byte, expected) => {
    const fault = firstFault(text)!;
    expect(fault).toMatchObject({ code: 'JSON_MALFORMED', severity: 'error', at: { byte } });
    expect(fault.detail).toContain(expected);
  });

  test('keeps what was whole before it', () => {
    expect(readText('[{"a":1},{"b":2},oops]').root.items.map((item) => item.isWhole)).toEqual([true, true]);
  });
});

describe('what is wrong and leaves one reading', () => {
  test('a key that stands twice has its last value, and is reported where it stands again', () => {
    const document = readText('{"a":1,"b":2,"a":3}');
    expect(document.root.get('a').text).toBe('3');
    expect(document.faults).toMatchObject([{ code: 'JSON_DUPLICATE_KEY', severity: 'warning', at: { byte: 13 } }]);
  });

  test('a key is the same with and without escapes', () => {
    expect(codesOf('{"a":1,"\\u0061":2}')).toEqual(['JSON_DUPLICATE_KEY']);
    expect(readText('{"a":1,"\\u0061":2}').root.get('a').text).toBe('2');
  });

  test('keys of one object alone are compared, in small objects and in large ones', () => {
    expect(codesOf('[{"a":1},{"a":1}]')).toEqual([]);
    const members = Array.from({ length: 500 }, (_, index) => `"k${index}":${index}`).join(',');
    expect(codesOf(`{${members}}`)).toEqual([]);
    expect(codesOf(`{${members},"k77":0}`)).toEqual(['JSON_DUPLICATE_KEY']);
  });

  test('bare control characters and unknown escapes are kept and reported once each', () => {
    const document = readText('["a\tb","c\nd","C:\\temp\\x"]');
    expect(document.root.items.map(({ text }) => text)).toEqual(['a\tb', 'c\nd', 'C:\temp\\x']);
    expect(document.faults.map(({ code, at }) => [code, at.byte])).toEqual([
      ['JSON_IRREGULAR', 3],
      ['JSON_IRREGULAR', 21],
    ]);
  });

  test('bytes behind the value are reported; zero bytes are only padding', () => {
    expect(firstFault('{} {}')).toMatchObject({ code: 'JSON_TRAILING', severity: 'error', at: { byte: 3 } });
    expect(firstFault('{}\n\0\0')).toMatchObject({ code: 'JSON_TRAILING', severity: 'warning' });
    expect(codesOf(' {} \r\n')).toEqual([]);
  });
});

describe('limits', () => {
  const limits = { bodyBytes: 1_000, values: 20, depth: 5, faults: 2 };
  const read = (text: string) => readJson(bytesOf(text), limits);

  test('nesting ends at its limit, and what stands before it is there', () => {
    expect(read('[1,[[[[[2]]]]]]').faults).toMatchObject([{ code: 'JSON_LIMIT', severity: 'error' }]);
    expect(read('[1,[[[[[2]]]]]]').root.items[0]!.text).toBe('1');
    expect(read('[1,[[[[2]]]]]').faults).toEqual([]);
  });

  test('ten thousand brackets do no harm', () => {
    expect(codesOf('['.repeat(10_000))).toEqual(['JSON_LIMIT']);
    expect(codesOf('{"a":'.repeat(10_000))).toEqual(['JSON_LIMIT']);
  });

  test('too many values and too large a body are refused', () => {
    expect(read(`[${'1,'.repeat(30)}1]`).faults).toMatchObject([{ code: 'JSON_LIMIT', severity: 'error' }]);
    const large = read(`["${'x'.repeat(1_000)}"]`);
    expect(large.faults).toMatchObject([{ code: 'JSON_LIMIT', at: { byte: 0 } }]);
    expect(large.root.exists).toBe(false);
  });

  test('faults past their limit are counted', () => {
    const faults = read('{"a":1,"a":1,"a":1,"a":1,"a":1}').faults;
    expect(faults.map(({ code }) => code)).toEqual(['JSON_DUPLICATE_KEY', 'JSON_DUPLICATE_KEY', 'JSON_LIMIT']);
    expect(faults[2]!.detail).toContain('2 more');
  });
});

describe('character sets', () => {
  const text = '{"city":"København","名":"重庆 🚂","n":1}';
  const valueAt = (body: Uint8Array) => {
    const document = readJson(body);
    const { start, end } = document.root.get('n');
    return { document, written: body.subarray(start, end) };
  };

  test('a byte order mark is passed over, and offsets count it', () => {
    const body = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('[1]')]);
    const document = readJson(body);
    expect(document.faults).toEqual([]);
    expect([document.root.start, document.root.items[0]!.start]).toEqual([3, 4]);
  });

  test.each([
    ['utf-16le', [0xff, 0xfe], true],
    ['utf-16le', [], true],
    ['utf-16be', [0xfe, 0xff], false],
    ['utf-16be', [], false],
  ] as const)('%s with mark %j is read, and offsets lead back to its bytes', (charset, mark, isLittle) => {
    const units = [...text].flatMap((character) =>
      [...Array(character.length).keys()].map((i) => character.charCodeAt(i)),
    );
    const pairs = units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
    const body = Uint8Array.from([...mark, ...pairs]);
    const { document, written } = valueAt(body);
    expect(document.charset).toBe(charset);
    expect(document.root.get('名').text).toBe('重庆 🚂');
    expect(document.faults.map(({ code }) => code)).toEqual(['JSON_CHARSET']);
    expect([...written]).toEqual(isLittle ? [0x31, 0] : [0, 0x31]);
  });

  test('GB 2312 is told by its pairs', () => {
    const chongqing = [0xd6, 0xd8, 0xc7, 0xec];
    const body = Uint8Array.from([...bytesOf('{"a":"'), ...chongqing, ...bytesOf('","n":1}')]);
    const { document, written } = valueAt(body);
    expect(document.charset).toBe('gb18030');
    expect(document.root.get('a').text).toBe('重庆');
    expect([...written]).toEqual([0x31]);
  });

  test('lone letters above 7F are Windows-1252', () => {
    const body = Uint8Array.from([...bytesOf('{"a":"K'), 0xf8, ...bytesOf('benhavn","n":1}')]);
    const { document, written } = valueAt(body);
    expect(document.charset).toBe('windows-1252');
    expect(document.root.get('a').text).toBe('København');
    expect(document.faults).toMatchObject([{ code: 'JSON_CHARSET', at: { byte: 7 } }]);
    expect([...written]).toEqual([0x31]);
  });

  test('plain ASCII says so', () => {
    expect(readText('{}').charset).toBe('us-ascii');
    expect(readText(text).charset).toBe('utf-8');
  });
});
