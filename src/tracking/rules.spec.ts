/**
 * Goal: docs/rules.md says what the code does. Method: it is written from the rule tables, and every rule names a test that exists.
 * `UPDATE_DOCS=1` writes the page anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Rule } from './rule.js';
import { RULES, rulesDocument, sentence } from './rules.js';

const PAGE = 'docs/rules.md';
const rules = Object.entries(RULES) as [keyof typeof RULES, Rule][];

const sources = (suffix: string): readonly string[] =>
  readdirSync('src/tracking')
    .filter((name) => name.endsWith(suffix) && !name.startsWith('rules'))
    .map((name) => readFileSync(`src/tracking/${name}`, 'utf8'));

test('docs/rules.md is the page that the rule tables make', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, rulesDocument());
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesDocument());
});

test('every rule names a test that exists', () => {
  const named = new Set(
    sources('.spec.ts').flatMap((text) => [...text.matchAll(/\btest\(\s*'([^']+)'/g)].map(([, name]) => name)),
  );
  expect(rules.filter(([, { test: name }]) => !named.has(name)).map(([rule]) => rule)).toEqual([]);
});

test('every rule that speaks is spoken by the code', () => {
  const code = sources('.ts').join('\n');
  const silent = rules.filter(([rule, { text }]) => text !== null && !code.includes(`'${rule}'`));
  expect(silent.map(([rule]) => rule)).toEqual([]);
});

test('a sentence is filled, and shows what is not known', () => {
  expect(sentence('status.delivered', { place: 'Duisburg' })).toBe('Delivered at Duisburg.');
  expect(sentence('status.delivered')).toBe('Delivered at ….');
});
