// What a bank says of an account: camt.053 (statement) and camt.054 (notification) of ISO 20022, read as movements.
import { isLocalDate, localDate, parseIban, type LocalDate } from '@buono/kernel';
import { all, child, textAt, XmlUnreadable, type XmlElement } from './xml-element.js';
import { walkXml } from './xml-walk.js';

/** One movement on the account; a collective entry gives one for each transaction in it. */
export interface BankMovement {
  /** The IBAN of the account, in capitals; what a treasurer calls it, where that is all that its journal says. */
  readonly account: string;
  readonly direction: 'debit' | 'credit';
  readonly amountCents: number;
  readonly bookedOn: LocalDate;
  /** The bank's name of the movement, the same in every file that tells of it; none where the bank gave none. */
  readonly reference?: string;
  /** What the order of payment called it; none where nobody called it anything. */
  readonly endToEndId?: string;
  /** The number that the order has in the accounts of a body, where a treasurer's journal names it so. */
  readonly order?: OrderNumber;
  /** Why the money came back: a code of ISO 20022. */
  readonly returnReason?: string;
}

/** An order by its number: `body` is how the treasurer calls whose order it is (codice_ente_BT), `year` its budget (esercizio). */
export interface OrderNumber {
  readonly body: string;
  readonly year: number;
  readonly number: number;
}

/** Why a file is not read, or one of its entries. */
export type StatementProblem =
  | 'not-xml'
  | 'not-camt'
  | 'not-a-journal'
  | 'not-a-table'
  | 'no-account'
  | 'sign-unreadable'
  | 'currency-not-euro'
  | 'amount-unreadable'
  | 'date-unreadable';

/** The file cannot be read, and nothing of it was: where, and what is wrong. */
export class StatementUnreadable extends Error {
  constructor(
    readonly problem: StatementProblem,
    /** Line of the file, from 1. */
    readonly line: number,
  ) {
    super(`line ${line}: ${problem}`);
  }
}

const NAMESPACES = /^urn:iso:std:iso:20022:tech:xsd:camt\.05[34]\.001\.\d\d$/;
const NO_NAME = new Set(['NOTPROVIDED', 'NOT PROVIDED', 'NOTAVAILABLE', '']);

/**
 * The booked movements of a file, in its order; entries that are only announced (PDNG, INFO) are left out.
 * @throws StatementUnreadable whole: half a statement is worse than none
 */
export const readCamt = (text: string): readonly BankMovement[] => {
  const movements: BankMovement[] = [];
  let account: string | undefined;
  walk(text, (element, line) => {
    if (element.name === 'Acct') account = accountOf(element);
    if (element.name !== 'Ntry' || !isBooked(element)) return;
    if (account === undefined) throw new StatementUnreadable('no-account', line);
    movements.push(...movementsOf(element, account, line));
  });
  return movements;
};

/** Reads the file and hands over each account and entry when it is whole. */
const walk = (text: string, take: (element: XmlElement, line: number) => void): void =>
  reading('not-camt', () => walkXml(text, { isRoot: isCamt, kept: KEPT }, take));

const KEPT = new Set(['Ntry', 'Acct']);

/** Says of what cannot be walked through that it is no such file. @throws StatementUnreadable */
export const reading = <T>(notSuch: 'not-camt' | 'not-a-journal', read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlUnreadable)) throw error;
    throw new StatementUnreadable(error.problem === 'not-xml' ? 'not-xml' : notSuch, error.line);
  }
};

const isCamt = ({ name, attributes }: XmlElement): boolean =>
  name === 'Document' && Object.values(attributes).some((value) => NAMESPACES.test(value));

const accountOf = (acct: XmlElement): string | undefined => {
  const read = parseIban(textAt(acct, 'Id', 'IBAN') ?? '');
  return read.ok ? read.value : undefined;
};

const isBooked = (entry: XmlElement): boolean => (textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts')) === 'BOOK';

const movementsOf = (entry: XmlElement, account: string, line: number): readonly BankMovement[] => {
  const bookedOn = dateOf(entry, line);
  const transactions = all(entry, 'NtryDtls').flatMap((details) => all(details, 'TxDtls'));
  const own = referenceOf(entry, 'AcctSvcrRef') ?? referenceOf(entry, 'NtryRef');
  const whole = { account, bookedOn, direction: directionOf(entry) } as const;
  const [only] = transactions;
  if (transactions.length <= 1)
    return [{ ...whole, amountCents: amountOf(entry, line), ...named(own ?? referenceIn(only), only) }];
  return transactions.map((transaction) => ({
    ...whole,
    direction: child(transaction, 'CdtDbtInd') === undefined ? whole.direction : directionOf(transaction),
    amountCents: amountOf(child(transaction, 'AmtDtls', 'TxAmt') ?? transaction, line),
    ...named(referenceIn(transaction) ?? partOf(own, transaction), transaction),
  }));
};

/** A reversed entry says the sign of the movement itself: nothing is turned round here. */
const directionOf = (element: XmlElement): 'debit' | 'credit' =>
  textAt(element, 'CdtDbtInd') === 'CRDT' ? 'credit' : 'debit';

const named = (
  reference: string | undefined,
  transaction: XmlElement | undefined,
): Pick<BankMovement, 'reference' | 'endToEndId' | 'returnReason'> => {
  const endToEndId = transaction && name(textAt(transaction, 'Refs', 'EndToEndId'));
  const returnReason = transaction && name(textAt(transaction, 'RtrInf', 'Rsn', 'Cd'));
  return {
    ...(reference !== undefined && { reference }),
    ...(endToEndId !== undefined && { endToEndId }),
    ...(returnReason !== undefined && { returnReason }),
  };
};

const referenceOf = (element: XmlElement, tag: string): string | undefined => name(textAt(element, tag));
const referenceIn = (transaction: XmlElement | undefined): string | undefined =>
  transaction && (name(textAt(transaction, 'Refs', 'AcctSvcrRef')) ?? name(textAt(transaction, 'Refs', 'TxId')));

/** A part of a collective entry that the bank did not name is named by the entry and what the order called it. */
const partOf = (entry: string | undefined, transaction: XmlElement): string | undefined => {
  const endToEndId = name(textAt(transaction, 'Refs', 'EndToEndId'));
  return entry === undefined || endToEndId === undefined ? undefined : `${entry}/${endToEndId}`;
};

const name = (text: string | undefined): string | undefined =>
  text === undefined || NO_NAME.has(text.toUpperCase()) ? undefined : text;

const amountOf = (element: XmlElement, line: number): number => {
  const amount = child(element, 'Amt');
  if (amount?.attributes['Ccy'] !== 'EUR') throw new StatementUnreadable('currency-not-euro', line);
  const [, euro = '', part = ''] = /^(\d{1,11})(?:\.(\d{1,2})0*)?$/.exec(amount.text.trim()) ?? [];
  if (euro === '') throw new StatementUnreadable('amount-unreadable', line);
  return Number(euro) * 100 + Number(part.padEnd(2, '0'));
};

const dateOf = (entry: XmlElement, line: number): LocalDate => {
  const text = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm')?.slice(0, 10) ?? '';
  if (!isLocalDate(text)) throw new StatementUnreadable('date-unreadable', line);
  return localDate(text);
};
