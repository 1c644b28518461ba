import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { OutboxChange } from '../../exchange/outbox-page.js';
import type { JourneyChange, JourneyStatus } from '../../tracking/journey.js';
import { JourneyChangeKindEnum, JourneyStatusEnum } from '../enums/journey-enums.js';
import { globalId } from '../global-id.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('JourneyChange', { description: 'A journey changed.' })
export class JourneyChangeModel {
  constructor(private readonly entry: OutboxChange) {}

  /** Key of the journey. */
  get key(): string {
    return this.entry.change.journey;
  }

  @Field(() => JourneyChangeKindEnum, { description: 'What changed.' })
  get kind(): JourneyChange['kind'] {
    return this.entry.change.kind;
  }

  @Field(() => ID, { description: 'Id of the journey as it was told.' })
  get journeyId(): string {
    return globalId('Journey', this.key);
  }

  @Field(() => JourneyStatusEnum, { description: 'Its status after the change.' })
  get status(): JourneyStatus {
    return this.entry.change.status;
  }

  @Field(() => JourneyStatusEnum, { nullable: true, description: 'Its status before; null when it is new or retired.' })
  get previousStatus(): JourneyStatus | null {
    return this.entry.change.previousStatus;
  }

  @Field(() => Boolean, { description: 'A replay changed it, not a new message.' })
  get byReplay(): boolean {
    return this.entry.replayId !== null;
  }

  @Field(() => DateTimeScalar, { description: 'When it changed.' })
  get at(): Date {
    return this.entry.at;
  }
}
