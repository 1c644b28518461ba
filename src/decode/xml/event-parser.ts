import { SaxesParser } from 'saxes';

/** Namespaces are resolved. As a fragment the text may hold several roots; what a declaration says of the version does not matter. */
const OPTIONS = {
  xmlns: true,
  fragment: true,
  position: false,
  forceXMLVersion: true,
  defaultXMLVersion: '1.0',
} as const;

/** saxes, telling what is not well formed in words: the library makes an `Error` of each, which takes longer than reading. */
export class EventParser extends SaxesParser<typeof OPTIONS> {
  constructor(private readonly onFault: (message: string) => void) {
    super(OPTIONS);
  }

  override fail(message: string): this {
    this.onFault(message);
    return this;
  }
}
