import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { EventCode, EventKind } from '../../canonical/event-code.js';
import type { CodedPlace } from '../../canonical/place.js';
import type {
  Correction,
  CustomsProcedure,
  CustomsStatement,
  EventClassifier,
  EventFlag,
  PieceCount,
} from '../../canonical/tracking-event.js';
import type { JournalFact } from '../../journal/event.reader.js';
import type { Directory } from '../directory.js';
import {
  CorrectionActionEnum,
  EventClassifierEnum,
  EventCodeEnum,
  EventFlagEnum,
  EventKindEnum,
} from '../enums/event-enums.js';
import { CustomsProcedureEnum } from '../enums/unit-enums.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { CodedPlaceModel, PlaceModel } from '../places/place.model.js';
import { DateTimeScalar } from '../scalars.js';
import { EventTimeModel } from './event-time.model.js';
import { PartyModel, ReferenceModel, TransportModel, TransportUnitModel, partyOf } from './unit.model.js';

@ObjectType('CustomsStatement', { description: 'What a customs fact says.' })
export class CustomsStatementModel implements CustomsStatement {
  @Field(() => String, { nullable: true, description: 'Country of the authority, ISO 3166-1 alpha-2.' })
  readonly country: string | null;

  @Field(() => String, { nullable: true, description: 'The authority or office, as written.' })
  readonly authority: string | null;

  @Field(() => CustomsProcedureEnum, { nullable: true, description: 'The procedure; null when nobody said.' })
  readonly procedure: CustomsProcedure | null;

  @Field(() => String, { nullable: true, description: 'Number of the declaration.' })
  readonly declaration: string | null;

  @Field(() => String, { nullable: true, description: 'Why the goods are held, as written.' })
  readonly holdReason: string | null;

  @Field(() => String, { nullable: true, description: "The status in the source's own words or code." })
  readonly wording: string | null;
}

@ObjectType('Correction', { description: 'A fact that takes back what an earlier message of the same sender said.' })
export class CorrectionModel implements Correction {
  @Field(() => CorrectionActionEnum, { description: 'Whether it only takes back, or says it anew.' })
  readonly action: Correction['action'];

  @Field(() => String, { description: "The earlier message, by the sender's own key." })
  readonly documentKey: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the sender says the correction was made.' })
  readonly reportedAt: string | null;
}

@ObjectType('PieceCount', { description: 'How much of a unit a fact is about, where its sender counts pieces.' })
export class PieceCountModel implements PieceCount {
  @Field(() => Int, { description: 'Pieces that the fact is about.' })
  readonly count: number;

  @Field(() => Int, { nullable: true, description: 'Pieces of the whole; null when it is not told.' })
  readonly total: number | null;

  @Field(() => Float, { nullable: true, description: 'Weight of the pieces counted, in kilograms.' })
  readonly grossKg: number | null;
}

@ObjectType('TrackingEvent', {
  implements: () => [NodeModel],
  description:
    'A fact that somebody reported. It never changes; the same fact in two messages is one event with two sources.',
})
export class TrackingEventModel implements NodeModel {
  readonly nodeType = 'TrackingEvent';

  constructor(
    private readonly fact: JournalFact,
    private readonly directory: Directory,
  ) {}

  /** The key inside the global id. */
  get key(): string {
    return this.fact.event.id;
  }

  get id(): string {
    return globalId('TrackingEvent', this.key);
  }

  @Field(() => EventKindEnum, { description: 'What kind of thing happened.' })
  get kind(): EventKind {
    return this.fact.event.kind;
  }

  @Field(() => EventCodeEnum, { description: 'What happened.' })
  get code(): EventCode {
    return this.fact.event.code;
  }

  @Field(() => EventClassifierEnum, { description: 'Planned, estimated, actual or requested.' })
  get classifier(): EventClassifier {
    return this.fact.event.classifier;
  }

  @Field(() => EventTimeModel, { description: 'When it happened, or is to happen.' })
  get occurredAt(): EventTimeModel {
    return this.fact.event.occurredAt;
  }

  @Field(() => PlaceModel, { nullable: true, description: 'Where; null when the code could not be resolved.' })
  get place(): PlaceModel | null {
    return this.directory.place(this.fact.event.place);
  }

  @Field(() => CodedPlaceModel, {
    nullable: true,
    description: 'Where, as written; null when the message names no place.',
  })
  get placeCode(): CodedPlace | null {
    return this.fact.event.place;
  }

  @Field(() => TransportModel, { nullable: true, description: 'The conveyance; null when the fact names none.' })
  get transport(): TransportModel | null {
    return this.fact.event.transport;
  }

  @Field(() => TransportUnitModel, { nullable: true, description: 'The unit; null for a fact about a document alone.' })
  get unit(): TransportUnitModel | null {
    return this.fact.event.unit;
  }

  @Field(() => [ReferenceModel], { description: 'The documents it names.' })
  get references(): readonly ReferenceModel[] {
    return this.fact.event.references;
  }

  @Field(() => CustomsStatementModel, { nullable: true, description: 'What customs says; null for any other fact.' })
  get customs(): CustomsStatementModel | null {
    return this.fact.event.customs;
  }

  @Field(() => CorrectionModel, { nullable: true, description: 'What it corrects; null for most facts.' })
  get correction(): CorrectionModel | null {
    return this.fact.event.correction;
  }

  @Field(() => PartyModel, { description: 'Who says it.' })
  get reportedBy(): PartyModel {
    return partyOf(this.fact.event.reportedBy);
  }

  @Field(() => DateTimeScalar, { description: 'When we first wrote it down.' })
  get recordedAt(): Date {
    return this.fact.recordedAt;
  }

  @Field(() => String, {
    description:
      'The status code or words as written, with its agency (`22:VD`); empty when the message type alone says it.',
  })
  get wording(): string {
    return this.fact.event.wording;
  }

  @Field(() => String, { nullable: true, description: 'Free text of the sender.' })
  get remark(): string | null {
    return this.fact.event.remark;
  }

  @Field(() => PieceCountModel, {
    nullable: true,
    description: 'How many pieces it is about; null when nobody counts.',
  })
  get pieces(): PieceCount | null {
    return this.fact.event.pieces ?? null;
  }

  @Field(() => [EventFlagEnum], { description: 'Why it moves no state, or must be looked at; empty for most facts.' })
  get flags(): readonly EventFlag[] {
    return this.fact.event.flags;
  }
}
