// Redemption by itself on a data directory: the platform's own composition with one context, and no background work. What
// a command costs until its answer; what follows from it is left for whoever starts the platform on the directory again.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, TokenVerifier } from '@buono/access';
import { configureHttp, httpAdapter } from '@buono/http';
import { bodyTagOf } from '@buono/privacy';
import { Registry } from 'prom-client';
import { signerFrom } from '../../../../apps/platform/src/composition/contexts.js';
import { openEngines } from '../../../../apps/platform/src/composition/engines.js';
import { MachineClock } from '../../../../apps/platform/src/composition/machine-clock.js';
import { openDataDirectory } from '../../../../apps/platform/src/data-directory/data-directory.js';
import { openDemonstration } from '../../../../apps/platform/src/demonstration/demonstration.js';
import { Readiness } from '../../../../apps/platform/src/health/readiness.js';
import { processLog } from '../../../../apps/platform/src/logging/logger.js';
import { observeRequests } from '../../../../apps/platform/src/metrics/request-metrics.js';
import { readPlatformConfig } from '../../../../apps/platform/src/platform.config.js';
import { PlatformModule } from '../../../../apps/platform/src/platform.module.js';

const config = readPlatformConfig();
const directory = openDataDirectory(config, () => new Date());
const machine = new MachineClock();
const demonstration = openDemonstration(directory, machine);
if (demonstration === undefined) throw new Error('the bench runs on demonstrations');
const { masterKeys } = directory;
const { clock } = demonstration;
const onFault = (error: unknown): void => console.error(error);
const engines = await openEngines({ directory: directory.path, masterKeys, clock, contexts: ['redemption'], onFault });
const registry = new Registry();
const log = processLog();
const module = PlatformModule.with({
  engines,
  settings: { signer: signerFrom(masterKeys), onFault },
  surroundings: { isDemonstration: true, publicUrl: config.publicUrl, contexts: ['redemption'], isDocumented: false },
  readiness: new Readiness(),
  registry,
});
const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: log.logger });
observeRequests(app.getHttpAdapter().getInstance(), registry, (request) => log.logger.log(request, 'Request'));
const bodyKey = masterKeys.serverKey('body tag');
configureHttp(app, { bodyTag: (body) => bodyTagOf(body, bodyKey), outside: ['/', 'personas'] });
const verifier = new TokenVerifier({
  issuers: demonstration.issuers(config.publicUrl),
  keyStore: engines.shared.keys,
  clock: machine,
});
configureAccess(app, { verifier, grants: engines.shared.grants, clock });
await app.listen(config.port, config.host);
log.setLevel(config.logLevel);

process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => engines.close())
    .finally(() => directory.release());
});
