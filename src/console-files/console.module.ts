import { Module } from '@nestjs/common';
import { ConsoleController } from './console.controller.js';

/** The page for people; it asks the same GraphQL as everybody. */
@Module({ controllers: [ConsoleController] })
export class ConsoleModule {}
