// Everybody's draft on a data directory, through eligibility's own use case, without HTTP: what is measured comes after it.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { openEngines } from '@buono/engines';
import { callId, codiceFiscale } from '@buono/kernel';
import { MachineClock, openDataDirectory, Readiness } from '@buono/process';
import { signerFrom } from '@buono/voucher-code';
import { Registry } from 'prom-client';
import { randomUUID } from 'node:crypto';
import { StartDraftCommand } from '../../../../apps/eligibility/src/application/application/start-draft.handler.js';
import { readPlatformConfig } from '../../../../apps/platform/src/platform.config.js';
import { PlatformModule } from '../../../../apps/platform/src/platform.module.js';
import { openDemonstration } from '../../../../apps/portal/src/demonstration/demonstration.js';
import { taskOf, tell } from '../measure/task.js';
import { runInFlight } from './in-flight.js';
import { personNumbered } from './people.js';

export interface DraftsTask {
  readonly directory: string;
  readonly callId: string;
  /** Persons 0 to `people - 1`, each for themselves. */
  readonly people: number;
  /** Where the ids of the applications go, one a line, in the order of the persons. */
  readonly ids: string;
}

const AT_ONCE = 512;
const task = taskOf<DraftsTask>();
const config = readPlatformConfig({ ...process.env, BUONO_DATA: task.directory });
const directory = openDataDirectory(config, () => new Date());
const demonstration = openDemonstration(directory, new MachineClock());
if (demonstration === undefined) throw new Error('the bench runs on demonstrations');
const { masterKeys } = directory;
const onFault = (error: unknown): void => console.error(error);
const { clock } = demonstration;
const engines = await openEngines({ urls: config.engines, masterKeys, clock, contexts: ['eligibility'], onFault });
const surroundings = {
  ...{ isDemonstration: true, publicUrl: config.publicUrl, contexts: ['eligibility'], isDocumented: false },
  shape: 'embedded' as const,
};
const module = PlatformModule.with({
  ...{ engines, surroundings, readiness: new Readiness(), registry: new Registry() },
  settings: { signer: signerFrom(masterKeys), masterKeys, webhookTargets: 'public', onFault },
});
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
const commands = app.get(CommandBus, { strict: false });
const facts = { disabilityCertified: true, isee: 1_500_000, iseePresentedOn: '2026-02-01' };
const ids: string[] = [];
await runInFlight(task.people, AT_ONCE, async (n) => {
  const recipient = personNumbered(n);
  const actor = await engines.shared.keys.personFor(codiceFiscale(recipient.fiscalCode));
  const meta = { commandId: randomUUID(), actor, correlationId: randomUUID() };
  const input = { action: 'AUTONOMIE', recipient, applicant: undefined, facts };
  const done = await commands.execute(new StartDraftCommand(callId(task.callId), input, meta));
  if (!done.ok || done.value.state.status === 'none') throw new Error(`person ${n} has no draft`);
  ids[n] = done.value.state.applicationId;
});
writeFileSync(task.ids, `${ids.join('\n')}\n`);
await app.close();
await engines.close();
directory.release();
await tell({ people: task.people });
