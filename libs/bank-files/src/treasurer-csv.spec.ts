// The treasurer's journal, as movements.
import { describe, expect, it } from '@jest/globals';
import { readTreasurerCsv } from './treasurer-csv.js';

const IBAN = 'IT60X0542811101000000123456';
const HEAD = 'conto;data;segno;importo;riferimento;riferimento_mandato;causale_ritorno';
const row = (date: string, sign: string, amount: string, rest = 'B1;E1;') =>
  `${IBAN};${date};${sign};${amount};${rest}`;

describe('a treasurer’s journal', () => {
  it('tells what went out and what came back', () =>
    expect(
      readTreasurerCsv(
        `${HEAD}\n${row('03/06/2026', 'U', '1.234,56')}\n${row('2026-06-05', 'E', '0.05', 'B2;E1;AC04')}\n`,
      ),
    ).toEqual([
      {
        account: IBAN,
        direction: 'debit',
        amountCents: 123_456,
        bookedOn: '2026-06-03',
        reference: 'B1',
        endToEndId: 'E1',
      },
      {
        ...{ account: IBAN, direction: 'credit', amountCents: 5, bookedOn: '2026-06-05' },
        ...{ reference: 'B2', endToEndId: 'E1', returnReason: 'AC04' },
      },
    ]));

  it('has its columns in any order', () =>
    expect(readTreasurerCsv(`importo;segno;data;conto\n10;U;2026-06-03;${IBAN}`)).toEqual([
      { account: IBAN, direction: 'debit', amountCents: 1_000, bookedOn: '2026-06-03' },
    ]));

  it.each([
    ['a quote left open', `${HEAD}\n"${row('2026-06-03', 'U', '1,00')}`, 'not-a-table'],
    ['nothing in it', '', 'not-a-table'],
    ['another heading', 'a,b,c', 'not-a-table'],
    ['no column of amounts', 'conto;data;segno\n', 'not-a-table'],
    ['another sign', `${HEAD}\n${row('2026-06-03', 'D', '1,00')}`, 'line 2: sign-unreadable'],
    ['an amount of one decimal', `${HEAD}\n${row('2026-06-03', 'U', '1,5')}`, 'line 2: amount-unreadable'],
    ['groups of two digits', `${HEAD}\n${row('2026-06-03', 'U', '1.23,45')}`, 'line 2: amount-unreadable'],
    ['a day that is none', `${HEAD}\n${row('31/06/2026', 'U', '1,00')}`, 'line 2: date-unreadable'],
    [
      'an account that is none',
      `${HEAD}\n${row('2026-06-03', 'U', '1,00').replace('IT60', 'IT61')}`,
      'line 2: no-account',
    ],
  ])('with %s is refused whole, with the line', (_, text, problem) =>
    expect(() => readTreasurerCsv(text)).toThrow(problem),
  );
});
