import type { Fault } from '../../canonical/fault.js';
import type { XmlCharset } from './charset-names.js';
import type { XmlElement } from './xml-element.js';

/** A body read as XML, as far as it goes. */
export interface XmlDocument {
  readonly charset: XmlCharset;
  /** The first element; null when nothing was read. */
  readonly root: XmlElement | null;
  /** One for each document in the body: some senders join several. */
  readonly roots: readonly XmlElement[];
  /** In the order of the bytes. */
  readonly faults: readonly Fault[];
}
