import { Global, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { LOG } from './log.js';
import type { Log } from './log.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Global()
@Module({})
export class ObservabilityModule implements BeforeApplicationShutdown {
  constructor(private readonly readiness: Readiness) {}

  static forRoot(log: Log): DynamicModule {
    return {
      module: ObservabilityModule,
      controllers: [HealthController],
      providers: [
        { provide: LOG, useValue: log },
        { provide: Metrics, useFactory: () => new Metrics() },
        { provide: Readiness, useFactory: () => new Readiness() },
      ],
      exports: [LOG, Metrics, Readiness],
    };
  }

  beforeApplicationShutdown(): void {
    this.readiness.stop();
  }
}
