// Starts the platform: reads the configuration, composes, listens, stops on a signal.
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BadConfiguration, readPlatformConfig, type PlatformConfig } from './platform.config.js';
import { PlatformModule } from './platform.module.js';

async function start(config: PlatformConfig): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(PlatformModule.live(config), new FastifyAdapter());
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  new Logger('Platform').log(`Buono is listening on ${await app.getUrl()}`);
}

try {
  await start(readPlatformConfig());
} catch (error) {
  console.error(error instanceof BadConfiguration ? error.message : error);
  process.exitCode = 1;
}
