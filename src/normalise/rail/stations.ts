import type { RailRecord } from '../../decode/rail-records/rail-record.js';
import { nameOfCell, placeOfCell, type RailScope } from './rail-scope.js';
import type { StationReading } from './station-finder.js';

type Placed = Pick<RailRecord, 'cells' | 'network' | 'start' | 'row' | 'pointer'>;

/** Where the operation of a record took place, with what is wrong about it reported; null when it names no station. */
export function stationIn(scope: RailScope, record: Placed): StationReading | null {
  const reading = scope.stations.ofRecord(record);
  if (reading !== null) reportStation(scope, record, reading);
  return reading;
}

export function reportStation({ faults }: RailScope, record: Placed, reading: StationReading): void {
  const { place, cell, contradiction, isMistyped } = reading;
  const { scheme, code, key } = place.coded;
  const at = placeOfCell(record, cell);
  const where = nameOfCell(record, cell);
  if (isMistyped) {
    const detail = `${where}: the check digit of the station code ${code} is wrong`;
    faults.warnOnce(`${scheme}:${code}`, { code: 'MEMBER_MALFORMED', at, detail });
  }
  if (contradiction !== null) {
    const detail = `${where}: ${code} is ${key}, another code of the record is ${contradiction.coded.key}: the first counts`;
    faults.warnOnce(`${key}|${contradiction.coded.key}`, { code: 'CONTRADICTS_ITSELF', at, detail });
  }
  if (key !== null) return;
  const detail =
    scheme === 'NAME' ? `${where}: '${code}' is only a name` : `${where}: '${code}' (${scheme}) is in no list`;
  faults.warnOnce(`${scheme}:${code}`, { code: 'PLACE_UNRESOLVED', at, detail });
}
