import type { Fault, FaultCode, FaultPlace, FaultSeverity } from '../../../canonical/fault.js';

/** The codes that this layer reports; canonical/fault.ts says what each means. */
export type SyntaxFaultCode = Extract<FaultCode, `X12_${string}` | 'EMPTY_MESSAGE' | 'TOO_LARGE'>;

export function syntaxFault(
  code: SyntaxFaultCode,
  severity: FaultSeverity,
  where: { readonly at: FaultPlace; readonly detail: string },
): Fault {
  return { stage: 'decode', severity, code, at: where.at, detail: where.detail };
}
