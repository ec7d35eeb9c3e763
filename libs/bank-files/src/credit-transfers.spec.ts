// A payment file as a bank reads it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { cents, iban, instant, localDate } from '@buono/kernel';
import { creditTransfers, type CreditTransfer, type PaymentBatch } from './credit-transfers.js';

const batch: PaymentBatch = {
  messageId: '0f0e0d0c0b0a49080706050403020100',
  createdAt: instant('2026-05-31T09:30:00.000Z'),
  executionDate: localDate('2026-06-03'),
  debtorName: 'Comune d’Esempio',
  debtorIban: iban('IT60X0542811101000000123456'),
  count: 2,
  totalCents: 1_000_005,
};
const first: CreditTransfer = {
  endToEndId: '00000000000040008000000000000001-1',
  amountCents: cents(1_000_000),
  creditorName: 'Società L’Albero & C.',
  creditorIban: iban('DE89370400440532013000'),
  remittance: 'Rendiconto 2026-04',
};
const second: CreditTransfer = { ...first, endToEndId: '00000000000040008000000000000002-1', amountCents: cents(5) };
const written = (transfers: Iterable<CreditTransfer> = [first, second]) =>
  [...creditTransfers(batch, transfers)].join('');

/** What an element of this name holds, in the order of the file; throws where the file is not well formed. */
const texts = (xml: string, tag: string): string[] => {
  const found: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => (text = ''));
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => name === tag && found.push(text));
  parser.write(xml).close();
  return found;
};

describe('a payment file', () => {
  it('says how many payments it has and what they add up to, for the file and for its one group', () => {
    expect(texts(written(), 'NbOfTxs')).toEqual(['2', '2']);
    expect(texts(written(), 'CtrlSum')).toEqual(['10000.05', '10000.05']);
  });
  it('writes euro with two decimals', () => expect(texts(written(), 'InstdAmt')).toEqual(['10000.00', '0.05']));
  it('names each payment', () => expect(texts(written(), 'EndToEndId')).toEqual([first.endToEndId, second.endToEndId]));
  it('names payer and payees in the characters of banks', () =>
    expect(texts(written(), 'Nm')).toEqual([
      "Comune d'Esempio",
      "Comune d'Esempio",
      "Societa L'Albero + C.",
      "Societa L'Albero + C.",
    ]));
  it('names the accounts', () =>
    expect(texts(written(), 'IBAN')).toEqual([batch.debtorIban, first.creditorIban, first.creditorIban]));
  it('asks for a date', () => expect(texts(written(), 'Dt')).toEqual(['2026-06-03']));
  it('has its elements in the order of the standard', () => {
    const order = ['PmtInfId', 'PmtMtd', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'ReqdExctnDt', 'Dbtr>'];
    const later = ['DbtrAcct', 'DbtrAgt', 'ChrgBr', 'PmtId', 'Amt>', 'Cdtr>', 'CdtrAcct', 'RmtInf'];
    const group = written().slice(written().indexOf('<PmtInf>'));
    const places = [...order, ...later].map((tag) => group.indexOf(`<${tag}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is well formed whatever a payee is called', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (creditorName, remittance) => {
        expect(texts(written([{ ...first, creditorName, remittance }]), 'EndToEndId')).toEqual([first.endToEndId]);
      }),
    ));

  it('is written piece by piece', () => {
    let asked = 0;
    const endless = (function* () {
      for (;;) {
        asked += 1;
        yield first;
      }
    })();
    const pieces = creditTransfers(batch, endless);
    for (let piece = 0; piece < 3; piece += 1) pieces.next();
    expect(asked).toBe(2);
  });
});
