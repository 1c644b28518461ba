import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Eta, EtaState } from '../../tracking/outlook.js';
import type { Directory } from '../directory.js';
import { EtaStateEnum } from '../enums/journey-enums.js';
import { PartyModel } from '../events/unit.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { TimedValueModel } from './milestone.model.js';

@ObjectType('Eta', {
  description: 'The latest word of one source about the arrival at one place, and what became of it.',
})
export class EtaModel {
  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel | null;

  @Field(() => PartyModel, { description: 'Who says so.' })
  readonly source: PartyModel;

  @Field(() => TimedValueModel, { description: 'When, and the fact that says it.' })
  readonly value: TimedValueModel;

  @Field(() => EtaStateEnum, { description: 'Whether the unit is still to come there.' })
  readonly state: EtaState;

  @Field(() => [TimedValueModel], {
    description: 'What the same source said before of the same arrival, oldest first.',
  })
  readonly history: readonly TimedValueModel[];

  @Field(() => TimedValueModel, { nullable: true, description: 'When it came there; null until then.' })
  readonly actual: TimedValueModel | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole minutes by which the unit came later than the latest word said, negative when earlier; null without two exact times.',
  })
  readonly lateMinutes: number | null;
}

export const etaModel = ({ place, party, ...eta }: Eta, directory: Directory): EtaModel => ({
  ...eta,
  place: directory.place(place),
  placeCode: place,
  source: directory.party(party),
});
