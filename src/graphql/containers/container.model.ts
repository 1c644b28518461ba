import { Field, ObjectType } from '@nestjs/graphql';
import type { CheckDigit } from '../../canonical/transport-unit.js';
import { CheckDigitEnum } from '../enums/unit-enums.js';
import { globalId } from '../global-id.js';
import type { JourneyModel } from '../journeys/journey.model.js';
import { NodeModel } from '../nodes/node.model.js';
import { ContainerNumberScalar } from '../scalars.js';

@ObjectType('Container', {
  implements: () => [NodeModel],
  description: 'A container over all its journeys.',
})
export class ContainerModel implements NodeModel {
  readonly nodeType = 'Container';

  /** `known` are its journeys, newest first, at least one. */
  constructor(
    private readonly unitNumber: string,
    readonly known: readonly JourneyModel[],
  ) {}

  get id(): string {
    return globalId('Container', this.unitNumber);
  }

  @Field(() => ContainerNumberScalar, { description: 'Its number.' })
  get number(): string {
    return this.unitNumber;
  }

  @Field(() => CheckDigitEnum, { description: 'Whether the check digit fits.' })
  get checkDigit(): CheckDigit {
    return this.known[0]?.unit.checkDigit ?? 'NOT_APPLICABLE';
  }

  @Field(() => String, {
    nullable: true,
    description: 'ISO 6346 size and type code, as written last; null when nobody said.',
  })
  get sizeType(): string | null {
    return this.known.find((journey) => journey.unit.sizeType !== null)?.unit.sizeType ?? null;
  }
}
