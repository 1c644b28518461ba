import { readSscc } from '../../canonical/identifiers/gs1.js';
import type { UnitKind } from '../../canonical/transport-unit.js';
import { EQUIPMENT_NUMBER_ELEMENT, numbersIn, splitNumber } from '../../decode/edifact/elements.js';
import type { Equipment, Goods, SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { IftstaStatus } from '../../decode/edifact/iftsta.js';
import { PACKAGE_QUALIFIERS, UNIT_QUALIFIERS } from '../code-maps/reference-qualifiers.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';
import { numbersWith } from './references.js';
import type { Surroundings } from './surroundings.js';
import { readEquipment, reportNumber, type EquipmentList } from './units.js';

/** One thing a status is about: a unit, or nothing but the documents of the consignment (unit null). */
export interface Subject {
  readonly unit: UnitReading | null;
  readonly wagon: string | null;
  /** TPL: what the unit is placed on, a wagon when the leg is by rail. */
  readonly placement: string | null;
  /** EQD group, for the references, times and places in it. */
  readonly group: Equipment | null;
}

const DOCUMENTS_ONLY: Subject = { unit: null, wagon: null, placement: null, group: null };

/** A unit's number that stands somewhere else than in EQD. */
export interface LooseNumber {
  readonly segment: SegmentNumber;
  readonly number: string;
}

/**
 * Finds what a status is about. EQD wins over everything; without it the number may stand in SGP, in RFF+EQ or AAQ (behind the status,
 * then the consignment, then in the header), or be that of a package (PCI, GIN, RFF+CW).
 */
export class SubjectReader {
  /** EQD groups before the statuses are shared by many: they are read once. */
  private readonly lists = new Map<readonly Equipment[], EquipmentList>();

  constructor(private readonly scope: MessageScope) {}

  subjectsOf(status: IftstaStatus, { consignment, header }: Surroundings): readonly Subject[] {
    const groups = status.equipment.length > 0 ? status.equipment : status.equipmentBefore;
    const referenceLists = [status.references, consignment.references, header.references];
    const { units, wagon, withoutNumber } = this.read(groups);
    if (units.length > 0) {
      this.compare(units, referenceLists);
      return units.map((unit) => ({
        unit,
        wagon: unit.wagon ?? wagon,
        placement: unit.placement,
        group: unit.group,
      }));
    }
    const loose = this.looseUnits(status, referenceLists);
    if (loose.length > 0) return loose;
    const [group = null] = withoutNumber;
    return [{ ...DOCUMENTS_ONLY, group }];
  }

  /** What a message without any status is about. */
  ofHeader(equipment: readonly Equipment[]): readonly Subject[] {
    const { units } = this.read(equipment);
    const subjects = units.map((unit) => ({ unit, wagon: unit.wagon, placement: unit.placement, group: unit.group }));
    return subjects.length > 0 ? subjects : [DOCUMENTS_ONLY];
  }

  private read(groups: readonly Equipment[]): EquipmentList {
    const known = this.lists.get(groups);
    if (known !== undefined) return known;
    const list = readEquipment(this.scope, groups);
    this.lists.set(groups, list);
    return list;
  }

  private looseUnits(status: IftstaStatus, lists: readonly (readonly SegmentNumber[])[]): readonly Subject[] {
    const { segments } = this.scope;
    const splits = status.goods.flatMap(({ splits: sgps }) =>
      sgps.map((segment) => ({ segment, number: splitNumber(segments, segment) })),
    );
    const containers = splits.some(({ number }) => number !== '') ? splits : this.numbersIn(lists, UNIT_QUALIFIERS);
    if (containers.length > 0) return this.unitsOf('CONTAINER', containers);
    const packages = status.goods.flatMap((goods) => packagesIn(this.scope, goods));
    return this.unitsOf('PACKAGE', packages.length > 0 ? packages : this.numbersIn(lists, PACKAGE_QUALIFIERS));
  }

  /** Numbers in the first list that has any. */
  private numbersIn(
    lists: readonly (readonly SegmentNumber[])[],
    qualifiers: ReadonlySet<string>,
  ): readonly LooseNumber[] {
    for (const list of lists) {
      const found = numbersWith(this.scope, list, qualifiers);
      if (found.length > 0) return found.map(({ rff, number }) => ({ segment: rff, number }));
    }
    return [];
  }

  private unitsOf(kind: UnitKind, numbers: readonly LooseNumber[]): readonly Subject[] {
    const readings = new Map<string, UnitReading>();
    for (const { segment, number } of numbers) {
      if (number === '') continue;
      const reading = readUnit(kind, number);
      if (readings.has(reading.unit.number)) continue;
      readings.set(reading.unit.number, reading);
      if (!reading.isNumberValid) reportNumber(this.scope, segment, 1, reading);
    }
    return [...readings.values()].map((unit) => ({ ...DOCUMENTS_ONLY, unit }));
  }

  /** RFF+EQ that names another unit than EQD loses, and is reported. */
  private compare(units: readonly UnitReading[], lists: readonly (readonly SegmentNumber[])[]): void {
    const known = new Set(units.map(({ unit }) => unit.number));
    for (const { segment, number } of lists.flatMap((list) => this.numbersIn([list], UNIT_QUALIFIERS))) {
      const stated = readUnit('CONTAINER', number).unit.number;
      if (known.has(stated)) continue;
      const detail = `RFF names ${stated}, EQD ${units[0]!.unit.number}: EQD counts`;
      const at = this.scope.segments.place(segment, EQUIPMENT_NUMBER_ELEMENT - 1);
      this.scope.faults.warnOnce(String(segment), { code: 'CONTRADICTS_ITSELF', at, detail });
    }
  }
}

/** Serial shipping container codes among marks and numbers; other marks are words, not numbers of units. */
export const packagesIn = ({ segments }: MessageScope, { marks, numbers }: Goods): readonly LooseNumber[] =>
  [...marks, ...numbers].flatMap((segment) =>
    numbersIn(segments, segment)
      .filter((number) => readSscc(number).wellFormed)
      .map((number) => ({ segment, number })),
  );
