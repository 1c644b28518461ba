import { globalId, keyOfId, parseGlobalId } from './global-id.js';

const JOURNEY = '0b7c1c2e-9c1d-4f7e-8a54-3a1c0d2e4f60';

describe('a global id', () => {
  it.each([
    ['Journey', JOURNEY],
    ['Container', 'MSCU1234566'],
    ['Feed', 'cq-terminal'],
  ] as const)('of a %s leads back to its type and key', (type, key) => {
    expect(parseGlobalId(globalId(type, key))).toEqual({ type, key });
    expect(keyOfId(type, globalId(type, key))).toBe(key);
  });

  it('is taken as a bare UUID too, as logs and change messages write it', () => {
    expect(keyOfId('Journey', JOURNEY.toUpperCase())).toBe(JOURNEY);
  });

  it.each([
    ['nothing', ''],
    ['words', 'MSCU1234566'],
    ['an unknown type', Buffer.from(`Invoice:${JOURNEY}`).toString('base64url')],
    ['no type', Buffer.from(`:${JOURNEY}`).toString('base64url')],
    ['a key of another shape', globalId('Journey', "x' or 1=1")],
    ['a key with a line break behind it', globalId('Feed', 'cq-terminal\n')],
  ])('is refused when it is %s', (_name, id) => {
    expect(() => parseGlobalId(id)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
  });

  it('of another type is refused by name', () => {
    expect(() => keyOfId('Journey', globalId('Feed', 'cq-terminal'))).toThrow(
      'is the id of a Feed; the id of a Journey',
    );
  });
});
