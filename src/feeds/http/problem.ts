import { HttpException, HttpStatus } from '@nestjs/common';

/** Every way in which the gateway says no (RFC 9457), with the sentence that says what to do. */
export const PROBLEMS = {
  BAD_REQUEST: [HttpStatus.BAD_REQUEST, 'The request cannot be read'],
  KEY_MISSING: [HttpStatus.UNAUTHORIZED, 'Send the feed’s key as `Authorization: Bearer <key>`'],
  KEY_UNKNOWN: [HttpStatus.UNAUTHORIZED, 'The key is not known or was revoked; ask for a new one'],
  KEY_OF_OTHER_FEED: [
    HttpStatus.FORBIDDEN,
    'This key writes to another feed; use that feed’s path, or this feed’s key',
  ],
  FEED_UNKNOWN: [HttpStatus.NOT_FOUND, 'The feed is not registered here'],
  RECEIPT_UNKNOWN: [HttpStatus.NOT_FOUND, 'No message of this key’s feed has this receipt'],
  TOO_LARGE: [HttpStatus.PAYLOAD_TOO_LARGE, 'Split the message and send its parts'],
  ENCODED: [HttpStatus.UNSUPPORTED_MEDIA_TYPE, 'Send the message itself as the body, not packed and not as a form'],
  KEY_REUSED: [HttpStatus.UNPROCESSABLE_ENTITY, 'This Idempotency-Key was used for another body; take a new one'],
  UNDER_WAY: [HttpStatus.CONFLICT, 'A request with this Idempotency-Key has not ended yet; ask again soon'],
  TOO_MANY: [HttpStatus.TOO_MANY_REQUESTS, 'Too many messages of this feed are under way; wait for their answers'],
  UNAVAILABLE: [
    HttpStatus.SERVICE_UNAVAILABLE,
    'The message may not have been accepted; send it again, what arrives twice counts once',
  ],
} as const satisfies Record<string, readonly [HttpStatus, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An answer other than the wanted one. `detail` says what about this request; `retryAfterSeconds` when to come back. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    const [status, title] = PROBLEMS[code];
    super({ type: `urn:landbridge:problem:${code.toLowerCase().replaceAll('_', '-')}`, title, status, detail }, status);
  }
}
