// What an invoice says against what its call asks.
import { describe, expect, it } from '@jest/globals';
import { localDate, yearMonth } from '@buono/kernel';
import { checksOf, isSound, type Check, type InvoiceAskedFor, type InvoiceSaid } from './checks.js';

const said = (over: Partial<InvoiceSaid> = {}): InvoiceSaid => ({
  documentType: 'TD01',
  date: localDate('2026-09-30'),
  supplier: { codes: ['IT01234567897'], isPayee: true },
  customerCodes: ['01386030488'],
  office: 'UFABC1',
  cups: ['D11B26000010001'],
  cigs: ['Z1234567AB'],
  sums: [],
  stamp: { due: false, said: false },
  ...over,
});
const asked: InvoiceAskedFor = {
  month: yearMonth('2026-09'),
  today: localDate('2026-10-05'),
  payeeCode: '01234567897',
  cup: 'D11B26000010001',
  invoicing: { taxCode: '01386030488', office: 'UFABC1', cig: 'Z1234567AB' },
};
const check = (name: Check, over: Partial<InvoiceSaid>, than = asked) =>
  checksOf(said(over), than).find((one) => one.check === name);

describe('an invoice', () => {
  it('that says what its call asks is sound', () => {
    const checks = checksOf(said(), asked);
    expect(isSound(checks)).toBe(true);
    expect(checks.filter(({ result }) => result !== 'met')).toEqual([]);
  });
  it('is not compared with what the call does not say', () => {
    const bare = checksOf(said({ cups: [], cigs: [] }), { ...asked, cup: undefined, invoicing: {} });
    expect(bare.filter(({ result }) => result === 'not-asked').map((one) => one.check)).toEqual([
      ...['customer', 'office', 'cup', 'cig'],
    ]);
    expect(isSound(bare)).toBe(true);
  });
});

describe('it is held up', () => {
  it.each<[Check, Partial<InvoiceSaid>, string]>([
    ['document-type', { documentType: 'TD16' }, 'TD16'],
    ['date', { date: localDate('2026-10-06') }, '2026-10-06'],
    ['date', { date: localDate('2026-08-31') }, '2026-08-31'],
    ['supplier', { supplier: { codes: ['IT09999990007'], isPayee: false } }, 'IT09999990007'],
    ['customer', { customerCodes: ['99999999999'] }, '99999999999'],
    ['office', { office: 'ALTRO1' }, 'ALTRO1'],
    ['cup', { cups: [] }, 'non indicato'],
    ['cup', { cups: ['D11B26000010001', 'E99B26000010009'] }, 'D11B26000010001, E99B26000010009'],
    ['cig', { cigs: ['Y000000000'] }, 'Y000000000'],
    ['total', { sums: [{ check: 'total', expected: '1,00 €', found: '2,00 €' }] }, '2,00 €'],
    ['withholding', { withheld: '20,00 €' }, '20,00 €'],
  ])('by its %s', (name, over, found) => {
    expect(check(name, over)).toMatchObject({ result: 'not-met', found });
    expect(isSound(checksOf(said(over), asked))).toBe(false);
  });
});

describe('it may be taken', () => {
  it.each<[string, Check, Partial<InvoiceSaid>]>([
    ['on the first day of the month', 'date', { date: localDate('2026-09-01') }],
    ['today', 'date', { date: localDate('2026-10-05') }],
    ['with the country before the body’s number', 'customer', { customerCodes: ['IT01386030488'] }],
    ['with an office in small letters', 'office', { office: 'ufabc1' }],
  ])('%s', (_, name, over) => expect(check(name, over)).toMatchObject({ result: 'met' }));
  it('without a stamp, which is worth a look', () => {
    const checks = checksOf(said({ stamp: { due: true, said: false } }), asked);
    expect(checks.at(-1)).toMatchObject({ check: 'stamp', result: 'notice' });
    expect(isSound(checks)).toBe(true);
    expect(checksOf(said({ stamp: { due: true, said: true } }), asked).at(-1)?.check).not.toBe('stamp');
  });
});
