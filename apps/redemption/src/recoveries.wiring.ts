// What is owed back, put together: recoveries, their notices of payment, and the work that keeps both in step with the node.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { RecoveriesController } from './adapters/http/recovery/recoveries.controller.js';
import { RecoveryDoor } from './adapters/http/recovery/recovery-door.js';
import { ShowRecovery } from './adapters/http/recovery/show-recovery.js';
import { keepingNotices } from './adapters/messaging/follow-own-log.js';
import { noticeAggregate } from './adapters/persistence/notice-aggregate.js';
import { receiptAggregate } from './adapters/persistence/receipt-aggregate.js';
import { KeepNotices } from './application/payment-notice/keep-notices.js';
import { NoticeLists } from './application/payment-notice/notice-lists.js';
import { NO_NOTICES, NoticeOffices, type NoticeOffice } from './application/payment-notice/notice-office.js';
import { SendNotices } from './application/payment-notice/send-notices.js';
import { TakeReceipts } from './application/payment-notice/take-receipts.js';
import { Receipts, type BankEntries, type Notices, type Recoveries } from './application/ports.js';
import { DecideRecoveryHandler } from './application/recovery/decide-recovery.handler.js';
import { RecordReceiptHandler } from './application/recovery/record-receipt.handler.js';

/** What is there already of what it works with. */
export interface AroundRecoveries {
  readonly recoveries: Recoveries;
  readonly entries: BankEntries;
  readonly lists: NoticeLists;
  readonly office: NoticeOffice | undefined;
}

const SEND_EVERY_MS = 1_000;

/** Puts it together, and adds its work where the installation is connected to the node of payments. */
export const recoveries = (
  { executor, clock }: ContextParts,
  work: ContextWork,
  { recoveries: ofPayees, entries, lists, office }: AroundRecoveries,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const notices: Notices = new EventSourced(executor, noticeAggregate);
  const receipts: Receipts = new EventSourced(executor, receiptAggregate);
  if (office !== undefined) {
    work.follow('keep-notices', keepingNotices(new KeepNotices(office, ofPayees, notices, lists)));
    const sending = new SendNotices(office, notices, lists, clock);
    work.tick('send-notices', SEND_EVERY_MS, () => sending.run());
    const receiving = new TakeReceipts(office, notices, ofPayees, { receipts, entries });
    work.tick('take-receipts', office.everySeconds * 1_000, () => receiving.run());
  }
  const providers: Provider[] = [
    DecideRecoveryHandler,
    RecordReceiptHandler,
    RecoveryDoor,
    ShowRecovery,
    { provide: NoticeLists, useValue: lists },
    { provide: Receipts, useValue: receipts },
    { provide: NoticeOffices, useValue: office === undefined ? NO_NOTICES : { office } },
  ];
  return { controllers: [RecoveriesController], providers };
};
