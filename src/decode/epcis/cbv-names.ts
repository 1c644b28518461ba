/**
 * Names of EPCIS and of its Core Business Vocabulary are met as bare words, as CURIEs and as URIs of the web or of EPCIS 1.x. All of them
 * lead to the bare word; a name of somebody's own vocabulary stays whole.
 */

const EVENT_TYPE = /^(?:(?:epcis:|https:\/\/ref\.gs1\.org\/epcis\/|urn:epcglobal:epcis:))?([A-Za-z]+)$/;
const VOCABULARY =
  /^(?:(?:cbv:|gs1:|https?:\/\/(?:ref|ns)\.gs1\.org\/(?:cbv|voc)\/)(?:BizStep|Disp|BTT|SDT|ER)-|urn:epcglobal:cbv:(?:bizstep|disp|btt|sdt|er):)([A-Za-z_]+)$/;
const BARE = /^[A-Za-z_]+$/;

/** `ObjectEvent` of `epcis:ObjectEvent`; the text itself when it is none of these forms. */
export const eventTypeName = (text: string): string => EVENT_TYPE.exec(text)?.[1] ?? text;

/** `shipping` of `cbv:BizStep-shipping`; null for a name of another vocabulary. */
export function cbvName(text: string): string | null {
  const name = BARE.test(text) ? text : VOCABULARY.exec(text)?.[1];
  return name === undefined ? null : name.toLowerCase();
}
