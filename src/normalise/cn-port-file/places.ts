import { isUnlocodeShaped, splitTerminalSuffix } from '../../canonical/identifiers/unlocode.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import type { FileScope } from './file-scope.js';

const PORTS = {
  loading: ['loadPort', 'loadPortName'],
  discharge: ['dischargePort', 'dischargePortName'],
  departure: ['departurePort', 'departurePortName'],
} as const;

/** A port that the item or its ship names by code, else by name; null when it names none. Ports' own codes are in the feed's list. */
export function portOf(scope: FileScope, item: PortItem, which: keyof typeof PORTS): PlaceReading | null {
  const [codeRole, nameRole] = PORTS[which];
  const code = item.value(codeRole);
  const name = item.value(nameRole);
  const written = code ?? name;
  if (written === null) return null;
  const text = withoutBlanks(written.text);
  const isListed = isUnlocodeShaped(text) || splitTerminalSuffix(text) !== null;
  const reading =
    code === null
      ? readPlace({ scheme: 'NAME', code: written.text, name: written.text, facility: null }, scope.context)
      : readPlace(
          { scheme: isListed ? 'UNLOCODE' : 'FEED', code: text, name: name?.text ?? null, facility: null },
          scope.context,
        );
  if (reading.coded.key === null) {
    const { scheme, code: shown } = reading.coded;
    const detail = scheme === 'NAME' ? `'${shown}' is only a name` : `'${shown}' (${scheme}) is in no list`;
    scope.faults.warnOnce(`${scheme}:${shown}`, { code: 'PLACE_UNRESOLVED', at: written.at, detail });
  }
  return reading;
}
