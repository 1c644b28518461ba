import { Field, ObjectType } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { ClearanceEntry, Hold } from '../../tracking/journey.js';
import { EventCodeEnum } from '../enums/event-enums.js';
import { CustomsProcedureEnum } from '../enums/unit-enums.js';
import { EventTimeModel } from '../events/event-time.model.js';

@ObjectType('ClearanceEntry', { description: 'The latest statement of a customs authority about one declaration.' })
export class ClearanceEntryModel implements Omit<ClearanceEntry, 'event'> {
  @Field(() => String, { nullable: true, description: 'Country of the authority, ISO 3166-1 alpha-2.' })
  readonly country: string | null;

  @Field(() => CustomsProcedureEnum, { nullable: true, description: 'The procedure; null when nobody said.' })
  readonly procedure: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the declaration; null when nobody said.' })
  readonly declaration: string | null;

  @Field(() => EventCodeEnum, { description: 'The status: one of the CUSTOMS codes.' })
  readonly status: EventCode;

  @Field(() => EventTimeModel, { description: 'Since when.' })
  readonly since: EventTimeModel;
}

@ObjectType('ClearanceMatrix', {
  description:
    'Both ends and the transits between them, side by side. An empty list means that nobody said anything, not that it is cleared.',
})
export class ClearanceMatrixModel {
  @Field(() => [ClearanceEntryModel], { description: 'Export.' })
  readonly export: readonly ClearanceEntryModel[];

  @Field(() => [ClearanceEntryModel], { description: 'Transit.' })
  readonly transits: readonly ClearanceEntryModel[];

  @Field(() => [ClearanceEntryModel], { description: 'Import.' })
  readonly import: readonly ClearanceEntryModel[];

  @Field(() => [ClearanceEntryModel], { description: 'Warehousing, re-export, and what names no procedure.' })
  readonly others: readonly ClearanceEntryModel[];
}

/** The stored overview, one row per declaration, sorted into the matrix by procedure. */
export function clearanceMatrix(entries: readonly ClearanceEntry[]): ClearanceMatrixModel {
  const of = (procedure: string): readonly ClearanceEntry[] => entries.filter((entry) => entry.procedure === procedure);
  const main = new Set(['EXPORT', 'TRANSIT', 'IMPORT']);
  return {
    export: of('EXPORT'),
    transits: of('TRANSIT'),
    import: of('IMPORT'),
    others: entries.filter((entry) => entry.procedure === null || !main.has(entry.procedure)),
  };
}

@ObjectType('Hold', { description: 'An authority stops the unit. A released hold stays, with its release.' })
export class HoldModel implements Omit<Hold, 'placedBy' | 'releasedBy'> {
  @Field(() => String, { nullable: true, description: 'The authority, as written.' })
  readonly authority: string | null;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2.' })
  readonly country: string | null;

  @Field(() => String, { nullable: true, description: 'Why, as written.' })
  readonly reason: string | null;

  @Field(() => String, { nullable: true, description: "The status in the source's own words or code." })
  readonly sourceWording: string | null;

  @Field(() => EventTimeModel, { description: 'Since when.' })
  readonly placedAt: EventTimeModel;

  @Field(() => EventTimeModel, { nullable: true, description: 'Until when; null while it holds.' })
  readonly releasedAt: EventTimeModel | null;
}
