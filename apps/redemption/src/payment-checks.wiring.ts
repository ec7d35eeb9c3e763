// Payment orders and the checks due before them, put together: what the body asks, who is asked, where it is recorded and shown.
import type { DynamicModule } from '@nestjs/common';
import { PaymentChecksController } from './adapters/http/payment/payment-checks.controller.js';
import { PaymentOrderDoor } from './adapters/http/payment/payment-order-door.js';
import { PaymentOrdersController } from './adapters/http/payment/payment-orders.controller.js';
import { ShowPaymentOrder } from './adapters/http/payment/show-payment-order.js';
import { AskPayeeRegister } from './application/payment-check/ask-payee-register.js';
import { BeforePayment, type PaymentChecking } from './application/payment-check/before-payment.js';
import { PayeeCodes } from './application/payment-check/payee-codes.js';
import { RecordPaymentCheckHandler } from './application/payment-check/record-payment-check.handler.js';
import { SigningFacts } from './application/payment-check/signing-facts.js';

/** Puts it together. */
export const paymentChecks = (
  checking: PaymentChecking,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => ({
  controllers: [PaymentOrdersController, PaymentChecksController],
  providers: [
    ...[AskPayeeRegister, PayeeCodes, PaymentOrderDoor, RecordPaymentCheckHandler, ShowPaymentOrder, SigningFacts],
    { provide: BeforePayment, useValue: checking },
  ],
});
