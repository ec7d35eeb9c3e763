// What is checked of an invoice against its claim and its call, each with what was expected and what was found.
import { addDays, firstDayOf, type LocalDate, type YearMonth } from '@buono/kernel';
import type { Invoicing } from '../heard-call/heard-call.js';

/** What a check compares. Those on sums are the invoice's own. */
export const CHECKS = [
  'document-type',
  'date',
  'supplier',
  'customer',
  'office',
  'cup',
  'cig',
  'line-total',
  'taxable',
  'tax',
  'total',
  'nature',
  'split-payment',
  'withholding',
  'stamp',
] as const;
export type Check = (typeof CHECKS)[number];

/** `notice`: worth a look, and no reason to wait. `not-asked`: the call says nothing to compare with. */
export type CheckResult = 'met' | 'not-met' | 'notice' | 'not-asked';

/** How a check went, as the log keeps it. */
export interface Checked {
  readonly check: Check;
  readonly result: CheckResult;
}

/** How it went, with the words that say why: they may name a person. */
export interface CheckTold extends Checked {
  readonly expected?: string;
  readonly found?: string;
}

/** A sum that does not come out; euro in words. */
export interface SumTold {
  readonly check: Extract<Check, 'line-total' | 'taxable' | 'tax' | 'total' | 'nature' | 'split-payment'>;
  readonly expected?: string;
  readonly found: string;
}

/** What an invoice says, as far as it is compared. */
export interface InvoiceSaid {
  readonly documentType: string;
  readonly date: LocalDate;
  /** The codes by which the supplier calls itself, and whether they are the payee's. */
  readonly supplier: { readonly codes: readonly string[]; readonly isPayee: boolean };
  readonly customerCodes: readonly string[];
  readonly office: string;
  readonly cups: readonly string[];
  readonly cigs: readonly string[];
  readonly sums: readonly SumTold[];
  /** Euro in words; undefined where nothing is withheld. */
  readonly withheld?: string | undefined;
  /** Whether what is exempt asks for a stamp, and whether there is one. */
  readonly stamp: { readonly due: boolean; readonly said: boolean };
}

/** What it is compared with. */
export interface InvoiceAskedFor {
  readonly month: YearMonth;
  readonly today: LocalDate;
  /** The payee's code, where it may be told. */
  readonly payeeCode?: string | undefined;
  readonly cup?: string | undefined;
  readonly invoicing: Invoicing;
}

/** Invoices, fee notes and what reduces or corrects them; self-invoices and integrations are not for who pays. */
const TYPES = ['TD01', 'TD02', 'TD03', 'TD04', 'TD05', 'TD06', 'TD24', 'TD25'];
const SUMS = ['line-total', 'taxable', 'tax', 'total', 'nature', 'split-payment'] as const;

/** All checks, in their order. */
export const checksOf = (said: InvoiceSaid, asked: InvoiceAskedFor): readonly CheckTold[] => [
  told('document-type', TYPES.includes(said.documentType), TYPES.join(', '), said.documentType),
  dateCheck(said.date, asked),
  told('supplier', said.supplier.isPayee, asked.payeeCode, said.supplier.codes.join(', ')),
  compared('customer', asked.invoicing.taxCode, said.customerCodes, 'some'),
  compared('office', asked.invoicing.office, [said.office.toUpperCase()], 'every'),
  compared('cup', asked.cup, said.cups, 'every'),
  compared('cig', asked.invoicing.cig, said.cigs, 'every'),
  ...SUMS.map((check) => sumCheck(check, said.sums)),
  ...(said.withheld === undefined ? [] : [told('withholding', false, 'nessuna ritenuta', said.withheld)]),
  ...(said.stamp.due && !said.stamp.said
    ? [{ check: 'stamp', result: 'notice', expected: 'bollo da 2,00 €, o esenzione', found: 'nessun bollo' } as const]
    : []),
];

/** What a debit note is compared with: it says its day and its amount, and no more. */
export const debitNoteChecks = (date: LocalDate, asked: InvoiceAskedFor): readonly CheckTold[] => [
  dateCheck(date, asked),
];

/** Whether nothing keeps the invoice from being taken as it is. */
export const isSound = (checks: readonly Checked[]): boolean => checks.every(({ result }) => result !== 'not-met');

const dateCheck = (date: LocalDate, { month, today }: InvoiceAskedFor): CheckTold => {
  const from = firstDayOf(month);
  return told('date', date >= from && date < addDays(today, 1), `dal ${from} al ${today}`, date);
};

// Where an invoice names several projects, it is for an officer to say which part is whose.
const compared = (
  check: Check,
  expected: string | undefined,
  found: readonly string[],
  which: 'some' | 'every',
): CheckTold => {
  if (expected === undefined) return { check, result: 'not-asked' };
  const right = (code: string): boolean => code === expected || code === `IT${expected}`;
  const met = found.length > 0 && (which === 'some' ? found.some(right) : found.every(right));
  return told(check, met, expected, found.length === 0 ? 'non indicato' : [...new Set(found)].join(', '));
};

const sumCheck = (check: SumTold['check'], sums: readonly SumTold[]): CheckTold => {
  const [wrong] = sums.filter((sum) => sum.check === check);
  return wrong === undefined ? { check, result: 'met' } : told(check, false, wrong.expected, wrong.found);
};

const told = (check: Check, met: boolean, expected: string | undefined, found: string): CheckTold => ({
  check,
  result: met ? 'met' : 'not-met',
  ...(expected !== undefined && { expected }),
  found,
});
