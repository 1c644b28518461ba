import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Disposition } from '../../canonical/interpretation.js';
import type { RawMessageHead } from '../../inbox/raw-message.reader.js';
import { DispositionEnum } from '../enums/message-enums.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('MessageOrigin', { description: 'Where in Kafka a message stands.' })
export class MessageOriginModel {
  @Field(() => String, { description: 'The topic.' })
  readonly topic: string;

  @Field(() => Int, { description: 'The partition.' })
  readonly partition: number;

  @Field(() => String, { description: 'The offset, a 64-bit number in decimal digits.' })
  readonly offset: string;
}

@ObjectType('RawMessage', {
  implements: () => [NodeModel],
  description: 'The bytes as received, for ever unchanged, and what became of them.',
})
export class RawMessageModel implements NodeModel {
  readonly nodeType = 'RawMessage';

  constructor(readonly head: RawMessageHead) {}

  /** The key inside the global id. */
  get key(): string {
    return this.head.id;
  }

  get id(): string {
    return globalId('RawMessage', this.key);
  }

  @Field(() => String, { description: 'The feed it came by.' })
  get feedId(): string {
    return this.head.feed;
  }

  @Field(() => MessageOriginModel, { description: 'Where in Kafka it stands.' })
  get origin(): MessageOriginModel {
    const { topic, partition, offset } = this.head;
    return { topic, partition, offset };
  }

  @Field(() => DateTimeScalar, { description: "When it was received: the Kafka record's own timestamp." })
  get receivedAt(): Date {
    return this.head.receivedAt;
  }

  @Field(() => DateTimeScalar, { description: 'When we wrote it down.' })
  get recordedAt(): Date {
    return this.head.recordedAt;
  }

  @Field(() => String, { description: 'SHA-256 of the bytes as received, 64 hexadecimal digits.' })
  get sha256(): string {
    return this.head.sha256.toString('hex');
  }

  @Field(() => Int, { description: 'Size as received. When it passes the limit, only its head is kept.' })
  get sizeBytes(): number {
    return this.head.sizeBytes;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The receipt that the HTTP gateway gave for it; null when it came by Kafka.',
  })
  get receiptId(): string | null {
    return this.head.receiptId;
  }

  @Field(() => DispositionEnum, { description: 'What became of it.' })
  get disposition(): Disposition {
    return this.head.disposition;
  }

  @Field(() => DateTimeScalar, { description: 'When that was decided.' })
  get processedAt(): Date {
    return this.head.processedAt;
  }

  @Field(() => String, { nullable: true, description: 'Its format (`EDIFACT`); null when it is in none that we read.' })
  get format(): string | null {
    return this.head.format;
  }

  @Field(() => String, { nullable: true, description: 'Its character set as found in the bytes, a WHATWG label.' })
  get charset(): string | null {
    return this.head.charset;
  }

  @Field(() => Int, { description: 'How many facts were read in it.' })
  get eventCount(): number {
    return this.head.eventCount;
  }

  @Field(() => String, { nullable: true, description: 'Version of the program that read it last.' })
  get decoderVersion(): string | null {
    return this.head.decoderVersion;
  }
}
