import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ClearanceEntry, Explanation, Hold, JourneyException, TimedValue } from '../../tracking/journey.js';
import { TrackingEventModel } from '../events/tracking-event.model.js';
import type { RequestContext } from '../request-context.js';
import { ClearanceEntryModel, HoldModel } from './clearance.model.js';
import { JourneyExceptionModel } from './journey.model.js';
import { ExplanationModel, LosingEventModel, TimedValueModel } from './milestone.model.js';

// Stored bodies name facts by id. These resolvers put the facts in their place, all of a request in one statement.

type MaybeEvent = Promise<TrackingEventModel | null>;
const FACT = () => TrackingEventModel;

@Resolver(() => ExplanationModel)
export class ExplanationResolver {
  @ResolveField(FACT, {
    nullable: true,
    description: 'The fact that decided; null when none did, or when it is past its retention.',
  })
  async winningEvent(@Parent() explanation: Explanation, @Context() { loaders }: RequestContext): MaybeEvent {
    return explanation.winningEvent && loaders.events.load(explanation.winningEvent);
  }
}

@Resolver(() => LosingEventModel)
export class LosingEventResolver {
  @ResolveField(FACT, { nullable: true, description: 'The fact; null when it is past its retention.' })
  async event(
    @Parent() losing: Explanation['losingEvents'][number],
    @Context() { loaders }: RequestContext,
  ): MaybeEvent {
    return loaders.events.load(losing.event);
  }
}

@Resolver(() => TimedValueModel)
export class TimedValueResolver {
  @ResolveField(FACT, { nullable: true, description: 'The fact that says it; null when it is past its retention.' })
  async event(@Parent() value: TimedValue, @Context() { loaders }: RequestContext): MaybeEvent {
    return loaders.events.load(value.event);
  }
}

@Resolver(() => ClearanceEntryModel)
export class ClearanceEntryResolver {
  @ResolveField(FACT, { nullable: true, description: 'The fact that says it; null when it is past its retention.' })
  async event(@Parent() entry: ClearanceEntry, @Context() { loaders }: RequestContext): MaybeEvent {
    return loaders.events.load(entry.event);
  }
}

@Resolver(() => HoldModel)
export class HoldResolver {
  @ResolveField(FACT, { nullable: true, description: 'The fact that placed it; null when it is past its retention.' })
  async placedBy(@Parent() hold: Hold, @Context() { loaders }: RequestContext): MaybeEvent {
    return loaders.events.load(hold.placedBy);
  }

  @ResolveField(FACT, { nullable: true, description: 'The fact that released it; null while it holds.' })
  async releasedBy(@Parent() hold: Hold, @Context() { loaders }: RequestContext): MaybeEvent {
    return hold.releasedBy && loaders.events.load(hold.releasedBy);
  }
}

@Resolver(() => JourneyExceptionModel)
export class JourneyExceptionResolver {
  @ResolveField(() => [TrackingEventModel], { description: 'The facts it rests on.' })
  async events(
    @Parent() exception: JourneyException,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly TrackingEventModel[]> {
    budget.take(exception.events.length);
    const found = await Promise.all(exception.events.map((id) => loaders.events.load(id)));
    return found.filter((event) => event !== null);
  }
}

export const EVENT_LINK_RESOLVERS = [
  ExplanationResolver,
  LosingEventResolver,
  TimedValueResolver,
  ClearanceEntryResolver,
  HoldResolver,
  JourneyExceptionResolver,
];
