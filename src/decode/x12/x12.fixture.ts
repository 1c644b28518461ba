/** X12 of our own making for the specs: an interchange of fixed width with every delimiter to choose. */
export interface Delimiters {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
  /** ISA11: `U`, or the repetition separator. */
  readonly repetition: string;
}

export interface InterchangeOptions extends Partial<Delimiters> {
  readonly sender?: string;
  readonly recipient?: string;
  /** ISA15 */
  readonly usage?: string;
  /** ISA13, nine digits. */
  readonly number?: string;
  readonly group?: string;
  readonly version?: string;
  /** GS04 and GS05. */
  readonly made?: readonly [date: string, time: string];
}

export const PLAIN: Delimiters = { element: '*', component: '>', terminator: '~', repetition: 'U' };

/** One character a byte, so that bytes beyond ASCII can be written as `\xe9`. */
export const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export function isa(options: InterchangeOptions = {}): string {
  const { element, component, terminator, repetition } = { ...PLAIN, ...options };
  const { sender = 'SHORELINE', recipient = 'LANDBRIDGE', usage = 'P', number = '000000077' } = options;
  const parties = ['ZZ', sender.padEnd(15), 'ZZ', recipient.padEnd(15)];
  const rest = ['260305', '1500', repetition, '00401', number, '0', usage, component];
  return ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), ...parties, ...rest].join(element) + terminator;
}

/** ST, the segments (written with `*`), SE with its right count. */
export function transactionSet(type: string, segments: readonly string[], options: InterchangeOptions = {}): string {
  const { element, terminator } = { ...PLAIN, ...options };
  const all = [`ST*${type}*0001`, ...segments, `SE*${segments.length + 2}*0001`];
  return all.map((segment) => segment.replaceAll('*', element) + terminator).join('');
}

/** ISA, GS, the transaction sets, GE, IEA. */
export function interchange(sets: readonly string[], options: InterchangeOptions = {}): string {
  const { element, terminator } = { ...PLAIN, ...options };
  const { number = '000000077', group = 'QO', version = '004010', made = ['20260305', '1500'] } = options;
  const write = (segment: string): string => segment.replaceAll('*', element) + terminator;
  const gs = write(`GS*${group}*SHORELINE*LANDBRIDGE*${made.join('*')}*7*X*${version}`);
  const ends = [write(`GE*${sets.length}*7`), write(`IEA*1*${number}`)];
  return [isa(options), gs, ...sets, ...ends].join('');
}

/** An interchange with one transaction set. */
export const message = (type: string, segments: readonly string[], options: InterchangeOptions = {}): string =>
  interchange([transactionSet(type, segments, options)], options);
