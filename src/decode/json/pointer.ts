/** JSON Pointer (RFC 6901) of a member: `~` and `/` in names are escaped. */
export const childPointer = (parent: string, name: string): string =>
  `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
