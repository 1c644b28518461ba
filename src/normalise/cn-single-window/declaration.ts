import type { MessageSummary } from '../../canonical/interpretation.js';
import type { CustomsProcedure, TransportMode } from '../../canonical/tracking-event.js';
import type { CnDeclaration } from '../../decode/cn-single-window/declaration.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ReferenceList } from '../reference-list.js';
import { addDeclarationNumbers } from './declaration-receipt.js';
import { openScope, summaryOf } from './message-scope.js';
import { officeOf } from './places.js';
import { addStatement } from './statements.js';
import { addDocuments, subjectsOf } from './subjects.js';
import { readMade, timeInChina } from './times.js';
import { transportOf } from './transports.js';

/** TrafMode, list of customs: other values are no transport (0 bonded warehouse out, W bonded logistics centre …). */
const MODES: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['2', 'SEA'],
  ['3', 'RAIL'],
  ['4', 'ROAD'],
  ['5', 'AIR'],
]);

const PROCEDURES: ReadonlyMap<string, CustomsProcedure> = new Map<string, CustomsProcedure>([
  ['I', 'IMPORT'],
  ['E', 'EXPORT'],
]);

/**
 * Interprets a declaration as a broker writes it: lodged for the bill and every container that it names. It is the only message that has the
 * numbers of the declaration beside those of the goods.
 */
export function interpretDeclaration(declaration: CnDeclaration, context: InterpretContext): MessageSummary {
  const faults = new FaultList();
  const made = readMade(declaration.signedAt ?? declaration.declaredOn, context, faults);
  const parts = declaration.containers.length + 1;
  const scope = openScope({ type: 'DecMessage', context, made, faults, parts });
  const parties = { controlReference: declaration.clientNumber?.text ?? null };
  const { unifiedNumber, entryNumber, bill, side } = declaration;
  if (!declaration.isWhole) return summaryOf(scope, declaration, parties);
  const mode = MODES.get(declaration.mode?.text ?? '') ?? null;
  const documents = { mode, bill, houseBill: null };
  const list = new ReferenceList();
  addDeclarationNumbers(list, { unifiedNumber, entryNumber });
  addDocuments(list, documents);
  list.add(null, declaration.clientNumber?.text ?? '', 'CLIENT');
  const equipment = [...new Map(declaration.containers.map((id) => [id.text, id])).values()].map((id) => ({
    id,
    sizeType: '',
    fullness: '',
    seals: [],
  }));
  const subjects = subjectsOf(scope, documents, { equipment, references: list.all });
  const problem = subjects.length === 0 ? 'UNIT_MISSING' : made.time === null ? 'TIME_MISSING' : null;
  if (problem !== null || made.time === null) {
    const what = problem === 'UNIT_MISSING' ? 'neither a number nor a container' : 'neither SignDate nor DDate';
    faults.error(problem ?? 'TIME_MISSING', { byte: declaration.byteStart }, `the declaration has ${what}`);
    return summaryOf(scope, declaration, parties);
  }
  const procedure = PROCEDURES.get((side?.text ?? unifiedNumber?.text ?? '').slice(0, 1).toUpperCase());
  const place = officeOf(scope, declaration.office);
  const statement = {
    meaning: { code: 'CUSTOMS_LODGED', ...(procedure === undefined ? {} : { procedure }) },
    time: timeInChina(made.time, place, context),
    place,
    transport: transportOf(mode, {
      journey: declaration.voyage?.text ?? '',
      id: '',
      name: declaration.meansName?.text ?? '',
    }),
    wording: 'DecMessage',
    rule: 'cn-single-window/declaration',
    origin: declaration,
  } as const;
  for (const subject of subjects) if (!scope.facts.isCut) addStatement(scope, statement, subject);
  return summaryOf(scope, declaration, parties);
}
