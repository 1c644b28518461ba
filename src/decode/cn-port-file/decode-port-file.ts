import type { PortFile } from './port-document.js';
import { PORT_LAYOUTS, type PortFields, type PortLayout, type PortRole } from './layouts.js';
import type { PortRecord, PortText } from './record.js';

/** Record 00. */
export interface PortHeader {
  readonly record: PortRecord;
  /** `CODECO` */
  readonly type: string;
  readonly description: string;
  /** 9 original, 2 addition, 3 deletion, 4 change. */
  readonly functionCode: string;
  readonly sender: string;
  readonly receiver: string;
  readonly createdAt: PortText | null;
}

const TYPE = 1;
const DESCRIPTION = 2;
export const FUNCTION_FIELD = 3;
const SENDER = 4;
const RECEIVER = 5;
const CREATED_AT = 6;

export function readPortHeader(file: PortFile): PortHeader {
  const record = file.records[0]!;
  return {
    record,
    type: record.textOf(TYPE).toUpperCase(),
    description: record.textOf(DESCRIPTION),
    functionCode: record.textOf(FUNCTION_FIELD),
    sender: record.textOf(SENDER),
    receiver: record.textOf(RECEIVER),
    createdAt: record.field(CREATED_AT),
  };
}

/** A container with what the file says of it, or a bill of lading under which no container stands. */
export interface PortItem {
  /** Its own records; the first one opens it. */
  readonly records: readonly PortRecord[];
  /** The value of a role: of the container itself, else of its bill, else of its ship. */
  readonly value: (role: PortRole) => PortText | null;
  readonly damages: readonly string[];
}

type Values = ReadonlyMap<PortRole, PortText>;

const NO_VALUES: Values = new Map();

/** Reads the containers and bills of a file whose type has a layout. */
export function decodePortFile({ records }: PortFile, type: string): readonly PortItem[] {
  const layout = PORT_LAYOUTS.get(type);
  if (layout === undefined) return [];
  const reader = new ItemReader(layout);
  for (const record of records) reader.take(record);
  return reader.finish();
}

class ItemReader {
  private readonly items: PortItem[] = [];
  private ship: Values = NO_VALUES;
  private bill: Values = NO_VALUES;
  /** The record of a bill that no container has followed yet. */
  private bareBill: readonly PortRecord[] = [];
  private container: PortRecord[] = [];

  constructor(private readonly layout: PortLayout) {}

  take(record: PortRecord): void {
    const { id } = record;
    const { container, bill } = this.layout;
    if (id === container) {
      this.closeContainer();
      this.container = [record];
      this.bareBill = [];
    } else if (this.container.length > 0 && id[0] === container[0]) {
      this.container.push(record);
    } else this.takeHead(record, id === bill);
  }

  finish(): readonly PortItem[] {
    this.closeContainer();
    this.closeBill();
    return this.items;
  }

  /** A record of the ship or of a bill: it holds for the containers behind it. */
  private takeHead(record: PortRecord, opensBill: boolean): void {
    const fields = this.fieldsOf(record);
    if (fields === undefined) return;
    this.closeContainer();
    if (opensBill) {
      this.closeBill();
      this.bill = valuesOf(record, fields);
      this.bareBill = [record];
    } else if (this.layout.bill !== undefined && this.bill !== NO_VALUES && record.id > this.layout.bill) {
      this.bill = new Map([...this.bill, ...valuesOf(record, fields)]);
    } else {
      this.closeBill();
      this.bill = NO_VALUES;
      this.ship = new Map([...this.ship, ...valuesOf(record, fields)]);
    }
  }

  private closeBill(): void {
    if (this.bareBill.length > 0) this.items.push(this.itemOf(this.bareBill, NO_VALUES));
    this.bareBill = [];
  }

  private closeContainer(): void {
    if (this.container.length === 0) return;
    const values = new Map<PortRole, PortText>();
    for (const record of this.container) {
      for (const [role, value] of valuesOf(record, this.fieldsOf(record) ?? [])) {
        if (!values.has(role)) values.set(role, value);
      }
    }
    this.items.push(this.itemOf(this.container, values));
    this.container = [];
  }

  private itemOf(records: readonly PortRecord[], own: Values): PortItem {
    const { ship, bill } = this;
    const damages = records.filter(({ id }) => id === this.layout.damage).map(damageText);
    return {
      records,
      value: (role) => own.get(role) ?? bill.get(role) ?? ship.get(role) ?? null,
      damages: damages.filter((text) => text !== ''),
    };
  }

  private fieldsOf(record: PortRecord): PortFields | undefined {
    const { elder, records } = this.layout;
    const { id, fieldCount } = record;
    if (elder?.record === id && elder.fieldCount === fieldCount) return elder.fields;
    return Object.hasOwn(records, id) ? records[id] : undefined;
  }
}

function valuesOf(record: PortRecord, fields: PortFields): Values {
  const values = new Map<PortRole, PortText>();
  fields.forEach((role, index) => {
    const value = role === null ? null : record.field(index + 1);
    if (role !== null && value !== null) values.set(role, value);
  });
  return values;
}

/** Type and area in code and words, severity: what of it is filled. */
function damageText(record: PortRecord): string {
  const parts = [1, 2, 3, 4, 5].map((field) => record.textOf(field));
  return parts.filter((part) => part !== '').join(' ');
}
