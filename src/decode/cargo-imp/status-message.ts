/**
 * Status update and status answer, IATA Cargo-IMP FSU and FSA, versions 6 to 17:
 *
 *     FSU/version
 *     1..n  { awb [origin destination] [/ quantity]
 *             0..n  { status [ULD/uld[/uld]] [OCI/…] [OSI/text] } }
 *
 * Status lines stand in `status-layouts.ts`.
 */
import { readConsignmentLine, type ConsignmentLine } from './consignment.js';
import { readCustomsInformation, readUlds, type CustomsInformation } from './customs-information.js';
import { allFieldsOf, type Element } from './elements.js';
import { isStandardStatus } from './status-layouts.js';
import { readStatusLine, type StatusLine } from './status-line.js';

export interface StatusReport extends StatusLine {
  readonly consignment: ConsignmentLine | null;
  readonly ulds: readonly string[];
  readonly customs: readonly CustomsInformation[];
  /** OSI: free text of the sender; empty when there is none. */
  readonly text: string;
  /** From the status to the last line that belongs to it. */
  readonly start: number;
  readonly end: number;
}

export interface StatusMessage {
  readonly consignments: readonly ConsignmentLine[];
  readonly reports: readonly StatusReport[];
  /** Elements that are neither a status nor anything that belongs to one. */
  readonly others: readonly Element[];
}

export function decodeStatusMessage(elements: readonly Element[]): StatusMessage {
  const consignments: ConsignmentLine[] = [];
  const reports: Draft[] = [];
  const others: Element[] = [];
  let open: Draft | null = null;
  for (const element of elements) {
    if (element.id === 'AWB') {
      const consignment = readConsignmentLine(element);
      if (consignment === null) others.push(element);
      else consignments.push(consignment);
      open = null;
    } else if (NOTES.has(element.id)) {
      // What stands before the first status of a consignment says nothing about a movement.
      if (open !== null) addNote(open, element);
    } else {
      const line = readStatusLine(element);
      if (line.date === null && !isStandardStatus(element.id)) others.push(element);
      else {
        open = {
          line,
          consignment: consignments.at(-1) ?? null,
          ulds: [],
          customs: [],
          texts: [],
          ...rangeOf(element),
        };
        reports.push(open);
      }
    }
  }
  return { consignments, reports: reports.map(reportOf), others };
}

interface Draft {
  readonly line: StatusLine;
  readonly consignment: ConsignmentLine | null;
  readonly ulds: string[];
  readonly customs: CustomsInformation[];
  readonly texts: string[];
  readonly start: number;
  end: number;
}

const NOTES: ReadonlySet<string> = new Set(['ULD', 'OCI', 'OSI', 'SPH', 'SCI', 'DIM']);

const rangeOf = ({ start, end }: Element): { readonly start: number; end: number } => ({ start, end });

function addNote(draft: Draft, element: Element): void {
  if (element.id === 'ULD') draft.ulds.push(...readUlds(allFieldsOf(element)));
  if (element.id === 'OCI') draft.customs.push(...readCustomsInformation(element));
  if (element.id === 'OSI') draft.texts.push(...allFieldsOf(element).filter((text) => text !== ''));
  draft.end = element.end;
}

const reportOf = ({ line, consignment, ulds, customs, texts, start, end }: Draft): StatusReport => ({
  ...line,
  consignment,
  ulds,
  customs,
  text: texts.join(' '),
  start,
  end,
});
