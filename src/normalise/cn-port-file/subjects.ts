import { isContainerShaped, readContainerNumber } from '../../canonical/identifiers/iso-6346.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import type { PortRecord } from '../../decode/cn-port-file/record.js';
import { LADEN_BY_LETTER, SIDE_BY_LETTER } from '../code-maps/cn-port-words.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { placeOfItem, type FileScope } from './file-scope.js';

/** What the facts of an item are about. */
export interface Subject {
  readonly unit: UnitReading | null;
  readonly references: readonly Reference[];
  readonly remark: string | null;
}

/** The container and the documents of an item; null, and reported, when it names neither, or has its container elsewhere. */
export function subjectOf(scope: FileScope, item: PortItem): Subject | null {
  const written = item.value('container');
  if (written !== null && !isContainerShaped(written.text) && reportForeignLayout(scope, item)) return null;
  const unit = written === null ? null : readUnit('CONTAINER', written.text, detailsOf(item));
  const references = referencesOf(item);
  if (unit === null && references.length === 0) {
    const at = placeOfItem(item);
    scope.faults.error('UNIT_MISSING', at, `record ${item.records[0]!.id} names neither a container nor a bill`);
    return null;
  }
  if (unit?.isNumberValid === false && written !== null) {
    const why = unit.unit.checkDigit === 'INVALID' ? 'the check digit is wrong' : 'no container is numbered like this';
    const detail = `'${written.text}': ${why}`;
    scope.faults.warnOnce(unit.unit.number, { code: 'UNIT_NUMBER_INVALID', at: written.at, detail });
  }
  const remark = item.damages.map((text) => `damage: ${text}`).join('; ');
  return { unit, references, remark: remark === '' ? null : remark.slice(0, 1_000) };
}

/** A container's number in another field than the standard's says that all fields mean something else here. */
function reportForeignLayout({ faults }: FileScope, { records }: PortItem): boolean {
  const record = records[0]!;
  const field = fieldWithContainer(record);
  if (field === null) return false;
  const detail = `record ${record.id} has its container in field ${field}: its fields are not those of the standard`;
  faults.error('SEGMENT_MALFORMED', record.placeOf(field), detail);
  return true;
}

function fieldWithContainer(record: PortRecord): number | null {
  for (let field = 1; field <= record.fieldCount; field++) {
    const text = record.textOf(field);
    if (isContainerShaped(text) && readContainerNumber(text).checkDigit === 'VALID') return field;
  }
  return null;
}

type Details = Parameters<typeof readUnit>[2];

function detailsOf(item: PortItem): Details {
  const letter = (role: 'fullness' | 'side' | 'sideOfVessel'): string => item.value(role)?.text.toUpperCase() ?? '';
  const direction: TransportUnit['direction'] =
    SIDE_BY_LETTER.get(letter('side')) ?? SIDE_BY_LETTER.get(letter('sideOfVessel')) ?? null;
  const seal = item.value('seal')?.text ?? '';
  return {
    sizeType: item.value('sizeType')?.text ?? null,
    laden: LADEN_BY_LETTER.get(letter('fullness')) ?? null,
    direction,
    // Programs that must write a seal write zeros.
    seals: seal === '' || /^0+$/.test(seal) ? [] : [seal],
    grossKg: kilogramsOf(item.value('grossKg')?.text ?? ''),
  };
}

function kilogramsOf(text: string): number | null {
  if (!/^\d{1,9}(?:\.\d{1,4})?$/.test(text)) return null;
  const kilograms = Number(text);
  return kilograms > 0 ? kilograms : null;
}

function referencesOf(item: PortItem): readonly Reference[] {
  const list = new ReferenceList();
  list.add('MASTER_BILL', item.value('bill')?.text ?? '', 'BL');
  // The equipment interchange receipt that the driver hands in at the gate.
  list.add(null, item.value('receipt')?.text ?? '', 'EIR');
  return list.all;
}
