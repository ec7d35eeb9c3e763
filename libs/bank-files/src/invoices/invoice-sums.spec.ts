// The sums of invoices, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { inventedInvoice as written } from '../testing/index.js';
import { exemptOf, splitTaxOf, sumFaultsOf, totalOf } from './invoice-sums.js';
import { readInvoice } from './read-invoice.js';

const faults = (text: string) => sumFaultsOf(readInvoice(text));
const taxed = { price: '100.00', rate: '5.00', tax: '5.00', total: '105.00' } as const;
const line = (number: number, price: string, more = '') =>
  `<DettaglioLinee><NumeroLinea>${number}</NumeroLinea><Descrizione>x</Descrizione>${more}` +
  `<PrezzoTotale>${price}</PrezzoTotale><AliquotaIVA>0.00</AliquotaIVA><Natura>N4</Natura></DettaglioLinee>`;
const withLines = (taxable: string, ...lines: string[]) =>
  written({ price: taxable }).replace(/<DettaglioLinee>.*<\/DettaglioLinee>/, lines.join(''));
const plain = (number: number, price: string) => line(number, price, `<PrezzoUnitario>${price}</PrezzoUnitario>`);

describe('an invoice adds up', () => {
  it('when it is exempt', () => expect(faults(written({ total: '100.00' }))).toEqual([]));
  it('when it says no total', () => expect(faults(written())).toEqual([]));
  it('with 5% of a hundred euro', () => expect(faults(written(taxed))).toEqual([]));
  it('with a discount of 10% on two units of 30.00: 54.00', () =>
    expect(
      faults(
        withLines(
          '54.00',
          line(
            1,
            '54.00',
            '<Quantita>2.00</Quantita><PrezzoUnitario>30.00</PrezzoUnitario>' +
              '<ScontoMaggiorazione><Tipo>SC</Tipo><Percentuale>10.00</Percentuale></ScontoMaggiorazione>',
          ),
        ),
      ),
    ).toEqual([]));
  it('whether three lines of 3.335 are rounded together, 10.01, or one by one, 10.02', () => {
    const three = [plain(1, '3.335'), plain(2, '3.335'), plain(3, '3.335')];
    expect(faults(withLines('10.01', ...three))).toEqual([]);
    expect(faults(withLines('10.02', ...three))).toEqual([]);
    expect(faults(withLines('10.03', ...three))).toMatchObject([{ check: 'taxable', expectedCents: 1_001 }]);
  });
  it('with the stamp charged in its total', () => {
    const more = '<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>';
    expect(faults(written({ more, total: '102.00' }))).toEqual([]);
    expect(totalOf(readInvoice(written({ more, total: '102.00' })))).toBe(10_200);
  });
});

describe('it does not', () => {
  it.each([
    ['total', { ...taxed, total: '105.01' }, { expectedCents: 10_500, foundCents: 10_501 }],
    ['tax', { ...taxed, tax: '5.02', total: '105.02' }, { expectedCents: 500, foundCents: 502 }],
    ['nature', { ...taxed, nature: 'N4' }, {}],
    ['nature', { nature: 'N2' }, {}],
    ['split-payment', { nature: 'N6.1', exigibility: 'S' }, {}],
  ] as const)('by its %s', (check, said, more) =>
    expect(faults(written(said))).toEqual(expect.arrayContaining([expect.objectContaining({ check, ...more })])),
  );
  it('by a line a cent short in its summary', () =>
    expect(faults(withLines('99.99', plain(1, '100.00')))).toMatchObject([
      { check: 'taxable', expectedCents: 10_000, foundCents: 9_999 },
    ]));
  it('by a line that is not price by quantity', () =>
    expect(
      faults(withLines('60.02', line(1, '60.02', '<Quantita>2.00</Quantita><PrezzoUnitario>30.00</PrezzoUnitario>'))),
    ).toMatchObject([{ check: 'line-total', place: 'DettaglioLinee 1', expectedCents: 6_000, foundCents: 6_002 }]));
});

describe('of an invoice', () => {
  it('the VAT under split payment is not the supplier’s', () => {
    expect(splitTaxOf(readInvoice(written({ ...taxed, exigibility: 'S' })))).toBe(500);
    expect(splitTaxOf(readInvoice(written({ ...taxed, exigibility: 'I' })))).toBe(0);
  });
  it('what is exempt asks for a stamp, what bears VAT does not', () => {
    expect(exemptOf(readInvoice(written()))).toBe(10_000);
    expect(exemptOf(readInvoice(written(taxed)))).toBe(0);
  });
});
