// Puts the orders that were asked for into a file, some at a time, and closes it; after a crash it goes on where it was.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { PaymentOrderId } from '@buono/kernel';
import { dealtWith } from '../../domain/payment-file/decider.js';
import type { FileLine, LeftOut } from '../../domain/payment-file/events.js';
import { PayeeNames } from './payee-names.js';
import { HeardCalls, PaymentFiles } from '../ports.js';
import { SendPayments } from './send-payments.js';

const AT_A_TIME = 50;

type Cause = Pick<CommandMeta, 'actor' | 'correlationId'>;

@Injectable()
export class FillPaymentFile {
  constructor(
    private readonly files: PaymentFiles,
    private readonly sending: SendPayments,
    private readonly names: PayeeNames,
    private readonly calls: HeardCalls,
  ) {}

  /** Fills and closes the file; one that is closed stays as it is. */
  async fill(fileId: string, cause: Cause): Promise<void> {
    for (;;) {
      const { state: file } = await this.files.find(fileId);
      if (file.status !== 'filling') return;
      const from = dealtWith(file);
      const next = file.opened.paymentOrderIds.slice(from, from + AT_A_TIME);
      const meta = { ...cause, commandId: uuidV5('fill-payment-file', fileId, String(from)) };
      if (next.length === 0) {
        await this.files.execute(fileId, { type: 'ClosePaymentFile' }, meta);
        return;
      }
      const added = await Promise.all(next.map((id) => this.lineOf(id, fileId, cause)));
      const lines = added.filter((line): line is FileLine => 'account' in line);
      const leftOut = added.filter((line): line is LeftOut => 'reason' in line);
      await this.files.execute(fileId, { type: 'AddPayments', from, lines, leftOut }, meta);
    }
  }

  private async lineOf(paymentOrderId: PaymentOrderId, fileId: string, cause: Cause): Promise<FileLine | LeftOut> {
    const { state: order } = await this.sending.orders.find(paymentOrderId);
    if (order.status === 'unknown') return { paymentOrderId, reason: 'not-ordered' };
    const name = await this.names.of(order, cause);
    if (typeof name === 'string') return { paymentOrderId, reason: name };
    const meta = { ...cause, commandId: uuidV5('send-payment', fileId, paymentOrderId) };
    const sent = await this.sending.send(order, fileId, meta);
    if (!sent.accepted) {
      const { refusal } = sent;
      const reason = refusal === 'already-sent' || refusal === 'line-held' ? refusal : 'not-ordered';
      return { paymentOrderId, reason };
    }
    const { amountCents, callId, month, iban: account } = order.draft;
    const line = { paymentOrderId, attempt: order.attempt, amountCents, callId, month, account };
    return { ...line, ...name, ...(await this.codesOf(callId)) };
  }

  private async codesOf(callId: string): Promise<Pick<FileLine, 'cup' | 'cig'>> {
    const { state: call } = await this.calls.find(callId);
    if (call.type === 'unheard') return {};
    const cig = call.invoicing?.cig;
    return { ...(call.cup !== undefined && { cup: call.cup }), ...(cig !== undefined && { cig }) };
  }
}
