import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { BorderCrossing, WaitingCause } from '../../tracking/border-crossing.js';
import type { Directory } from '../directory.js';
import { EventCodeEnum } from '../enums/event-enums.js';
import { WaitingCauseEnum } from '../enums/journey-enums.js';
import { TransportModel } from '../events/unit.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { MilestoneModel, milestoneModelOrNull, TimedValueModel } from './milestone.model.js';

@ObjectType('BorderStatement', { description: 'What customs said of the unit while it stood at the border.' })
export class BorderStatementModel {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 of the authority.' })
  readonly country: string | null;

  @Field(() => String, { nullable: true, description: 'EXPORT, TRANSIT, IMPORT …' })
  readonly procedure: string | null;

  @Field(() => EventCodeEnum, { description: 'What it said.' })
  readonly status: EventCode;

  @Field(() => TimedValueModel, { description: 'When, and the fact that says it.' })
  readonly at: TimedValueModel;
}

@ObjectType('Waiting', { description: 'A part of the time at a border point, by what ended it.' })
export class WaitingModel {
  @Field(() => WaitingCauseEnum, { description: 'What was waited for.' })
  readonly cause: WaitingCause;

  @Field(() => Int, { description: 'How long, in whole minutes; what lasts still, until the last word on the unit.' })
  readonly minutes: number;

  @Field(() => TimedValueModel, { nullable: true, description: 'What ended it; null while it lasts.' })
  readonly until: TimedValueModel | null;
}

@ObjectType('BorderCrossing', {
  description: 'The dossier of one border point: arrival, customs, reload, departure, and what was waited for.',
})
export class BorderCrossingModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel;

  @Field(() => MilestoneModel, { nullable: true, description: 'It arrives.' })
  readonly arrived: MilestoneModel | null;

  @Field(() => [BorderStatementModel], { description: 'What customs said meanwhile, in order.' })
  readonly customs: readonly BorderStatementModel[];

  @Field(() => MilestoneModel, { nullable: true, description: 'It is lifted onto the next wagon.' })
  readonly reloaded: MilestoneModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'It departs.' })
  readonly departed: MilestoneModel | null;

  @Field(() => TransportModel, { nullable: true, description: 'What it came on; null when nobody said.' })
  readonly from: TransportModel | null;

  @Field(() => TransportModel, { nullable: true, description: 'What it goes on by; null when nobody said.' })
  readonly to: TransportModel | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes from arrival to departure; null without both.' })
  readonly dwellMinutes: number | null;

  @Field(() => [WaitingModel], { description: 'That time by what was waited for, in order.' })
  readonly waiting: readonly WaitingModel[];
}

export const borderCrossingModel = (
  { place, arrived, reloaded, departed, ...crossing }: BorderCrossing,
  directory: Directory,
): BorderCrossingModel => ({
  ...crossing,
  place: directory.place(place),
  placeCode: place,
  arrived: milestoneModelOrNull(arrived, directory),
  reloaded: milestoneModelOrNull(reloaded, directory),
  departed: milestoneModelOrNull(departed, directory),
});
