import { isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Nest gives every field a resolver, also where it only reads the property of the same name. The compiler of queries
 * (graphql-jit) inlines a property without a resolver, and calls a function for one with it: what Nest made out of nothing is
 * taken away again.
 */
export class LeanSchema {
  readonly #resolved = new Set<string>();

  /** Takes note of the fields for which the application has resolvers: a map of types to fields, or several of them. */
  remember<Resolvers extends object>(resolvers: Resolvers): Resolvers {
    const maps: readonly object[] = Array.isArray(resolvers) ? resolvers : [resolvers];
    for (const [type, fields] of maps.flatMap((map) => Object.entries(map))) {
      for (const field of Object.keys(fields as object)) this.#resolved.add(`${type}.${field}`);
    }
    return resolvers;
  }

  strip(schema: GraphQLSchema): GraphQLSchema {
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      if (isIntrospectionType(type)) continue;
      for (const [name, field] of Object.entries(type.getFields())) {
        if (!this.#resolved.has(`${type.name}.${name}`)) field.resolve = undefined;
      }
    }
    return schema;
  }
}
