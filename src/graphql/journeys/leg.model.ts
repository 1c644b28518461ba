import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { TransportMode } from '../../canonical/tracking-event.js';
import type { Leg, Stop, StopKind } from '../../tracking/journey.js';
import type { Directory } from '../directory.js';
import { StopKindEnum } from '../enums/journey-enums.js';
import { TransportModeEnum } from '../enums/unit-enums.js';
import { TransportModel } from '../events/unit.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { ExplanationModel, MilestoneModel, milestoneModelOrNull } from './milestone.model.js';

@ObjectType('Leg', {
  description: 'One mode, one conveyance, from a place to a place. Each begins where the one before ends.',
})
export class LegModel {
  @Field(() => TransportModeEnum, { nullable: true, description: 'How it is carried; null when nobody said.' })
  readonly mode: TransportMode | null;

  @Field(() => TransportModel, { nullable: true, description: 'What carries it; null when nobody said.' })
  readonly conveyance: TransportModel | null;

  @Field(() => PlaceModel, {
    nullable: true,
    description: 'Where the leg begins; null when the code could not be resolved.',
  })
  readonly from: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where the leg begins, as written.' })
  readonly fromCode: CodedPlaceModel | null;

  @Field(() => PlaceModel, {
    nullable: true,
    description: 'Where the leg ends; null when the code could not be resolved.',
  })
  readonly to: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where the leg ends, as written.' })
  readonly toCode: CodedPlaceModel | null;

  @Field(() => Boolean, {
    description: 'Nobody reported this leg: the unit was in one place and then in the other. Its mode is not known.',
  })
  readonly inferred: boolean;

  @Field(() => Boolean, { description: 'Where it begins is told by the leg before, or by where the unit was, alone.' })
  readonly fromInferred: boolean;

  @Field(() => Boolean, {
    description: 'Where it ends is told by the leg after, or by where the unit was next, alone.',
  })
  readonly toInferred: boolean;

  @Field(() => ExplanationModel, { nullable: true, description: 'Why an inferred leg must be; null for any other.' })
  readonly explanation: ExplanationModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'Lifted onto the conveyance.' })
  readonly loaded: MilestoneModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'The conveyance departs.' })
  readonly departed: MilestoneModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'The conveyance arrives.' })
  readonly arrived: MilestoneModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'Lifted off the conveyance.' })
  readonly discharged: MilestoneModel | null;
}

export const legModel = (leg: Leg, directory: Directory): LegModel => ({
  mode: leg.mode,
  conveyance: leg.conveyance,
  from: directory.place(leg.from),
  fromCode: leg.from,
  to: directory.place(leg.to),
  toCode: leg.to,
  inferred: leg.inferred,
  fromInferred: leg.fromInferred,
  toInferred: leg.toInferred,
  explanation: leg.explanation,
  loaded: milestoneModelOrNull(leg.loaded, directory),
  departed: milestoneModelOrNull(leg.departed, directory),
  arrived: milestoneModelOrNull(leg.arrived, directory),
  discharged: milestoneModelOrNull(leg.discharged, directory),
});

@ObjectType('Dwell', { description: 'How long a unit stayed.' })
export class DwellModel {
  @Field(() => Int, { description: 'Whole minutes between the actual arrival and the actual departure.' })
  readonly minutes: number;
}

@ObjectType('Stop', { description: 'A place where the unit stops: where legs begin, meet and end.' })
export class StopModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel | null;

  @Field(() => StopKindEnum, { description: 'Why it stops there.' })
  readonly kind: StopKind;

  @Field(() => MilestoneModel, { nullable: true, description: 'It arrives.' })
  readonly arrived: MilestoneModel | null;

  @Field(() => MilestoneModel, { nullable: true, description: 'It departs.' })
  readonly departed: MilestoneModel | null;

  @Field(() => DwellModel, {
    nullable: true,
    description: 'How long it stayed; null while an actual is missing or told by the day only.',
  })
  readonly dwell: DwellModel | null;
}

export const stopModel = (stop: Stop, directory: Directory): StopModel => ({
  place: directory.place(stop.place),
  placeCode: stop.place,
  kind: stop.kind,
  arrived: milestoneModelOrNull(stop.arrived, directory),
  departed: milestoneModelOrNull(stop.departed, directory),
  dwell: stop.dwellMinutes === null ? null : { minutes: stop.dwellMinutes },
});
