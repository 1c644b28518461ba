import type { Fault, FaultCode, FaultSeverity } from '../../canonical/fault.js';

/** The only place where faults of the XML layer are made. */
export const xmlFault = (
  code: Extract<FaultCode, `XML_${string}`>,
  severity: FaultSeverity,
  { byte, detail }: { readonly byte: number; readonly detail: string },
): Fault => ({ stage: 'decode', severity, code, at: { byte }, detail });
