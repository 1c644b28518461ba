import { describe as describeLines } from './describe.js';
import { interpretMessage, interpretText } from './interpret.fixture.js';

test('an event is one line that says what, whose, when, where, by what, and on what ground', () => {
  const lines = describeLines(
    interpretMessage('IFTSTA:D:95B', [
      'BGM+23+A+9',
      'RFF+BM:OCLN700311',
      'CNI+1',
      'STS+1+24',
      'DTM+334:202603051400:203',
      'LOC+175+CNQZH:139:6:QINZHOU',
      'TDT+20+012S+1++OCLN:172',
      'EQD+CN+LBZU1002001+45G1:102:5++2+5',
    ]),
  );
  expect(lines).toEqual([
    'EDIFACT, us-ascii: 1 message',
    'IFTSTA D.95B from SENDER to US, reference 7/1, made 2026-03-05T15:00:00.000Z: 1 event',
    '  ACTUAL DEPARTED · CONTAINER LBZU1002001 (45G1, LADEN, EXPORT) · 2026-03-05 14:00:00 +08:00 (PLACE_ZONE) · ' +
      'UNLOCODE CNQZH "QINZHOU" · SEA voyage 012S carrier OCLN · MASTER_BILL OCLN700311 · ' +
      '(iftsta/9011/24, UNH 1 / STS 5, bytes 92–213)',
  ]);
});

test('a fault is one line with its place', () => {
  expect(describeLines(interpretText('{}'))).toEqual([
    'no format that is read: 0 messages',
    '  error UNRECOGNISED_FORMAT at byte 0: the first bytes look like JSON',
  ]);
});

test('what is not known is said to be not known', () => {
  const [, , line] = describeLines(
    interpretMessage('IFTSTA:D:95B', ['STS+1+XX', 'DTM+334:20260305:102', 'LOC+175+NOWHERE', 'RFF+BN:BK77123']),
  );
  expect(line).toContain(
    'ACTUAL UNKNOWN · no unit · 2026-03-05, offset unknown · FEED NOWHERE unresolved · BOOKING BK77123',
  );
  expect(line).toContain('! PLACE_UNRESOLVED, CODE_UNMAPPED');
});
