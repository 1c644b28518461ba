import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { classifyWriteError } from '../../database/sql-errors.js';
import { LOG } from '../../observability/log.js';
import type { Log } from '../../observability/log.js';
import { Problem } from './problem.js';

const RETRY_AFTER_SECONDS = 2;

/** The gateway's one way of saying no: `application/problem+json`. Whatever we did not foresee is told without its insides. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.#problemOf(error);
    if (problem.code === 'KEY_MISSING' || problem.code === 'KEY_UNKNOWN')
      void reply.header('www-authenticate', 'Bearer');
    if (problem.retryAfterSeconds !== null) void reply.header('retry-after', problem.retryAfterSeconds);
    // The rest of a body that we refuse to read would otherwise be taken for the next request.
    if (problem.code === 'TOO_LARGE' || problem.code === 'ENCODED') void reply.header('connection', 'close');
    void reply.status(problem.getStatus()).type('application/problem+json').send(problem.getResponse());
  }

  #problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof HttpException) return new Problem('BAD_REQUEST', error.message);
    this.log.error({ error }, 'gateway request failed');
    const detail =
      classifyWriteError(error) === 'outage' ? 'Our database cannot be reached' : 'Something failed on our side';
    return new Problem('UNAVAILABLE', detail, RETRY_AFTER_SECONDS);
  }
}
