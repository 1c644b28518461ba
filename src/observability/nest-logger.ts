import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest says, in our log. */
export class NestLogger implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...details: unknown[]): void {
    this.to.info(fieldsOf(details), String(message));
  }
  error(message: unknown, ...details: unknown[]): void {
    this.to.error(fieldsOf(details), String(message));
  }
  warn(message: unknown, ...details: unknown[]): void {
    this.to.warn(fieldsOf(details), String(message));
  }
  debug(message: unknown, ...details: unknown[]): void {
    this.to.debug(fieldsOf(details), String(message));
  }
  verbose(message: unknown, ...details: unknown[]): void {
    this.to.debug(fieldsOf(details), String(message));
  }
  fatal(message: unknown, ...details: unknown[]): void {
    this.to.error(fieldsOf(details), String(message));
  }
}

/** Nest gives a stack or further values first and the context last. */
function fieldsOf(details: readonly unknown[]): Readonly<Record<string, unknown>> {
  const context = details.at(-1);
  const rest = details.slice(0, -1);
  return { ...(typeof context === 'string' ? { context } : {}), ...(rest.length === 0 ? {} : { details: rest }) };
}
