import { Field, ObjectType } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { LastKnownPlace, NextPlace } from '../../tracking/outlook.js';
import type { Directory } from '../directory.js';
import { EventCodeEnum } from '../enums/event-enums.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { MilestoneModel, milestoneModelOrNull, TimedValueModel } from './milestone.model.js';

@ObjectType('LastKnownPlace', { description: 'Where the unit was last known to be, since when, and by which fact.' })
export class LastKnownPlaceModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel;

  @Field(() => TimedValueModel, { description: 'The first fact of this stay.' })
  readonly since: TimedValueModel;

  @Field(() => TimedValueModel, { description: 'The last fact of this stay.' })
  readonly last: TimedValueModel;

  @Field(() => EventCodeEnum, { description: 'What the last fact says.' })
  readonly code: EventCode;

  @Field(() => Boolean, { description: 'False once it has left from there, or was only sighted in passing.' })
  readonly isThere: boolean;
}

@ObjectType('NextPlace', { description: 'Where the unit comes to next, by the facts and plans.' })
export class NextPlaceModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel;

  @Field(() => MilestoneModel, {
    nullable: true,
    description: 'Its arrival as planned and as best estimated, with the reason; null where nobody has said when.',
  })
  readonly arrival: MilestoneModel | null;
}

export const lastKnownPlaceModel = (
  { place, ...known }: LastKnownPlace,
  directory: Directory,
): LastKnownPlaceModel => ({ ...known, place: directory.place(place), placeCode: place });

export const nextPlaceModel = ({ place, arrival }: NextPlace, directory: Directory): NextPlaceModel => ({
  place: directory.place(place),
  placeCode: place,
  arrival: milestoneModelOrNull(arrival, directory),
});
