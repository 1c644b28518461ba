import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FactSource } from '../../journal/event.reader.js';
import { ExcerptModel } from '../raw-messages/excerpt.model.js';
import { excerptOf } from '../raw-messages/excerpts.js';
import { RawMessageModel } from '../raw-messages/raw-message.model.js';
import type { RequestContext } from '../request-context.js';
import { EventSourceModel } from './event-source.model.js';
import { TrackingEventModel } from './tracking-event.model.js';

@Resolver(() => EventSourceModel)
export class EventSourceResolver {
  @ResolveField(() => TrackingEventModel, {
    nullable: true,
    description: 'The fact; null when it is past its retention.',
  })
  async event(
    @Parent() source: FactSource,
    @Context() { loaders }: RequestContext,
  ): Promise<TrackingEventModel | null> {
    return loaders.events.load(source.eventId);
  }

  @ResolveField(() => RawMessageModel, {
    nullable: true,
    description: 'The raw message; null when it is past its retention.',
  })
  async rawMessage(
    @Parent() source: FactSource,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return loaders.rawMessages.load(source.messageId);
  }

  @ResolveField(() => ExcerptModel, {
    nullable: true,
    description: 'The bytes that say it, with what stands before and after them; null when they are not kept any more.',
  })
  async excerpt(@Parent() source: FactSource, @Context() context: RequestContext): Promise<ExcerptModel | null> {
    return excerptOf(source.messageId, { start: source.byteStart, end: source.byteEnd }, context);
  }
}
