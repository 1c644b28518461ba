import { isSmdgTerminal } from '../../canonical/identifiers/carrier-code.js';
import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { DcsaLocation } from '../../decode/dcsa/dcsa-event.js';
import type { InterpretContext } from '../interpret-context.js';
import { ownPlaceOf, readPlace, type PlaceReading } from '../place-reading.js';

/** BIC facility code: the UN/LOCODE and four characters of the depot. */
const BIC_CODE = /^[A-Z]{2}[A-Z0-9]{3}[A-Z0-9]{4}$/;

/** Looks places up. The same one is looked up once per body: a page of events is about a few ports. */
export class PlaceFinder {
  private readonly found = new Map<string, PlaceReading>();
  /** The place that the feed speaks for. */
  readonly own: PlaceReading | null;

  constructor(private readonly context: InterpretContext) {
    this.own = ownPlaceOf(context);
  }

  /** The place of a location that has a code or a name. */
  at(location: DcsaLocation): PlaceReading {
    const { unlocode, facilityCode, facilityCodeProvider, name, facilityName } = location;
    const key = [unlocode, facilityCode, facilityCodeProvider, name, facilityName].join('\n');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const reading = this.read(location);
    this.found.set(key, reading);
    return reading;
  }

  private read(location: DcsaLocation): PlaceReading {
    const unlocode = location.unlocode.toUpperCase();
    const facilityCode = location.facilityCode.toUpperCase();
    const name = location.name || null;
    const facility = facilityCode || location.facilityName || null;
    if (isBicCode(location)) {
      const depot = readPlace({ scheme: 'BIC', code: facilityCode, name, facility }, this.context);
      if (depot.place !== null || unlocode === '') return depot;
    }
    if (unlocode === '') return this.readWithoutPort(location);
    // A code that cannot be one (`Shanghai`) is the sender's own word for it.
    const scheme = isUnlocodeShaped(unlocode) ? 'UNLOCODE' : 'FEED';
    const port = readPlace({ scheme, code: unlocode, name, facility }, this.context);
    return this.terminalIn(location, port) ?? port;
  }

  private readWithoutPort({ facilityCode, name, facilityName }: DcsaLocation): PlaceReading {
    const named = name || facilityName;
    if (facilityCode !== '') {
      const code = facilityCode.toUpperCase();
      return readPlace({ scheme: 'FEED', code, name: named || null, facility: null }, this.context);
    }
    const facility = name !== '' && facilityName !== '' ? facilityName : null;
    return readPlace({ scheme: 'NAME', code: named, name: named, facility }, this.context);
  }

  /** The terminal itself, where the reference has it. SMDG codes are unique within their port; 1.x writes the port in front. */
  private terminalIn(location: DcsaLocation, port: PlaceReading): PlaceReading | null {
    const unlocode = location.unlocode.toUpperCase();
    const written = location.facilityCode.toUpperCase();
    const code = written.startsWith(unlocode) ? written.slice(unlocode.length) : written;
    if (location.facilityCodeProvider.toUpperCase() === 'BIC' || !isSmdgTerminal(code)) return null;
    const { name, facility } = port.coded;
    const terminal = readPlace({ scheme: 'SMDG', code: `${unlocode}/${code}`, name, facility }, this.context);
    return terminal.place !== null && terminal.coded.key !== port.coded.key ? terminal : null;
  }
}

const isBicCode = ({ facilityCode, facilityCodeProvider }: DcsaLocation): boolean =>
  facilityCodeProvider.toUpperCase() !== 'SMDG' && BIC_CODE.test(facilityCode.toUpperCase());
