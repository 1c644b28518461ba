import { hostname } from 'node:os';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { WRITE_POOL } from '../database/write-pool.js';
import type { WritePool } from '../database/write-pool.js';
import { LOG } from '../observability/log.js';
import type { Log } from '../observability/log.js';
import { Metrics } from '../observability/metrics.js';
import type { ReferenceData } from '../reference/reference.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import type { Settings } from '../settings/settings.js';
import { createIntake } from './create-intake.js';
import { INTAKE } from './intake-context.js';
import type { IntakeContext } from './intake-context.js';
import { PartitionWriter } from './partition-writer.js';

export interface IntakeOptions {
  readonly settings: Settings;
  readonly feeds: FeedRegistry;
  readonly reference: ReferenceData;
}

/** The write path, for whoever brings it records. */
@Global()
@Module({})
export class IntakeModule {
  static forRoot({ settings, feeds, reference }: IntakeOptions): DynamicModule {
    const limits = { messages: settings.intake.batchMessages, bytes: settings.intake.batchBytes };
    return {
      module: IntakeModule,
      providers: [
        {
          provide: INTAKE,
          inject: [WRITE_POOL, LOG],
          useFactory: (pool: WritePool, log: Log): IntakeContext =>
            createIntake({ pool, feeds, reference, settings: settings.intake, log }),
        },
        {
          provide: PartitionWriter,
          inject: [INTAKE, Metrics],
          useFactory: (intake: IntakeContext, metrics: Metrics) =>
            new PartitionWriter(intake, `${hostname()}/${process.pid}`, limits, metrics),
        },
      ],
      exports: [INTAKE, PartitionWriter],
    };
  }
}
