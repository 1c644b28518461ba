import type { Interpretation, MessageFormat } from '../canonical/interpretation.js';
import type { Glance } from '../decode/glance.js';
import type { JsonDocument } from '../decode/json/json-document.js';
import { readJson } from '../decode/json/read-json.js';
import { DCSA_VERSION, interpretDcsa } from './dcsa/interpret-dcsa.js';
import { interpretEdifact } from './edifact/interpret-edifact.js';
import { EDIFACT_VERSION } from './edifact/open-message.js';
import { EPCIS_VERSION, interpretEpcisJson } from './epcis/interpret-epcis.js';
import type { InterpretContext } from './interpret-context.js';
import { interpretOneRecord, ONE_RECORD_VERSION } from './one-record/interpret-one-record.js';
import { interpretX12, X12_VERSION } from './x12/interpret-x12.js';

/** How a format is interpreted, and the version of that reading. */
export interface FormatInterpreter {
  readonly interpret: (body: Uint8Array, context: InterpretContext, glance: Glance) => Interpretation;
  readonly version: number;
}

/** The body was read as JSON to find its format; it is not read twice. */
const ofJson =
  (interpret: (document: JsonDocument, context: InterpretContext) => Interpretation): FormatInterpreter['interpret'] =>
  (body, context, glance) =>
    interpret(glance.json ?? readJson(body), context);

/** One interpreter for every format of `decode/registry.ts`; the compiler names the one that is missing. */
export const INTERPRETERS: Readonly<Record<MessageFormat, FormatInterpreter>> = {
  EDIFACT: { interpret: interpretEdifact, version: EDIFACT_VERSION },
  X12: { interpret: interpretX12, version: X12_VERSION },
  DCSA: { interpret: ofJson(interpretDcsa), version: DCSA_VERSION },
  EPCIS: { interpret: ofJson(interpretEpcisJson), version: EPCIS_VERSION },
  ONE_RECORD: { interpret: ofJson(interpretOneRecord), version: ONE_RECORD_VERSION },
};
