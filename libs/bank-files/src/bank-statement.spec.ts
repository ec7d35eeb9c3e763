// What a bank says of an account, as movements.
import { describe, expect, it } from '@jest/globals';
import { readCamt, StatementUnreadable } from './bank-statement.js';

const IBAN = 'IT60X0542811101000000123456';
const account = `<Acct><Id><IBAN>${IBAN}</IBAN></Id></Acct>`;
const entry = (inner: string, amount = '12.50', sign = 'DBIT', status = '<Sts><Cd>BOOK</Cd></Sts>') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd>${status}` +
  `<BookgDt><Dt>2026-06-03</Dt></BookgDt>${inner}</Ntry>`;
const one = (refs: string, more = '') => `<NtryDtls><TxDtls><Refs>${refs}</Refs>${more}</TxDtls></NtryDtls>`;
const statement = (entries: string, version = '053.001.08') =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}"><BkToCstmrStmt><Stmt>` +
  `<Id>S1</Id>${account}${entries}</Stmt></BkToCstmrStmt></Document>`;
const paid = { account: IBAN, direction: 'debit', amountCents: 1_250, bookedOn: '2026-06-03' };

describe('a statement', () => {
  it('tells a payment by the bank’s reference and by what the order called it', () =>
    expect(readCamt(statement(entry(`<AcctSvcrRef>B1</AcctSvcrRef>${one('<EndToEndId>E1</EndToEndId>')}`)))).toEqual([
      { ...paid, reference: 'B1', endToEndId: 'E1' },
    ]));

  it('tells each transaction of a collective entry', () => {
    const part = (id: string, amount: string, own = '') =>
      `<TxDtls><Refs>${own}<EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
    const own = '<AcctSvcrRef>T2</AcctSvcrRef>';
    const details = `<NtryDtls>${part('E1', '10.00')}${part('E2', '2.5', own)}</NtryDtls>`;
    expect(readCamt(statement(entry(`<AcctSvcrRef>B1</AcctSvcrRef>${details}`)))).toEqual([
      { ...paid, amountCents: 1_000, reference: 'B1/E1', endToEndId: 'E1' },
      { ...paid, amountCents: 250, reference: 'T2', endToEndId: 'E2' },
    ]);
  });

  it('tells money that came back, and why', () => {
    const why = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>';
    const back = entry(`<AcctSvcrRef>B2</AcctSvcrRef>${one('<EndToEndId>E1</EndToEndId>', why)}`, '12.50', 'CRDT');
    expect(readCamt(statement(back))).toEqual([
      { ...paid, direction: 'credit', reference: 'B2', endToEndId: 'E1', returnReason: 'AC04' },
    ]);
  });

  it('of a notification, or of an older version, is read as well', () => {
    const older = entry(one('<EndToEndId>E1</EndToEndId>'), '12.50', 'DBIT', '<Sts>BOOK</Sts>');
    expect(readCamt(statement(older, '054.001.02'))).toEqual([{ ...paid, endToEndId: 'E1' }]);
  });

  it('takes no name from NOTPROVIDED', () =>
    expect(readCamt(statement(entry(one('<EndToEndId>NOTPROVIDED</EndToEndId>'))))).toEqual([paid]));

  it('leaves out what is only announced', () =>
    expect(readCamt(statement(entry('', '12.50', 'DBIT', '<Sts><Cd>PDNG</Cd></Sts>')))).toEqual([]));

  it.each([
    ['12', 1_200],
    ['0.01', 1],
    ['12.5', 1_250],
    ['12.50000', 1_250],
    ['99999999999.99', 9_999_999_999_999],
  ])('reads %s euro', (text, amountCents) =>
    expect(readCamt(statement(entry('', text)))).toEqual([{ ...paid, amountCents }]),
  );

  it.each([
    ['half a document', statement(entry('')).slice(0, -20), 'not-xml'],
    ['another document', '<Document xmlns="urn:other"/>', 'not-camt'],
    ['entities of its own', `<!DOCTYPE d [<!ENTITY e "x">]>${statement(entry('')).slice(21)}`, 'not-camt'],
    ['an amount of three decimals', statement(entry('', '12.505')), 'amount-unreadable'],
    ['a negative amount', statement(entry('', '-1.00')), 'amount-unreadable'],
    ['dollars', statement(entry('').replace('EUR', 'USD')), 'currency-not-euro'],
    ['a day that is none', statement(entry('').replace('2026-06-03', '2026-02-30')), 'date-unreadable'],
    ['no account', statement(entry('')).replace(IBAN, 'IT00'), 'no-account'],
  ])('with %s is refused whole, with the line', (_, text, problem) => {
    const reading = () => readCamt(text);
    expect(reading).toThrow(StatementUnreadable);
    expect(reading).toThrow(`line 1: ${problem}`);
  });
});
