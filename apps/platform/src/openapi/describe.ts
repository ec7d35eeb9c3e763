// Describes the API of the whole platform from its controllers, over engines that keep nothing. Run by apps/platform/openapi.mjs.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { enginesInMemory } from '@buono/engines';
import { buildOpenApi, configureHttp, httpAdapter, SERVICE_EXTENSION, type OpenApiDocument } from '@buono/http';
import { DemonstrationClock, MachineClock, Readiness } from '@buono/process';
import { MasterKeys } from '@buono/privacy';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { Registry } from 'prom-client';
import { DemonstrationTime } from '../../../portal/src/demonstration/demonstration-time.js';
import { CONTEXTS } from '../composition/contexts.js';
import { PlatformModule } from '../platform.module.js';

const nothing = (): void => undefined;

type Paths = Record<string, Record<string, object>>;

/**
 * The OpenAPI 3.1 document of a version; what exists only in a demonstration says so. An operation that a context brings
 * along names it, so that a front door knows where to send what it is asked.
 */
export const describePlatform = async (version: string): Promise<OpenApiDocument> => {
  const names = Object.keys(CONTEXTS);
  const document = await describe(version, names);
  const common = (await describe(version, [])).paths as Paths;
  for (const name of names) {
    const own = (await describe(version, [name])).paths as Paths;
    for (const [path, method] of operationsOf(own)) {
      const operation = (document.paths as Paths)[path]?.[method];
      if (common[path]?.[method] === undefined && operation !== undefined)
        Object.assign(operation, { [SERVICE_EXTENSION]: name });
    }
  }
  return document;
};

const operationsOf = (paths: Paths): (readonly [path: string, method: string])[] =>
  Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => [path, method] as const));

const describe = async (version: string, contexts: readonly string[]): Promise<OpenApiDocument> => {
  const machine = new MachineClock();
  const engines = enginesInMemory(machine, contexts);
  const clock = new DemonstrationClock(() => machine.millis());
  const module = PlatformModule.with({
    engines,
    settings: {
      signer: new VoucherCodeSigner('v1', new Uint8Array(32)),
      masterKeys: MasterKeys.of(new Uint8Array(32)),
      webhookTargets: 'public',
      onFault: nothing,
    },
    readiness: new Readiness(),
    registry: new Registry(),
    time: new DemonstrationTime(clock, () => machine.now(), nothing),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: ['error', 'fatal'] });
  configureHttp(app, { bodyTag: () => '', rateLimit: false });
  await app.init();
  const document = buildOpenApi(app, { version });
  await app.close();
  await engines.close();
  return document;
};
