import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { UnmappedCode } from '../../mappings/unmapped-code.reader.js';
import { connectionOf } from '../paging/connection.model.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('UnmappedCode', {
  description:
    'A status code that no code map has. What was said by it is kept and moves nothing until the code is mapped.',
})
export class UnmappedCodeModel {
  constructor(readonly entry: UnmappedCode) {}

  @Field(() => String, { description: 'Id of the feed it comes by.' })
  get feedId(): string {
    return this.entry.feed;
  }

  @Field(() => String, { description: 'As events word it, with its list where it has one: `22:VD`. For `mapCode`.' })
  get code(): string {
    return this.entry.code;
  }

  @Field(() => Int, { description: 'How many facts wait for it.' })
  get events(): number {
    return this.entry.events;
  }

  @Field(() => DateTimeScalar, { description: 'When the first of them came.' })
  get firstSeenAt(): Date {
    return this.entry.firstSeenAt;
  }

  @Field(() => DateTimeScalar, { description: 'When the latest of them came.' })
  get lastSeenAt(): Date {
    return this.entry.lastSeenAt;
  }
}

@ObjectType('UnmappedCodeConnection', { description: 'A page of codes that wait, those with most facts first.' })
export class UnmappedCodeConnectionModel extends connectionOf(() => UnmappedCodeModel, 'UnmappedCode') {}
