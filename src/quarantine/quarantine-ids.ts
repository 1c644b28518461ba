import type { Fault } from '../canonical/fault.js';
import { hashId } from '../inbox/hash-id.js';

/**
 * The id of each fault in quarantine: of its content, the message it stands in, its code and its byte, so that the same finding is the same
 * entry whatever else a later decoder finds. Findings that agree in all of these are counted among themselves.
 */
export function quarantineIds(
  contentKey: string,
  faults: readonly { readonly part: number; readonly fault: Pick<Fault, 'code' | 'at'> }[],
): readonly string[] {
  const seen = new Map<string, number>();
  return faults.map(({ part, fault }) => {
    const identity = [String(part), fault.code, String(fault.at.byte)];
    const key = identity.join('/');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return hashId('quarantine', contentKey, ...identity, ...(before === 0 ? [] : [String(before)]));
  });
}
