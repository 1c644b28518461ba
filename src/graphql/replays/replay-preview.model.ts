import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { EventDifference, ReplayPreview } from '../../replay/preview.js';
import type { ReplayProgress } from '../../replay/replay.entity.js';
import type { JourneyChange, JourneyStatus } from '../../tracking/journey.js';
import { defineEnum } from '../enums/define-enum.js';
import { EventClassifierEnum, EventCodeEnum } from '../enums/event-enums.js';
import { JourneyChangeKindEnum, JourneyStatusEnum } from '../enums/journey-enums.js';
import { EventTimeModel } from '../events/event-time.model.js';
import { TransportUnitModel } from '../events/unit.model.js';
import { CodedPlaceModel } from '../places/place.model.js';

export const EventDifferenceKindEnum = defineEnum<EventDifference['change']>(
  'EventDifferenceKind',
  'Whether a fact would come or go.',
  {
    ADDED: 'It would be said, and is not today.',
    REMOVED: 'It would not be said any more.',
  },
);

@ObjectType('EventDifference', { description: 'A fact that a message would say otherwise than today.' })
export class EventDifferenceModel {
  @Field(() => EventDifferenceKindEnum, { description: 'Whether it would come or go.' })
  readonly change: EventDifference['change'];

  @Field(() => EventCodeEnum, { description: 'What happened.' })
  readonly code: EventCode;

  @Field(() => EventClassifierEnum, { description: 'Planned, estimated, actual or requested.' })
  readonly classifier: EventClassifier;

  @Field(() => EventTimeModel, { description: 'When.' })
  readonly occurredAt: EventTimeModel;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where.' })
  readonly placeCode: CodedPlaceModel | null;

  @Field(() => TransportUnitModel, {
    nullable: true,
    description: 'Of which unit; null for a fact about a document alone.',
  })
  readonly unit: TransportUnitModel | null;

  /** Key of the raw message, for the resolver. */
  readonly messageId: string;
}

@ObjectType('JourneyDifference', { description: 'A journey that would be otherwise than today.' })
export class JourneyDifferenceModel {
  @Field(() => JourneyChangeKindEnum, { description: 'What would change.' })
  readonly kind: JourneyChange['kind'];

  @Field(() => String, { description: 'Number of its unit.' })
  readonly unitNumber: string;

  @Field(() => JourneyStatusEnum, { description: 'Its status afterwards.' })
  readonly status: JourneyStatus;

  @Field(() => JourneyStatusEnum, { nullable: true, description: 'Its status today; null when it would be new.' })
  readonly previousStatus: JourneyStatus | null;

  /** Key of the journey, for the resolver. */
  readonly journeyId: string;
}

@ObjectType('ReplayPreview', {
  description: 'What a replay would change. Counts are of everything in scope, lists of the first hundred.',
})
export class ReplayPreviewModel {
  @Field(() => Int, { description: 'Messages in scope; repeats of the same bytes count once.' })
  readonly messages: number;

  @Field(() => Int, { description: 'How many of them would be read otherwise than today.' })
  readonly messagesChanged: number;

  @Field(() => Int, { description: 'Facts that would be said, and are not today.' })
  readonly eventsAdded: number;

  @Field(() => Int, { description: 'Facts that would not be said any more.' })
  readonly eventsRemoved: number;

  @Field(() => Int, { description: 'Journeys that would change.' })
  readonly journeysChanged: number;

  @Field(() => Int, { description: 'Journeys whose status would change.' })
  readonly statusesChanged: number;

  @Field(() => Boolean, {
    description: 'False when so many messages change that journeys were counted for the first of them alone.',
  })
  readonly complete: boolean;

  @Field(() => [EventDifferenceModel], { description: 'Facts that would come and go, the first hundred.' })
  readonly events: readonly EventDifferenceModel[];

  @Field(() => [JourneyDifferenceModel], { description: 'Journeys that would change, the first hundred.' })
  readonly journeys: readonly JourneyDifferenceModel[];
}

export const replayPreview = (preview: ReplayPreview): ReplayPreviewModel => ({
  messages: preview.contents,
  messagesChanged: preview.contentsChanged,
  eventsAdded: preview.eventsAdded,
  eventsRemoved: preview.eventsRemoved,
  journeysChanged: preview.journeysChanged,
  statusesChanged: preview.statusesChanged,
  complete: preview.foldedWhole,
  events: preview.events.map(({ change, messageId, event }) => ({
    ...event,
    change,
    messageId,
    placeCode: event.place,
  })),
  journeys: preview.journeys.map(({ journey, unitKey, ...change }) => ({
    ...change,
    journeyId: journey,
    unitNumber: unitKey.slice(unitKey.indexOf(':') + 1),
  })),
});

@ObjectType('ReplayProgress', { description: 'Where a started replay stands.' })
export class ReplayProgressModel {
  @Field(() => Int, { description: 'Messages done.' })
  readonly done: number;

  @Field(() => Int, { description: 'Messages in scope when it was previewed.' })
  readonly total: number;

  @Field(() => Int, { description: 'Messages that were read otherwise than before.' })
  readonly messagesChanged: number;

  @Field(() => Int, { description: 'Facts that came.' })
  readonly eventsAdded: number;

  @Field(() => Int, { description: 'Facts that went.' })
  readonly eventsRemoved: number;

  @Field(() => Int, { description: 'Changes of journeys.' })
  readonly journeysChanged: number;

  @Field(() => Int, { description: 'Messages on which our own program failed; they stay as they were.' })
  readonly failed: number;
}

export const replayProgress = ({ contentsChanged, ...progress }: ReplayProgress): ReplayProgressModel => ({
  ...progress,
  messagesChanged: contentsChanged,
});
