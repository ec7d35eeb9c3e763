// Puts the orders that were asked for into a file, some at a time, and closes it; after a crash it goes on where it was.
import { Injectable } from '@nestjs/common';
import { uuidV5 } from '@buono/event-store';
import { dealtWith } from '../../domain/payment-file/decider.js';
import type { FileLine, LeftOut } from '../../domain/payment-file/events.js';
import { PaymentFiles } from '../ports.js';
import { PaymentLines, type Cause } from './payment-lines.js';
import { SendPayments } from './send-payments.js';

const AT_A_TIME = 50;

@Injectable()
export class FillPaymentFile {
  constructor(
    private readonly files: PaymentFiles,
    private readonly sending: SendPayments,
    private readonly lines: PaymentLines,
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
      const added = await Promise.all(
        next.map((id) =>
          this.lines.of(id, cause, (order) =>
            this.sending.send(order, fileId, { ...cause, commandId: uuidV5('send-payment', fileId, id) }),
          ),
        ),
      );
      const lines = added.filter((line): line is FileLine => 'account' in line);
      const leftOut = added.filter((line): line is LeftOut => 'reason' in line);
      await this.files.execute(fileId, { type: 'AddPayments', from, lines, leftOut }, meta);
    }
  }
}
