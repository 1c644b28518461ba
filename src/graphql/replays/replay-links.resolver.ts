import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JourneyModel } from '../journeys/journey.model.js';
import { RawMessageModel } from '../raw-messages/raw-message.model.js';
import type { RequestContext } from '../request-context.js';
import { EventDifferenceModel, JourneyDifferenceModel } from './replay-preview.model.js';

@Resolver(() => EventDifferenceModel)
export class EventDifferenceResolver {
  @ResolveField(() => RawMessageModel, {
    nullable: true,
    description: 'The message that says it; null when it is past its retention.',
  })
  async rawMessage(
    @Parent() difference: EventDifferenceModel,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return loaders.rawMessages.load(difference.messageId);
  }
}

@Resolver(() => JourneyDifferenceModel)
export class JourneyDifferenceResolver {
  @ResolveField(() => JourneyModel, {
    nullable: true,
    description: 'The journey as it is now; null when it is not there (yet).',
  })
  async journey(
    @Parent() difference: JourneyDifferenceModel,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<JourneyModel | null> {
    budget.take(1);
    return loaders.journeys.load(difference.journeyId);
  }
}
