import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FaultCode, FaultSeverity, Fault } from '../../canonical/fault.js';
import type { Acknowledgement } from '../../canonical/interpretation.js';
import type { PlacedFault, StoredSummary } from '../../inbox/content.js';
import type { StoredReading } from '../../inbox/raw-message.reader.js';
import {
  AcknowledgementOutcomeEnum,
  FaultCodeEnum,
  FaultSeverityEnum,
  FaultStageEnum,
} from '../enums/message-enums.js';
import { connectionOf } from '../paging/connection.model.js';
import { DateTimeScalar } from '../scalars.js';
import { EventSourceModel } from '../events/event-source.model.js';

@ObjectType('FaultPlace', { description: 'Where in a raw message something is wrong.' })
export class FaultPlaceModel {
  @Field(() => Int, { description: 'Byte in the body as received, from 0.' })
  readonly byte: number;

  @Field(() => Int, { nullable: true, description: 'Segment of the message, from 0.' })
  readonly segment?: number | null;

  @Field(() => Int, { nullable: true, description: 'Element of the segment, from 0.' })
  readonly element?: number | null;

  @Field(() => Int, { nullable: true, description: 'Component of the element, from 0.' })
  readonly component?: number | null;
}

@ObjectType('Fault', { description: 'What is wrong with bytes that somebody sent us, and where.' })
export class FaultModel implements Omit<Fault, 'at'> {
  @Field(() => FaultStageEnum, { description: 'Which stage found it.' })
  readonly stage: Fault['stage'];

  @Field(() => FaultSeverityEnum, { description: 'Whether something could not be read because of it.' })
  readonly severity: FaultSeverity;

  @Field(() => FaultCodeEnum, { description: 'What is wrong.' })
  readonly code: FaultCode;

  @Field(() => FaultPlaceModel, { description: 'Where.' })
  readonly at: FaultPlaceModel;

  @Field(() => String, { description: 'The same in one sentence, with what stands there.' })
  readonly detail: string;

  @Field(() => Int, { description: 'Number of the message in the body, from 0; -1 for the body as a whole.' })
  readonly part: number;
}

export const faultModel = ({ part, fault }: PlacedFault): FaultModel => ({ ...fault, part });

@ObjectType('Acknowledgement', { description: 'What a partner says of a message that was sent to it.' })
export class AcknowledgementModel implements Acknowledgement {
  @Field(() => String, { description: 'The control number of what it answers, as the partner names it.' })
  readonly of: string;

  @Field(() => AcknowledgementOutcomeEnum, { description: 'What became of it there.' })
  readonly outcome: Acknowledgement['outcome'];

  @Field(() => String, { description: "What was wrong, in words and the partner's codes; empty when nothing was." })
  readonly detail: string;
}

@ObjectType('DecodedMessage', { description: 'One message inside a raw message.' })
export class DecodedMessageModel implements StoredSummary {
  @Field(() => Int, { description: 'Its number in the body, from 0.' })
  readonly part: number;

  @Field(() => String, { description: '`IFTSTA`, `CODECO` …; empty when the sender left it out.' })
  readonly type: string;

  @Field(() => String, { description: '`D.95B`.' })
  readonly release: string;

  @Field(() => String, { nullable: true, description: 'The sender, as written.' })
  readonly sender: string | null;

  @Field(() => String, { nullable: true, description: 'The recipient, as written.' })
  readonly recipient: string | null;

  @Field(() => String, { nullable: true, description: 'References of interchange, group and message, joined by `/`.' })
  readonly controlReference: string | null;

  @Field(() => String, { nullable: true, description: "The sender's own key of the message; corrections name it." })
  readonly documentKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the sender says it was made.' })
  readonly reportedAt: string | null;

  @Field(() => Int, { description: 'First byte in the body as received, from 0.' })
  readonly byteStart: number;

  @Field(() => Int, { description: 'The byte after the last.' })
  readonly byteEnd: number;

  @Field(() => [FaultModel], { description: 'What is wrong with it.' })
  readonly faults: readonly FaultModel[];

  @Field(() => AcknowledgementModel, {
    nullable: true,
    description: 'Only with a message that acknowledges another: it states no fact.',
  })
  readonly acknowledgement?: Acknowledgement;
}

/** The messages of a body with their faults beside them. */
export function decodedMessages({ messages, faults }: StoredReading): readonly DecodedMessageModel[] {
  const byPart = new Map<number, FaultModel[]>();
  for (const fault of faults) byPart.set(fault.part, [...(byPart.get(fault.part) ?? []), faultModel(fault)]);
  return messages.map((message, part) => ({ ...message, part, faults: byPart.get(part) ?? [] }));
}

@ObjectType('EventSourceConnection', {
  description: 'A page of what was read in a raw message, in the order of its bytes.',
})
export class EventSourceConnectionModel extends connectionOf(() => EventSourceModel, 'EventSource') {}
