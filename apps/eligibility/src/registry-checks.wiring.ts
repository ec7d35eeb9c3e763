// Checks at the registries: their controller, their queue, their work in the background.
import type { DynamicModule, Provider } from '@nestjs/common';
import type { ContextParts, ContextWork } from '@buono/service';
import { RegistryChecksController } from './adapters/http/registry/registry-checks.controller.js';
import { checksProjection } from './adapters/projections/checks-projection.js';
import { SqlCheckQueue } from './adapters/projections/sql-check-queue.js';
import { AskChecksHandler } from './application/registry/ask-checks.handler.js';
import { CheckQueue } from './application/registry/check-queue.js';
import { NO_REGISTRIES, Registries } from './application/registry/registries.js';
import { RunChecks, type CheckParts } from './application/registry/run-checks.js';

/** What is there already of what it works with. */
export type AroundChecks = Pick<CheckParts, 'applications' | 'sealing'> & { readonly versions: CheckParts['calls'] };

/** What the module adds for it. */
export interface RegistryChecks {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** How often the queue of checks is looked at when it was found empty. */
const CHECKS_EVERY_MS = 2_000;

/** Puts it together, and adds its work. */
export const registryChecks = (
  { reads, clock }: ContextParts,
  work: ContextWork,
  { applications, sealing, versions: calls }: AroundChecks,
  registries: Registries = NO_REGISTRIES,
): RegistryChecks => {
  const queue = new SqlCheckQueue(reads, work.project('checks', checksProjection()));
  const checks = new RunChecks({ applications, queue, registries, calls, sealing, clock });
  work.tick('registry-checks', CHECKS_EVERY_MS, () => checks.run());
  return {
    controllers: [RegistryChecksController],
    providers: [
      AskChecksHandler,
      { provide: CheckQueue, useValue: queue },
      { provide: Registries, useValue: registries },
    ],
  };
};
