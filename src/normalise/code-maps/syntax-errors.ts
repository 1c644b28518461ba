/** 0085, syntax errors of CONTRL (ISO 9735-4): names compared with the published list. */
const ROWS: readonly (readonly [code: string, name: string])[] = [
  ['2', 'syntax version or level not supported'],
  ['7', 'interchange recipient not actual recipient'],
  ['12', 'invalid value'],
  ['13', 'missing'],
  ['14', 'value not supported in this position'],
  ['15', 'not supported in this position'],
  ['16', 'too many constituents'],
  ['17', 'no agreement'],
  ['18', 'unspecified error'],
  ['19', 'invalid decimal notation'],
  ['20', 'character invalid as service character'],
  ['21', 'invalid character'],
  ['22', 'invalid service character'],
  ['23', 'unknown interchange sender'],
  ['24', 'too old'],
  ['25', 'test indicator not supported'],
  ['26', 'duplicate detected'],
  ['27', 'security function not supported'],
  ['28', 'references do not match'],
  ['29', 'control count does not match number of instances received'],
  ['30', 'groups and messages or packages mixed'],
  ['31', 'more than one message type in group'],
  ['32', 'lower level empty'],
  ['33', 'invalid occurrence outside message, package or group'],
  ['35', 'too many repetitions of a data element or segment'],
  ['36', 'too many repetitions of a segment group'],
  ['37', 'invalid type of character'],
  ['38', 'missing digit in front of decimal sign'],
  ['39', 'data element too long'],
  ['40', 'data element too short'],
  ['44', 'trailing separator'],
  ['45', 'character set not supported'],
  ['46', 'envelope functionality not supported'],
];

const NAMES: ReadonlyMap<string, string> = new Map(ROWS);

/** `too many constituents (16)`; the code alone where the list does not have it. */
export function syntaxErrorName(code: string): string {
  const name = NAMES.get(code.replace(/^0+(?=\d)/, ''));
  return name === undefined ? `error ${code}` : `${name} (${code})`;
}
