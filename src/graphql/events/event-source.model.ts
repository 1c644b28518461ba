import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FactSource } from '../../journal/event.reader.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('EventSource', { description: 'One place where a fact was said: bytes of one raw message.' })
export class EventSourceModel implements Pick<
  FactSource,
  'byteStart' | 'byteEnd' | 'pointer' | 'decoder' | 'rule' | 'documentKey' | 'reportedAt' | 'recordedAt'
> {
  @Field(() => Int, { description: 'First byte in the body as received, from 0.' })
  readonly byteStart: number;

  @Field(() => Int, { description: 'The byte after the last.' })
  readonly byteEnd: number;

  @Field(() => String, { description: 'Segment and element, line or path: `UNH 1 / STS 14`.' })
  readonly pointer: string;

  @Field(() => String, { description: 'Decoder and its version: `edifact/iftsta@1`.' })
  readonly decoder: string;

  @Field(() => String, {
    description: 'The mapping rule that read the status: `iftsta/rec24/24`, or `feed rail-cn/FC`.',
  })
  readonly rule: string;

  @Field(() => String, { nullable: true, description: "The sender's own key of the message; corrections name it." })
  readonly documentKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the sender says the message was made.' })
  readonly reportedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When we wrote this source down.' })
  readonly recordedAt: Date;
}
