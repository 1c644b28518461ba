/** Character sets that a feed can be said to write, by their names in the WHATWG Encoding Standard. */
export const SINGLE_BYTE_CHARSETS = [
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'koi8-r',
] as const;
export const MULTI_BYTE_CHARSETS = [
  'utf-8',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
  'shift_jis',
  'iso-2022-jp',
] as const;

export const FEED_CHARSETS = [...SINGLE_BYTE_CHARSETS, ...MULTI_BYTE_CHARSETS] as const;
export type FeedCharset = (typeof FEED_CHARSETS)[number];

/** Other names of these sets as partners write them. GB 2312 and GBK are parts of GB 18030, which is what they are read as. */
const OTHER_NAMES: Readonly<Record<string, FeedCharset>> = {
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  'gb-18030': 'gb18030',
  latin1: 'iso-8859-1',
  'iso-8859-9': 'windows-1254',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
};

/** The set of that name, whatever its case; null when there is none. */
export function feedCharsetNamed(name: string): FeedCharset | null {
  const lower = name.trim().toLowerCase();
  const own = FEED_CHARSETS.find((charset) => charset === lower);
  return own ?? (Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower]! : null);
}
