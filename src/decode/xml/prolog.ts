/** What stands before the first element. */
export interface Prolog {
  /** Where the reading begins: behind the XML declaration. */
  readonly from: number;
  /** Where a document type declaration begins; null when there is none. */
  readonly doctypeAt: number | null;
}

/** Looks through declaration, comments and processing instructions, before anything is parsed: a document type can define entities. */
export function lookAtProlog(text: string): Prolog {
  let at = skipBlanks(text, 0);
  const from = /^<\?xml[\s?]/.test(text.slice(at, at + 6)) ? endOf(text, at, '?>') : at;
  for (at = skipBlanks(text, from); ; at = skipBlanks(text, at)) {
    if (text.startsWith('<?', at)) at = endOf(text, at, '?>');
    else if (text.startsWith('<!--', at)) at = endOf(text, at, '-->');
    else return { from, doctypeAt: DOCTYPE.test(text.slice(at, at + 9)) ? at : null };
  }
}

const DOCTYPE = /^<!doctype/i;

function endOf(text: string, at: number, closing: string): number {
  const end = text.indexOf(closing, at + 2);
  return end < 0 ? text.length : end + closing.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
