import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FeedRegistry } from '../../settings/feed-registry.js';
import { FEED_PRODUCER } from '../kafka/feed-producer.js';
import type { FeedProducer } from '../kafka/feed-producer.js';
import { FeedKeyRow } from './feed-key.entity.js';
import { FeedKeys } from './feed-keys.js';
import { GatewayController, MAX_BODY_BYTES } from './gateway.controller.js';
import { Gateway } from './gateway.js';
import { takeRawBodies } from './raw-body.js';
import { ReceiptRow } from './receipt.entity.js';
import { Receipts } from './receipts.js';

export interface GatewayOptions {
  readonly feeds: FeedRegistry;
  readonly maxMessageBytes: number;
}

/** `POST /feeds/{feedId}/messages` and `GET /receipts/{id}`. */
@Module({})
export class GatewayModule {
  constructor(adapters: HttpAdapterHost<FastifyAdapter>) {
    takeRawBodies(adapters.httpAdapter.getInstance());
  }

  static forRoot({ feeds, maxMessageBytes }: GatewayOptions): DynamicModule {
    return {
      module: GatewayModule,
      imports: [TypeOrmModule.forFeature([FeedKeyRow, ReceiptRow])],
      controllers: [GatewayController],
      providers: [
        { provide: MAX_BODY_BYTES, useValue: maxMessageBytes },
        { provide: FeedKeys, inject: [DataSource], useFactory: (source: DataSource) => new FeedKeys(source) },
        { provide: Receipts, inject: [DataSource], useFactory: (source: DataSource) => new Receipts(source) },
        {
          provide: Gateway,
          inject: [FeedKeys, Receipts, FEED_PRODUCER],
          useFactory: (keys: FeedKeys, receipts: Receipts, producer: FeedProducer) =>
            new Gateway(feeds, keys, receipts, producer),
        },
      ],
    };
  }
}
