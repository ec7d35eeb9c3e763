// A file of payments rehearsed: what would be in it and what would be left out, and why, if it were made now. Nothing is written
// but who looked at the payees' names, as the file itself would.
import { Injectable } from '@nestjs/common';
import { paymentOrderId } from '@buono/kernel';
import type { LeftOutReason } from '../../domain/payment-file/events.js';
import type { PaymentOrderRow } from '../lists.js';
import { OrdersToSend } from './orders-to-send.js';
import { PaymentLines, type Cause } from './payment-lines.js';
import { SendPayments } from './send-payments.js';

const AT_A_TIME = 50;

/** How many payments, and what they add up to in cents. */
export interface RunSum {
  readonly count: number;
  readonly totalCents: number;
}

/** An order that would be left out. */
export interface Exception {
  readonly order: PaymentOrderRow;
  readonly reason: LeftOutReason;
}

export interface RehearsedFile extends RunSum {
  readonly zones: ReadonlyMap<string, RunSum>;
  readonly calls: ReadonlyMap<string, RunSum>;
  readonly leftOut: readonly Exception[];
}

@Injectable()
export class RehearsePaymentFile {
  constructor(
    private readonly waiting: OrdersToSend,
    private readonly sending: SendPayments,
    private readonly lines: PaymentLines,
  ) {}

  async rehearse(callId: string | undefined, cause: Cause): Promise<RehearsedFile> {
    const rows = await this.waiting.of(callId);
    const taken: PaymentOrderRow[] = [];
    const leftOut: Exception[] = [];
    for (let from = 0; from < rows.length; from += AT_A_TIME) {
      const next = rows.slice(from, from + AT_A_TIME);
      const told = await Promise.all(
        next.map((row) =>
          this.lines.of(paymentOrderId(row.paymentOrderId), cause, (order) => this.sending.rehearse(order)),
        ),
      );
      for (const [place, order] of next.entries()) {
        const line = told[place];
        if (line !== undefined && 'reason' in line) leftOut.push({ order, reason: line.reason });
        else taken.push(order);
      }
    }
    return { ...sumOf(taken), zones: by(taken, 'zone'), calls: by(taken, 'callId'), leftOut };
  }
}

const sumOf = (orders: readonly PaymentOrderRow[]): RunSum => ({
  count: orders.length,
  totalCents: orders.reduce((sum, { amountCents }) => sum + amountCents, 0),
});

const by = (orders: readonly PaymentOrderRow[], name: 'zone' | 'callId'): ReadonlyMap<string, RunSum> =>
  new Map(
    [...new Set(orders.map((order) => order[name]))]
      .sort()
      .map((key) => [key, sumOf(orders.filter((order) => order[name] === key))]),
  );
