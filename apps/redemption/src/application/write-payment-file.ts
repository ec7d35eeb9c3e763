// A closed file as the bank reads it: IBANs and names opened with a record, nothing of it kept.
import { Injectable } from '@nestjs/common';
import { creditTransfers, type CreditTransfer } from '@buono/bank-files';
import { iban } from '@buono/kernel';
import { AccessLog, asBox, type JsonObject } from '@buono/privacy';
import { sumsOf, type KnownPaymentFile } from '../domain/payment-file/decider.js';
import type { FileLine } from '../domain/payment-file/events.js';
import { endToEndIdOf } from '../domain/payment-order/end-to-end.js';

// With their names at most twice as many boxes: what one recorded view may open.
const LINES_A_VIEW = 250;

@Injectable()
export class WritePaymentFile {
  constructor(private readonly access: AccessLog) {}

  /** The text, in pieces; 'erased' where a payee's data are no longer there. */
  async write(file: KnownPaymentFile, actor: string): Promise<Iterable<string> | 'erased'> {
    const { fileId, debtorName, debtorIban, executionDate, openedAt } = file.opened;
    const transfers: CreditTransfer[] = [];
    for (let from = 0; from < file.lines.length; from += LINES_A_VIEW) {
      const opened = await this.opened(file.lines.slice(from, from + LINES_A_VIEW), actor);
      if (opened === 'erased') return 'erased';
      transfers.push(...opened);
    }
    const { count, totalCents } = sumsOf(file);
    const head = { messageId: fileId.replaceAll('-', ''), createdAt: openedAt, executionDate, debtorName };
    return creditTransfers({ ...head, debtorIban: iban(debtorIban), count, totalCents }, transfers);
  }

  private async opened(lines: readonly FileLine[], actor: string): Promise<readonly CreditTransfer[] | 'erased'> {
    const named = lines.filter(({ identity }) => identity !== undefined);
    const boxes = [...lines.map(({ account }) => account), ...named.map(({ identity }) => identity!)].map(asBox);
    const opened = await this.access.openPage(actor, 'pay-claim', boxes);
    const known = opened.filter((fields): fields is JsonObject => fields !== 'erased');
    if (known.length < opened.length) return 'erased';
    const identities = new Map(named.map((line, place) => [line, known[lines.length + place]]));
    return lines.map((line, place) => transferOf(line, known[place]!, identities.get(line)));
  }
}

const transferOf = (line: FileLine, account: JsonObject, identity: JsonObject | undefined): CreditTransfer => ({
  endToEndId: endToEndIdOf(line.paymentOrderId, line.attempt),
  amountCents: line.amountCents,
  creditorName: String(line.name ?? identity?.['legalName'] ?? account['holder']),
  creditorIban: iban(String(account['iban'])),
  remittance: `Rendiconto ${line.month}`,
});
