// What a treasurer's journal (SIOPE+) says of an account, as movements.
import { describe, expect, it } from '@jest/globals';
import { StatementUnreadable } from './bank-statement.js';
import { isTreasurerJournal, readTreasurerJournal } from './treasurer-journal.js';
import { inventedJournal, journalMovement } from './testing/index.js';

const order = { body: '0540300', year: 2026, number: 41 };
const paid = { account: '0540300-0000001', direction: 'debit', amountCents: 1_500, bookedOn: '2026-09-10', order };
const read = (...movements: readonly string[]) => readTreasurerJournal(inventedJournal(movements));

describe('a journal', () => {
  it('tells an order that was paid by its number and by its receipt', () =>
    expect(read(journalMovement({ number: 41, receipt: 977 }))).toEqual([{ ...paid, reference: '2026/977' }]));

  it('tells an order that was undone as money that came back, with a minus or without', () => {
    const back = { ...paid, direction: 'credit', reference: '2026/978' };
    for (const euro of ['15.00', '-15.00'])
      expect(read(journalMovement({ number: 41, receipt: 978, operation: 'STORNATO', euro }))).toEqual([back]);
  });

  it('tells of a second payee of an order, or of an operation that nobody foresaw, without naming the order', () => {
    const { order: _, ...nameless } = { ...paid, reference: '2026/977' };
    expect(read(journalMovement({ number: 41, receipt: 977, part: 2 }))).toEqual([nameless]);
    expect(read(journalMovement({ number: 41, receipt: 977, operation: 'RIPRISTINATO' }))).toEqual([nameless]);
  });

  it('tells what is provisional, and whose payment it repeats in its cause when it repeats one', () => {
    const name = `${'0a'.repeat(16)}-2`;
    const came = { ...paid, direction: 'credit', reference: '2026/sospeso/7', order: undefined };
    const told = (cause: string) =>
      journalMovement({ document: 'SOSPESO ENTRATA', sign: 'ENTRATA', number: 7, cause, receipt: 0 });
    expect(read(told(`STORNO ${name} CONTO CHIUSO`))).toEqual([{ ...came, endToEndId: name }]);
    expect(read(told(`${name} ${name}`))).toEqual([came]);
    expect(read(told(`X${name}`))).toEqual([came]);
  });

  it('leaves out receipts of the body, and what only settles the provisional', () =>
    expect(
      read(
        journalMovement({ document: 'REVERSALE', sign: 'ENTRATA', number: 3, receipt: 1 }),
        journalMovement({ document: 'SOSPESO USCITA', number: 3, operation: 'REGOLARIZZATO', receipt: 1 }),
      ),
    ).toEqual([]));

  it('is known by its first element', () => {
    expect(isTreasurerJournal(inventedJournal([]))).toBe(true);
    expect(isTreasurerJournal('<Document xmlns="urn:flusso_giornale_di_cassa"/>')).toBe(false);
  });

  const one = inventedJournal([journalMovement({ number: 41, receipt: 977 })]);
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  it.each([
    ['half a document', one.slice(0, -30), 'not-xml'],
    ['another root', one.replaceAll('flusso_giornale_di_cassa', 'flusso_giornale'), 'not-a-journal'],
    ['entities of its own', one.replace('<flusso', `${entities}<flusso`), 'not-a-journal'],
    ['elements without end', one.replace('<importo>', '<a>'.repeat(40)), 'not-a-journal'],
    ['bytes of another alphabet', Buffer.from(one, 'utf16le').toString('latin1'), 'not-xml'],
    ['three decimals', one.replace('15.00', '15.005'), 'amount-unreadable'],
    ['a comma', one.replace('15.00', '15,00'), 'amount-unreadable'],
    ['a negative amount of what was not undone', one.replace('15.00', '-15.00'), 'amount-unreadable'],
    ['a day that is none', one.replace('2026-09-10', '2026-02-30'), 'date-unreadable'],
    ['no sign', one.replace('USCITA', 'BOH'), 'sign-unreadable'],
    ['no year of the budget', one.replace('<esercizio>2026', '<esercizio>26'), 'date-unreadable'],
    ['an account that is a sentence', one.replace('>0000001<', '>conto & co<'.replace('&', '&amp;')), 'no-account'],
  ])('with %s is refused whole, with the line', (_, text, problem) => {
    expect(() => readTreasurerJournal(text)).toThrow(StatementUnreadable);
    expect(() => readTreasurerJournal(text)).toThrow(problem);
  });

  it('of a hundred thousand movements is read without keeping them', () => {
    const movements = Array.from({ length: 100_000 }, (_, n) => journalMovement({ number: n + 1, receipt: n + 1 }));
    expect(readTreasurerJournal(inventedJournal(movements))).toHaveLength(100_000);
  });
});
