import { SHIPMENTS, addressOf, searchOf, type Address } from '../../../console/src/address.js';

test.each<readonly [string, Address]>([
  ['', SHIPMENTS],
  ['?number=LBGU+392667-2', { view: 'track', number: 'LBGU 392667-2', journey: null, why: null }],
  ['?number=LBB1&journey=j%3D&why=status', { view: 'track', number: 'LBB1', journey: 'j=', why: 'status' }],
  ['?view=journey&id=abc', { view: 'journey', id: 'abc', why: null }],
  ['?view=feeds', { view: 'feeds' }],
  ['?view=quarantine', { view: 'quarantine', feed: null, code: null, status: 'OPEN' }],
  [
    '?view=quarantine&feed=gate&code=TIME_MISSING&status=RESOLVED',
    { view: 'quarantine', feed: 'gate', code: 'TIME_MISSING', status: 'RESOLVED' },
  ],
  ['?view=codes&feed=cis-rail&code=22%3AVD', { view: 'codes', feed: 'cis-rail', code: '22:VD' }],
  ['?view=replay', { view: 'replays' }],
  ['?view=replay&id=r1', { view: 'replay', id: 'r1' }],
  ['?view=message&id=m1&from=10&to=20', { view: 'message', id: 'm1', from: 10, to: 20 }],
  [
    '?status=IN_TRANSIT%2CAT_BORDER&hold=yes&place=DEDUI&since=2026-03-01&order=STARTED_ASC',
    {
      view: 'shipments',
      status: ['IN_TRANSIT', 'AT_BORDER'],
      onHold: true,
      place: 'DEDUI',
      since: '2026-03-01',
      order: 'STARTED_ASC',
    },
  ],
])('%s opens what it was made from, and is made of it again', (search, address) => {
  expect(addressOf(search)).toEqual(address);
  expect(searchOf(address)).toBe(search);
});

test.each([
  ['an unknown view', '?view=nothing', SHIPMENTS],
  ['an unknown status', '?status=SUNK,IN_TRANSIT', { ...SHIPMENTS, status: ['IN_TRANSIT'] }],
  ['a date that is none', '?since=yesterday', SHIPMENTS],
  ['a message without its id', '?view=message', SHIPMENTS],
  ['a number of blanks', '?number=%20', SHIPMENTS],
  ['bytes that are no numbers', '?view=message&id=m&from=-1&to=x', { view: 'message', id: 'm', from: null, to: null }],
])('%s in an address is passed over', (_, search, address) => {
  expect(addressOf(search)).toEqual(address);
});
