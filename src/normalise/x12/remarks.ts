import { INTERPRET_LIMITS } from '../limits.js';

/** The remark of a fact: what was said beside the code, each once; null when nothing was. */
export function remarkOf(texts: readonly string[]): string | null {
  const said = [...new Set(texts.filter((text) => text !== ''))].join('; ');
  return said === '' ? null : said.slice(0, INTERPRET_LIMITS.remarkCharacters);
}
