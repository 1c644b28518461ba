import fastifyWebsocket from '@fastify/websocket';
import { Module, type OnApplicationShutdown, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { OutboxTail } from '../exchange/outbox-tail.js';
import type { Log } from '../observability/log.js';
import { JourneyReader } from '../read-model/journey.reader.js';
import { ErrorFormatter } from './error-formatter.js';
import { GraphiqlController } from './graphiql/graphiql.controller.js';
import { MAX_SOCKET_MESSAGE_BYTES } from './limits.js';
import { mercuriusOptions } from './mercurius-options.js';
import { READ_POOL, type ReadPool } from './read-pool.js';
import { ReadersModule, type ReadersOptions } from './readers.module.js';
import { RequestContexts } from './request-context.js';
import { RESOLVERS } from './resolvers.js';
import { JourneyWatch } from './subscriptions/journey-watch.js';

export interface GraphqlApiOptions extends ReadersOptions {
  /** GraphiQL, introspection, and errors that suggest names. */
  readonly explorer: boolean;
  readonly log: Pick<Log, 'error'>;
  /** Modules that export what the resolvers call besides the readers. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

/** GraphQL over HTTP and WebSocket at `/graphql`, and GraphiQL at `/graphiql`. */
@Module({})
export class GraphqlApiModule implements OnApplicationShutdown {
  constructor(
    adapters: HttpAdapterHost<FastifyAdapter>,
    private readonly tail: OutboxTail,
  ) {
    // mercurius registers this plugin with its own limit unless it is there already.
    adapters.httpAdapter
      .getInstance()
      .register(fastifyWebsocket, { options: { maxPayload: MAX_SOCKET_MESSAGE_BYTES } });
  }

  static forRoot(options: GraphqlApiOptions): DynamicModule {
    const readers = ReadersModule.forRoot(options);
    const errors = new ErrorFormatter(options.log, options.explorer);
    return {
      module: GraphqlApiModule,
      imports: [
        readers,
        ...options.imports,
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          imports: [readers],
          inject: [RequestContexts],
          useFactory: (contexts: RequestContexts) => mercuriusOptions({ contexts, errors, explorer: options.explorer }),
        }),
      ],
      controllers: options.explorer ? [GraphiqlController] : [],
      providers: [
        { provide: ErrorFormatter, useValue: errors },
        {
          provide: OutboxTail,
          useFactory: (pool: ReadPool) => new OutboxTail(pool, options.database.url),
          inject: [READ_POOL],
        },
        {
          provide: JourneyWatch,
          useFactory: (tail: OutboxTail, journeys: JourneyReader) => new JourneyWatch(tail, journeys),
          inject: [OutboxTail, JourneyReader],
        },
        ...RESOLVERS,
      ],
    };
  }

  /**
   * By now every WebSocket is closed, which tells clients to come back. Ending the subscriptions before would tell them that
   * there is nothing more to come.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.tail.stop();
  }
}
