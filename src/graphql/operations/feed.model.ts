import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { SourceKind } from '../../canonical/tracking-event.js';
import type { DispositionCounts, PartitionPosition } from '../../inbox/feed-state.reader.js';
import type { DuplicatePolicy, Feed } from '../../settings/feed-registry.js';
import { DuplicatePolicyEnum } from '../enums/message-enums.js';
import { SourceKindEnum } from '../enums/unit-enums.js';
import { PartyModel } from '../events/unit.model.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('FeedPartition', { description: "How far one partition of a feed's topic was read." })
export class FeedPartitionModel implements Omit<PartitionPosition, 'topic'> {
  @Field(() => Int, { description: 'The partition.' })
  readonly partition: number;

  @Field(() => String, { description: 'The next offset to be read, a 64-bit number in decimal digits.' })
  readonly nextOffset: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Messages that wait in Kafka; null before its reader saw the end of the log.',
  })
  readonly lag: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader saw the end of the log last.' })
  readonly lagSeenAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The process that reads it; null when none does.' })
  readonly owner: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why reading stopped and waits for an operator; null while all is well.',
  })
  readonly haltedReason: string | null;
}

@ObjectType('FeedCounts', { description: 'Messages of a feed by what became of them.' })
export class FeedCountsModel {
  @Field(() => Int, { description: 'All: the sum of the others.' })
  readonly total: number;

  @Field(() => Int, { description: 'Read as a whole.' })
  readonly processed: number;

  @Field(() => Int, { description: 'Only answers to messages that were sent to its party; they state no fact.' })
  readonly acknowledgements: number;

  @Field(() => Int, { description: 'Read in part; the rest waits in quarantine.' })
  readonly partlyQuarantined: number;

  @Field(() => Int, { description: 'Not read; waiting in quarantine.' })
  readonly quarantined: number;

  @Field(() => Int, { description: 'The same bytes came before; no new facts.' })
  readonly repeats: number;
}

export function feedCounts(counts: DispositionCounts): FeedCountsModel {
  const { PROCESSED = 0, ACKNOWLEDGEMENT = 0, PARTLY_QUARANTINED = 0, QUARANTINED = 0, REPEAT = 0 } = counts;
  return {
    total: PROCESSED + ACKNOWLEDGEMENT + PARTLY_QUARANTINED + QUARANTINED + REPEAT,
    processed: PROCESSED,
    acknowledgements: ACKNOWLEDGEMENT,
    partlyQuarantined: PARTLY_QUARANTINED,
    quarantined: QUARANTINED,
    repeats: REPEAT,
  };
}

@ObjectType('Feed', {
  implements: () => [NodeModel],
  description: 'A source of messages: one party, one Kafka topic, one set of rules for reading it.',
})
export class FeedModel implements NodeModel {
  readonly nodeType = 'Feed';

  constructor(readonly feed: Feed) {}

  get id(): string {
    return globalId('Feed', this.feed.id);
  }

  @Field(() => String, { description: 'Its name in the registry, in the HTTP gateway and in filters.' })
  get name(): string {
    return this.feed.id;
  }

  @Field(() => PartyModel, { description: 'Who speaks through it.' })
  get party(): PartyModel {
    return { name: this.feed.party, kind: this.feed.kind };
  }

  @Field(() => SourceKindEnum, { description: 'What kind of source it is.' })
  get kind(): SourceKind {
    return this.feed.kind;
  }

  @Field(() => String, { description: 'Country of the party, ISO 3166-1 alpha-2.' })
  get country(): string {
    return this.feed.country;
  }

  @Field(() => [String], {
    description: 'Customs authorities it may speak for, by country; empty for everybody who is not customs.',
  })
  get authorities(): readonly string[] {
    return this.feed.authorities;
  }

  @Field(() => String, { description: 'Its Kafka topic.' })
  get topic(): string {
    return this.feed.topic;
  }

  @Field(() => Int, { nullable: true, description: 'A message is expected this often; null when nothing is expected.' })
  get expectedEveryMinutes(): number | null {
    return this.feed.expectedEveryMinutes;
  }

  @Field(() => DuplicatePolicyEnum, { description: 'What the same bytes again mean.' })
  get duplicatePolicy(): DuplicatePolicy {
    return this.feed.duplicatePolicy;
  }

  @Field(() => Boolean, {
    description: "A backfill or simulation: what it says counts as recorded at the Kafka record's own time.",
  })
  get historical(): boolean {
    return this.feed.historical;
  }
}
