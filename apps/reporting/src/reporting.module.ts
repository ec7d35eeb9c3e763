// Composition root of reporting: which adapter stands behind which port, and what runs in the background.
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventSourced } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import type { MasterKeys } from '@buono/privacy';
import { ContextWork, type ContextParts, type OnFault } from '@buono/service';
import { DeliveriesController } from './adapters/http/deliveries.controller.js';
import { OpenDataController } from './adapters/http/open-data.controller.js';
import { ProgrammesController } from './adapters/http/programmes.controller.js';
import { ReportsController } from './adapters/http/reports.controller.js';
import { StatementsController } from './adapters/http/statements.controller.js';
import { WarningsController } from './adapters/http/warnings.controller.js';
import { WebhooksController } from './adapters/http/webhooks.controller.js';
import { announceWarnings } from './adapters/messaging/publish-warnings.js';
import { announceStatements } from './adapters/messaging/publish-statements.js';
import { fillingStatements } from './adapters/messaging/fill-opened-statements.js';
import { HeardInTime } from './adapters/messaging/heard-in-time.js';
import { queueingDeliveries } from './adapters/messaging/queue-deliveries-when-received.js';
import { RECORDER, recordWhatNeighboursSay } from './adapters/messaging/record-what-neighbours-say.js';
import { EventSourcedMessages } from './adapters/persistence/event-sourced-messages.js';
import { LoggedStatementLines } from './adapters/persistence/logged-statement-lines.js';
import { FoldedPastLedgers } from './adapters/persistence/past-ledgers.js';
import { declaredAggregate, programmeAggregate } from './adapters/persistence/programme-aggregates.js';
import { warnedAggregate } from './adapters/persistence/warned-aggregate.js';
import { deliveryAggregate, webhookAggregate } from './adapters/persistence/webhook-aggregates.js';
import { LoggedMessages } from './adapters/persistence/written-messages.js';
import { ledgerProjection } from './adapters/projections/ledger-projection.js';
import { openCasesProjection } from './adapters/projections/open-cases.js';
import { SqlDeliveryLines } from './adapters/projections/sql-delivery-lines.js';
import { SqlLedger } from './adapters/projections/sql-ledger.js';
import { SqlOpenCases } from './adapters/projections/sql-open-cases.js';
import { SqlWarnings } from './adapters/projections/sql-warnings.js';
import { warningsProjection } from './adapters/projections/warnings-projection.js';
import { webhookDeliveriesProjection } from './adapters/projections/webhook-deliveries.js';
import { DerivedSecrets } from './adapters/webhooks/derived-secrets.js';
import { HttpWebhookSender } from './adapters/webhooks/http-webhook-sender.js';
import { AllowedTargets, type TargetPolicy } from './adapters/webhooks/targets.js';
import { ChangeProgrammesHandler } from './application/change-programmes.handler.js';
import { ChangeStatementsHandler } from './application/change-statements.handler.js';
import { ChangeWebhooksHandler } from './application/change-webhooks.handler.js';
import {
  CurrentLedger,
  DeclaredStreams,
  DeliveryLines,
  DeliveryStreams,
  Hearing,
  OpenCases,
  PastLedgers,
  ProgrammeStreams,
  StatementLines,
  WebhookSecrets,
  WebhookStreams,
  WebhookTargets,
} from './application/ports.js';
import { FillStatement } from './application/fill-statement.js';
import { QueueDeliveries } from './application/queue-deliveries.js';
import { ReconcileHandler } from './application/reconcile.handler.js';
import { SendAgainHandler } from './application/send-again.handler.js';
import { SendDueDeliveries } from './application/send-due-deliveries.js';
import { ShowOpenFiguresHandler } from './application/show-open-figures.handler.js';
import { ShowTimesHandler } from './application/show-times.handler.js';
import { ShowBudgetHandler } from './application/show-budget.handler.js';
import { ListWarningsHandler } from './application/warnings/list-warnings.handler.js';
import { WarnFamilies } from './application/warnings/warn-families.js';
import { WarnedStreams, Warnings } from './application/warnings/warnings.js';
import { TraceVoucherHandler } from './application/trace-voucher.handler.js';

/** How third parties are told of messages. */
export interface WebhookSettings {
  /** From which their secrets are derived. */
  readonly masterKeys: MasterKeys;
  readonly targets: TargetPolicy;
}

/** What reporting needs besides the parts of every context. */
export interface ReportingSettings {
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
  readonly webhooks: WebhookSettings;
}

/** How often the sender looks for deliveries that are due, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** How often somebody looks for what reached a threshold, in milliseconds. */
const WARN_EVERY_MS = 2_000;

/** What became of the money: read models over a log of what the others told, which is handed on to whoever asked for it. */
@Module({})
export class ReportingModule {
  /** Reporting over these parts; its background work is added to `parts.work`. */
  static with(parts: ContextParts, settings: ReportingSettings): DynamicModule {
    const { store, reads, bus, executor } = parts;
    const work = new ContextWork(parts, settings.onFault);
    const received = new EventSourcedMessages(executor);
    work.add(RECORDER, () => recordWhatNeighboursSay(bus, received));
    const projector = work.project('ledger', ledgerProjection());
    const past = new FoldedPastLedgers(store);
    const ledger = new SqlLedger(reads, projector);
    return {
      module: ReportingModule,
      imports: [CqrsModule],
      controllers: [
        ReportsController,
        OpenDataController,
        ProgrammesController,
        StatementsController,
        WarningsController,
        WebhooksController,
        DeliveriesController,
      ],
      providers: [
        ShowBudgetHandler,
        ReconcileHandler,
        TraceVoucherHandler,
        ShowOpenFiguresHandler,
        ShowTimesHandler,
        ChangeProgrammesHandler,
        ChangeStatementsHandler,
        ChangeWebhooksHandler,
        SendAgainHandler,
        { provide: CurrentLedger, useValue: ledger },
        { provide: PastLedgers, useValue: past },
        { provide: OpenCases, useValue: new SqlOpenCases(reads, work.project('open-cases', openCasesProjection())) },
        ...declaring(parts, past, work),
        ...warning(parts, ledger, work),
        ...tellingOthers(parts, settings.webhooks, work),
      ],
    };
  }
}

const declaring = (parts: ContextParts, past: PastLedgers, work: ContextWork): Provider[] => {
  const { store, executor } = parts;
  const programmes: ProgrammeStreams = new EventSourced(executor, programmeAggregate);
  const declared: DeclaredStreams = new EventSourced(executor, declaredAggregate);
  const lines = new LoggedStatementLines(store);
  const statements = announceStatements(lines);
  work.publish((stored) => announceWarnings(stored) ?? statements(stored));
  work.follow('fill-statements', fillingStatements(new FillStatement(programmes, declared, past, lines)));
  return [
    { provide: ProgrammeStreams, useValue: programmes },
    { provide: DeclaredStreams, useValue: declared },
    { provide: StatementLines, useValue: lines },
    { provide: Hearing, useValue: new HeardInTime(parts.work, parts.clock) },
  ];
};

const warning = ({ executor, reads, clock }: ContextParts, ledger: CurrentLedger, work: ContextWork): Provider[] => {
  const warned: WarnedStreams = new EventSourced(executor, warnedAggregate);
  const warnings = new SqlWarnings(reads, work.project('warnings', warningsProjection()), ledger);
  const families = new WarnFamilies(warnings, warned, clock);
  work.tick('warn-families', WARN_EVERY_MS, () => families.run());
  return [ListWarningsHandler, { provide: Warnings, useValue: warnings }];
};

const tellingOthers = (
  { store, reads, executor, clock }: ContextParts,
  { masterKeys, targets }: WebhookSettings,
  work: ContextWork,
): Provider[] => {
  const webhooks = new EventSourced(executor, webhookAggregate);
  const deliveries = new EventSourced(executor, deliveryAggregate);
  const projector = work.project('webhook-deliveries', webhookDeliveriesProjection());
  const lines = new SqlDeliveryLines(reads, projector);
  const secrets = new DerivedSecrets(masterKeys);
  const sender = new HttpWebhookSender(secrets, { targets });
  work.follow('queue-deliveries', queueingDeliveries(new QueueDeliveries(webhooks, deliveries, clock)));
  const messages = new LoggedMessages(store);
  const sending = new SendDueDeliveries({ webhooks, deliveries, lines, messages, sender, clock });
  work.tick('send-deliveries', LOOK_EVERY_MS, () => sending.run());
  return [
    { provide: WebhookStreams, useValue: webhooks },
    { provide: DeliveryStreams, useValue: deliveries },
    { provide: DeliveryLines, useValue: lines },
    { provide: WebhookSecrets, useValue: secrets },
    { provide: WebhookTargets, useValue: new AllowedTargets(targets) },
    { provide: Clock, useValue: clock },
  ];
};
