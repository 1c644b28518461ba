import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NumberKind, NumberReading } from '../../canonical/identifiers/number-reading.js';
import type { CheckDigit } from '../../canonical/transport-unit.js';
import type { NumberHits } from '../../read-model/number.reader.js';
import { defineEnum } from '../enums/define-enum.js';
import { CheckDigitEnum } from '../enums/unit-enums.js';

export const NumberKindEnum = defineEnum<NumberKind>('NumberKind', 'What a number can be the number of.', {
  CONTAINER: 'Container (ISO 6346).',
  SWAP_BODY: 'Swap body or semi-trailer (ILU code).',
  ULD: 'Unit load device of air cargo.',
  AIR_WAYBILL: 'Air waybill.',
  MRN: 'Movement reference number of a customs declaration or transit.',
  CHINESE_DECLARATION: 'Chinese customs declaration, 18 digits.',
  PACKAGE: 'Serial shipping container code of a package (SSCC).',
  WAGON: 'Rail wagon.',
  TRAIN: 'Train.',
  RAIL_NOTE: 'Rail consignment note (SMGS, CIM).',
  BILL_OF_LADING: 'Bill of lading, master or house.',
  BOOKING: 'Booking.',
  OWN_REFERENCE: 'Any other number that a message gave.',
});

export type TrackOutcome = 'FOUND' | 'NOT_YET_REPORTED' | 'UNKNOWN';

export const TrackOutcomeEnum = defineEnum<TrackOutcome>('TrackOutcome', 'What is known under a number.', {
  FOUND: 'Somebody reported that something happened.',
  NOT_YET_REPORTED: 'Announced: a plan, a booking or a document names it, and nothing has happened yet.',
  UNKNOWN: 'Nobody ever named it.',
});

@ObjectType('NumberReading', { description: 'One way to read a number.' })
export class NumberReadingModel implements NumberReading {
  @Field(() => NumberKindEnum, { description: 'What it is read as.' })
  readonly kind: NumberKind;

  @Field(() => String, {
    description: 'The number in that reading: capitals, no blanks, a missing check digit completed.',
  })
  readonly normalized: string;

  @Field(() => CheckDigitEnum, { description: 'Whether its check digit fits. A wrong one excludes nothing.' })
  readonly checkDigit: CheckDigit;
}

@ObjectType('TrackResult', { description: 'Everything known under one number.' })
export class TrackResultModel {
  @Field(() => String, { description: 'The number as it was asked for.' })
  readonly number: string;

  @Field(() => [NumberReadingModel], { description: 'How it can be read, the narrowest reading first.' })
  readonly readings: readonly NumberReadingModel[];

  @Field(() => TrackOutcomeEnum, { description: 'What is known.' })
  readonly outcome: TrackOutcome;

  @Field(() => Int, { description: 'How many journeys there are; `journeys` lists the newest 100.' })
  readonly journeyCount: number;

  @Field(() => Int, { description: 'How many shipments there are; `shipments` lists the latest 100.' })
  readonly shipmentCount: number;

  /** Ids of what is listed, for the resolvers. */
  readonly hits: NumberHits;
}
