import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Place, PlaceKind, PlaceScheme } from '../../canonical/place.js';
import { PlaceKindEnum, PlaceSchemeEnum } from '../enums/message-enums.js';
import { UnLocodeScalar } from '../scalars.js';

@ObjectType('PlaceNames', { description: 'Names of a place in the languages of the corridor.' })
export class PlaceNamesModel {
  @Field(() => String, { description: 'In English.' })
  readonly en: string;

  @Field(() => String, { nullable: true, description: 'In Chinese; null when the reference has none.' })
  readonly zh: string | null;

  @Field(() => String, { nullable: true, description: 'In Russian; null when the reference has none.' })
  readonly ru: string | null;
}

@ObjectType('Coordinates', { description: 'Where a place is, WGS 84, in degrees.' })
export class CoordinatesModel {
  @Field(() => Float, { description: 'North positive.' })
  readonly latitude: number;

  @Field(() => Float, { description: 'East positive.' })
  readonly longitude: number;
}

@ObjectType('Place', {
  description: 'A place of the reference data: a port, terminal, station, border point, airport or town.',
})
export class PlaceModel {
  @Field(() => String, {
    description:
      'Our stable key: the UN/LOCODE where the place has one of its own, else a word. Filters take it as `placeKey`.',
  })
  readonly key: string;

  @Field(() => String, { description: 'The English name.' })
  readonly name: string;

  @Field(() => PlaceNamesModel, { description: 'The name in several languages.' })
  readonly names: PlaceNamesModel;

  @Field(() => PlaceKindEnum, { description: 'What it is.' })
  readonly kind: PlaceKind;

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  readonly country: string;

  @Field(() => CoordinatesModel, { nullable: true, description: 'Where it is; null when the reference does not know.' })
  readonly coordinates: CoordinatesModel | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone; null when the reference does not know.' })
  readonly zone: string | null;

  @Field(() => UnLocodeScalar, { nullable: true, description: 'UN/LOCODE; null for the many places that have none.' })
  readonly unlocode: string | null;
}

export const placeModel = ({ latitude, longitude, ...place }: Place): PlaceModel => ({
  key: place.key,
  name: place.nameEn,
  names: { en: place.nameEn, zh: place.nameZh, ru: place.nameRu },
  kind: place.kind,
  country: place.country,
  coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  zone: place.zone,
  unlocode: place.unlocode,
});

@ObjectType('CodedPlace', { description: 'A place as a message wrote it.' })
export class CodedPlaceModel {
  @Field(() => PlaceSchemeEnum, { description: 'The list the code is from.' })
  readonly scheme: PlaceScheme;

  @Field(() => String, { description: 'The code as written; the name when the scheme is NAME.' })
  readonly code: string;

  @Field(() => String, { nullable: true, description: 'The name beside the code, as written.' })
  readonly name: string | null;

  @Field(() => String, { nullable: true, description: 'Terminal, berth or station inside the place, as written.' })
  readonly facility: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the place it was resolved to; null when the code is in no list of ours.',
  })
  readonly key: string | null;
}
