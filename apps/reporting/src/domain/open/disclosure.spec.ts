// What everybody may see of a call: no person can be told from it, and it is as near to the truth as that allows.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disclosed, FEWEST } from './disclosure.js';
import { medianDays, NO_FIGURES, type ZoneFigures } from './figures.js';

/** A zone whose applications stand so; all have been examined in 30 days. */
const zone = (name: string, people: Partial<ZoneFigures>): ZoneFigures => {
  const { underExamination = 0, waiting = 0, given = 0, refused = 0, withdrawn = 0 } = people;
  const decided = waiting + given + refused;
  return {
    ...NO_FIGURES,
    zone: name,
    received: underExamination + decided + withdrawn,
    daysToDecide: decided === 0 ? new Map() : new Map([[30, decided]]),
    ...people,
  };
};
const zonesOf = ({ rows }: ReturnType<typeof disclosed>) => rows.map(({ zones }) => zones);

describe('a zone', () => {
  it('with enough persons stands by itself, counts in steps of five and money in hundreds of euro', () => {
    const figures = zone('TC-01', { given: 12, refused: 3, waiting: 7, assignedCents: 1_234_567, freeCents: 4_999 });
    expect(disclosed([figures]).rows).toEqual([
      {
        zones: ['TC-01'],
        ...{ received: 20, underExamination: 0, waiting: 5, given: 10, refused: 5, withdrawn: 0 },
        ...{ allocatedCents: 0, assignedCents: 1_230_000, paidCents: 0, freeCents: 0, medianDaysToDecide: 30 },
      },
    ]);
  });

  it('with four persons is joined with the smallest of the others: alone it could be found by subtraction', () => {
    const [four, six, hundred] = [
      zone('TC-01', { refused: 4 }),
      zone('TC-02', { refused: 6 }),
      zone('TC-03', { given: 100 }),
    ];
    expect(zonesOf(disclosed([four, six, hundred]))).toEqual([['TC-01', 'TC-02'], ['TC-03']]);
  });

  it('with four persons and another with one are enough together', () => {
    const figures = [zone('TC-01', { refused: 4 }), zone('TC-02', { refused: 6 }), zone('TC-03', { refused: 1 })];
    expect(zonesOf(disclosed(figures))).toEqual([['TC-01', 'TC-03'], ['TC-02']]);
  });

  it('with four vouchers among many applications is joined: its money is that of four families', () => {
    const figures = [zone('TC-01', { given: 4, refused: 90 }), zone('TC-02', { given: 8, refused: 99 })];
    expect(zonesOf(disclosed(figures))).toEqual([['TC-01', 'TC-02']]);
  });

  it('of nobody stands by itself, with the money that its act gave it', () => {
    const figures = [zone('TC-01', { allocatedCents: 123_456 }), zone('TC-02', { given: 9 })];
    expect(disclosed(figures).rows[0]).toMatchObject({ zones: ['TC-01'], received: 0, allocatedCents: 123_456 });
  });
});

describe('a call', () => {
  it('with three vouchers in all shows none of their money, and no median of fewer than five', () => {
    const figures = [zone('TC-01', { given: 2, assignedCents: 80_000 }), zone('TC-02', { given: 1 })];
    const { rows, total } = disclosed(figures);
    for (const row of [...rows, total]) {
      expect(row).not.toHaveProperty('assignedCents');
      expect(row).not.toHaveProperty('freeCents');
      expect(row).not.toHaveProperty('medianDaysToDecide');
    }
  });
});

describe('the median', () => {
  it('is the fewest days within which half were done', () => {
    expect(
      medianDays(
        new Map([
          [40, 2],
          [10, 1],
          [20, 1],
        ]),
      ),
    ).toBe(20);
    expect(
      medianDays(
        new Map([
          [40, 3],
          [10, 1],
          [20, 1],
        ]),
      ),
    ).toBe(40);
    expect(medianDays(new Map())).toBeUndefined();
  });
});

const people = fc.record({
  underExamination: fc.nat(9),
  waiting: fc.nat(9),
  given: fc.oneof(fc.nat(9), fc.nat(400)),
  refused: fc.nat(9),
  withdrawn: fc.nat(9),
  assignedCents: fc.nat(10_000_000),
});
const call = fc
  .array(fc.option(people, { freq: 4, nil: {} }), { minLength: 1, maxLength: 12 })
  .map((zones) => zones.map((each, n) => zone(`TC-${String(n).padStart(2, '0')}`, each)));

describe('for any call', () => {
  it('every zone stands once, and every row is of nobody or of enough', () => {
    fc.assert(
      fc.property(call, (figures) => {
        const { rows } = disclosed(figures);
        expect(rows.flatMap(({ zones }) => zones).sort()).toEqual(figures.map((each) => each.zone).sort());
        const of = (zones: readonly string[], what: 'received' | 'given') =>
          figures.filter((each) => zones.includes(each.zone)).reduce((sum, each) => sum + each[what], 0);
        for (const { zones, assignedCents } of rows) {
          const [received, given] = [of(zones, 'received'), of(zones, 'given')];
          const enough = (persons: number) => persons === 0 || persons >= FEWEST;
          if (assignedCents !== undefined) expect([received, given].every(enough)).toBe(true);
          // A row of too few is the only one with anybody in it: nothing is left to subtract it from.
          if (!enough(received) || !enough(given))
            expect(rows.filter((other) => of(other.zones, 'received') > 0)).toHaveLength(1);
        }
      }),
    );
  });

  it('counts are within two of the truth, and the order of zones changes nothing', () => {
    fc.assert(
      fc.property(call, (figures) => {
        const { total, rows } = disclosed(figures);
        for (const what of ['received', 'underExamination', 'waiting', 'given', 'refused', 'withdrawn'] as const) {
          const exact = figures.reduce((sum, each) => sum + each[what], 0);
          expect(Math.abs(total[what] - exact)).toBeLessThanOrEqual(2);
          expect(total[what] % FEWEST).toBe(0);
        }
        expect(disclosed([...figures].reverse()).rows).toEqual(rows);
      }),
    );
  });
});
