/**
 * What stands where in the records of each type. The first name belongs to the field behind the record's number; null is a field that says nothing
 * to tracking, or is a person's or a shipper's name. Sources stand beside each type: standards' texts as published by port EDI centres, and
 * programs that write or read such files. Fields in doubt are left null.
 */

export const PORT_ROLES = [
  'vesselCode',
  'vesselName',
  'voyage',
  'inboundVessel',
  'inboundVoyage',
  'operator',
  'sideOfVessel',
  'sailing',
  'departurePort',
  'departurePortName',
  'berthing',
  'departure',
  'dischargeEnd',
  'loadEnd',
  'loadPort',
  'loadPortName',
  'dischargePort',
  'dischargePortName',
  'container',
  'sizeType',
  'fullness',
  'side',
  'receipt',
  'bill',
  'grossKg',
  'seal',
  'gateIn',
  'gateOut',
  'moved',
  'discharged',
  'yardPosition',
  'mode',
  'truck',
] as const;
export type PortRole = (typeof PORT_ROLES)[number];

export type PortFields = readonly (PortRole | null)[];

export interface PortLayout {
  readonly records: Readonly<Record<string, PortFields>>;
  /** The record that opens a container; those behind it with numbers of the same ten belong to it. */
  readonly container: string;
  /** The record that opens a bill of lading, for lists that go by bills. */
  readonly bill?: string;
  /** Damage: type and area in code and words, severity. */
  readonly damage?: string;
  /** Layout of a record with exactly so many fields, as an elder edition had it. */
  readonly elder?: { readonly record: string; readonly fieldCount: number; readonly fields: PortFields };
}

/** Record 10 of manifests and bay plans: code, vessel, flag, voyage, line, line's name, arrival, sailing, port left, its name, next port. */
const VOYAGE: PortFields = [
  'vesselCode',
  'vesselName',
  null,
  'voyage',
  null,
  null,
  null,
  'sailing',
  'departurePort',
  'departurePortName',
];

export const PORT_LAYOUTS: ReadonlyMap<string, PortLayout> = new Map<string, PortLayout>([
  // Gate report. Two terminals' programs that write it agree up to field 10 of record 50; behind the lorry of record 52 they differ.
  [
    'CODECO',
    {
      container: '50',
      damage: '51',
      records: {
        '10': ['vesselCode', 'vesselName', 'voyage', 'operator', null, 'sideOfVessel'],
        '50': ['container', 'sizeType', 'fullness', 'side', 'receipt', 'bill', 'grossKg', 'seal', 'gateIn', 'gateOut'],
        '52': ['mode', 'truck'],
      },
    },
  ],
  // Discharge and load report. Two terminals' programs; the elder edition has neither bill nor time of the single container.
  [
    'COARRI',
    {
      container: '50',
      damage: '53',
      records: {
        '10': [
          'vesselCode',
          'vesselName',
          'voyage',
          null,
          null,
          'berthing',
          'departure',
          null,
          'dischargeEnd',
          null,
          'loadEnd',
        ],
        '50': ['container', 'sizeType', 'operator', null, 'fullness', 'bill', 'seal', null, 'moved'],
        '52': ['dischargePort', 'dischargePortName', 'loadPort', 'loadPortName', null, null, 'grossKg'],
      },
      elder: {
        record: '50',
        fieldCount: 7,
        fields: ['container', 'sizeType', 'operator', null, 'fullness', 'seal', null],
      },
    },
  ],
  // Stock report of a yard. One terminal's program.
  [
    'COEDOR',
    {
      container: '50',
      damage: '52',
      records: {
        '50': [
          'container',
          'sizeType',
          'fullness',
          null,
          'yardPosition',
          'inboundVessel',
          'inboundVoyage',
          'vesselCode',
          'voyage',
          'bill',
          'discharged',
          'gateIn',
          'side',
        ],
      },
    },
  ],
  // Manifest. Published text of the standard for records 10 and 12, one program that writes and one that reads the rest.
  [
    'IFCSUM',
    {
      container: '51',
      bill: '12',
      records: {
        '10': VOYAGE,
        '12': ['bill', null, null, null, null, null, 'loadPort', 'loadPortName'],
        '13': ['dischargePort', 'dischargePortName'],
        '51': [null, 'container', 'seal', 'sizeType', 'fullness'],
      },
    },
  ],
  // Hand-over list of a voyage. Published text.
  [
    'CTNJJD',
    {
      container: '50',
      records: {
        '11': ['vesselCode', 'vesselName', 'voyage', 'sailing'],
        '12': ['loadPort', 'loadPortName', 'dischargePort', 'dischargePortName'],
        '50': ['bill', 'container', 'seal', 'sizeType', 'fullness', null, null, null, 'grossKg'],
      },
    },
  ],
  // Bay plan. One program that reads it, of files of two lines.
  [
    'BAPLIE',
    {
      container: '50',
      records: {
        '10': VOYAGE,
        '50': [
          'container',
          'sizeType',
          'fullness',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          'grossKg',
          null,
          'operator',
        ],
        '52': ['loadPort', 'loadPortName', 'dischargePort', 'dischargePortName'],
      },
    },
  ],
]);

/** Types that tell of a ship's call and name no container. */
export const VESSEL_TYPES: ReadonlySet<string> = new Set(['COSECR', 'VESDEP', 'VESARR']);
