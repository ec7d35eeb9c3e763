// An invoice's file in the words of the domain: what is compared, and what is paid of it.
import { exemptOf, splitTaxOf, sumFaultsOf, totalOf, type Invoice } from '@buono/bank-files';
import { cents, euroText, type Cents } from '@buono/kernel';
import type { InvoiceSaid } from '../../domain/invoice/checks.js';

/** Above this amount what is exempt bears a stamp (DPR 642/1972, tariff, art. 13): 77.47 euro. */
const STAMPED_ABOVE_CENTS = 7_747;

/** The codes by which the supplier calls itself. */
export const supplierCodes = ({ supplier: { vat, taxCode } }: Invoice): readonly string[] => [
  ...(vat === undefined ? [] : [vat]),
  ...(taxCode === undefined ? [] : [taxCode]),
];

/** What it says, as far as it is compared; whether the supplier is the payee is found out by who asks. */
export const saidBy = (invoice: Invoice, isPayee: boolean): InvoiceSaid => {
  const { documentType, date, office, customer, cups, cigs, withheldCents, stampCents } = invoice;
  return {
    ...{ documentType, date, office, cups, cigs },
    supplier: { codes: supplierCodes(invoice), isPayee },
    customerCodes: [customer.taxCode, customer.vat].filter((code) => code !== undefined),
    sums: sumFaultsOf(invoice).map(({ check, place, expectedCents, foundCents }) => ({
      check,
      ...(expectedCents !== undefined && { expected: signedEuro(expectedCents) }),
      found: foundCents === undefined ? place : `${signedEuro(foundCents)} (${place})`,
    })),
    ...(withheldCents !== 0 && { withheld: signedEuro(withheldCents) }),
    stamp: { due: Math.abs(exemptOf(invoice)) > STAMPED_ABOVE_CENTS, said: stampCents !== undefined },
  };
};

/** Its total, and what of it goes to the supplier: without the VAT of a split payment. A credit note may be written with a minus. */
export const amountsOf = (invoice: Invoice) => {
  const total = totalOf(invoice);
  return { totalCents: cents(Math.abs(total)), payableCents: cents(Math.abs(total - splitTaxOf(invoice))) };
};

/** Signed cents as Italian readers write euro; documents together may pass the largest amount of one, and are shown all the same. */
export const signedEuro = (amount: number): string => `${amount < 0 ? '-' : ''}${euroText(Math.abs(amount) as Cents)}`;
