import { Field, ObjectType } from '@nestjs/graphql';
import type { EventTime, TimeBasis, TimePrecision } from '../../canonical/time.js';
import { TimeBasisEnum, TimePrecisionEnum } from '../enums/event-enums.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('EventTime', {
  description: 'A time as somebody reported it. Nothing of it is guessed: without an offset there is no instant.',
})
export class EventTimeModel implements EventTime {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant, UTC; null when the offset is unknown.' })
  readonly instant: string | null;

  @Field(() => String, {
    description: 'The clock on the wall where it happened, without offset: `2026-03-05T14:07:00`.',
  })
  readonly local: string;

  @Field(() => String, { description: 'The text as it stood in the message.' })
  readonly original: string;

  @Field(() => String, { nullable: true, description: '`+08:00`; null when unknown.' })
  readonly offset: string | null;

  @Field(() => TimeBasisEnum, { description: 'How the offset was found.' })
  readonly basis: TimeBasis;

  @Field(() => TimePrecisionEnum, { description: 'How exactly it was told.' })
  readonly precision: TimePrecision;
}
