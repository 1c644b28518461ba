import type { ConsignmentPart } from '../../decode/edifact/consignments.js';
import { splitNumber } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { Moved } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { packagesIn, type LooseNumber } from './subjects.js';
import { readEquipment, reportNumber, type EquipmentReading } from './units.js';

/** A unit that a consignment is in, or (unit null) the documents of the consignment alone. */
export interface ConsignmentUnit extends Moved {
  /** RFF of its EQD group. */
  readonly references: readonly SegmentNumber[];
}

export const DOCUMENTS_ONLY: ConsignmentUnit = { unit: null, wagon: null, placement: null, references: [] };

/**
 * Finds the units of consignments: EQD of their own, those that SGP names, else the only unit of the header; and if goods name no larger
 * unit, the packages in them (serial shipping container codes). Equipment of which only type and count are told is no unit.
 */
export class ConsignmentUnits {
  private readonly ofHeader: ReadonlyMap<string, ConsignmentUnit>;
  private readonly named = new Set<string>();

  constructor(
    private readonly scope: MessageScope,
    private readonly header: ConsignmentPart,
  ) {
    this.ofHeader = this.read(header);
  }

  of(part: ConsignmentPart): readonly ConsignmentUnit[] {
    const own = new Map(part === this.header ? this.ofHeader : this.read(part));
    for (const loose of splitsIn(this.scope, part)) {
      const split = this.known(loose, 'CONTAINER');
      if (!own.has(split.key)) own.set(split.key, split.unit);
    }
    if (own.size === 0 && this.ofHeader.size === 1) return this.take(this.ofHeader);
    if (own.size === 0) {
      for (const loose of part.goods.flatMap((goods) => packagesIn(this.scope, goods))) {
        const { key, unit } = this.known(loose, 'PACKAGE');
        own.set(key, unit);
      }
    }
    return this.take(own);
  }

  /** Units of the header that no consignment named. */
  rest(): readonly ConsignmentUnit[] {
    return [...this.ofHeader].filter(([key]) => !this.named.has(key)).map(([, unit]) => unit);
  }

  private take(units: ReadonlyMap<string, ConsignmentUnit>): readonly ConsignmentUnit[] {
    for (const key of units.keys()) this.named.add(key);
    return [...units.values()];
  }

  private read({ equipment }: ConsignmentPart): ReadonlyMap<string, ConsignmentUnit> {
    const { units, wagon } = readEquipment(this.scope, equipment);
    return new Map(units.map((unit) => [unit.unit.number, ofEquipment(unit, wagon)]));
  }

  /** What EQD tells of the number elsewhere, else the number alone. */
  private known(
    { segment, number }: LooseNumber,
    kind: 'CONTAINER' | 'PACKAGE',
  ): { readonly key: string; readonly unit: ConsignmentUnit } {
    const reading: UnitReading = readUnit(kind, number);
    const key = reading.unit.number;
    const described = this.ofHeader.get(key);
    if (described !== undefined) return { key, unit: described };
    if (!reading.isNumberValid) reportNumber(this.scope, segment, 1, reading);
    return { key, unit: { ...DOCUMENTS_ONLY, unit: reading } };
  }
}

const ofEquipment = (reading: EquipmentReading, wagon: string | null): ConsignmentUnit => ({
  unit: reading,
  wagon: reading.wagon ?? wagon,
  placement: reading.placement,
  references: reading.group.references,
});

const splitsIn = ({ segments }: MessageScope, { goods }: ConsignmentPart): readonly LooseNumber[] =>
  goods
    .flatMap(({ splits }) => splits)
    .map((segment) => ({ segment, number: splitNumber(segments, segment) }))
    .filter(({ number }) => number !== '');
