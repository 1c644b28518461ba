import { isContainerShaped, readContainerNumber } from '../../canonical/identifiers/iso-6346.js';
import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import type { UnitKind } from '../../canonical/transport-unit.js';
import type { EpcisText } from '../../decode/epcis/epcis-event.js';
import { readEpc, type EpcScheme } from '../../decode/epcis/epc.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { EventScope } from './event-scope.js';

/** A transport unit of an event, and whether the others are put in or on it. */
export interface Subject {
  readonly unit: UnitReading;
  readonly isParent: boolean;
}

/** What the EPCs of an event name. */
export interface Subjects {
  readonly units: readonly Subject[];
  /** IMO number of the ship that is the parent, or among the objects. */
  readonly vesselId: string | null;
  /** Numbers of shipments and consignments. */
  readonly shipments: readonly { readonly scheme: EpcScheme; readonly number: string }[];
}

const UNIT_KINDS: ReadonlyMap<EpcScheme, UnitKind> = new Map<EpcScheme, UnitKind>([
  ['BIC', 'CONTAINER'],
  ['SSCC', 'PACKAGE'],
  ['GRAI', 'PACKAGE'],
]);

/** Containers, logistic units and returnable assets. Trade items, other assets and people are no units of transport. */
export function subjectsOf(scope: EventScope): Subjects {
  const { parent, objects } = scope.event;
  const units = new Map<string, Subject>();
  const shipments: { scheme: EpcScheme; number: string }[] = [];
  let vesselId: string | null = null;
  const take = (written: EpcisText, isParent: boolean): void => {
    const epc = readEpc(written.text) ?? containerIn(written.text);
    if (epc === null) return;
    const kind = UNIT_KINDS.get(epc.scheme);
    if (kind !== undefined) {
      const unit = readUnit(kind, epc.number);
      const key = `${kind}:${unit.unit.number}`;
      if (units.has(key)) return;
      units.set(key, { unit, isParent });
      reportNumber(scope, unit, written);
    } else if (epc.scheme === 'IMO') vesselId ??= vesselIn(epc.number);
    else if (epc.scheme === 'GSIN' || epc.scheme === 'GINC') shipments.push(epc);
  };
  if (parent !== null) take(parent, true);
  for (const object of objects) take(object, false);
  return { units: [...units.values()], vesselId, shipments };
}

/** The standard lets a sender use URIs of its own for objects; one that ends with a container's number names that container. */
function containerIn(text: string): { readonly scheme: 'BIC'; readonly number: string } | null {
  const last = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'), text.lastIndexOf('#')) + 1);
  if (!isContainerShaped(last) || readContainerNumber(last).checkDigit !== 'VALID') return null;
  return { scheme: 'BIC', number: last };
}

function vesselIn(number: string): string | null {
  const imo = readImoNumber(number);
  return imo.wellFormed ? imo.number : null;
}

function reportNumber({ faults }: EventScope, { unit, isNumberValid }: UnitReading, { byte }: EpcisText): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of its kind';
  faults.warning('UNIT_NUMBER_INVALID', { byte }, `'${unit.original}' ${what}`);
}
