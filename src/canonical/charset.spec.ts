import { feedCharsetNamed } from './charset.js';

test('a set is known by its name, whatever the case, and by the names that partners use for it', () => {
  expect(feedCharsetNamed('GB18030')).toBe('gb18030');
  expect(['GBK', 'gb2312', 'CP936'].map(feedCharsetNamed)).toEqual(['gb18030', 'gb18030', 'gb18030']);
  expect(feedCharsetNamed(' Windows-1251 ')).toBe('windows-1251');
});

test('what is no set has no name', () => {
  expect(['', 'constructor', 'ebcdic'].map(feedCharsetNamed)).toEqual([null, null, null]);
});
