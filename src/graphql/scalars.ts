import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

// RFC 3339: a date-time with an offset. Without one it would be nobody's instant.
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CONTAINER_NUMBER = /^[A-Z]{4}\d{7}$/;
const UN_LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** Thrown by a scalar; graphql-js adds the value, its place and the name of the type, and keeps the extensions. */
class ScalarError extends Error {
  override readonly name = 'ScalarError';
  readonly extensions = { code: 'BAD_USER_INPUT' };
}

function parseDateTime(text: string): Date {
  const instant = new Date(text);
  // Date rolls 31 February over into March; the day must come back as it was written.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  if (RFC_3339.test(text) && exists) return instant;
  throw new ScalarError('A DateTime is written with date, time and offset, for example 2026-03-05T14:07:00+08:00.');
}

function parseContainerNumber(text: string): string {
  const number = text.replaceAll(/[\s-]/g, '').toUpperCase();
  if (CONTAINER_NUMBER.test(number)) return number;
  throw new ScalarError('A ContainerNumber is four letters and seven digits (ISO 6346), for example MSCU 123456-6.');
}

function parseUnLocode(text: string): string {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  if (UN_LOCODE.test(code)) return code;
  throw new ScalarError('A UNLocode is a country and three letters or digits, for example DEDUI or CN CQI.');
}

interface TextScalar<Internal> {
  readonly name: string;
  readonly description: string;
  readonly parse: (text: string) => Internal;
  readonly serialize?: (value: unknown) => string;
}

/** A scalar that is written as a string; anything else than a string is refused like a string of the wrong shape. */
function textScalar<Internal>(options: TextScalar<Internal>): GraphQLScalarType<Internal, string> {
  const { name, description, parse, serialize = String } = options;
  const parseValue = (value: unknown): Internal => parse(typeof value === 'string' ? value : '');
  const parseLiteral = (node: ValueNode): Internal => parse(node.kind === Kind.STRING ? node.value : '');
  return new GraphQLScalarType<Internal, string>({ name, description, parseValue, parseLiteral, serialize });
}

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'An instant, RFC 3339. In answers always UTC with milliseconds (`2026-03-05T06:07:00.000Z`); in arguments any offset, and never none.',
  parse: parseDateTime,
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

export const ContainerNumberScalar = textScalar({
  name: 'ContainerNumber',
  description:
    'A container number as ISO 6346 writes it: owner code, category, serial number and check digit (`MSCU1234566`). Blanks, hyphens and small letters are taken. A wrong check digit is no error: such boxes exist, and the answer says `checkDigit: INVALID`.',
  parse: parseContainerNumber,
});

export const UnLocodeScalar = textScalar({
  name: 'UNLocode',
  description: 'A place in the UN/LOCODE list: country and three characters, without a blank (`DEDUI`).',
  parse: parseUnLocode,
});
