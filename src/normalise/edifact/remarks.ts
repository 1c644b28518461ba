import { damageText, equipmentOf, freeText, qualifierOf, unitCount } from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { MessageScope } from './message-scope.js';

/** 4451 of texts about the goods, which tracking does not need and partners do not want copied: AAA and AAD. */
const GOODS_TEXTS: ReadonlySet<string> = new Set(['AAA', 'AAD']);

/** Free texts about what happened, one after the other. */
export function textsOf({ segments }: MessageScope, texts: readonly SegmentNumber[]): readonly string[] {
  return texts.filter((ftx) => !GOODS_TEXTS.has(qualifierOf(segments, ftx))).map((ftx) => freeText(segments, ftx));
}

export const damagesOf = ({ segments }: MessageScope, damages: readonly SegmentNumber[]): readonly string[] =>
  damages
    .map((dam) => damageText(segments, dam))
    .filter((text) => text !== '')
    .map((text) => `damage: ${text}`);

/** `5 × 45G1`: what is ordered where no numbers are told. */
export function countRemark({ segments }: MessageScope, { equipment, count }: Equipment): readonly string[] {
  const units = count === null ? null : unitCount(segments, count);
  const { sizeType } = equipmentOf(segments, equipment);
  return units === null ? [] : [`${units} × ${sizeType === '' ? 'equipment' : sizeType}`];
}

/** The texts that a remark has room for, each once. Made once where many facts have the same texts, so that their work does not multiply. */
export function textsForRemark(texts: readonly string[]): readonly string[] {
  const kept = new Set<string>();
  let characters = 0;
  for (const text of texts) {
    if (characters > INTERPRET_LIMITS.remarkCharacters) break;
    if (text === '' || kept.has(text)) continue;
    kept.add(text);
    characters += text.length;
  }
  return [...kept];
}

/** The remark of a fact: what was said beside the code, each once; null when nothing was. */
export function remarkOf(texts: readonly string[]): string | null {
  const said = [...new Set(texts.filter((text) => text !== ''))].join('; ');
  return said === '' ? null : said.slice(0, INTERPRET_LIMITS.remarkCharacters);
}
