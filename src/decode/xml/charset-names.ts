/**
 * Names of character sets as XML declarations have them, and the set that is read for each. GB 18030 holds all of GBK, which holds all of
 * GB 2312, so that one reading serves the three.
 */

/** Sets that take one byte for each character. */
export type SingleByteCharset = `windows-${number}` | `iso-8859-${number}` | 'koi8-r' | 'koi8-u' | 'ibm866';

export type XmlCharset = 'us-ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | SingleByteCharset;

const BY_NAME: ReadonlyMap<string, XmlCharset> = new Map<string, XmlCharset>([
  ['utf8', 'utf-8'],
  ['unicode11utf8', 'utf-8'],
  ['ascii', 'us-ascii'],
  ['usascii', 'us-ascii'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['ucs2', 'utf-16le'],
  ['unicode', 'utf-16le'],
  ['iso10646ucs2', 'utf-16le'],
  ['gb2312', 'gb18030'],
  ['gb231280', 'gb18030'],
  ['euccn', 'gb18030'],
  ['gbk', 'gb18030'],
  ['xgbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['ms936', 'gb18030'],
  ['windows936', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['cp950', 'big5'],
  ['windows950', 'big5'],
  ['latin1', 'windows-1252'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['ibm866', 'ibm866'],
  ['cp866', 'ibm866'],
  ['ansi', 'windows-1252'],
]);

const WINDOWS = /^(?:windows|cp|xcp)(125[0-8])$/;
const ISO_8859 = /^iso8859([2-8]|1[0345])$/;

/** The set that a declaration names; null for a name that means nothing here. Case, hyphens and underscores do not matter. */
export function charsetNamed(name: string): XmlCharset | null {
  const key = name.toLowerCase().replaceAll(/[-_ ]/g, '');
  const known = BY_NAME.get(key);
  if (known !== undefined) return known;
  const windows = WINDOWS.exec(key)?.[1];
  if (windows !== undefined) return `windows-${Number(windows)}`;
  const part = ISO_8859.exec(key)?.[1];
  if (part !== undefined) return `iso-8859-${Number(part)}`;
  // Windows writes its own letters into the gaps of ISO 8859-1 and 8859-9, and senders do not tell the two apart.
  if (key === 'iso88591') return 'windows-1252';
  return key === 'iso88599' ? 'windows-1254' : null;
}
