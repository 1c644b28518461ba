import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import { decodeRailCsv, type RailTable } from '../../decode/rail-csv/decode-rail-csv.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { RailScope } from './rail-scope.js';
import { interpretRecord } from './record-facts.js';
import { StationFinder } from './station-finder.js';

/** Version of the readings below; a change that alters what a table says raises it. */
export const RAIL_CSV_VERSION = 1;

const TYPES = { WAGON: 'WAGON_DISLOCATION', CONTAINER: 'CONTAINER_TRACING' } as const;

/** Interprets a table of operations on rails. A table has no identity: it is one message, and nothing corrects it. Never throws. */
export function interpretRailCsv(body: Uint8Array, context: InterpretContext): Interpretation {
  const table = decodeRailCsv(body, context.feed.charset);
  const { charset, subject, faults } = table;
  if (subject === null) return { format: 'RAIL_CSV', charset, messages: [], faults };
  return { format: 'RAIL_CSV', charset, messages: [interpretTable(table, TYPES[subject], { body, context })], faults };
}

function interpretTable(
  { records }: RailTable,
  type: string,
  { body, context }: { readonly body: Uint8Array; readonly context: InterpretContext },
): MessageSummary {
  const faults = new FaultList();
  const facts = new EventList(
    context,
    {
      correction: null,
      documentKey: null,
      reportedAt: null,
      madeAt: null,
      decoder: `rail-csv/${type}@${RAIL_CSV_VERSION}`,
    },
    Math.min(
      INTERPRET_LIMITS.mostStatements,
      INTERPRET_LIMITS.statementsPerMessage + records.length * INTERPRET_LIMITS.statementsPerSegment,
    ),
  );
  const scope: RailScope = {
    format: 'rail-csv',
    context,
    stations: new StationFinder(context),
    faults,
    facts,
    madeAt: null,
  };
  for (const record of records) {
    interpretRecord(scope, record);
    if (!facts.isCut) continue;
    const detail = `${record.pointer}: the table states more than one message may; the rest is left out`;
    faults.error('CSV_LIMIT', { byte: record.start }, detail);
    break;
  }
  if (records.length === 0) faults.warning('NOTHING_REPORTED', { byte: 0 }, 'the table has a header and no row');
  return {
    type,
    release: '',
    sender: null,
    recipient: null,
    controlReference: null,
    documentKey: null,
    reportedAt: null,
    byteStart: 0,
    byteEnd: body.length,
    events: facts.all,
    faults: faults.all,
  };
}
