import type { Fault } from '../../../canonical/fault.js';
import type { SyntaxLimits } from './limits.js';
import { syntaxFault } from './syntax-fault.js';

/** Counts the faults of a body, so that a hostile one cannot fill the memory with them. */
export class FaultBudget {
  private taken = 0;
  private dropped = 0;

  constructor(private readonly limit: number) {}

  /** Adds the fault to a list of its body while the limit allows. */
  add(list: Fault[], fault: Fault): void {
    if (this.taken >= this.limit) this.dropped += 1;
    else {
      this.taken += 1;
      list.push(fault);
    }
  }

  /** The fault that stands for those past the limit. */
  remainder(): readonly Fault[] {
    if (this.dropped === 0) return [];
    const detail = `${this.dropped} more faults are not listed`;
    return [syntaxFault('X12_LIMIT', 'error', { at: { byte: 0 }, detail })];
  }
}

/** What holds while one body is read. */
export interface Bounds {
  readonly limits: SyntaxLimits;
  readonly budget: FaultBudget;
}
