import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { PlaceScheme } from '../../canonical/place.js';
import type { CnText } from '../../decode/cn-single-window/texts.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';

const OFFICE = /^\d{4}$/;
const AIRPORT = /^[A-Z]{3}$/;

/** A customs office of China by its four digits. */
export function officeOf(scope: MessageScope, written: CnText | null): PlaceReading | null {
  if (written === null || !OFFICE.test(written.text)) return null;
  return found(scope, written, { scheme: 'CUSTOMS_OFFICE', code: `CN${written.text}` });
}

/**
 * Where goods are loaded or unloaded: port or airport and, behind a stroke, the customs office (`CNQZH/7211`, `CKG/8012`). In place of the
 * port stands the number of a supervised yard, which only the feed's own list knows; then the office is the place.
 */
export function locationOf(scope: MessageScope, written: CnText | null): PlaceReading | null {
  if (written === null) return null;
  const [first = '', second = ''] = withoutBlanks(written.text).split('/');
  if (isUnlocodeShaped(first)) return found(scope, written, { scheme: 'UNLOCODE', code: first });
  if (AIRPORT.test(first)) return found(scope, written, { scheme: 'IATA', code: first });
  const isOwn = Object.hasOwn(scope.context.feed.placeCodes, first);
  if (!isOwn && OFFICE.test(second)) {
    const facility = first === '' ? null : first;
    return found(scope, written, { scheme: 'CUSTOMS_OFFICE', code: `CN${second}`, facility });
  }
  return first === '' ? null : found(scope, written, { scheme: 'FEED', code: first });
}

function found(
  { context, faults }: MessageScope,
  { byte }: CnText,
  place: { readonly scheme: PlaceScheme; readonly code: string; readonly facility?: string | null },
): PlaceReading {
  const { scheme, code, facility = null } = place;
  const reading = readPlace({ scheme, code, name: null, facility }, context);
  if (reading.coded.key === null) {
    const detail = `'${code}' (${scheme}) is in no list`;
    faults.warnOnce(`${scheme}:${code}`, { code: 'PLACE_UNRESOLVED', at: { byte }, detail });
  }
  return scheme === 'CUSTOMS_OFFICE' ? { ...reading, country: 'CN' } : reading;
}
