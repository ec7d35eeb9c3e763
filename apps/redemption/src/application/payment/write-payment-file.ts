// A closed file as the bank or the treasurer reads it: IBANs and names opened with a record, nothing of it kept.
import { Injectable } from '@nestjs/common';
import { creditTransfers, treasuryOrders } from '@buono/bank-files';
import { dateInRome, iban, type Cents, type Iban } from '@buono/kernel';
import { AccessLog, asBox, type JsonObject } from '@buono/privacy';
import { sumsOf, type KnownPaymentFile } from '../../domain/payment-file/decider.js';
import type { FileLine, PaymentFileOpened, TreasuryAsked } from '../../domain/payment-file/events.js';
import { endToEndIdOf } from '../../domain/payment-order/end-to-end.js';

// With their names at most twice as many boxes: what one recorded view may open.
const LINES_A_VIEW = 250;

/** A payment with what its boxes held. */
interface Payment {
  readonly endToEndId: string;
  readonly amountCents: Cents;
  readonly name: string;
  readonly iban: Iban;
  readonly vatNumber?: string;
  readonly told: string;
  readonly line: FileLine;
}

@Injectable()
export class WritePaymentFile {
  constructor(private readonly access: AccessLog) {}

  /** The text, in pieces; 'erased' where a payee's data are no longer there. */
  async write(file: KnownPaymentFile, actor: string): Promise<Iterable<string> | 'erased'> {
    const payments: Payment[] = [];
    for (let from = 0; from < file.lines.length; from += LINES_A_VIEW) {
      const opened = await this.opened(file.lines.slice(from, from + LINES_A_VIEW), actor);
      if (opened === 'erased') return 'erased';
      payments.push(...opened);
    }
    const { treasury } = file.opened;
    return treasury === undefined ? asTransfers(file, payments) : asOrders(file.opened, treasury, payments);
  }

  private async opened(lines: readonly FileLine[], actor: string): Promise<readonly Payment[] | 'erased'> {
    const named = lines.filter(({ identity }) => identity !== undefined);
    const boxes = [...lines.map(({ account }) => account), ...named.map(({ identity }) => identity!)].map(asBox);
    const opened = await this.access.openPage(actor, 'pay-claim', boxes);
    const known = opened.filter((fields): fields is JsonObject => fields !== 'erased');
    if (known.length < opened.length) return 'erased';
    const identities = new Map(named.map((line, place) => [line, known[lines.length + place]]));
    return lines.map((line, place) => paymentOf(line, known[place]!, identities.get(line)));
  }
}

const paymentOf = (line: FileLine, account: JsonObject, identity: JsonObject | undefined): Payment => {
  const vatNumber = line.vatNumber ?? identity?.['vatNumber'];
  return {
    endToEndId: endToEndIdOf(line.paymentOrderId, line.attempt),
    amountCents: line.amountCents,
    name: String(line.name ?? identity?.['legalName'] ?? account['holder']),
    iban: iban(String(account['iban'])),
    ...(typeof vatNumber === 'string' && { vatNumber }),
    told: [`Rendiconto ${line.month}`, code('CUP', line.cup), code('CIG', line.cig)].join(''),
    line,
  };
};

// Payments of public money say its project and tender (L. 136/2010, art. 3).
const code = (name: string, text: string | undefined): string => (text === undefined ? '' : ` ${name} ${text}`);

const asTransfers = (file: KnownPaymentFile, payments: readonly Payment[]): Iterable<string> => {
  const { fileId, debtorName, debtorIban, executionDate, openedAt } = file.opened;
  const { count, totalCents } = sumsOf(file);
  const head = { messageId: nameOf(fileId), createdAt: openedAt, executionDate, debtorName };
  return creditTransfers(
    { ...head, debtorIban: iban(debtorIban), count, totalCents },
    payments.map(({ endToEndId, amountCents, name, iban: creditorIban, told }) => ({
      ...{ endToEndId, amountCents, creditorName: name, creditorIban, remittance: told },
    })),
  );
};

const asOrders = (
  { fileId, debtorName, executionDate, openedAt }: PaymentFileOpened,
  { firstNumber, cgu, debt, noCigBecause, ...body }: TreasuryAsked,
  payments: readonly Payment[],
): Iterable<string> =>
  treasuryOrders(
    {
      ...{ flowId: nameOf(fileId), createdAt: openedAt, orderDate: dateInRome(openedAt), executionDate },
      body: { ...body, name: debtorName },
      ...{ firstNumber, cgu, debt },
      ...(noCigBecause !== undefined && { noCigBecause }),
    },
    payments.map(({ endToEndId, amountCents, name, iban: payeeIban, vatNumber, told, line: { cup, cig } }) => ({
      ...{ endToEndId, amountCents, payeeName: name, payeeIban, cause: told },
      ...(vatNumber !== undefined && { payeeVat: vatNumber }),
      ...(cup !== undefined && { cup }),
      ...(cig !== undefined && { cig }),
    })),
  );

/** A file's name for banks: thirty-two characters, never used twice. */
const nameOf = (fileId: string): string => fileId.replaceAll('-', '');
