import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { parse } from 'yaml';
import { FEED_CHARSETS, feedCharsetNamed, type FeedCharset } from '../canonical/charset.js';
import { EVENT_CODES, type EventCode } from '../canonical/event-code.js';
import { EVENT_CLASSIFIERS, SOURCE_KINDS, type EventClassifier, type SourceKind } from '../canonical/tracking-event.js';
import type { ReferenceData } from '../reference/reference.js';
import { DUPLICATE_POLICIES, FeedRegistry, type DuplicatePolicy, type Feed } from './feed-registry.js';
import { SettingsError } from './settings.js';

const COUNTRY = /^[A-Z]{2}$/;
const keysOf = (table: unknown): string[] => (table !== null && typeof table === 'object' ? Object.keys(table) : []);

class FeedTime {
  @IsOptional() @IsString() alwaysZone: string | null = null;
  @IsOptional() @IsString() defaultZone: string | null = null;
}

class StatusCode {
  @IsIn(Object.keys(EVENT_CODES)) code: EventCode;
  @IsOptional() @IsIn(EVENT_CLASSIFIERS) classifier?: EventClassifier;
}

class FeedEntry {
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, { message: 'id is lower-case letters, digits and hyphens' }) id: string;
  @IsOptional() @Matches(/^[A-Za-z0-9._-]{1,249}$/) topic?: string;
  @IsOptional() @IsInt() @Min(1) @Max(1_000) partitions = 3;
  @IsString() party: string;
  @IsIn(SOURCE_KINDS) kind: SourceKind;
  @Matches(COUNTRY, { message: 'country is two capital letters (ISO 3166-1)' }) country: string;
  @IsOptional() @IsArray() @ArrayUnique() @Matches(COUNTRY, { each: true }) authorities: string[] = [];
  @IsOptional() @ValidateNested() @Type(() => FeedTime) time: FeedTime = new FeedTime();
  @IsOptional() @IsString() ownPlace: string | null = null;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (feedCharsetNamed(value) ?? value) : value,
  )
  @IsIn(FEED_CHARSETS, { message: `charset is one of ${FEED_CHARSETS.join(', ')}` })
  charset: FeedCharset | null = null;
  @IsOptional() @IsBoolean() documentNumbersAreReused = false;
  @IsOptional()
  @IsObject()
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: unknown }) => tableOf(value, (row) => plainToInstance(StatusCode, row)))
  statusCodes: Map<string, StatusCode> = new Map();
  @IsOptional() @IsObject() placeCodes: Record<string, string> = {};
  @IsOptional() @IsInt() @Min(1) expectedEveryMinutes: number | null = null;
  @IsOptional() @IsIn(DUPLICATE_POLICIES) duplicatePolicy: DuplicatePolicy = 'BY_CONTENT';
  @IsOptional() @IsBoolean() historical = false;
}

const tableOf = <T>(value: unknown, read: (row: unknown) => T): Map<string, T> =>
  new Map(keysOf(value).map((key) => [key, read((value as Record<string, unknown>)[key])]));

/**
 * Reads and checks the feed registry. Throws a `SettingsError` that names every bad entry as `feed <id>: <field>: <what is wrong>`;
 * zones must be IANA zones and place keys must stand in the reference.
 */
export function readFeedsFile(path: string, reference: ReferenceData): FeedRegistry {
  return feedRegistryFrom(parseYaml(path), reference, path);
}

export function feedRegistryFrom(document: unknown, reference: ReferenceData, path = 'feeds.yaml'): FeedRegistry {
  const rows = (document as { feeds?: unknown } | null)?.feeds;
  if (!Array.isArray(rows) || rows.length === 0) throw new SettingsError([`${path}: expected a list under 'feeds:'`]);
  const entries = rows.map((row: unknown) => plainToInstance(FeedEntry, row));
  const problems = entries.flatMap((entry, index) => problemsOf(entry, `feed ${entry.id ?? `no. ${index + 1}`}`));
  if (problems.length > 0) throw new SettingsError(problems.map((problem) => `${path}: ${problem}`));

  const feeds = entries.map(feedFrom);
  const more = [
    ...doubled(feeds, 'id'),
    ...doubled(feeds, 'topic'),
    ...feeds.flatMap((feed) => unknownsOf(feed, reference)),
  ];
  if (more.length > 0) throw new SettingsError(more.map((problem) => `${path}: ${problem}`));
  return new FeedRegistry(feeds);
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { maxAliasCount: 100 });
  } catch (cause) {
    throw new SettingsError([`${path}: ${cause instanceof Error ? cause.message : String(cause)}`]);
  }
}

const problemsOf = (entry: FeedEntry, name: string): string[] =>
  validateSync(entry, { whitelist: true, forbidNonWhitelisted: true, validationError: { target: false } }).flatMap(
    (error) => sentencesOf(error, error.property).map((sentence) => `${name}: ${sentence}`),
  );

const sentencesOf = (error: ValidationError, path: string): string[] => [
  ...Object.values(error.constraints ?? {}).map((message) => `${path}: ${message}`),
  ...(error.children ?? []).flatMap((child) => sentencesOf(child, `${path}.${child.property}`)),
];

const feedFrom = (entry: FeedEntry): Feed => ({
  ...entry,
  topic: entry.topic ?? `feed.${entry.id}`,
  time: { alwaysZone: entry.time.alwaysZone, defaultZone: entry.time.defaultZone },
  statusCodes: Object.fromEntries(
    [...entry.statusCodes].map(([written, { code, classifier }]) => [written, { code, classifier }]),
  ),
});

function doubled(feeds: readonly Feed[], field: 'id' | 'topic'): string[] {
  const values = feeds.map((feed) => feed[field]);
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${field} ${value} is used twice`);
}

function unknownsOf(feed: Feed, reference: ReferenceData): string[] {
  const places = [feed.ownPlace, ...Object.values(feed.placeCodes)].filter((key) => key !== null);
  const zones = [feed.time.alwaysZone, feed.time.defaultZone].filter((zone) => zone !== null);
  return [
    ...places
      .filter((key) => reference.placeByKey(key) === null)
      .map((key) => `feed ${feed.id}: place ${key} is not in the reference`),
    ...zones
      .filter((zone) => reference.offsetAt(zone, '2026-01-01T00:00:00') === null)
      .map((zone) => `feed ${feed.id}: ${zone} is no IANA time zone`),
    ...(feed.kind !== 'CUSTOMS' && feed.authorities.length > 0
      ? [`feed ${feed.id}: only a feed of kind CUSTOMS may have authorities`]
      : []),
  ];
}
