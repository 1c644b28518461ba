import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { ConsoleModule } from './console-files/console.module.js';
import { DatabaseModule } from './database/database.module.js';
import { RelayModule } from './exchange/relay.module.js';
import { GatewayModule } from './feeds/http/gateway.module.js';
import { ConsumerModule } from './feeds/kafka/consumer.module.js';
import { ProducerModule } from './feeds/kafka/producer.module.js';
import { GraphqlApiModule } from './graphql/graphql-api.module.js';
import { IntakeModule } from './intake/intake.module.js';
import type { Log } from './observability/log.js';
import { ObservabilityModule } from './observability/observability.module.js';
import type { ReferenceData } from './reference/reference.js';
import { ReplayModule, ReplayRunnerModule } from './replay/replay.module.js';
import type { FeedRegistry } from './settings/feed-registry.js';
import type { Role, Settings } from './settings/settings.js';

/** What the program is given at start. */
export interface AppParts {
  readonly settings: Settings;
  readonly feeds: FeedRegistry;
  readonly reference: ReferenceData;
  readonly log: Log;
}

type Imports = NonNullable<ModuleMetadata['imports']>;

/** The stages in the order in which data passes them; a role leaves out what it has no part in. */
@Module({})
export class AppModule {
  static forRoot(parts: AppParts): DynamicModule {
    const { settings, log } = parts;
    const database = { url: settings.databaseUrl, poolSize: settings.databasePoolSize };
    return {
      module: AppModule,
      imports: [
        ObservabilityModule.forRoot(log),
        DatabaseModule.forRoot(database),
        ProducerModule.forRoot(settings.kafka, settings.role),
        IntakeModule.forRoot(parts),
        ...(has(settings.role, 'intake')
          ? [ConsumerModule.forRoot({ kafka: settings.kafka, feeds: parts.feeds }), ReplayRunnerModule]
          : []),
        ...(has(settings.role, 'relay') ? [RelayModule.forRoot(settings.kafka)] : []),
        ...(has(settings.role, 'api') ? apiModules(parts, database) : []),
      ],
    };
  }
}

const has = (role: Role, part: Exclude<Role, 'all'>): boolean => role === 'all' || role === part;

function apiModules(
  { settings, feeds, reference, log }: AppParts,
  database: { readonly url: string; readonly poolSize: number },
): Imports {
  return [
    GatewayModule.forRoot({ feeds, maxMessageBytes: settings.intake.maxMessageBytes }),
    GraphqlApiModule.forRoot({
      database,
      feeds,
      reference,
      log,
      explorer: settings.explorer,
      imports: [ReplayModule],
    }),
    ConsoleModule,
  ];
}
