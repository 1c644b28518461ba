import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is a file of SQL under `migrations/`; its number orders it. Never edited after it was merged, never undone: the way is forward. */
const migration = (name: string, file: string): new () => MigrationInterface =>
  class implements MigrationInterface {
    readonly name = name;

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(readFileSync(new URL(`../../migrations/${file}`, import.meta.url), 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error(`${file} is not undone: restore a backup, or write the next migration`);
    }
  };

/** In order. TypeORM takes the last 13 digits of the name as its place. */
export const MIGRATIONS = [
  migration('Initial0000000000001', '0001-initial.sql'),
  migration('PackedJourneys0000000000002', '0002-packed-journeys.sql'),
  migration('CodeMappings0000000000003', '0003-code-mappings.sql'),
  migration('Acknowledgements0000000000004', '0004-acknowledgements.sql'),
  migration('Places0000000000005', '0005-places.sql'),
  migration('Carriers0000000000006', '0006-carriers.sql'),
];

export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map((Migration) => new Migration().name ?? '');
