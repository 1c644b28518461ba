import { Args, Context, Field, ID, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { QuarantineService, RetryRefusedError, type RetryOutcome } from '../../replay/quarantine.service.js';
import { apiError, badUserInput } from '../api-error.js';
import { keyOfId } from '../global-id.js';
import { MAX_PAGE } from '../limits.js';
import { RequestContexts, type RequestContext } from '../request-context.js';
import { QuarantinedMessageModel } from './quarantined-message.model.js';

@ObjectType('RetryResult', { description: 'What came of a second try.' })
export class RetryResultModel implements RetryOutcome {
  @Field(() => Int, { description: 'Errors asked for that exist.' })
  readonly asked: number;

  @Field(() => Int, { description: 'Errors that are gone.' })
  readonly resolved: number;

  @Field(() => Int, { description: 'Errors that are still there.' })
  readonly stillOpen: number;

  @Field(() => String, {
    nullable: true,
    description: 'Receipt of the corrected message, for `GET /receipts/{id}`; null when none was sent.',
  })
  readonly receiptId: string | null;

  @Field(() => [QuarantinedMessageModel], { description: 'The errors as they are now.' })
  readonly quarantined: readonly QuarantinedMessageModel[];
}

/** What operators do with the quarantine. */
@Resolver()
export class QuarantineCommandsResolver {
  constructor(
    private readonly quarantine: QuarantineService,
    private readonly contexts: RequestContexts,
  ) {}

  @Mutation(() => RetryResultModel, {
    description:
      'Reads quarantined messages once more, after a code was mapped or the program mended. With `editedBody` the corrected text is sent as a new message that names the original; the original stays as it came.',
  })
  async retryQuarantined(
    @Args('ids', { type: () => [ID], description: 'Global ids of quarantined errors, 1 to 100.' })
    ids: readonly string[],
    @Args('editedBody', {
      type: () => String,
      nullable: true,
      description:
        'The whole message, corrected. Only with errors of one message; a message too large for a request is sent by its feed.',
    })
    editedBody: string | null,
    @Context() context: RequestContext,
  ): Promise<RetryResultModel> {
    if (ids.length === 0 || ids.length > MAX_PAGE) throw badUserInput(`Name 1 to ${MAX_PAGE} quarantined errors.`);
    const keys = ids.map((id) => keyOfId('QuarantinedMessage', id));
    const outcome = await this.#retry(keys, editedBody ?? null);
    this.contexts.renew(context);
    const found = await Promise.all(keys.map((key) => context.loaders.quarantined.load(key)));
    return { ...outcome, quarantined: found.filter((entry) => entry !== null) };
  }

  async #retry(keys: readonly string[], editedBody: string | null): Promise<RetryOutcome> {
    try {
      return await this.quarantine.retry(keys, editedBody);
    } catch (error) {
      if (!(error instanceof RetryRefusedError)) throw error;
      throw apiError(error.code === 'ALREADY_RESOLVED' ? 'CONFLICT' : 'BAD_USER_INPUT', `${error.message}.`);
    }
  }
}
