// Describes the API of the whole platform from its controllers, over engines that keep nothing. Run by apps/platform/openapi.mjs.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildOpenApi, configureHttp, httpAdapter, type OpenApiDocument } from '@buono/http';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { Registry } from 'prom-client';
import { CONTEXTS } from '../composition/contexts.js';
import { enginesInMemory } from '../composition/engines.js';
import { MachineClock } from '../composition/machine-clock.js';
import { DemonstrationClock } from '../demonstration/demonstration-clock.js';
import { DemonstrationTime } from '../demonstration/demonstration-time.js';
import { Readiness } from '../health/readiness.js';
import { PlatformModule } from '../platform.module.js';

const nothing = (): void => undefined;

/** The OpenAPI 3.1 document of a version; what exists only in a demonstration says so. */
export const describePlatform = async (version: string): Promise<OpenApiDocument> => {
  const machine = new MachineClock();
  const engines = enginesInMemory(machine, Object.keys(CONTEXTS));
  const clock = new DemonstrationClock(() => machine.millis());
  const module = PlatformModule.with({
    engines,
    settings: { signer: new VoucherCodeSigner('v1', new Uint8Array(32)), onFault: nothing },
    surroundings: { isDemonstration: true, publicUrl: '', contexts: [], isDocumented: true },
    readiness: new Readiness(),
    registry: new Registry(),
    time: new DemonstrationTime(clock, () => machine.now(), nothing),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: ['error', 'fatal'] });
  configureHttp(app, { bodyTag: () => '', rateLimit: false, outside: ['/', 'personas'] });
  await app.init();
  const document = buildOpenApi(app, { version });
  await app.close();
  await engines.close();
  return document;
};
