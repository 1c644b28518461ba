import type { JsonValue } from '../json/json-value.js';

/**
 * Parties as one text: `SMDG:LCL:EXCO` of 3.0.0 (one party in the drafts, a list since), `SMDG:MSC` of Beta-1, else the name.
 * The standard makes it part of an event's identity.
 */
export function partyOf(parties: JsonValue, publisher: JsonValue): string {
  if (!parties.exists && !publisher.exists) return '';
  const codes = parties.itemsOrSelf.map((party) =>
    join(party, ['codeListProvider', 'codeListName', 'partyCode'], 'partyCode'),
  );
  const named = codes.filter((code) => code !== '');
  if (named.length > 0) return named.join('+');
  const carrier = join(publisher, ['carrierCodeListProvider', 'carrierCode'], 'carrierCode');
  return carrier === '' ? publisher.get('partyName').trimmed : carrier;
}

/** The members joined by colons; empty without the one that matters. */
function join(party: JsonValue, names: readonly string[], essential: string): string {
  if (party.get(essential).trimmed === '') return '';
  return names
    .map((name) => party.get(name).trimmed)
    .filter((text) => text !== '')
    .join(':');
}
