import { XML_LIMITS, type XmlLimits } from './limits.js';
import { lookAtProlog } from './prolog.js';
import { LONE_AMPERSAND, TreeBuilder } from './tree-builder.js';
import type { XmlDocument } from './xml-document.js';
import { xmlFault } from './xml-fault.js';
import { readXmlText } from './xml-text.js';
import { XmlTree } from './xml-tree.js';

/**
 * Reads a body as XML 1.0 with namespaces. Never throws; what cannot be read is a fault with its byte, and what was whole before it is
 * there. Time and memory are linear in the body. A document type is refused before anything is parsed.
 */
export function readXml(body: Uint8Array, limits: XmlLimits = XML_LIMITS): XmlDocument {
  if (body.length > limits.bodyBytes) return tooLarge(body, limits);
  const { text, charset, offsets, faults } = readXmlText(withoutPadding(body));
  const { from, doctypeAt } = lookAtProlog(text);
  if (doctypeAt !== null) {
    const detail = 'the document has a document type, which may define entities; it is not read';
    const refused = xmlFault('XML_DOCTYPE', 'error', { byte: offsets.inBody(doctypeAt), detail });
    return { charset, root: null, roots: [], faults: [...faults, refused] };
  }
  const parsed = text.includes('&') ? text.replaceAll(LONE, LONE_AMPERSAND) : text;
  const tree = new XmlTree(text, offsets);
  const found = new TreeBuilder(tree, { parsed, from, limits }).build();
  const roots = tree.roots();
  const all = [...faults, ...found].sort((a, b) => a.at.byte - b.at.byte);
  return { charset, root: roots[0] ?? null, roots, faults: all };
}

/** An ampersand behind which no entity stands: senders that write XML by hand forget to escape those of company names. */
const LONE = /&(?!#x[0-9A-Fa-f]{1,8};|#[0-9]{1,8};|[A-Za-z][A-Za-z0-9]{0,31};)/g;

/** Programs in C and old DOS editors leave zeros and 1A behind a text; they say nothing. The last zero of UTF-16 stays with its blank. */
function withoutPadding(body: Uint8Array): Uint8Array {
  let end = body.length;
  while (end > 0 && (body[end - 1] === 0x1a || body[end - 1] === 0x00)) end -= 1;
  const isUtf16 = body[0] === 0x00 || body[1] === 0x00 || (body[0] === 0xff && body[1] === 0xfe);
  return isUtf16 && end < body.length && (end & 1) === 1 ? body.subarray(0, end + 1) : body.subarray(0, end);
}

function tooLarge(body: Uint8Array, { bodyBytes }: XmlLimits): XmlDocument {
  const detail = `the body has ${body.length} bytes, more than ${bodyBytes}`;
  return { charset: 'us-ascii', root: null, roots: [], faults: [xmlFault('XML_LIMIT', 'error', { byte: 0, detail })] };
}
