import type { Reference } from '../../canonical/reference-number.js';
import { cbvName } from '../../decode/epcis/cbv-names.js';
import type { EpcisEvent } from '../../decode/epcis/epcis-event.js';
import { CBV_TRANSACTIONS } from '../code-maps/epcis-transactions.js';
import { ReferenceList } from '../reference-list.js';
import type { Subjects } from './event-units.js';

/** Business transactions, and the numbers of shipments among the EPCs. */
export function referencesOf({ transactions }: EpcisEvent, { shipments }: Subjects): readonly Reference[] {
  const list = new ReferenceList();
  for (const { type, id } of transactions) {
    const name = cbvName(type);
    const known = name === null ? null : (CBV_TRANSACTIONS.get(name) ?? null);
    if (known === null) list.add(null, id.text, name ?? (type || 'transaction'));
    else list.add(known, numberIn(id.text), name ?? '');
  }
  for (const { scheme, number } of shipments) list.add(null, number, scheme);
  return list.all;
}

/** CBV 8.5.3: the transaction of the party with this GLN. */
const OF_PARTY = /^urn:epcglobal:cbv:bt:\d{13}:(.+)$/;

/** The number that the parties know a bill or an order by: behind the party's GLN, or the end of a URI that the sender made of it. */
function numberIn(text: string): string {
  const own = OF_PARTY.exec(text)?.[1];
  if (own !== undefined) return own;
  const isWeb = text.startsWith('https://') || text.startsWith('http://');
  return isWeb ? (text.split(/[/?#]/).findLast((part) => part !== '') ?? text) : text;
}
