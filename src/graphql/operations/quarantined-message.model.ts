import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { QuarantineStatus } from '../../quarantine/quarantine.entity.js';
import type { QuarantineEntry } from '../../quarantine/quarantine.reader.js';
import { QuarantineStatusEnum } from '../enums/message-enums.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { connectionOf } from '../paging/connection.model.js';
import { FaultModel } from '../raw-messages/decoded-message.model.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('QuarantinedMessage', {
  implements: () => [NodeModel],
  description: 'One error that keeps something from being read. It waits for a person; its neighbours were read.',
})
export class QuarantinedMessageModel implements NodeModel {
  readonly nodeType = 'QuarantinedMessage';

  constructor(readonly entry: QuarantineEntry) {}

  get id(): string {
    return globalId('QuarantinedMessage', this.entry.id);
  }

  @Field(() => String, { description: 'The feed it came by.' })
  get feedId(): string {
    return this.entry.feed;
  }

  @Field(() => Int, { description: 'Number of the message in the body, from 0; -1 for the body as a whole.' })
  get part(): number {
    return this.entry.part;
  }

  @Field(() => FaultModel, { description: 'What is wrong, and where.' })
  get fault(): FaultModel {
    const { stage, code, byte, segment, element, component, detail, part } = this.entry;
    return { stage, severity: 'error', code, at: { byte, segment, element, component }, detail, part };
  }

  @Field(() => QuarantineStatusEnum, { description: 'What became of it.' })
  get status(): QuarantineStatus {
    return this.entry.status;
  }

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  get placedAt(): Date {
    return this.entry.placedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped waiting; null while it waits.' })
  get resolvedAt(): Date | null {
    return this.entry.resolvedAt;
  }

  @Field(() => String, { nullable: true, description: 'What resolved it.' })
  get resolution(): string | null {
    return this.entry.resolution;
  }
}

@ObjectType('QuarantinedMessageConnection', { description: 'A page of the quarantine, newest first.' })
export class QuarantinedMessageConnectionModel extends connectionOf(
  () => QuarantinedMessageModel,
  'QuarantinedMessage',
) {}
