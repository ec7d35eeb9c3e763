// The treasurer's journal (giornale di cassa) of OPI over SIOPE+, read as movements: orders by their number in the body's accounts.
import { isLocalDate, localDate, type LocalDate } from '@buono/kernel';
import { reading, StatementUnreadable, type BankMovement, type OrderNumber } from './bank-statement.js';
import { textAt, type XmlElement } from './xml-element.js';
import { walkXml } from './xml-walk.js';

const ROOT = 'flusso_giornale_di_cassa';
const ACCOUNT = 'conto_evidenza';
const MOVEMENT = 'movimento_conto_evidenza';
const BODY = 'codice_ente_BT';
const YEAR = 'esercizio';
const KEPT = new Set([ACCOUNT, MOVEMENT, BODY, YEAR]);

/** Whether a text begins as a journal does; the rest of it is looked at by the reader. */
export const isTreasurerJournal = (text: string): boolean =>
  /<(?:[\w.-]+:)?flusso_giornale_di_cassa[\s>]/.test(text.slice(0, 4_000));

/**
 * The movements of money, in the order of the file. Left out is what moves none for whoever pays: receipts of the body's own
 * claims (REVERSALE), and the settling of what was provisional (SOSPESO REGOLARIZZATO, RIPRISTINATO).
 * @throws StatementUnreadable whole
 */
export const readTreasurerJournal = (text: string): readonly BankMovement[] => {
  const movements: BankMovement[] = [];
  const head: Head = {};
  const take = (element: XmlElement, line: number): void => {
    if (element.name === BODY) head.body = element.text.trim();
    else if (element.name === YEAR) head.year = element.text.trim();
    else if (element.name === ACCOUNT) head.account = element.text.trim();
    else movements.push(...movementOf(element, head, line));
  };
  reading('not-a-journal', () => walkXml(text, { isRoot: ({ name }) => name === ROOT, kept: KEPT }, take));
  return movements;
};

/** What was said before the movement. */
interface Head {
  body?: string;
  year?: string;
  account?: string;
}

const movementOf = (told: XmlElement, head: Head, line: number): readonly BankMovement[] => {
  const document = textAt(told, 'tipo_documento') ?? '';
  const operation = textAt(told, 'tipo_operazione') ?? '';
  const isOrder = document === 'MANDATO';
  if (!isOrder && (!document.startsWith('SOSPESO') || BOOKKEEPING.has(operation))) return [];
  const year = yearOf(head, line);
  const undone = operation === 'STORNATO';
  const receipt = textAt(told, 'numero_bolletta_quietanza') || textAt(told, 'numero_bolletta_quietanza_storno');
  const own = isOrder ? receipt : textAt(told, 'numero_documento');
  return [
    {
      account: accountOf(head, line),
      direction: directionOf(textAt(told, 'tipo_movimento'), undone, line),
      amountCents: amountOf(textAt(told, 'importo') ?? '', undone, line),
      bookedOn: dateOf(textAt(told, 'data_movimento') ?? '', line),
      ...(isReference(own) && { reference: isOrder ? `${year}/${own}` : `${year}/sospeso/${own}` }),
      ...(isOrder ? numbered(told, operation, { body: head.body ?? '', year }) : named(told)),
    },
  ];
};

const BOOKKEEPING = new Set(['REGOLARIZZATO', 'RIPRISTINATO']);
const isReference = (text: string | undefined): text is string =>
  /^\d{1,18}$/.test(text ?? '') && !/^0+$/.test(text ?? '');

/** An order has one payee, and is paid or undone; whatever else is told of one names none, and is looked at. */
const numbered = (
  told: XmlElement,
  operation: string,
  whose: Omit<OrderNumber, 'number'>,
): Pick<BankMovement, 'order'> => {
  const number = textAt(told, 'numero_documento') ?? '';
  const only = Number(textAt(told, 'progressivo_documento') || '1') === 1;
  const known = operation === 'ESEGUITO' || operation === 'REGOLARIZZATO' || operation === 'STORNATO';
  return only && known && isReference(number) ? { order: { ...whose, number: Number(number) } } : {};
};

/** What is provisional names a payment where its cause repeats what the order called it: thirty-two characters and the attempt. */
const named = (told: XmlElement): Pick<BankMovement, 'endToEndId'> => {
  const found = (textAt(told, 'causale') ?? '').match(/(?<![\w-])[0-9a-fA-F]{32}-\d{1,2}(?![\w-])/g) ?? [];
  const [only] = found;
  return only !== undefined && found.length === 1 ? { endToEndId: only } : {};
};

const yearOf = ({ year = '' }: Head, line: number): number => {
  if (!/^20\d{2}$/.test(year)) throw new StatementUnreadable('date-unreadable', line);
  return Number(year);
};

const accountOf = ({ body = '', account = '' }: Head, line: number): string => {
  if (!/^\w{1,20}$/.test(body) || !/^\w{1,34}$/.test(account)) throw new StatementUnreadable('no-account', line);
  return `${body}-${account}`;
};

/** What is undone keeps the sign of what it undoes. */
const directionOf = (sign: string | undefined, undone: boolean, line: number): BankMovement['direction'] => {
  if (sign !== 'ENTRATA' && sign !== 'USCITA') throw new StatementUnreadable('sign-unreadable', line);
  return (sign === 'ENTRATA') === undone ? 'debit' : 'credit';
};

/** What is undone may be written with a minus; nothing else may. */
const amountOf = (text: string, undone: boolean, line: number): number => {
  const [, minus, euro = '', part = ''] = /^(-?)(\d{1,11})(?:\.(\d{1,2})0*)?$/.exec(text) ?? [];
  if (euro === '' || (minus === '-' && !undone)) throw new StatementUnreadable('amount-unreadable', line);
  return Number(euro) * 100 + Number(part.padEnd(2, '0'));
};

const dateOf = (text: string, line: number): LocalDate => {
  const day = text.slice(0, 10);
  if (!isLocalDate(day)) throw new StatementUnreadable('date-unreadable', line);
  return localDate(day);
};
