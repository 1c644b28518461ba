import { Field, ObjectType } from '@nestjs/graphql';
import type { CodedPlace } from '../../canonical/place.js';
import type { Journey, JourneyException, JourneyFlag, JourneyStatus } from '../../tracking/journey.js';
import type { Directory } from '../directory.js';
import { JourneyExceptionKindEnum, JourneyFlagEnum, JourneyStatusEnum } from '../enums/journey-enums.js';
import { ReferenceModel, TransportUnitModel } from '../events/unit.model.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { DateTimeScalar } from '../scalars.js';
import { BorderCrossingModel, borderCrossingModel } from './border-crossing.model.js';
import { ClearanceMatrixModel, HoldModel, clearanceMatrix } from './clearance.model.js';
import { LegConnectionModel, legConnectionModel } from './connection.model.js';
import { EtaModel, etaModel } from './eta.model.js';
import { LegModel, StopModel, legModel, stopModel } from './leg.model.js';
import { ExplanationModel, MilestoneModel, milestoneModel } from './milestone.model.js';
import { LastKnownPlaceModel, lastKnownPlaceModel, NextPlaceModel, nextPlaceModel } from './whereabouts.model.js';

@ObjectType('JourneyException', { description: 'Something that cannot all be true, or that a person must look at.' })
export class JourneyExceptionModel implements Pick<JourneyException, 'kind' | 'text' | 'openedAt' | 'closedAt'> {
  @Field(() => JourneyExceptionKindEnum, { description: 'What is wrong.' })
  readonly kind: JourneyException['kind'];

  @Field(() => String, { description: 'The same in one sentence.' })
  readonly text: string;

  @Field(() => DateTimeScalar, {
    description: 'Since when it has been so; for what lies ahead, since when it has been said.',
  })
  readonly openedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it stands.' })
  readonly closedAt: string | null;
}

@ObjectType('Journey', {
  implements: () => [NodeModel],
  description: 'One cycle of a transport unit, from empty release to empty return, as the facts known tell it.',
})
export class JourneyModel implements NodeModel {
  readonly nodeType = 'Journey';

  constructor(
    readonly body: Journey,
    private readonly directory: Directory,
  ) {}

  /** The key inside the global id. */
  get key(): string {
    return this.body.id;
  }

  get id(): string {
    return globalId('Journey', this.key);
  }

  @Field(() => TransportUnitModel, { description: 'What moves.' })
  get unit(): TransportUnitModel {
    return this.body.unit;
  }

  @Field(() => JourneyStatusEnum, { description: 'How far it is.' })
  get status(): JourneyStatus {
    return this.body.status;
  }

  @Field(() => [JourneyFlagEnum], { description: 'What holds beside the status.' })
  get flags(): readonly JourneyFlag[] {
    return this.body.flags;
  }

  @Field(() => ExplanationModel, {
    description: 'Why that is its status: the rule, the fact that won, the facts that lost.',
  })
  get explanation(): ExplanationModel {
    return this.body.explanation;
  }

  @Field(() => ExplanationModel, {
    description: 'Why a journey of its own begins here, and is not the one before going on.',
  })
  get opening(): ExplanationModel {
    return this.body.opening;
  }

  @Field(() => PlaceModel, { nullable: true, description: 'Where it is now as far as known; null while under way.' })
  get location(): PlaceModel | null {
    return this.directory.place(this.body.location);
  }

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where it is now, as written.' })
  get locationCode(): CodedPlace | null {
    return this.body.location;
  }

  @Field(() => LastKnownPlaceModel, {
    nullable: true,
    description: 'Where it was last known to be, under way too; null while no movement is known.',
  })
  get lastKnownPlace(): LastKnownPlaceModel | null {
    const { lastKnownPlace } = this.body;
    return lastKnownPlace && lastKnownPlaceModel(lastKnownPlace, this.directory);
  }

  @Field(() => NextPlaceModel, {
    nullable: true,
    description: 'Where it comes to next; null once the trip is over, and while nobody has said where it goes.',
  })
  get nextPlace(): NextPlaceModel | null {
    const { nextPlace } = this.body;
    return nextPlace && nextPlaceModel(nextPlace, this.directory);
  }

  @Field(() => PlaceModel, { nullable: true, description: 'Where it begins; null when unknown or unresolved.' })
  get origin(): PlaceModel | null {
    return this.directory.place(this.body.origin);
  }

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where it begins, as written.' })
  get originCode(): CodedPlace | null {
    return this.body.origin;
  }

  @Field(() => PlaceModel, { nullable: true, description: 'Where it ends; null when unknown or unresolved.' })
  get destination(): PlaceModel | null {
    return this.directory.place(this.body.destination);
  }

  @Field(() => CodedPlaceModel, { nullable: true, description: 'Where it ends, as written.' })
  get destinationCode(): CodedPlace | null {
    return this.body.destination;
  }

  @Field(() => [LegModel], { description: 'The legs, in order.' })
  get legs(): readonly LegModel[] {
    return this.body.legs.map((leg) => legModel(leg, this.directory));
  }

  @Field(() => [StopModel], { description: 'The stops, in order.' })
  get stops(): readonly StopModel[] {
    return this.body.stops.map((stop) => stopModel(stop, this.directory));
  }

  @Field(() => [MilestoneModel], { description: 'Everything that happens on the way, in order.' })
  get milestones(): readonly MilestoneModel[] {
    return this.body.milestones.map((milestone) => milestoneModel(milestone, this.directory));
  }

  @Field(() => ClearanceMatrixModel, { description: 'What the customs authorities said.' })
  get clearance(): ClearanceMatrixModel {
    return clearanceMatrix(this.body.clearance);
  }

  @Field(() => [HoldModel], { description: 'Holds, released ones included.' })
  get holds(): readonly HoldModel[] {
    return this.body.holds;
  }

  @Field(() => [EtaModel], { description: 'The latest word of every source on every place, with what became of it.' })
  get etas(): readonly EtaModel[] {
    return this.body.etas.map((eta) => etaModel(eta, this.directory));
  }

  @Field(() => [LegConnectionModel], { description: 'Whether it makes its next conveyances, in the order of the way.' })
  get connections(): readonly LegConnectionModel[] {
    return this.body.connections.map((connection) => legConnectionModel(connection, this.directory));
  }

  @Field(() => [BorderCrossingModel], { description: 'The border points it came to, in order, each with its dossier.' })
  get borderCrossings(): readonly BorderCrossingModel[] {
    return this.body.borderCrossings.map((crossing) => borderCrossingModel(crossing, this.directory));
  }

  @Field(() => [JourneyExceptionModel], { description: 'What is wrong or must be looked at.' })
  get exceptions(): readonly JourneyExceptionModel[] {
    return this.body.exceptions;
  }

  @Field(() => [ReferenceModel], { description: 'The documents it travels under.' })
  get references(): readonly ReferenceModel[] {
    return this.body.references;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First fact that is no plan; null while there are only plans.',
  })
  get startedAt(): string | null {
    return this.body.startedAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last fact that is no plan; null while there are only plans.',
  })
  get lastEventAt(): string | null {
    return this.body.lastEventAt;
  }
}
