/**
 * Acknowledgement (FMA) and error (FNA), IATA Cargo-IMP:
 *
 *     FMA | FNA[/version]
 *     ACK/text
 *     /text …
 *     the message that is answered, or its beginning
 */
import { readConsignmentLine } from './consignment.js';
import { allFieldsOf, type Element } from './elements.js';
import { readHeader } from './message-header.js';

export interface AcknowledgementMessage {
  /** `FWB 618-12345675`; without a quoted message empty. */
  readonly of: string;
  readonly text: string;
}

const REASONS: ReadonlySet<string> = new Set(['ACK', 'ERR']);

export function decodeAcknowledgement(elements: readonly Element[]): AcknowledgementMessage {
  const texts = elements.filter(({ id }) => REASONS.has(id)).flatMap(allFieldsOf);
  const quoted = elements.map(({ lines }) => readHeader(lines[0]!.text)).find((header) => header !== null);
  const awb = elements.find(({ id }) => id === 'AWB' || id === 'MBI');
  const number = awb === undefined ? '' : (readConsignmentLine(awb)?.number ?? '');
  return {
    of: [quoted?.type ?? '', number].filter((part) => part !== '').join(' '),
    text: texts.filter((text) => text !== '').join('; '),
  };
}
