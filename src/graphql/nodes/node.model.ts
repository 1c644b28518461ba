import { Field, ID, InterfaceType } from '@nestjs/graphql';
import type { NodeType } from '../global-id.js';

@InterfaceType('Node', {
  description: 'Anything with an id of its own (Relay). `node(id)` finds it again.',
  resolveType: (value: NodeModel) => value.nodeType,
})
export abstract class NodeModel {
  @Field(() => ID, { description: 'Opaque, stable, unique over all types.' })
  abstract readonly id: string;

  /** Name of the GraphQL type. */
  abstract readonly nodeType: NodeType;
}
