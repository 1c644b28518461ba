import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Reference, ReferenceType } from '../../canonical/reference-number.js';
import type { Reporter, SourceKind, Transport, TransportMode } from '../../canonical/tracking-event.js';
import type { CheckDigit, TransportUnit, UnitKind } from '../../canonical/transport-unit.js';
import {
  CheckDigitEnum,
  LadenEnum,
  ReferenceTypeEnum,
  SourceKindEnum,
  TransportModeEnum,
  UnitDirectionEnum,
  UnitKindEnum,
} from '../enums/unit-enums.js';

@ObjectType('TransportUnit', { description: 'What moves and carries a number.' })
export class TransportUnitModel implements TransportUnit {
  @Field(() => UnitKindEnum, { description: 'What it is.' })
  readonly kind: UnitKind;

  @Field(() => String, { description: 'Its number: capitals, no blanks or hyphens.' })
  readonly number: string;

  @Field(() => String, { description: 'The number as written.' })
  readonly original: string;

  @Field(() => CheckDigitEnum, { description: 'Whether the check digit fits.' })
  readonly checkDigit: CheckDigit;

  @Field(() => String, { nullable: true, description: 'ISO 6346 size and type code, as written (`45G1`).' })
  readonly sizeType: string | null;

  @Field(() => LadenEnum, { nullable: true, description: 'With cargo or without; null when nobody said.' })
  readonly laden: TransportUnit['laden'];

  @Field(() => UnitDirectionEnum, { nullable: true, description: 'Which side of the journey the sender puts it on.' })
  readonly direction: TransportUnit['direction'];

  @Field(() => [String], { description: 'Seal numbers, as written.' })
  readonly seals: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Gross weight in kilograms.' })
  readonly grossKg: number | null;
}

@ObjectType('Transport', { description: 'What carries the unit: vessel and voyage, train, wagon, flight or truck.' })
export class TransportModel implements Transport {
  @Field(() => TransportModeEnum, { nullable: true, description: 'How it is carried; null when nobody said.' })
  readonly mode: TransportMode | null;

  @Field(() => String, { nullable: true, description: 'IMO number (seven digits) or call sign.' })
  readonly vesselId: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the vessel or barge.' })
  readonly vesselName: string | null;

  @Field(() => String, { nullable: true, description: 'Voyage number.' })
  readonly voyage: string | null;

  @Field(() => String, { nullable: true, description: 'Train number.' })
  readonly train: string | null;

  @Field(() => String, { nullable: true, description: 'Wagon number.' })
  readonly wagon: string | null;

  @Field(() => String, { nullable: true, description: 'Flight number.' })
  readonly flight: string | null;

  @Field(() => String, { nullable: true, description: 'Licence plate of the truck.' })
  readonly truck: string | null;

  @Field(() => String, { nullable: true, description: 'Carrier code, as written (SCAC, SMDG liner code, RICS).' })
  readonly carrier: string | null;
}

@ObjectType('Reference', {
  description: 'A typed number that links facts: a bill of lading, a booking, a consignment note.',
})
export class ReferenceModel implements Reference {
  @Field(() => ReferenceTypeEnum, { description: 'What it is the number of.' })
  readonly type: ReferenceType;

  @Field(() => String, { description: 'Capitals, no blanks.' })
  readonly number: string;

  @Field(() => String, { description: 'As written, with its qualifier where the type alone does not tell.' })
  readonly original: string;
}

@ObjectType('Party', { description: 'Who speaks: a party, stable over all its feeds.' })
export class PartyModel {
  @Field(() => String, { description: 'Its name in the feed registry.' })
  readonly name: string;

  @Field(() => SourceKindEnum, {
    nullable: true,
    description: 'What kind of party; null when no feed of today is its.',
  })
  readonly kind: SourceKind | null;
}

export const partyOf = ({ party, kind }: Reporter): PartyModel => ({ name: party, kind });
