import { eventsOf, faultsOf, interpretMessage, interpretText } from './interpret.fixture.js';
import { DECODER_VERSION } from './interpret.js';

const BOX = 'EQD+CN+LBZU1002001+45G1:102:5++2+5';
const DEPARTED = ['STS+1+24', 'DTM+334:202603051400:203', 'LOC+175+CNQZH:139:6', BOX];
const iftsta = (segments: readonly string[], feed = {}) => interpretMessage('IFTSTA:D:95B', segments, feed);

test('the version names every format and its reading', () => {
  expect(DECODER_VERSION).toMatch(/^edifact@\d+/);
});

describe('identity', () => {
  const said = (message: readonly string[], feed = {}) => eventsOf(iftsta(message, feed)).map(({ id }) => id);

  test('the same fact in two messages is one event', () => {
    expect(said(['BGM+23+A+9', ...DEPARTED])).toEqual(said(['BGM+23+B+9', 'DTM+137:202603060900:203', ...DEPARTED]));
  });

  test('the same words from another party are another fact', () => {
    expect(said(DEPARTED)).not.toEqual(said(DEPARTED, { party: 'OTHER' }));
  });

  test('a fact repeated within a message stands there once', () => {
    expect(eventsOf(iftsta([...DEPARTED, ...DEPARTED]))).toHaveLength(1);
  });
});

describe('the time of a message', () => {
  const withMessageTime = (dtm: string, event: string, feed = {}) =>
    eventsOf(iftsta([`DTM+137:${dtm}`, 'STS+1+24', `DTM+334:${event}`, 'LOC+175+CNQZH:139:6', BOX], feed))[0]!.flags;

  test('a fact later than its message is flagged when both times are known', () => {
    expect(withMessageTime('202603050600Z:205', '202603051500:203')).toEqual(['ACTUAL_AFTER_MESSAGE']);
    expect(withMessageTime('202603050600Z:205', '202603051400:203')).toEqual([]);
  });

  test('clocks may differ by minutes', () => {
    expect(withMessageTime('202603050600Z:205', '202603051404:203')).toEqual([]);
  });

  test('without the sender’s zone only what no zone explains is flagged', () => {
    expect(withMessageTime('202603051400:203', '202603060300:203')).toEqual([]);
    expect(withMessageTime('202603051400:203', '202603061300:203')).toEqual(['ACTUAL_AFTER_MESSAGE']);
  });

  test('the zone of the feed makes the comparison exact', () => {
    const feed = { time: { alwaysZone: null, defaultZone: 'East8' } };
    expect(withMessageTime('202603051400:203', '202603051500:203', feed)).toEqual(['ACTUAL_AFTER_MESSAGE']);
  });

  test('a day that has begun is not later than a message of that day', () => {
    const feed = { time: { alwaysZone: null, defaultZone: 'East8' } };
    expect(withMessageTime('202603051400:203', '20260305:102', feed)).toEqual([]);
    expect(withMessageTime('202603051400:203', '20260306:102', feed)).toEqual(['ACTUAL_AFTER_MESSAGE']);
  });

  test('an offset whose plus sign is not released is read all the same', () => {
    const split = iftsta(['STS+1+24', 'DTM+334:202603051400+0300:205', 'LOC+175+CNQZH:139:6', BOX]);
    expect(eventsOf(split)[0]!.occurredAt).toMatchObject({ instant: '2026-03-05T11:00:00.000Z', basis: 'EXPLICIT' });
    expect(faultsOf(split)).toEqual(['SEGMENT_MALFORMED']);
  });

  test('an estimate may lie in the future, but not years ahead', () => {
    const eta = (value: string) =>
      eventsOf(iftsta(['DTM+137:202603051400:203', 'STS+1+1', `DTM+132:${value}:203`, 'LOC+175+SGSIN:139:6', BOX]));
    expect(eta('202604051400')[0]).toMatchObject({ classifier: 'ESTIMATED', flags: [] });
    expect(eta('202904051400')[0]!.flags).toEqual(['TIME_IMPLAUSIBLE']);
  });

  test('reportedAt is that of DTM+137, else that of UNB', () => {
    const reported = (segments: readonly string[]) => iftsta(segments).messages[0]!.reportedAt;
    expect(reported(['DTM+137:202603051400?+0800:205', ...DEPARTED])).toBe('2026-03-05T06:00:00.000Z');
    expect(reported(DEPARTED)).toBe('2026-03-05T15:00:00.000Z');
    expect(reported(['DTM+137:202620051400:203', ...DEPARTED])).toBe('2026-03-05T15:00:00.000Z');
  });
});

describe('corrections', () => {
  const correctionOf = (bgm: string, ...more: readonly string[]) =>
    eventsOf(iftsta([bgm, ...more, 'DTM+137:202603051500:203', ...DEPARTED]))[0]?.correction;

  test.each(['9', '2', '7', '31', '35', ''])('function %j corrects nothing', (code) => {
    expect(correctionOf(`BGM+23+DOC1+${code}`)).toBeNull();
  });

  test.each([
    ['1', 'RETRACTS'],
    ['3', 'RETRACTS'],
    ['4', 'REPLACES'],
    ['5', 'REPLACES'],
  ])('function %s %s the document of its number', (code, action) => {
    expect(correctionOf(`BGM+23+DOC1+${code}`)).toMatchObject({ action, documentKey: 'PARTY|IFTSTA|DOC1' });
  });

  test('RFF+ACW names the earlier message when it had another number', () => {
    expect(correctionOf('BGM+23+DOC2+5', 'RFF+ACW:DOC1')).toMatchObject({ documentKey: 'PARTY|IFTSTA|DOC1' });
  });

  test('a cancellation that does not say of what states nothing', () => {
    const interpretation = iftsta(['BGM+23++1', ...DEPARTED]);
    expect(eventsOf(interpretation)).toEqual([]);
    expect(faultsOf(interpretation)).toContain('SEGMENT_MALFORMED');
  });

  test('a cancellation without times takes the time of the message', () => {
    const interpretation = iftsta(['BGM+23+DOC1+1', 'DTM+137:202603051500:203', 'STS+1+24', BOX]);
    expect(eventsOf(interpretation)[0]!.occurredAt.local).toBe('2026-03-05T15:00:00');
  });
});

describe('what says nothing', () => {
  test('a message without status is an error, not an empty answer', () => {
    expect(faultsOf(iftsta(['BGM+23+A+9', BOX]))).toContain('NOTHING_REPORTED');
    expect(faultsOf(interpretMessage('CODECO:D:95B', ['BGM+34+A+9']))).toContain('NOTHING_REPORTED');
  });

  test('a type that is not read is an error that names it', () => {
    const { messages } = interpretMessage('MOVINS:D:95B', ['BGM+1+A+9']);
    expect(messages[0]!.faults).toMatchObject([
      { code: 'UNSUPPORTED_MESSAGE_TYPE', severity: 'error', detail: expect.stringContaining('MOVINS') },
    ]);
  });

  test('a test has no effect', () => {
    const interpretation = iftsta(['BGM+23+A+53', ...DEPARTED]);
    expect(eventsOf(interpretation)).toEqual([]);
    expect(faultsOf(interpretation)).toEqual(['TEST_MESSAGE']);
  });

  test('what is no format says what it looks like', () => {
    expect(interpretText('{"a":1}').faults).toMatchObject([
      { code: 'UNRECOGNISED_FORMAT', detail: expect.stringContaining('JSON') },
    ]);
    expect(interpretText('  ').faults).toMatchObject([{ code: 'EMPTY_MESSAGE' }]);
  });

  test('a broken message costs its neighbours nothing', () => {
    const good = ['UNH+2+IFTSTA:D:95B:UN', ...DEPARTED, 'UNT+6+2'];
    const bad = ['UNH+1+IFTSTA:D:95B:UN', 'STS+1+24', 'DTM+334:garbage:203', BOX, 'UNT+5+1'];
    const text = ['UNB+UNOC:3+S+R+260305:1500+7', ...bad, ...good, 'UNZ+2+7'].map((segment) => `${segment}'`).join('');
    const { messages } = interpretText(text);
    expect(messages.map(({ events }) => events.length)).toEqual([0, 1]);
    expect(messages[0]!.faults.map(({ code }) => code)).toEqual(['TIME_MISSING', 'TIME_UNREADABLE']);
  });
});

describe('the place of a status', () => {
  const placeOf = (sts: string, ...locs: readonly string[]) =>
    eventsOf(iftsta([sts, 'DTM+334:202603051400:203', ...locs, BOX]))[0]!.place?.code ?? null;

  test('the activity location comes first, then the place that fits what happened', () => {
    expect(placeOf('STS+1+24', 'LOC+9+CNQZH', 'LOC+175+SGSIN')).toBe('SGSIN');
    expect(placeOf('STS+1+24', 'LOC+11+SGSIN', 'LOC+9+CNQZH')).toBe('CNQZH');
    expect(placeOf('STS+1+1', 'LOC+11+SGSIN', 'LOC+9+CNQZH')).toBe('SGSIN');
    expect(placeOf('STS+1+21', 'LOC+11+SGSIN', 'LOC+7+DEDUI')).toBe('DEDUI');
  });

  test('the other end of the journey is never where it happened', () => {
    expect(placeOf('STS+1+24', 'LOC+8+SGSIN')).toBeNull();
    expect(placeOf('STS+1+1', 'LOC+9+CNQZH')).toBeNull();
    expect(placeOf('STS+1+20', 'LOC+8+SGSIN')).toBeNull();
    expect(placeOf('STS+1+OA', 'LOC+11+SGSIN')).toBeNull();
  });

  test('any other place is taken when it is the only one', () => {
    expect(placeOf('STS+1+20', 'LOC+92+DEDUI')).toBe('DEDUI');
    expect(placeOf('STS+1+20', 'LOC+92+DEDUI', 'LOC+29+SGSIN')).toBeNull();
  });

  test('a stowage cell is no place', () => {
    expect(placeOf('STS+1+48', 'LOC+147+SGSIN:139:6')).toBeNull();
  });

  test('a place behind TDT is the leg’s', () => {
    expect(placeOf('STS+1+24', 'TDT+20++1', 'LOC+9+CNQZH')).toBeNull();
  });
});

describe('status codes', () => {
  const read = (type: string, sts: string, feed = {}) => {
    const interpretation = interpretMessage(type, [sts, 'DTM+334:202603051400:203', BOX], feed);
    return interpretation.messages[0]!.events.map(({ event, source }) => [event.code, source.rule])[0];
  };

  test('numbers are those of 9011, and from D.99A on those of Recommendation 24', () => {
    expect(read('IFTSTA:D:98B', 'STS+1+29')).toEqual(['DISCHARGED', 'iftsta/9011/29']);
    expect(read('IFTSTA:D:99A', 'STS+1+29')).toEqual(['DISCHARGED', 'iftsta/rec24/29']);
    expect(read('IFTSTA:D:21A', 'STS+1+029::6')).toEqual(['DISCHARGED', 'iftsta/rec24/29']);
  });

  test('a number of somebody else’s list is not the standard’s', () => {
    expect(read('IFTSTA:D:95B', 'STS+1+29::ZZZ')).toEqual(['UNKNOWN', 'unmapped']);
    expect(read('IFTSTA:D:95B', 'STS+3+29')).toEqual(['UNKNOWN', 'unmapped']);
  });

  test('the feed’s own map comes before every list', () => {
    const feed = {
      statusCodes: {
        '24': { code: 'LOADED' as const },
        '87:X': { code: 'ARRIVED' as const, classifier: 'ESTIMATED' as const },
      },
    };
    expect(read('IFTSTA:D:95B', 'STS+1+24', feed)).toEqual(['LOADED', 'feed feed/24']);
    expect(read('IFTSTA:D:95B', 'STS+1+X::87', feed)).toEqual(['ARRIVED', 'feed feed/87:X']);
  });

  test('a code named like a property of every object is no code', () => {
    expect(read('IFTSTA:D:95B', 'STS+1+constructor')).toEqual(['UNKNOWN', 'unmapped']);
    expect(read('IFTSTA:D:95B', 'STS+1+__proto__')).toEqual(['UNKNOWN', 'unmapped']);
  });

  test('the carriers’ agency means X12’s letters', () => {
    expect(read('IFTSTA:D:99B', 'STS+1+I::22')).toEqual(['GATE_IN', 'iftsta/x12/I']);
  });

  test('under another agency the words must agree, and a whole phrase can say it alone', () => {
    const forwarder = { kind: 'FORWARDER' as const };
    expect(read('IFTSTA:D:99B', 'STS+1+I::87:IN-GATE AT RAMP', forwarder)).toEqual(['GATE_IN', 'iftsta/x12/I']);
    expect(read('IFTSTA:D:99B', 'STS+1+I::87:DELIVERED', forwarder)).toEqual(['DELIVERED', 'iftsta/words/DELIVERED']);
    expect(read('IFTSTA:D:99B', 'STS+1+I::87:INVOICED', forwarder)).toEqual(['UNKNOWN', 'unmapped']);
    expect(read('IFTSTA:D:99B', 'STS+1+I::87', forwarder)).toEqual(['UNKNOWN', 'unmapped']);
    expect(read('IFTSTA:D:99B', 'STS+1+VD::87', forwarder)).toEqual(['DEPARTED', 'iftsta/x12/VD']);
  });

  test('an unmapped status is kept, marked and reported', () => {
    const interpretation = interpretMessage('IFTSTA:D:95B', [
      'STS+1+QX::87:LOST IN THOUGHT',
      'DTM+334:202603051400:203',
      BOX,
    ]);
    expect(eventsOf(interpretation)).toMatchObject([
      { code: 'UNKNOWN', kind: 'SHIPMENT', wording: '87:QX', remark: 'LOST IN THOUGHT', flags: ['CODE_UNMAPPED'] },
    ]);
    expect(faultsOf(interpretation)).toEqual(['STATUS_UNMAPPED']);
  });
});
