import type { Fault, FaultCode, FaultPlace, FaultSeverity } from '../canonical/fault.js';
import { INTERPRET_LIMITS } from './limits.js';

type Finding = Pick<Fault, 'code' | 'at' | 'detail'>;

/** The faults of one message while it is interpreted. What repeats itself for the same reason is reported once, at its first place. */
export class FaultList {
  private readonly faults: Fault[] = [];
  private readonly reported = new Set<string>();
  private readonly counts: Record<FaultSeverity, number> = { error: 0, warning: 0 };
  private leftOut = 0;

  warning(code: FaultCode, at: FaultPlace, detail: string): void {
    this.add('warning', code, at, detail);
  }

  error(code: FaultCode, at: FaultPlace, detail: string): void {
    this.add('error', code, at, detail);
  }

  /** Reports `reason` only the first time it comes. */
  warnOnce(reason: string, fault: Finding): void {
    if (this.isNew(fault.code, reason)) this.warning(fault.code, fault.at, fault.detail);
  }

  errorOnce(reason: string, fault: Finding): void {
    if (this.isNew(fault.code, reason)) this.error(fault.code, fault.at, fault.detail);
  }

  /** In the order of the bytes. */
  get all(): readonly Fault[] {
    const inOrder = this.faults.toSorted((a, b) => a.at.byte - b.at.byte);
    const last = inOrder.at(-1);
    if (this.leftOut === 0 || last === undefined) return inOrder;
    return [...inOrder, { ...last, detail: `${this.leftOut} more faults like these are left out` }];
  }

  private isNew(code: FaultCode, reason: string): boolean {
    const key = `${code} ${reason}`;
    if (this.reported.has(key)) return false;
    this.reported.add(key);
    return true;
  }

  /** Errors and warnings are counted apart: no flood of warnings hides an error. */
  private add(severity: FaultSeverity, code: FaultCode, at: FaultPlace, detail: string): void {
    this.counts[severity] += 1;
    if (this.counts[severity] > INTERPRET_LIMITS.faultsPerMessage) this.leftOut += 1;
    else this.faults.push({ stage: 'normalise', severity, code, at, detail });
  }
}
