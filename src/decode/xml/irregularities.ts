/**
 * What is not well formed and can be read all the same, by the beginning of the words in which saxes tells it. Everything that is not in
 * this table ends the reading.
 */
const READABLE: readonly (readonly [beginning: string, detail: string | null])[] = [
  ['disallowed character.', 'a character that XML does not allow stands here; it is kept'],
  ['malformed character entity.', 'a number stands for a character that XML does not allow; it is kept as written'],
  ['undefined entity.', 'an entity that nobody defined stands here; it is kept as written'],
  ['disallowed character in entity name.', 'an entity that nobody defined stands here; it is kept as written'],
  ['the string "]]>"', "']]>' stands in text; it is kept"],
  ['unbound namespace prefix', 'nothing binds this prefix to a namespace; the prefix is taken for it'],
  ['invalid attempt to undefine prefix', 'a prefix is bound to nothing'],
  ['malformed name', 'a name holds a colon too many'],
  ['duplicate attribute', 'an element names an attribute twice; the last value counts'],
  ['malformed comment.', "'--' stands inside a comment"],
  ['no whitespace between attributes.', 'no blank stands between two attributes'],
  ['processing instruction', 'a processing instruction has no proper name'],
  ['an XML declaration must be', null],
  ['the XML declaration must', null],
  ['XML declaration', null],
  ['expected ', null],
  ['did not expect any more name', null],
  ['version number must', null],
  ['encoding value must', null],
  ['standalone value must', null],
  // The reader looks itself at what stands outside the root.
  ['text data outside of root node.', null],
];

/** What is odd, in our words; null for what is not worth a word; undefined when the reading cannot go on. */
export function detailOfReadable(message: string): string | null | undefined {
  for (const [beginning, detail] of READABLE) if (message.startsWith(beginning)) return detail;
  return undefined;
}
