import { findStart, isUtf16 } from './syntax/find-start.js';

/**
 * Whether a body is X12: ISA, or GS or ST without it, at the very beginning (byte order mark and blanks aside) and with a separator behind
 * it that is neither letter nor digit. UTF-16 counts too, though the syntax layer can only refuse it: the fault then names the right thing.
 */
export const looksLikeX12 = (body: Uint8Array): boolean => findStart(body) !== null || isUtf16(body);
