import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { AirText } from '../../decode/cargo-xml/cargo-xml-message.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';

/** An airport by its three letters, a place by its UN/LOCODE, or a name; reported when no list knows it. */
export function placeOf({ context, faults }: MessageScope, written: AirText | null): PlaceReading | null {
  if (written === null) return null;
  const code = written.text.toUpperCase();
  const scheme = /^[A-Z]{3}$/.test(code) ? 'IATA' : isUnlocodeShaped(code) ? 'UNLOCODE' : 'NAME';
  const isName = scheme === 'NAME';
  const place = readPlace(
    { scheme, code: isName ? written.text : code, name: isName ? written.text : null, facility: null },
    context,
  );
  if (place.coded.key === null) {
    const detail = isName ? `'${written.text}' is only a name` : `'${code}' (${scheme}) is in no list`;
    faults.warnOnce(code, { code: 'PLACE_UNRESOLVED', at: { byte: written.byte }, detail });
  }
  return place;
}
