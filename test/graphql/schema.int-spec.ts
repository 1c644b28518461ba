import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const GOLDEN = new URL('../../schema.graphql', import.meta.url);
const PROGRAM = join(process.env.TEST_DIST ?? 'dist', 'graphql', 'print-schema.js');

/** They are what they are called. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

const isBare = ({ description }: { readonly description?: string | null }): boolean => !description;

/** Values, fields and arguments of a type that have no description. */
function bareMembers(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type))
    return type
      .getValues()
      .filter(isBare)
      .map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(type))
    return Object.values(type.getFields())
      .filter(isBare)
      .map(({ name }) => `${type.name}.${name}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...[field].filter(isBare).map(({ name }) => `${type.name}.${name}`),
    ...field.args.filter(isBare).map(({ name }) => `${type.name}.${field.name}(${name})`),
  ]);
}

describe('schema.graphql', () => {
  let printed: string;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    printed = (await promisify(execFile)(process.execPath, [PROGRAM])).stdout;
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, printed);
    schema = buildSchema(printed);
  });

  it('is what the program serves', () => {
    expect(printed).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const undescribed = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
      .flatMap((type) => [
        ...(ROOTS.includes(type.name) ? [] : [type]).filter(isBare).map(({ name }) => name),
        ...bareMembers(type),
      ]);
    expect(undescribed).toEqual([]);
  });

  it('lets every list of unknown length be asked for by page', () => {
    const unbounded = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ type: of }) => String(of).endsWith('Connection!'))
          .filter(({ args }) => !['first', 'after'].every((name) => args.some((arg) => arg.name === name)))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(unbounded).toEqual([]);
  });
});
