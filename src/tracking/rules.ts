import type { Explanation } from './journey.js';
import type { Rule } from './rule.js';
import { HISTORY_RULES } from './rules-of-history.js';
import { MOVEMENT_RULES } from './rules-of-movement.js';
import { STATUS_RULES } from './rules-of-status.js';
import { SURROUNDING_RULES } from './rules-of-surroundings.js';

/** Every rule of the fold. docs/rules.md is written from this table, and explanations speak its sentences. */
export const RULES = { ...HISTORY_RULES, ...MOVEMENT_RULES, ...STATUS_RULES, ...SURROUNDING_RULES } as const;

export type RuleName = keyof typeof RULES;

/** Sentences cut at their places to fill, once. */
const SENTENCES = new Map<RuleName, readonly string[]>(
  (Object.entries(RULES) as [RuleName, Rule][]).map(([name, { text }]) => [name, (text ?? '').split(/[{}]/)]),
);

/** The rule's sentence, filled; what is not known shows as an ellipsis. */
export function sentence(rule: RuleName, values: Readonly<Record<string, string | null>> = {}): string {
  const parts = SENTENCES.get(rule) ?? [];
  return parts.length === 1
    ? (parts[0] ?? '')
    : parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '…'))).join('');
}

/** The facts an explanation stands on. */
export type Evidence = Pick<Explanation, 'winningEvent' | 'losingEvents'>;

/** An explanation by this rule. */
export const explain = (
  rule: RuleName,
  values: Readonly<Record<string, string | null>>,
  { winningEvent, losingEvents }: Evidence,
): Explanation => ({ rule, text: sentence(rule, values), winningEvent, losingEvents });

/** docs/rules.md: every rule with its statement, an example and the test that holds it. */
export function rulesDocument(): string {
  const sections: readonly (readonly [string, Readonly<Record<string, Rule>>])[] = [
    ['Facts, order and journeys', HISTORY_RULES],
    ['Milestones, legs and stops', MOVEMENT_RULES],
    ['Status and destination', STATUS_RULES],
    ['Whereabouts, clearance, estimates, exceptions and shipments', SURROUNDING_RULES],
  ];
  return `${INTRODUCTION}${sections.map(([title, rules]) => `\n## ${title}\n${rulesOf(rules)}`).join('')}`;
}

const rulesOf = (rules: Readonly<Record<string, Rule>>): string =>
  Object.entries(rules)
    .map(
      ([name, { statement, example, test }]) =>
        `\n### ${name}\n\n${statement}\n\nExample: ${example}\n\nTest: _${test}_\n`,
    )
    .join('');

const INTRODUCTION = `# Rules of the fold

How facts become journeys. Each status and each milestone names the rule that made it (\`explanation.rule\`); the sentences it speaks
stand beside these in \`src/tracking/rules-of-*.ts\`, and this page is written from there.

What belongs to a kind of field is believed in the order of \`precedence\` in \`src/tracking/fold-settings.ts\`.
`;
