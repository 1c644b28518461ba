import { gs1CheckDigit } from '../../canonical/identifiers/gs1.js';

/** What an EPC or GS1 Digital Link names. GLN: a place, with its extension behind a point where it has one. */
export type EpcScheme = 'BIC' | 'SSCC' | 'GRAI' | 'IMO' | 'GLN' | 'GSIN' | 'GINC';

export interface Epc {
  readonly scheme: EpcScheme;
  /**
   * As the identifier is written without EPC: `CSQU3054383`, 18 digits of an SSCC, 13 digits of a GLN. A GRAI keeps its application
   * identifier 8003 in front: with some serial numbers it has the 18 digits of an SSCC.
   */
  readonly number: string;
}

/**
 * Reads an identifier of EPCIS: pure identity EPC URI (EPC Tag Data Standard 6) or GS1 Digital Link URI of any host. Null for what names
 * neither a transport unit nor a place nor a shipment: trade items, assets, service relations, and URIs of other vocabularies.
 */
export function readEpc(text: string): Epc | null {
  const urn = URN.exec(text);
  if (urn !== null) return URN_READERS.get(urn[1]!)?.(urn[2]!) ?? null;
  return isWeb(text) ? readDigitalLink(text) : null;
}

const URN = /^urn:epc:id:([a-z]+):(.+)$/;
const isWeb = (text: string): boolean => text.startsWith('https://') || text.startsWith('http://');

const URN_READERS: ReadonlyMap<string, (body: string) => Epc | null> = new Map([
  ['bic', (body: string): Epc => ({ scheme: 'BIC', number: body })],
  ['imovn', (body: string): Epc => ({ scheme: 'IMO', number: body })],
  ['sscc', readSscc],
  ['sgln', readLocation],
  ['grai', readAsset],
  ['gsin', readShipment],
  ['ginc', readConsignment],
]);

/** Company prefix and serial reference, whose first digit is the extension that stands in front of an SSCC. */
function readSscc(body: string): Epc | null {
  const [, prefix = '', extension, serial = ''] = /^(\d+)\.(\d)(\d*)$/.exec(body) ?? [];
  return extension === undefined ? null : { scheme: 'SSCC', number: withCheckDigit(`${extension}${prefix}${serial}`) };
}

/** In front of the asset type stands a zero that fills the number up (AI 8003); the serial number follows. */
function readAsset(body: string): Epc | null {
  const [, prefix = '', type = '', serial = ''] = /^(\d+)\.(\d*)\.(.+)$/.exec(body) ?? [];
  const digits = prefix + type;
  return digits.length === 12 ? { scheme: 'GRAI', number: `80030${withCheckDigit(digits)}${decoded(serial)}` } : null;
}

function readShipment(body: string): Epc | null {
  const [, prefix, reference = ''] = /^(\d+)\.(\d+)$/.exec(body) ?? [];
  return prefix === undefined ? null : { scheme: 'GSIN', number: withCheckDigit(prefix + reference) };
}

function readConsignment(body: string): Epc | null {
  const [, prefix, reference = ''] = /^(\d+)\.(.+)$/.exec(body) ?? [];
  return prefix === undefined ? null : { scheme: 'GINC', number: prefix + decoded(reference) };
}

const withCheckDigit = (digits: string): string => `${digits}${gs1CheckDigit(digits)}`;

/** SGLN: company prefix, location reference, extension; `0` says that there is none. */
function readLocation(body: string): Epc | null {
  const [, prefix = '', location = '', extension = ''] = /^(\d+)\.(\d*)\.(.+)$/.exec(body) ?? [];
  const digits = prefix + location;
  if (digits.length !== 12) return null;
  return glnOf(withCheckDigit(digits), extension === '0' ? '' : decoded(extension));
}

const glnOf = (gln: string, extension: string): Epc => ({
  scheme: 'GLN',
  number: extension === '' ? gln : `${gln}.${extension}`,
});

/** Application identifiers in the path of a Digital Link, each followed by its value; `front` goes before it in the number. */
const LINKS: readonly { readonly shape: RegExp; readonly scheme: EpcScheme; readonly front: string }[] = [
  { shape: /\/00\/(\d{18})(?:[/?#]|$)/, scheme: 'SSCC', front: '' },
  { shape: /\/8003\/([^/?#]{15,30})(?:[/?#]|$)/, scheme: 'GRAI', front: '8003' },
  { shape: /\/402\/(\d{17})(?:[/?#]|$)/, scheme: 'GSIN', front: '' },
  { shape: /\/401\/([^/?#]{4,30})(?:[/?#]|$)/, scheme: 'GINC', front: '' },
];
const LOCATION_LINK = /\/414\/(\d{13})(?:\/254\/([^/?#]+))?(?:[/?#]|$)/;

function readDigitalLink(text: string): Epc | null {
  const [, gln, extension = ''] = LOCATION_LINK.exec(text) ?? [];
  if (gln !== undefined) return glnOf(gln, decoded(extension));
  for (const { shape, scheme, front } of LINKS) {
    const number = shape.exec(text)?.[1];
    if (number !== undefined) return { scheme, number: front + decoded(number) };
  }
  return null;
}

/** Serial parts escape what a URI may not hold; a broken escape is kept as it is written. */
const decoded = (part: string): string =>
  part.replaceAll(/%([0-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
