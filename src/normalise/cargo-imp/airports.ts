import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { readPlace, type PlaceReading } from '../place-reading.js';

/** Reads airports and cities by their IATA codes. The same one is looked up once per body. */
export class AirportFinder {
  private readonly found = new Map<string, PlaceReading>();

  constructor(private readonly context: InterpretContext) {}

  /** The place of a code, reported when no list knows it; null when there is no code. */
  at(code: string, byte: number, faults: FaultList): PlaceReading | null {
    if (code === '') return null;
    let reading = this.found.get(code);
    if (reading === undefined) {
      reading = readPlace({ scheme: 'IATA', code, name: null, facility: null }, this.context);
      this.found.set(code, reading);
    }
    if (reading.coded.key === null) {
      const detail = `'${code}' (IATA) is in no list`;
      faults.warnOnce(code, { code: 'PLACE_UNRESOLVED', at: { byte }, detail });
    }
    return reading;
  }
}
