import { Field, ObjectType } from '@nestjs/graphql';
import type { CodedPlace } from '../../canonical/place.js';
import type { JourneyStatus, Shipment } from '../../tracking/journey.js';
import type { Directory } from '../directory.js';
import { JourneyStatusEnum } from '../enums/journey-enums.js';
import { ReferenceModel } from '../events/unit.model.js';
import { globalId } from '../global-id.js';
import { ExplanationModel } from '../journeys/milestone.model.js';
import { NodeModel } from '../nodes/node.model.js';
import { connectionOf } from '../paging/connection.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('Shipment', {
  implements: () => [NodeModel],
  description: 'What a forwarder asks about: one transport document (or booking) and the journeys it covers.',
})
export class ShipmentModel implements NodeModel {
  readonly nodeType = 'Shipment';

  constructor(
    readonly body: Shipment,
    private readonly directory: Directory,
  ) {}

  /** The key inside the global id. */
  get key(): string {
    return this.body.id;
  }

  get id(): string {
    return globalId('Shipment', this.key);
  }

  @Field(() => ReferenceModel, { description: 'The document it is named after.' })
  get document(): ReferenceModel {
    return this.body.document;
  }

  @Field(() => JourneyStatusEnum, { description: 'The least advanced of its journeys.' })
  get status(): JourneyStatus {
    return this.body.status;
  }

  @Field(() => ExplanationModel, { description: 'Why that is its status.' })
  get explanation(): ExplanationModel {
    return this.body.explanation;
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

  @Field(() => [ReferenceModel], { description: 'Every document and number known of it.' })
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

@ObjectType('ShipmentConnection', { description: 'A page of shipments.' })
export class ShipmentConnectionModel extends connectionOf(() => ShipmentModel, 'Shipment') {}
