import { Field, InputType } from '@nestjs/graphql';
import type { ShipmentOrder } from '../../read-model/shipment-list.js';
import type { JourneyStatus } from '../../tracking/journey.js';
import { defineEnum } from '../enums/define-enum.js';
import { JourneyStatusEnum } from '../enums/journey-enums.js';
import { DateTimeScalar } from '../scalars.js';

export const ShipmentOrderEnum = defineEnum<ShipmentOrder>('ShipmentOrder', 'How shipments are ordered.', {
  LAST_EVENT_DESC: 'Latest news first; those that are only planned come last.',
  LAST_EVENT_ASC: 'The exact reverse: those that are only planned first, then the longest silent.',
  STARTED_DESC: 'Latest start first; those that are only planned come last.',
  STARTED_ASC: 'The exact reverse: those that are only planned first, then the earliest start.',
});

@InputType('ShipmentFilter', { description: 'Every condition given must hold.' })
export class ShipmentFilterInput {
  @Field(() => [JourneyStatusEnum], { nullable: true, description: 'The status is one of these.' })
  readonly status?: readonly JourneyStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'It, or a journey it covers, carries this number: document, booking, container, wagon, declaration, own reference.',
  })
  readonly number?: string | null;

  @Field(() => String, { nullable: true, description: 'It begins or ends at the place with this key (`Place.key`).' })
  readonly placeKey?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Started at this instant or later.' })
  readonly startedAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Started before this instant.' })
  readonly startedBefore?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'One of its journeys is (true) or none is (false) on hold.' })
  readonly onHold?: boolean | null;
}
