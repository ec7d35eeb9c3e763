// Whether an invoice adds up, and what of it is paid to who supplied.
import {
  CENT,
  ONE,
  type Invoice,
  type InvoiceLine,
  type InvoiceSummary,
  type PriceChange,
  type Scaled,
} from './invoice.js';

/** The checks on the sums of an invoice, each named by what it compares. */
export type SumCheck =
  /** A line's total against price, quantity and discounts; a cent may be lost in rounding. */
  | 'line-total'
  /** The lines of a rate against its summary. */
  | 'taxable'
  /** The VAT of a summary against its rate; a cent may be lost in rounding. */
  | 'tax'
  /** The total of the document against its summaries. */
  | 'total'
  /** Without VAT there is a reason (Natura), and with VAT none. */
  | 'nature'
  /** There is no VAT to split where the body itself reckons it (reverse charge, Natura N6). */
  | 'split-payment';

/** What does not add up: signed cents, and where. */
export interface SumFault {
  readonly check: SumCheck;
  readonly place: string;
  readonly expectedCents?: number;
  readonly foundCents?: number;
}

/** Everything that does not add up; empty for an invoice that is right. */
export const sumFaultsOf = (invoice: Invoice): readonly SumFault[] => [
  ...invoice.lines.flatMap(lineFaults),
  ...taxableFaults(invoice),
  ...invoice.summaries.flatMap(taxFaults),
  ...totalFaults(invoice),
  ...natureFaults(invoice),
  ...splitFaults(invoice),
];

/** What the document comes to by its own summaries; signed cents. */
export const totalOf = ({ summaries, roundingCents, changes, stampCents, totalCents }: Invoice): number => {
  const summed = summaries.reduce((sum, { taxableCents, taxCents }) => sum + taxableCents + taxCents, 0);
  const gross = changes.reduce((sum, change) => sum + toCents(changeOn(BigInt(sum) * CENT, change)), summed);
  const whole = gross + roundingCents;
  // Who charges the stamp without a line of its own adds it to the total.
  return stampCents !== undefined && totalCents === whole + stampCents ? totalCents : whole;
};

/** The VAT that the body pays to the treasury in the supplier's place. */
export const splitTaxOf = ({ summaries }: Invoice): number =>
  summaries.reduce((sum, { exigibility, taxCents }) => sum + (exigibility === 'S' ? taxCents : 0), 0);

/** What bears no VAT for a reason that asks for a stamp (DPR 642/1972, tariff, art. 13: above 77.47 euro). */
export const exemptOf = ({ summaries }: Invoice): number =>
  summaries.reduce(
    (sum, { nature, taxableCents }) => sum + (nature !== undefined && STAMPED.test(nature) ? taxableCents : 0),
    0,
  );

// Excluded, not subject, exempt, and the not taxable ones of art. 8 c) and the like.
const STAMPED = /^(?:N1|N2(?:\.\d)?|N3\.[56]|N4)$/;
const NATURES = /^(?:N1|N2\.[12]|N3\.[1-6]|N4|N5|N6\.[1-9]|N7)$/;

const lineFaults = (line: InvoiceLine): readonly SumFault[] => {
  const unit = line.changes.reduce((price, change) => price + changeOn(price, change), line.unitPrice);
  const due = (unit * line.quantity) / ONE;
  if (distance(due, line.total) <= CENT) return [];
  return [fault('line-total', `DettaglioLinee ${line.number}`, toCents(due), toCents(line.total))];
};

const changeOn = (price: Scaled, { sign, percent, amount }: PriceChange): Scaled =>
  BigInt(sign) * (amount ?? (price * (percent ?? 0n)) / (ONE * 100n));

/** Each line and contribution under its rate. Sums of exact figures, or of figures rounded one by one: both are usual. */
const taxableFaults = ({ lines, funds, summaries }: Invoice): readonly SumFault[] => {
  const parts = [
    ...lines.map((line) => ({ key: keyOf(line), exact: line.total })),
    ...funds.map((fund) => ({ key: keyOf(fund), exact: BigInt(fund.cents) * CENT })),
  ];
  const keys = new Set([...parts.map(({ key }) => key), ...summaries.map(keyOf)]);
  return [...keys].flatMap((key) => {
    const own = parts.filter((part) => part.key === key);
    const told = summaries.filter((summary) => keyOf(summary) === key);
    const found = told.reduce((sum, { taxableCents }) => sum + taxableCents, 0);
    const rounding = told.reduce((sum, summary) => sum + summary.rounding, 0n);
    const exact = toCents(own.reduce((sum, part) => sum + part.exact, 0n) + rounding);
    const oneByOne = own.reduce((sum, part) => sum + toCents(part.exact), 0) + toCents(rounding);
    const right = found === exact || found === oneByOne;
    return right ? [] : [fault('taxable', `DatiRiepilogo ${key}`, exact, found)];
  });
};

const keyOf = ({ rate, nature }: { readonly rate: Scaled; readonly nature?: string }): string =>
  `${nature ?? ''} ${rateText(rate)}`.trim();

const rateText = (rate: Scaled): string => `${rate / ONE},${String((rate % ONE) / CENT).padStart(2, '0')}%`;

const taxFaults = (summary: InvoiceSummary): readonly SumFault[] => {
  const due = toCents((BigInt(summary.taxableCents) * CENT * summary.rate) / (ONE * 100n));
  if (Math.abs(due - summary.taxCents) <= 1) return [];
  return [fault('tax', `DatiRiepilogo ${keyOf(summary)}`, due, summary.taxCents)];
};

const totalFaults = (invoice: Invoice): readonly SumFault[] => {
  const due = totalOf(invoice);
  const { totalCents } = invoice;
  return totalCents === undefined || totalCents === due
    ? []
    : [fault('total', 'ImportoTotaleDocumento', due, totalCents)];
};

const natureFaults = ({ lines, summaries, funds }: Invoice): readonly SumFault[] =>
  [
    ...lines.map((line) => ({ ...line, place: `DettaglioLinee ${line.number}` })),
    ...summaries.map((summary) => ({ ...summary, place: `DatiRiepilogo ${keyOf(summary)}` })),
    ...funds.map((fund) => ({ ...fund, place: `DatiCassaPrevidenziale ${keyOf(fund)}` })),
  ]
    .filter(({ rate, nature }) => (rate === 0n ? nature === undefined || !NATURES.test(nature) : nature !== undefined))
    .map(({ place }) => ({ check: 'nature', place }));

const splitFaults = ({ summaries }: Invoice): readonly SumFault[] =>
  summaries.some(({ nature, exigibility }) => nature?.startsWith('N6') === true && exigibility === 'S')
    ? [{ check: 'split-payment', place: 'DatiRiepilogo/EsigibilitaIVA' }]
    : [];

const fault = (check: SumCheck, place: string, expectedCents: number, foundCents: number): SumFault => ({
  check,
  place,
  expectedCents,
  foundCents,
});

const distance = (a: Scaled, b: Scaled): Scaled => (a > b ? a - b : b - a);

/** To the nearest cent, halves away from zero. */
const toCents = (amount: Scaled): number => {
  const half = CENT / 2n;
  return Number((amount < 0n ? amount - half : amount + half) / CENT);
};
