// What every process serves beside its contexts: its probes, its metrics, and who looked at whose data there.
import { Module, type DynamicModule } from '@nestjs/common';
import { Registry } from 'prom-client';
import { AccessHistories } from './access-history/access-histories.js';
import { AccessHistoryController } from './access-history/access-history.controller.js';
import { AuditHistories } from './audit-history/audit-histories.js';
import { AuditHistoryController } from './audit-history/audit-history.controller.js';
import { ContextBuses } from './dead-letters/dead-letter-desk.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { MetricsController } from './metrics/metrics.controller.js';

/** What the process tells of itself. */
export interface Telling {
  readonly readiness: Readiness;
  readonly registry: Registry;
  /** From the records of the contexts of this process; without them nobody is told who looked. */
  readonly histories?: AccessHistories;
  /** From the logs of the contexts of this process; without them auditors are told nothing. */
  readonly audits?: AuditHistories;
  /** Of the contexts of this process; without them nobody is told of dead letters. */
  readonly buses?: ContextBuses;
}

/** Probes, metrics, and the openings of personal data. */
@Module({})
export class ProcessModule {
  /** The process over its modules. */
  static with(
    { readiness, registry, histories, audits, buses }: Telling,
    modules: readonly DynamicModule[],
  ): DynamicModule {
    return {
      module: ProcessModule,
      imports: [...modules],
      controllers: [
        HealthController,
        MetricsController,
        ...(histories === undefined ? [] : [AccessHistoryController]),
        ...(audits === undefined ? [] : [AuditHistoryController]),
        ...(buses === undefined ? [] : [DeadLettersController]),
      ],
      providers: [
        { provide: Readiness, useValue: readiness },
        { provide: Registry, useValue: registry },
        ...(histories === undefined ? [] : [{ provide: AccessHistories, useValue: histories }]),
        ...(audits === undefined ? [] : [{ provide: AuditHistories, useValue: audits }]),
        ...(buses === undefined ? [] : [{ provide: ContextBuses, useValue: buses }]),
      ],
    };
  }
}
