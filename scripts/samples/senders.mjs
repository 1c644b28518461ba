/**
 * One row per feed: how its computer writes EDIFACT. `zone` is the clock of its envelope and document times,
 * `delay` the minutes from an event to its message (least, most).
 */

const one = (reference, number) => String(number);
const CRLF = '\r\n';
const UNA = "UNA:+.? '";

export const SENDERS = {
  'cq-rail-terminal': {
    party: 'CQRT',
    zone: 'Asia/Shanghai',
    syntax: 'UNOA:2',
    una: UNA,
    lineEnd: CRLF,
    delay: [6, 45],
  },
  'cn-rail': {
    party: 'CNRW',
    qualifier: 'ZZZ',
    zone: 'Asia/Shanghai',
    syntax: 'UNOY:4',
    charset: 'utf-8',
    delay: [20, 95],
    messageReference: (reference, number) => `${reference}${String(number).padStart(3, '0')}`,
  },
  'cis-rail': {
    party: 'KZRW',
    zone: 'Europe/Moscow',
    syntax: 'UNOE:3',
    charset: 'iso-8859-5',
    lineEnd: '\n',
    delay: [70, 260],
  },
  'malaszewicze-terminal': {
    party: 'PLMT',
    zone: 'Europe/Warsaw',
    syntax: 'UNOD:3',
    charset: 'iso-8859-2',
    una: UNA,
    lineEnd: '\n',
    delay: [15, 80],
  },
  'duisburg-terminal': {
    party: 'DURT',
    zone: 'Europe/Berlin',
    syntax: 'UNOC:3',
    charset: 'iso-8859-1',
    // Decimal comma, as German systems write it.
    una: "UNA:+,? '",
    lineEnd: CRLF,
    delay: [5, 35],
  },
  'qinzhou-port': { party: 'QZCT', zone: 'Asia/Shanghai', syntax: 'UNOA:1', delay: [5, 60] },
  'singapore-terminal': {
    party: 'SGTP',
    zone: 'Asia/Singapore',
    syntax: 'UNOA:2',
    lineEnd: CRLF,
    applicationReference: true,
    delay: [5, 30],
  },
  'ocean-carrier': {
    party: 'OCLN',
    qualifier: 'ZZZ',
    zone: 'Asia/Singapore',
    syntax: 'UNOC:2',
    charset: 'iso-8859-1',
    delay: [150, 500],
    messageReference: (reference, number) => `${reference}${number}`,
  },
  'guoyuan-port': { party: 'GYRP', zone: 'Asia/Shanghai', syntax: 'UNOA:1', lineEnd: '\n', delay: [10, 90] },
  'yangtze-barge': { party: 'YZBL', zone: 'Asia/Shanghai', syntax: 'UNOA:3', una: UNA, delay: [60, 320] },
  'yangshan-terminal': { party: 'YSCT', zone: 'Asia/Shanghai', syntax: 'UNOA:2', lineEnd: '\n', delay: [10, 50] },
  'hamburg-terminal': {
    party: 'HHCT',
    zone: 'Europe/Berlin',
    syntax: 'UNOC:3',
    charset: 'iso-8859-1',
    group: true,
    delay: [5, 25],
  },
  'cn-customs': { party: 'CNCU', zone: 'Asia/Shanghai', syntax: 'UNOA:3', delay: [5, 30] },
  'eu-customs': {
    party: 'EUCG',
    zone: 'Europe/Berlin',
    syntax: 'UNOC:3',
    charset: 'iso-8859-1',
    una: UNA,
    lineEnd: CRLF,
    delay: [5, 20],
  },
  forwarder: {
    party: 'LBFW',
    zone: 'Asia/Shanghai',
    syntax: 'UNOC:3',
    charset: 'iso-8859-1',
    lineEnd: '\n',
    delay: [45, 400],
  },
};

const DEFAULTS = { una: '', lineEnd: '', charset: 'us-ascii', group: false, messageReference: one };
for (const [feed, row] of Object.entries(SENDERS)) SENDERS[feed] = { ...DEFAULTS, ...row };
