import { EN, RU, ZH } from '../../../console/src/words/languages.js';

/** Every text of a dictionary with the way to it; a text with values in it is said with numbers. */
function textsOf(words: object, way = ''): readonly (readonly [way: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const name = `${way}.${key}`;
    if (typeof value === 'string') return [[name, value] as const];
    if (typeof value !== 'function') return textsOf(value as object, name);
    const say = value as (...values: unknown[]) => string;
    return [[name, say(...(name.endsWith('.effect') ? [{}] : [5, 6, 7]))] as const];
  });
}

test.each([
  ['中文', ZH],
  ['русский', RU],
])('%s has every text that English has, and no other', (_, words) => {
  expect(textsOf(words).map(([way]) => way)).toEqual(textsOf(EN).map(([way]) => way));
});

test('no text is empty in any language', () => {
  const empty = [EN, ZH, RU].flatMap((words) => textsOf(words).filter(([, text]) => text.trim() === ''));
  expect(empty).toEqual([]);
});

test.each([
  ['中文', ZH, /[\u4e00-\u9fff]/],
  ['русский', RU, /[а-яё]/i],
])('%s is not English: its sentences are in its own letters', (_, words, letters) => {
  const foreign = textsOf(words).filter(([, text]) => text.split(' ').length > 3 && !letters.test(text));
  expect(foreign).toEqual([]);
});

test('Chinese texts are punctuated as Chinese is', () => {
  const bad = textsOf(ZH).filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text));
  expect(bad).toEqual([]);
});

test('a count in Russian has the form of the word that it wants', () => {
  expect([1, 2, 5, 11, 21].map((count) => RU.track.journeys(count))).toEqual([
    '1 единица',
    '2 единицы',
    '5 единиц',
    '11 единиц',
    '21 единица',
  ]);
});
