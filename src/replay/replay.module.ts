import { Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { FEED_PRODUCER } from '../feeds/kafka/feed-producer.js';
import type { FeedProducer } from '../feeds/kafka/feed-producer.js';
import { INTAKE } from '../intake/intake-context.js';
import type { IntakeContext } from '../intake/intake-context.js';
import { MappingService } from './mapping.service.js';
import { QuarantineService } from './quarantine.service.js';
import { ReplayRow } from './replay.entity.js';
import { ReplayRunner } from './replay-runner.js';
import { ReplayService } from './replay.service.js';

/** Replays and second tries, for whoever lets operators ask for them. */
@Module({
  imports: [TypeOrmModule.forFeature([ReplayRow])],
  providers: [
    {
      provide: ReplayService,
      inject: [DataSource, INTAKE],
      useFactory: (source: DataSource, intake: IntakeContext) => new ReplayService(source, intake),
    },
    {
      provide: MappingService,
      inject: [INTAKE, ReplayService],
      useFactory: (intake: IntakeContext, replays: ReplayService) => new MappingService(intake, replays),
    },
    {
      provide: QuarantineService,
      inject: [INTAKE, FEED_PRODUCER],
      useFactory: (intake: IntakeContext, producer: FeedProducer) => new QuarantineService(intake, producer),
    },
  ],
  exports: [ReplayService, QuarantineService, MappingService],
})
export class ReplayModule {}

/** Works off started replays: for processes that take part in the intake. */
@Module({
  providers: [
    {
      provide: ReplayRunner,
      inject: [INTAKE],
      useFactory: (intake: IntakeContext) => new ReplayRunner(intake),
    },
  ],
})
export class ReplayRunnerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly runner: ReplayRunner) {}

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}
