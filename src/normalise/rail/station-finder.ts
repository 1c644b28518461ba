import { readEsrStation } from '../../canonical/identifiers/esr-station.js';
import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { PlaceScheme } from '../../canonical/place.js';
import type { RailCell, RailNetwork, RailRecord } from '../../decode/rail-records/rail-record.js';
import type { InterpretContext } from '../interpret-context.js';
import { readPlace, type PlaceReading } from '../place-reading.js';

/** A code of a station and the list it is from, with the cell that names it. */
interface StationCode {
  readonly scheme: PlaceScheme;
  readonly code: string;
  readonly name: string | null;
  readonly cell: RailCell;
}

/** A station with what is odd about it. */
export interface StationReading {
  readonly place: PlaceReading;
  readonly cell: RailCell;
  /** A second code that names another place; null when all agree. */
  readonly contradiction: PlaceReading | null;
  /** A code of the 1520 mm railways whose check digit is wrong. */
  readonly isMistyped: boolean;
}

/** `Достык (708507)`: reports of the railways write the code behind the name. */
const NAME_AND_CODE = /^(.{1,100}?)\s*[(（]\s*(\d{5,6}|[A-Za-z]{3})\s*[)）]$/u;

/** Reads stations. The same one is looked up once per body: a table of wagons stands at a few stations. */
export class StationFinder {
  private readonly found = new Map<string, PlaceReading>();

  constructor(private readonly context: InterpretContext) {}

  /** Where a record's operation took place: the first of its codes that a list knows, else its first code, else its name. */
  ofRecord({ cells, network }: Pick<RailRecord, 'cells' | 'network'>): StationReading | null {
    const name = cells.stationName;
    const codes: StationCode[] = [];
    const add = (cell: RailCell | undefined, scheme: PlaceScheme): void => {
      if (cell !== undefined) codes.push({ scheme, code: cell.text, name: name?.text ?? null, cell });
    };
    if (cells.esr !== undefined) codes.push(this.named(cells.esr, 'CIS', name));
    add(cells.unlocode, 'UNLOCODE');
    add(cells.telegraph, 'CN_STATION');
    add(cells.tmis, 'CN_STATION');
    if (cells.station !== undefined) codes.push(this.named(cells.station, network, name));
    if (name !== undefined) codes.push(this.named(name, network, undefined));
    return this.best(codes);
  }

  /** A station that one cell names, by code, by name or by both. */
  ofCell(cell: RailCell | undefined | null, network: RailNetwork): StationReading | null {
    return cell == null ? null : this.best([this.named(cell, network, undefined)]);
  }

  private best(codes: readonly StationCode[]): StationReading | null {
    const readings = codes.map((code) => ({ code, place: this.lookUp(code) }));
    const resolved = readings.filter(({ place }) => place.coded.key !== null);
    const [chosen] = resolved.length > 0 ? resolved : readings;
    if (chosen === undefined) return null;
    const { code, place } = chosen;
    const other = resolved.find((reading) => reading.place.coded.key !== place.coded.key);
    return {
      place,
      cell: code.cell,
      contradiction: other?.place ?? null,
      isMistyped: code.scheme === 'ESR' && readEsrStation(code.code).checkDigit === 'INVALID',
    };
  }

  private lookUp({ scheme, code, name }: StationCode): PlaceReading {
    const key = `${scheme} ${code} ${name ?? ''}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const reading = readPlace({ scheme, code, name, facility: null }, this.context);
    this.found.set(key, reading);
    return reading;
  }

  /** A code by its shape in this network, else a name. */
  private named(cell: RailCell, network: RailNetwork, nameCell: RailCell | undefined): StationCode {
    const [, ownName, inBrackets] = NAME_AND_CODE.exec(cell.text) ?? [];
    const code = (inBrackets ?? cell.text).trim();
    const name = nameCell?.text ?? ownName ?? null;
    const scheme = this.schemeOf(code, network);
    if (scheme === null) return { scheme: 'NAME', code: cell.text, name: cell.text, cell };
    return { scheme, code: scheme === 'ESR' ? this.wholeEsr(code) : code, name, cell };
  }

  private schemeOf(code: string, network: RailNetwork): PlaceScheme | null {
    if (/^\d{6}$/.test(code)) return network === 'CHINA' ? 'CN_STATION' : 'ESR';
    if (/^\d{5}$/.test(code)) return network === 'CIS' ? 'ESR' : network === 'CHINA' ? 'CN_STATION' : 'FEED';
    if (/^[A-Z]{3}$/i.test(code) && network !== 'CIS') return 'CN_STATION';
    const upper = code.toUpperCase();
    const isListed = isUnlocodeShaped(upper) && this.context.reference.findPlace('UNLOCODE', upper) !== null;
    return isListed ? 'UNLOCODE' : null;
  }

  /**
   * Five digits are a code that lost the zero in front to a spreadsheet, or one without its check digit, as the railways' own software keeps it.
   * What a list knows decides; where none does, the code stays as written.
   */
  private wholeEsr(code: string): string {
    if (code.length !== 5) return code;
    const withDigit = Array.from({ length: 10 }, (_, digit) => `${code}${digit}`);
    const candidates = [...withDigit, `0${code}`].filter((text) => readEsrStation(text).checkDigit === 'VALID');
    return candidates.find((text) => this.isKnown(text)) ?? code;
  }

  private isKnown(code: string): boolean {
    const { feed, reference } = this.context;
    return Object.hasOwn(feed.placeCodes, code) || reference.findPlace('ESR', code) !== null;
  }
}
