import {
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Post,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from '../../observability/metrics.js';
import { Gateway } from './gateway.js';
import type { Accepted } from './gateway.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { readBody } from './raw-body.js';
import { Receipts } from './receipts.js';
import type { ReceiptAnswer } from './receipts.js';

export const MAX_BODY_BYTES = Symbol('MaxBodyBytes');
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Controller()
@UseFilters(ProblemFilter)
export class GatewayController {
  constructor(
    private readonly gateway: Gateway,
    private readonly receipts: Receipts,
    private readonly metrics: Metrics,
    @Inject(MAX_BODY_BYTES) private readonly maxBodyBytes: number,
  ) {}

  /** The raw message as the body, in any format that Landbridge reads. Answered when Kafka has it. */
  @Post('feeds/:feedId/messages')
  @HttpCode(HttpStatus.ACCEPTED)
  async post(
    @Param('feedId') feedId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('authorization') authorization?: string,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<Accepted> {
    const feed = await this.gateway.authorise(feedId, authorization);
    return this.gateway.limited(feed.id, async () => {
      const body = await readBody(request, this.maxBodyBytes);
      const accepted = await this.gateway.accept(feed, body, idempotencyKey);
      this.metrics.gatewayAccepted.inc({ feed: feed.id });
      void reply.header('location', `/receipts/${accepted.receiptId}`);
      return accepted;
    });
  }

  /** What has become of it. A receipt is its feed's business alone: with another key it does not exist. */
  @Get('receipts/:receiptId')
  async receipt(
    @Param('receiptId') receiptId: string,
    @Headers('authorization') authorization?: string,
  ): Promise<ReceiptAnswer> {
    const feed = await this.gateway.feedOf(authorization);
    const answer = UUID.test(receiptId) ? await this.receipts.find(receiptId, feed) : null;
    if (answer === null) throw new Problem('RECEIPT_UNKNOWN', 'Check the id, and that the key is of the same feed');
    return answer;
  }
}
