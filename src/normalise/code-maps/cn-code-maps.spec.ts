import { isEventCode } from '../../canonical/event-code.js';
import { CHANNELS } from './cn-declaration-channels.js';
import { MANIFEST_RESULTS, manifestFunctionOf, manifestTypeOf } from './cn-manifest-codes.js';
import { PARCEL_RETURNS, PARCEL_STATES } from './cn-parcel-codes.js';

test.each([
  ['MT1101', 'MANIFEST', 'IMPORT', 'SEA'],
  ['MT2201', 'MANIFEST', 'EXPORT', 'AIR'],
  ['MT1301', 'MANIFEST', 'IMPORT', 'RAIL'],
  ['MT3101', 'ARRIVAL', 'EXPORT', 'SEA'],
  ['MT3402', 'ARRIVAL', null, 'ROAD'],
  ['MT4401', 'LOADING', null, 'ROAD'],
  ['MT5101', 'TALLY', 'IMPORT', 'SEA'],
  ['MT5102', 'TALLY', 'EXPORT', 'SEA'],
  ['MT6101', 'DISTRIBUTION', 'IMPORT', 'SEA'],
  ['MTECEX', 'MANIFEST', 'EXPORT', null],
  ['MT9999', 'INSTRUCTION', null, null],
  ['MT1901', 'MANIFEST', 'IMPORT', null],
  ['MT8104', 'OTHER', null, null],
  ['', 'OTHER', null, null],
])('the digits of %s tell its report, procedure and way', (type, report, procedure, mode) => {
  expect(manifestTypeOf(type)).toEqual({ report, procedure, mode });
});

test('a manifest states unless it deletes or changes', () => {
  expect(['9', '2', '0', '', '3', '5'].map(manifestFunctionOf)).toEqual([
    'STATES',
    'STATES',
    'STATES',
    'STATES',
    'RETRACTS',
    'REPLACES',
  ]);
});

test('every code of a receipt states a fact of customs, acknowledges, or is left open', () => {
  const rows = [...CHANNELS, ...MANIFEST_RESULTS, ...PARCEL_RETURNS];
  const codes = rows.flatMap(([, { meaning }]) => (meaning === null ? [] : [meaning.code]));
  expect(codes.filter((code) => !isEventCode(code) || !code.startsWith('CUSTOMS_'))).toEqual([]);
  expect(rows.filter(([, { name }]) => name === '')).toEqual([]);
  expect([...PARCEL_STATES.values()].filter(({ code }) => !isEventCode(code))).toEqual([]);
});

test('capitals and small letters are different channels', () => {
  expect(CHANNELS.get('F1')?.outcome).toBe('REJECTED');
  expect(CHANNELS.get('c')?.meaning).toBeNull();
  expect(CHANNELS.get('C')?.meaning).toEqual({ code: 'CUSTOMS_HELD' });
});
