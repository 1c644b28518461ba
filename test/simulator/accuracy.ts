import type { Finding, Verdict } from './judge.js';
import { ASPECTS } from './judge.js';

/** What was found with a share of the messages lost. */
export interface Accuracy {
  readonly loss: number;
  readonly findings: readonly Finding[];
}

/** A table in Markdown: per loss and aspect how much of what is true is shown right, and how much is shown wrong. */
export function accuracyTable(measured: readonly Accuracy[]): string {
  const rows = measured.map(({ loss, findings }) => [
    `${Math.round(loss * 100)} %`,
    ...ASPECTS.map((aspect) => share(findings.filter((finding) => finding.aspect === aspect))),
    String(count(findings, 'WRONG')),
  ]);
  const head = ['lost', ...ASPECTS, 'wrong'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `96.1 % (2.4 older)` */
function share(findings: readonly Finding[]): string {
  const percent = (verdict: Verdict): string => ((count(findings, verdict) * 100) / findings.length).toFixed(1);
  if (findings.length === 0) return '–';
  const older = percent('OLDER');
  return `${percent('RIGHT')} %${older === '0.0' ? '' : ` (${older} older)`}`;
}

const count = (findings: readonly Finding[], verdict: Verdict): number =>
  findings.filter((finding) => finding.verdict === verdict).length;
