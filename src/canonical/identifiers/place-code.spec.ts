import { splitPlaceCode } from './place-code.js';

test.each([
  ['UNLOCODE', 'idjkt45', 'IDJKT', '45'],
  ['FEED', 'CIABJ 32', 'CIABJ', '32'],
  ['UNLOCODE', 'SGSIN', 'SGSIN', null],
  ['UNLOCODE', 'ATLANTA', 'ATLANTA', null],
  ['SMDG', 'SGSIN/PSATUA', 'SGSIN', 'PSATUA'],
  ['SMDG', 'PSATUA', 'PSATUA', null],
  ['BIC', 'NLRTMABCD', 'NLRTM', 'ABCD'],
  ['BIC', 'NLRTM', 'NLRTM', null],
  ['ESR', ' 708507 ', '708507', null],
  ['IATA', 'ckg', 'CKG', null],
] as const)('in the list %s the code %p names %p and inside it %p', (scheme, written, code, facility) => {
  expect(splitPlaceCode(scheme, written)).toEqual({ code, facility });
});
