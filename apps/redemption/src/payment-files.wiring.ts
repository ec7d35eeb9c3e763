// Files of payments, put together: made, rehearsed, filled in the background, written.
import type { DynamicModule, Provider } from '@nestjs/common';
import type { ContextParts, ContextWork } from '@buono/service';
import { PaymentFilesController } from './adapters/http/payment/payment-files.controller.js';
import { PaymentRehearsalsController } from './adapters/http/payment/payment-rehearsals.controller.js';
import { fillingPaymentFiles } from './adapters/messaging/follow-own-log.js';
import { HeldLines } from './application/hold/held-lines.js';
import type { RedemptionLists } from './application/lists.js';
import { FillPaymentFile } from './application/payment/fill-payment-file.js';
import { MakePaymentFileHandler } from './application/payment/make-payment-file.handler.js';
import { OrdersToSend } from './application/payment/orders-to-send.js';
import { PayeeNames } from './application/payment/payee-names.js';
import { PaymentLines } from './application/payment/payment-lines.js';
import { RehearsePaymentFile } from './application/payment/rehearse-payment-file.js';
import { SendPayments } from './application/payment/send-payments.js';
import { WritePaymentFile } from './application/payment/write-payment-file.js';
import { PaymentFiles, type Claims, type HeardCalls, type PaymentOrders, type Providers } from './application/ports.js';
import type { CheckRule } from './domain/payment-order/checks.js';

/** What is there already of what it works with, and what an order waits for before it leaves. */
export interface AroundFiles {
  readonly orders: PaymentOrders;
  readonly files: PaymentFiles;
  readonly claims: Claims;
  readonly providers: Providers;
  readonly heardCalls: HeardCalls;
  readonly lists: RedemptionLists;
  readonly before: { readonly coolingDays: number; readonly checks: readonly CheckRule[] };
}

/** Puts it together, and adds the follower that fills. */
export const paymentFiles = (
  { access, clock }: ContextParts,
  work: ContextWork,
  { orders, files, claims, providers, heardCalls, lists, before }: AroundFiles,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const sending = new SendPayments(orders, new HeldLines(claims, lists, clock), clock, before);
  const lines = new PaymentLines(orders, new PayeeNames(providers, access), heardCalls);
  work.follow('fill-payment-files', fillingPaymentFiles(new FillPaymentFile(files, sending, lines)));
  const provided: Provider[] = [
    ...[MakePaymentFileHandler, OrdersToSend, RehearsePaymentFile, WritePaymentFile],
    { provide: PaymentFiles, useValue: files },
    { provide: SendPayments, useValue: sending },
    { provide: PaymentLines, useValue: lines },
  ];
  return { controllers: [PaymentFilesController, PaymentRehearsalsController], providers: provided };
};
