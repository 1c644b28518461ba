import { INTERPRET_LIMITS } from '../limits.js';
import { remarkOf, textsForRemark } from './remarks.js';

test('a remark says every text once, and nothing of none', () => {
  expect(remarkOf(['held', '', 'seal broken', 'held'])).toBe('held; seal broken');
  expect(remarkOf(['', ''])).toBeNull();
});

test('of ten thousand texts as many are kept as a remark has room for, and the remark is the same', () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index % 5_000}`);
  const kept = textsForRemark(texts);
  expect(kept.length).toBeLessThan(INTERPRET_LIMITS.remarkCharacters);
  expect(remarkOf(kept)).toBe(remarkOf(texts));
});
