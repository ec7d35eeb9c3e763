// Composition root of reporting: which adapter stands behind which port, and what runs in the background.
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContextWork, type ContextParts, type OnFault } from '@buono/service';
import { ReportsController } from './adapters/http/reports.controller.js';
import { RECORDER, recordWhatNeighboursSay } from './adapters/messaging/record-what-neighbours-say.js';
import { EventSourcedMessages } from './adapters/persistence/event-sourced-messages.js';
import { FoldedPastLedgers } from './adapters/persistence/past-ledgers.js';
import { ledgerProjection } from './adapters/projections/ledger-projection.js';
import { SqlLedger } from './adapters/projections/sql-ledger.js';
import { CurrentLedger, PastLedgers } from './application/ports.js';
import { ReconcileHandler } from './application/reconcile.handler.js';
import { ShowBudgetHandler } from './application/show-budget.handler.js';
import { TraceVoucherHandler } from './application/trace-voucher.handler.js';

/** What reporting needs besides the parts of every context. */
export interface ReportingSettings {
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
}

/** What became of the money: read models over a log of what the others told. */
@Module({})
export class ReportingModule {
  /** Reporting over these parts; its background work is added to `parts.work`. */
  static with(parts: ContextParts, settings: ReportingSettings): DynamicModule {
    const { store, reads, bus, executor } = parts;
    const work = new ContextWork(parts, settings.onFault);
    const received = new EventSourcedMessages(executor);
    work.add(RECORDER, () => recordWhatNeighboursSay(bus, received));
    const projector = work.project('ledger', ledgerProjection());
    return {
      module: ReportingModule,
      imports: [CqrsModule],
      controllers: [ReportsController],
      providers: [
        ShowBudgetHandler,
        ReconcileHandler,
        TraceVoucherHandler,
        { provide: CurrentLedger, useValue: new SqlLedger(reads, projector) },
        { provide: PastLedgers, useValue: new FoldedPastLedgers(store) },
      ],
    };
  }
}
