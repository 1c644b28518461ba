import type { JournalEntry } from '../canonical/tracking-event.js';
import { customs, idOf, journeyOf, railway, said, stated, terminal } from './given.fixture.js';

const CHINESE = { train: 'X8011', wagon: '5218673' };
const KAZAKH = { train: '7085-082-1301', wagon: '94614831' };
const CN = stated('CN', 'EXPORT', '800020260000000123');

const at = (day: string, clock: string) => `2026-03-${day} ${clock} +00:00`;
const LEFT = said(railway, 'DEPARTED', { at: at('14', '02:00'), place: 'tuanjiecun', ...CHINESE });
const CAME = said(railway, 'ARRIVED', { at: at('16', '14:10'), place: 'CNAKL', ...CHINESE });
const EXIT = said(customs, 'CUSTOMS_EXITED', { at: at('16', '21:25'), customs: CN });
const GONE = said(railway, 'DEPARTED', { at: at('16', '21:50'), place: 'CNAKL', ...CHINESE });
const FAR_SIDE = said(railway, 'ARRIVED', { at: at('16', '22:25'), place: 'KZDOS', ...KAZAKH });
const RELOADED = said(railway, 'RELOADED', { at: at('17', '00:40'), place: 'KZDOS', ...KAZAKH });
const GONE_ON = said(railway, 'DEPARTED', { at: at('17', '04:10'), place: 'KZDOS', ...KAZAKH });

const waits = (...facts: readonly JournalEntry[]) =>
  journeyOf(...facts).borderCrossings.map(({ place, waiting }) => [
    place.code,
    ...waiting.map(({ cause, minutes, until }) => `${cause} ${minutes}${until === null ? ' still' : ''}`),
  ]);

test('waiting at the border is split by what ended it', () => {
  expect(waits(LEFT, CAME, EXIT, GONE, FAR_SIDE, RELOADED, GONE_ON)).toEqual([
    ['CNAKL', 'CUSTOMS 435', 'TRAIN 25'],
    ['KZDOS', 'RELOAD 135', 'TRAIN 210'],
  ]);
});

test('the dossier tells of arrival, customs, reload and departure, and from what to what', () => {
  const [near, far] = journeyOf(LEFT, CAME, EXIT, GONE, FAR_SIDE, RELOADED, GONE_ON).borderCrossings;
  expect(near).toMatchObject({
    arrived: { actual: { event: idOf(CAME) } },
    customs: [{ country: 'CN', procedure: 'EXPORT', status: 'CUSTOMS_EXITED', at: { event: idOf(EXIT) } }],
    reloaded: null,
    departed: { actual: { event: idOf(GONE) } },
    dwellMinutes: 460,
  });
  expect(far).toMatchObject({ reloaded: { actual: { event: idOf(RELOADED) } }, customs: [] });
  expect([far?.from?.wagon, far?.to?.wagon]).toEqual([CHINESE.wagon, KAZAKH.wagon]);
});

test('what lasts still waits for the hold that stands, for the train once reloaded, else for nobody knows what', () => {
  const word = said(terminal, 'INSPECTED', { at: at('17', '02:10'), place: 'CNAKL' });
  expect(waits(LEFT, CAME)).toEqual([['CNAKL']]);
  expect(waits(LEFT, CAME, word)).toEqual([['CNAKL', 'UNKNOWN 720 still']]);
  const held = said(customs, 'CUSTOMS_HELD', { at: at('16', '20:00'), customs: CN });
  expect(waits(LEFT, CAME, held, word)).toEqual([['CNAKL', 'CUSTOMS 720 still']]);
  const stored = said(terminal, 'STORED', { at: at('17', '01:40'), place: 'KZDOS' });
  expect(waits(LEFT, FAR_SIDE, RELOADED, stored)).toEqual([['KZDOS', 'RELOAD 135', 'TRAIN 60 still']]);
});

test('of a stay whose end nobody reported the last part is not measured, and another country’s customs are not of it', () => {
  const opened = said(customs, 'TRANSIT_OPENED', { at: at('16', '20:00'), customs: stated('KZ', 'TRANSIT') });
  const later = said(customs, 'CUSTOMS_RELEASED', { at: at('20', '20:00'), customs: stated('CN', 'EXPORT') });
  expect(waits(LEFT, CAME, opened, FAR_SIDE, later)[0]).toEqual(['CNAKL']);
  const handed = said(railway, 'HANDED_OVER', { at: at('16', '20:10'), place: 'CNAKL', ...CHINESE });
  expect(waits(LEFT, CAME, handed, FAR_SIDE)[0]).toEqual(['CNAKL', 'TRAIN 360']);
});

test('a border point that is only announced has no dossier yet', () => {
  const expected = said(railway, 'ARRIVED', {
    at: at('16', '16:00'),
    place: 'CNAKL',
    classifier: 'ESTIMATED',
    ...CHINESE,
  });
  expect(waits(LEFT, expected)).toEqual([]);
});
