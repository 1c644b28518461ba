import type { Interpretation, MessageFormat } from '../canonical/interpretation.js';
import type { Glance } from '../decode/glance.js';
import type { JsonDocument } from '../decode/json/json-document.js';
import { readJson } from '../decode/json/read-json.js';
import { fromUtf16 } from '../decode/utf-16.js';
import { readXml } from '../decode/xml/read-xml.js';
import type { XmlDocument } from '../decode/xml/xml-document.js';
import { CARGO_XML_VERSION, interpretCargoXml } from './cargo-xml/interpret-cargo-xml.js';
import { CN_PORT_FILE_VERSION, interpretCnPortFile } from './cn-port-file/interpret-cn-port-file.js';
import { CARGO_IMP_VERSION, interpretCargoImp, interpretEmbeddedCargoImp } from './cargo-imp/interpret-cargo-imp.js';
import { CN_SINGLE_WINDOW_VERSION, interpretCnSingleWindow } from './cn-single-window/interpret-cn-single-window.js';
import { DCSA_VERSION, interpretDcsa } from './dcsa/interpret-dcsa.js';
import { interpretEdifact } from './edifact/interpret-edifact.js';
import { EDIFACT_VERSION } from './edifact/open-message.js';
import { EPCIS_VERSION, interpretEpcisJson, interpretEpcisXml } from './epcis/interpret-epcis.js';
import type { InterpretContext } from './interpret-context.js';
import { interpretNctsJson, interpretNctsXml, NCTS_VERSION } from './ncts/interpret-ncts.js';
import { inReceivedBytes } from './received-bytes.js';
import { interpretOneRecord, ONE_RECORD_VERSION } from './one-record/interpret-one-record.js';
import { interpretRailCsv, RAIL_CSV_VERSION } from './rail/interpret-rail-csv.js';
import { interpretRailJson, RAIL_JSON_VERSION } from './rail/interpret-rail-json.js';
import { interpretTaf, TAF_VERSION } from './taf/interpret-taf.js';
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

/** The body was read as XML to find its format; it is not read twice. */
const ofXml =
  (interpret: (document: XmlDocument, context: InterpretContext) => Interpretation): FormatInterpreter['interpret'] =>
  (body, context, glance) =>
    interpret(glance.xml ?? readXml(body), context);

/** Formats that are written in JSON and in XML. */
const ofEither =
  (
    ofObjects: (document: JsonDocument, context: InterpretContext) => Interpretation,
    ofElements: (document: XmlDocument, context: InterpretContext) => Interpretation,
  ): FormatInterpreter['interpret'] =>
  (body, context, glance) =>
    glance.xml === null ? ofJson(ofObjects)(body, context, glance) : ofElements(glance.xml, context);

/** The syntax of the format is bytes of ASCII: a body in UTF-16 is written anew before, and its places are led back. */
const ofBytes =
  (interpret: (body: Uint8Array, context: InterpretContext) => Interpretation): FormatInterpreter['interpret'] =>
  (body, context) => {
    const written = fromUtf16(body);
    return written === null ? interpret(body, context) : inReceivedBytes(interpret(written.bytes, context), written);
  };

/** EDIFACT carries messages of air cargo, too: the two folders meet here. */
const interpretAnyEdifact = (body: Uint8Array, context: InterpretContext): Interpretation =>
  interpretEdifact(body, context, interpretEmbeddedCargoImp);

/** One interpreter for every format of `decode/registry.ts`; the compiler names the one that is missing. */
export const INTERPRETERS: Readonly<Record<MessageFormat, FormatInterpreter>> = {
  EDIFACT: { interpret: ofBytes(interpretAnyEdifact), version: EDIFACT_VERSION },
  X12: { interpret: ofBytes(interpretX12), version: X12_VERSION },
  CN_PORT_FILE: { interpret: ofBytes(interpretCnPortFile), version: CN_PORT_FILE_VERSION },
  CN_SINGLE_WINDOW: { interpret: ofXml(interpretCnSingleWindow), version: CN_SINGLE_WINDOW_VERSION },
  DCSA: { interpret: ofJson(interpretDcsa), version: DCSA_VERSION },
  EPCIS: { interpret: ofEither(interpretEpcisJson, interpretEpcisXml), version: EPCIS_VERSION },
  CARGO_IMP: { interpret: ofBytes(interpretCargoImp), version: CARGO_IMP_VERSION },
  CARGO_XML: { interpret: ofXml(interpretCargoXml), version: CARGO_XML_VERSION },
  NCTS: { interpret: ofEither(interpretNctsJson, interpretNctsXml), version: NCTS_VERSION },
  ONE_RECORD: { interpret: ofJson(interpretOneRecord), version: ONE_RECORD_VERSION },
  RAIL_JSON: { interpret: ofJson(interpretRailJson), version: RAIL_JSON_VERSION },
  TAF_TSI: { interpret: ofXml(interpretTaf), version: TAF_VERSION },
  RAIL_CSV: { interpret: interpretRailCsv, version: RAIL_CSV_VERSION },
};
