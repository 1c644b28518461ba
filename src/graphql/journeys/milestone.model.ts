import { Field, ObjectType } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { TransportMode } from '../../canonical/tracking-event.js';
import type { Explanation, Milestone } from '../../tracking/journey.js';
import type { Directory } from '../directory.js';
import { EventCodeEnum } from '../enums/event-enums.js';
import { TransportModeEnum } from '../enums/unit-enums.js';
import { EventTimeModel } from '../events/event-time.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';

@ObjectType('LosingEvent', { description: 'A fact that was passed over, and why.' })
export class LosingEventModel {
  @Field(() => String, { description: 'Why it lost, in one sentence.' })
  readonly reason: string;
}

@ObjectType('Explanation', { description: 'Why a status or a time is what it is.' })
export class ExplanationModel implements Pick<Explanation, 'rule' | 'text'> {
  @Field(() => String, { description: 'Name of the rule that decided; docs/rules.md lists them.' })
  readonly rule: string;

  @Field(() => String, { description: "The rule's sentence, filled in." })
  readonly text: string;

  @Field(() => [LosingEventModel], { description: 'Facts that say otherwise, each with the reason why it lost.' })
  readonly losingEvents: readonly LosingEventModel[];
}

@ObjectType('TimedValue', { description: 'A time with the fact that says it.' })
export class TimedValueModel {
  @Field(() => EventTimeModel, { description: 'The time.' })
  readonly time: EventTimeModel;
}

@ObjectType('Milestone', {
  description: 'One thing that happens once at one place: as planned, as estimated, as it was.',
})
export class MilestoneModel {
  @Field(() => EventCodeEnum, { description: 'What happens.' })
  readonly code: EventCode;

  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  readonly place: PlaceModel | null;

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where, as written.' })
  readonly placeCode: CodedPlaceModel | null;

  @Field(() => TransportModeEnum, { nullable: true, description: 'Of which mode of transport.' })
  readonly mode: TransportMode | null;

  @Field(() => TimedValueModel, { nullable: true, description: 'The latest plan.' })
  readonly planned: TimedValueModel | null;

  @Field(() => TimedValueModel, {
    nullable: true,
    description: 'The latest estimate. It never becomes the actual by itself.',
  })
  readonly estimated: TimedValueModel | null;

  @Field(() => TimedValueModel, { nullable: true, description: 'When it happened.' })
  readonly actual: TimedValueModel | null;

  @Field(() => Boolean, {
    description: 'Nobody reported it; later facts leave no other possibility. It has no time of its own.',
  })
  readonly inferred: boolean;

  @Field(() => ExplanationModel, { description: 'Why these times.' })
  readonly explanation: ExplanationModel;
}

/** A stored milestone as the API shows it: its place with names. Ids of facts stay; a loader resolves them. */
export const milestoneModel = (milestone: Milestone, directory: Directory): MilestoneModel => ({
  ...milestone,
  place: directory.place(milestone.place),
  placeCode: milestone.place,
});

export const milestoneModelOrNull = (milestone: Milestone | null, directory: Directory): MilestoneModel | null =>
  milestone && milestoneModel(milestone, directory);
