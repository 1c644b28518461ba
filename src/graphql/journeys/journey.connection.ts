import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../paging/connection.model.js';
import { JourneyModel } from './journey.model.js';

@ObjectType('JourneyConnection', { description: 'A page of journeys.' })
export class JourneyConnectionModel extends connectionOf(() => JourneyModel, 'Journey') {
  @Field(() => Int, { description: 'How many there are in all.' })
  readonly totalCount: number;
}
