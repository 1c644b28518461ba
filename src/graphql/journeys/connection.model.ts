import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Connection, ConnectionState } from '../../tracking/outlook.js';
import type { Directory } from '../directory.js';
import { ConnectionStateEnum } from '../enums/journey-enums.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { TimedValueModel } from './milestone.model.js';

@ObjectType('LegConnection', { description: 'A change from one scheduled conveyance to the next.' })
export class LegConnectionModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where the next one leaves; null when not resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where the next one leaves, as written.' })
  readonly placeCode: CodedPlaceModel | null;

  @Field(() => TimedValueModel, { description: 'It comes: as it was, else as best estimated, else as planned.' })
  readonly arrival: TimedValueModel;

  @Field(() => TimedValueModel, { description: 'The next one leaves: as it was, else as estimated, else as planned.' })
  readonly departure: TimedValueModel;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole minutes from that arrival to that departure; null without two exact times.',
  })
  readonly slackMinutes: number | null;

  @Field(() => ConnectionStateEnum, { description: 'Whether it makes it.' })
  readonly state: ConnectionState;
}

export const legConnectionModel = ({ place, ...connection }: Connection, directory: Directory): LegConnectionModel => ({
  ...connection,
  place: directory.place(place),
  placeCode: place,
});
