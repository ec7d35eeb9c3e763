// The node of payments over plain HTTP: `POST …/positions` and `POST …/receipts`, in JSON, by a bearer token.
import { createHash } from 'node:crypto';
import { NoAnswer } from '../pdnd/no-answer.js';
import { civilDate, list, members, text, whole } from '../pdnd/reading.js';
import type { Done } from '../acts/offices.js';
import type { OfficeService } from '../acts/office-service.js';
import { PaymentNode, type DebtPosition, type PaymentReceipt, type ReceiptsTaken } from './payment-node.js';

/** The two services of a node, at their addresses. */
export interface NodeServices {
  readonly positions: OfficeService;
  readonly receipts: OfficeService;
}

const MOST = 100;

export class HttpPaymentNode extends PaymentNode {
  constructor(private readonly services: NodeServices) {
    super();
  }

  /** `POST` of the position, answered by `{key, digest, revision}`: an answer about another revision is none. */
  override put(position: DebtPosition): Promise<Done<{ readonly revision: number }>> {
    const key = `${position.noticeNumber}-${position.revision}`;
    return this.services.positions.ask(about(key, position), position, ({ revision }) => {
      if (whole(revision) !== position.revision) throw new NoAnswer('unintelligible');
      return { revision: position.revision };
    });
  }

  /** `POST {taken, refused}`, answered by `{key, digest, receipts: […]}`. */
  override receipts(last: ReceiptsTaken): Promise<Done<readonly PaymentReceipt[]>> {
    return this.services.receipts.ask(about('receipts', last), last, ({ receipts }) => {
      const told = list(receipts);
      if (told.length > MOST) throw new NoAnswer('unintelligible');
      return told.map(receiptOf);
    });
  }
}

const about = (key: string, body: object) => ({
  key,
  subject: key,
  digest: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
});

const receiptOf = (value: unknown): PaymentReceipt => {
  const { receiptId, noticeNumber, creditor, amountCents, paidOn } = members(value);
  return {
    receiptId: shaped(receiptId, /^[A-Za-z0-9][A-Za-z0-9/:().,'+-]{1,34}$/),
    noticeNumber: shaped(noticeNumber, /^\d{18}$/),
    creditor: shaped(creditor, /^\d{11}$/),
    amountCents: whole(amountCents),
    paidOn: civilDate(paidOn),
  };
};

const shaped = (value: unknown, form: RegExp): string => {
  const found = text(value);
  if (!form.test(found)) throw new NoAnswer('unintelligible');
  return found;
};
