// Tables of up to four keys: every case has one row, found whatever the order of the rows; gaps are named.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../cel/values.js';
import type { CallTable } from '../model/call-document.js';
import { compileTable } from './table.js';

const fees: CallTable = {
  keys: [
    { name: 'isee', type: 'Money' },
    { name: 'minori', type: 'int' },
    { name: 'orario', type: 'string' },
    { name: 'disabile', type: 'bool' },
  ],
  value: 'Money',
  rows: [
    {
      keys: { isee: { any: true }, minori: { any: true }, orario: { any: true }, disabile: { is: true } },
      value: '0.00',
    },
    ...['10000.00', '20000.00'].flatMap((upTo, band) =>
      [{ upTo: 1 }, {}].flatMap((minori, many) =>
        [{ is: 'full' }, { in: ['half', 'short'] }].map((orario, part) => ({
          keys: { isee: { upTo }, minori, orario, disabile: { is: false } },
          value: `${100 * (band + 1) - 20 * many - 50 * part}.00`,
        })),
      ),
    ),
  ],
};
const lookup = (table: CallTable) => {
  const compiled = compileTable(table);
  if (!compiled.ok) throw new Error(compiled.problem.what);
  return (isee: number, minori: number, orario: string, disabile: boolean) => {
    const value = compiled.table.lookup(new Money(isee), BigInt(minori), orario, disabile);
    return value instanceof Money ? value.cents : value;
  };
};
const problem = (table: CallTable) => {
  const compiled = compileTable(table);
  return compiled.ok ? undefined : `${compiled.problem.code}: ${compiled.problem.what}`;
};

describe('bands that differ', () => {
  const money = (value: string, keys: Record<string, object>) => ({ keys, value });
  const twoKeys = (
    [first, second]: readonly [CallTable['keys'][number], CallTable['keys'][number]],
    rows: CallTable['rows'],
  ) => {
    const compiled = compileTable({ keys: [first, second], value: 'Money', rows });
    if (!compiled.ok) throw new Error(compiled.problem.what);
    return (a: bigint | Money | string, b: bigint | Money) => {
      const value = compiled.table.lookup(a, b);
      return value instanceof Money ? value.cents : value;
    };
  };

  it('from one category to another each begin where the category’s own band before ends', () => {
    const monthly = twoKeys(
      [
        { name: 'level', type: 'string' },
        { name: 'isee', type: 'Money' },
      ],
      [
        money('700.00', { level: { is: 'grave' }, isee: { upTo: '8000.00' } }),
        money('600.00', { level: { is: 'grave' }, isee: { upTo: '40000.00' } }),
        money('0.00', { level: { is: 'grave' }, isee: {} }),
        money('300.00', { level: { is: 'media' }, isee: { upTo: '24000.00' } }),
        money('1.00', { level: { is: 'media' }, isee: {} }),
      ],
    );
    expect(monthly('media', new Money(0))).toBe(30_000);
    expect(monthly('media', new Money(2_400_000))).toBe(30_000);
    // 24,000.01: the open band begins here, not beyond the 40,000.00 of the other category.
    expect(monthly('media', new Money(2_400_001))).toBe(100);
    expect(monthly('grave', new Money(4_000_000))).toBe(60_000);
    expect(monthly('grave', new Money(4_000_001))).toBe(0);
  });

  it('from one band of an earlier key to another do so too', () => {
    const sum = twoKeys(
      [
        { name: 'size', type: 'int' },
        { name: 'isee', type: 'Money' },
      ],
      [
        money('100.00', { size: { upTo: 2 }, isee: { upTo: '9000.00' } }),
        money('50.00', { size: { upTo: 2 }, isee: {} }),
        money('200.00', { size: {}, isee: { upTo: '15000.00' } }),
        money('80.00', { size: {}, isee: {} }),
      ],
    );
    expect([sum(2n, new Money(900_000)), sum(2n, new Money(900_001))]).toEqual([10_000, 5_000]);
    expect([sum(3n, new Money(900_000)), sum(3n, new Money(1_500_000)), sum(3n, new Money(1_500_001))]).toEqual([
      20_000, 20_000, 8_000,
    ]);
  });
});

describe('a table of four keys', () => {
  const fee = lookup(fees);
  it.each<[number, number, string, boolean, number]>([
    [1_000_000, 1, 'full', false, 10_000],
    [1_000_001, 1, 'full', false, 20_000],
    [1_000_000, 2, 'short', false, 3_000],
    [2_000_000, 5, 'half', false, 13_000],
    [2_000_000, 5, 'half', true, 0],
  ])('answers %i %i %s %s with %i', (...asked) => {
    const [isee, minori, orario, disabile, cents] = asked;
    expect(fee(isee, minori, orario, disabile)).toBe(cents);
  });

  it('has no answer beyond its ends', () => {
    expect(() => fee(2_000_001, 1, 'full', false)).toThrow('no row');
    expect(() => fee(1, 1, 'other', false)).toThrow('no row');
  });

  it('answers the same whatever the order of its rows', () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.nat(9),
      fc.constantFrom('full', 'half', 'short'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...fees.rows], { minLength: fees.rows.length }), cases, (rows, one) => {
        expect(lookup({ ...fees, rows })(...one)).toBe(fee(...one));
      }),
    );
  });

  it('names the gap that a missing row leaves, and the rows that answer twice', () => {
    const without = { ...fees, rows: fees.rows.slice(0, -1) };
    expect(problem(without)).toContain(
      'table-gap: nessuna riga risponde per isee da 10.000,01 € a 20.000,00 €, minori da 2 in su, orario = "half"',
    );
    const twice = {
      ...fees,
      rows: [
        ...fees.rows,
        {
          keys: { isee: { upTo: '10000.00' }, minori: { upTo: 1 }, orario: { is: 'half' }, disabile: { is: false } },
          value: '1.00',
        },
      ],
    };
    expect(problem(twice)).toContain('table-overlap');
  });

  it('wants one thing said of each key', () => {
    const said = (orario: object) =>
      problem({
        ...fees,
        rows: [{ keys: { isee: {}, minori: {}, orario, disabile: { any: true } }, value: '1.00' }],
      });
    expect(said({ any: true })).toBeUndefined();
    for (const orario of [{}, { is: 'a', in: ['b'] }, { is: 'a', any: true }, { upTo: 3 }, { is: true }])
      expect(said(orario)).toContain('table-bound-wrong');
  });

  it('is refused when its rows cut more cases than anybody can check', () => {
    const many = {
      ...fees,
      keys: fees.keys.map(({ name }) => ({ name, type: 'int' as const })),
      rows: Array.from({ length: 12 }, (_, n) => ({
        keys: Object.fromEntries(fees.keys.map(({ name }) => [name, { upTo: n }])),
        value: '1.00',
      })),
    };
    expect(problem(many)).toContain('table-too-large');
  });
});
