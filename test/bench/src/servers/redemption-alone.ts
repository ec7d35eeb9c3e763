// Redemption by itself on a data directory: the platform's own composition with one context, and no background work. What
// a command costs until its answer; what follows from it is left for whoever starts the platform on the directory again.
import 'reflect-metadata';
import { tokenChecksOf, TokenVerifier } from '@buono/access';
import { openEngines } from '@buono/engines';
import { bodyTagOf } from '@buono/privacy';
import {
  assembleProcess,
  MachineClock,
  openDataDirectory,
  processLog,
  Readiness,
  startTelemetry,
} from '@buono/process';
import { signerFrom } from '@buono/voucher-code';
import { Registry } from 'prom-client';
import { readPlatformConfig } from '../../../../apps/platform/src/platform.config.js';
import { PlatformModule } from '../../../../apps/platform/src/platform.module.js';
import { openDemonstration } from '../../../../apps/portal/src/demonstration/demonstration.js';

const config = readPlatformConfig();
const directory = openDataDirectory(config, () => new Date());
const machine = new MachineClock();
const demonstration = openDemonstration(directory, machine);
if (demonstration === undefined) throw new Error('the bench runs on demonstrations');
const { masterKeys } = directory;
const { clock } = demonstration;
const onFault = (error: unknown): void => console.error(error);
const engines = await openEngines({ urls: config.engines, masterKeys, clock, contexts: ['redemption'], onFault });
const { work, keys, grants } = engines.shared;
const [registry, readiness] = [new Registry(), new Readiness()];
const log = processLog();
const telemetry = await startTelemetry('redemption', config.traces, log);
const module = PlatformModule.with({
  engines,
  settings: { signer: signerFrom(masterKeys), masterKeys, webhookTargets: 'public', onFault },
  readiness,
  registry,
});
const bodyKey = masterKeys.serverKey('body tag');
const verifier = new TokenVerifier({
  checks: tokenChecksOf(demonstration.issuers(config.publicUrl)),
  keyStore: keys,
  clock: machine,
});
const app = await assembleProcess({
  ...{ module, log, telemetry, readiness, registry },
  followed: { work, heads: () => engines.heads() },
  http: { bodyTag: (body) => bodyTagOf(body, bodyKey) },
  access: { verifier, grants, clock },
});
await app.listen(config.port, config.host);
log.setLevel(config.logLevel);

process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => engines.close())
    .finally(() => directory.release());
});
