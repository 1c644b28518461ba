import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Readiness } from '../observability/readiness.js';
import { dataSourceOptions } from './data-source.js';
import type { DatabaseOptions } from './data-source.js';
import { createWritePool, WRITE_POOL } from './write-pool.js';
import type { WritePool } from './write-pool.js';

/** The write path has its own connections (`WRITE_POOL`); what is read or changed a row at a time goes through TypeORM. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(WRITE_POOL) private readonly writePool: WritePool,
    readiness: Readiness,
  ) {
    readiness.add('postgres', async () => {
      await writePool.query('select 1');
      return null;
    });
  }

  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(options), autoLoadEntities: true, retryAttempts: 3 })],
      providers: [
        {
          provide: WRITE_POOL,
          useFactory: (): WritePool =>
            createWritePool({ url: options.url, size: options.poolSize, applicationName: 'landbridge intake' }),
        },
      ],
      exports: [WRITE_POOL],
    };
  }

  /** The shutdown hooks of those who write run before this one. */
  async onApplicationShutdown(): Promise<void> {
    await this.writePool.end();
  }
}
