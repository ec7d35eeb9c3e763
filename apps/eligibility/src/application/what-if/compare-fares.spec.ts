// Places, money and moves of two sides; amounts worked out by hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, cents, zoneCode, type FundPart } from '@buono/kernel';
import { compileCall } from '@buono/rules';
import { callDocument } from '../../testing/call-document.examples.js';
import { compareFares, type Candidate, type SideRules, type Tried } from './compare-fares.js';

const call = compileCall(callDocument());
const zone = zoneCode('TC-01');
const fse = (euro: number): FundPart => ({ source: 'FSE', year: 2026, amountCents: cents(euro * 100) });
const state = (euro: number): FundPart => ({ source: 'STATO', year: 2026, amountCents: cents(euro * 100) });

const qualifies = (euro: number, total = 0): Tried => ({
  outcome: 'qualifies',
  valueCents: euro * 100,
  total,
  ties: [null],
});
const refused: Tried = { outcome: 'does-not-qualify', valueCents: 0, total: 0, ties: [] };
const idOf = (n: number) => applicationId(`5d1e6f1c-8f0a-5c77-9a0d-${String(n).padStart(12, '0')}`);
// Action B of the example is served by score, A by arrival.
const one = (n: number, before: Tried, after: Tried, action = 'B'): Candidate => ({
  ...{ applicationId: idOf(n), zone, action, receiptNumber: n },
  ...{ before, after },
});

const rules = (before: Partial<SideRules> = {}, after: Partial<SideRules> = {}) => ({
  before: { call, funds: [fse(300), state(100)], ...before },
  after: { call, funds: [fse(300), state(100)], ...after },
});

describe('two sides of the same applications', () => {
  it('move nobody when they are the same', () => {
    const { moves, summary } = compareFares([one(1, qualifies(100, 3), qualifies(100, 3))], rules());
    expect(moves).toEqual([]);
    expect(summary).toMatchObject({ applications: 1, gained: 0, lost: 0, up: 0, down: 0 });
  });

  it('say who wins and who loses places, and by how many', () => {
    const tried = [one(1, qualifies(100, 9), qualifies(100, 1)), one(2, qualifies(100, 5), qualifies(100, 5))];
    const { moves, summary } = compareFares(tried, rules());
    expect(moves.map(({ receiptNumber, before, after }) => [receiptNumber, before.place, after.place])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
    ]);
    expect(summary).toMatchObject({ up: 1, down: 1, amountChanged: 0 });
  });

  it('say who comes in, who goes out, and who is paid otherwise', () => {
    const tried = [
      one(1, qualifies(100), refused),
      one(2, refused, qualifies(250)),
      one(3, qualifies(100), qualifies(120)),
    ];
    const { summary } = compareFares(tried, rules());
    expect(summary).toMatchObject({ gained: 1, lost: 1, amountChanged: 1 });
    expect(summary.zones).toMatchObject([
      { zone: 'TC-01', before: { qualify: 2, costCents: 20_000 }, after: { qualify: 2, costCents: 37_000 } },
    ]);
  });

  it('share the cost among the funds of the call where no money of zones is said', () => {
    // 370.00 over 300 and 100: three quarters and one quarter.
    const { summary } = compareFares([one(1, refused, qualifies(370))], rules());
    expect(summary.zones[0]?.after.servedParts).toEqual([
      { source: 'FSE', year: 2026, amountCents: 27_750 },
      { source: 'STATO', year: 2026, amountCents: 9_250 },
    ]);
  });

  it('serve in order of place while there is money, and stop at the first that does not fit', () => {
    const tried = [1, 2, 3].map((n) => one(n, qualifies(100, 10 - n), qualifies(100, 10 - n)));
    const less = rules({ money: [{ zone, parts: [fse(300)] }] }, { money: [{ zone, parts: [fse(100), state(50)] }] });
    const { moves, summary } = compareFares(tried, less);
    expect(moves.map(({ receiptNumber, after }) => [receiptNumber, after.served])).toEqual([
      [2, false],
      [3, false],
    ]);
    // One voucher of 100.00 out of 100.00 and 50.00: in proportion, 66.67 and 33.33.
    expect(summary.zones[0]?.after).toMatchObject({ qualify: 3, served: 1, servedCents: 10_000 });
    expect(summary.zones[0]?.after.servedParts.map(({ amountCents }) => amountCents)).toEqual([6_667, 3_333]);
  });

  it('share what there is among all where the call says so: 100.00 of 150.00, to the cent', () => {
    const document = callDocument();
    const onlyB = document.actions.filter(({ code }) => code === 'B');
    const terms = { ...document.terms, whenShort: 'partial' } as const;
    const share = compileCall({ ...document, terms, actions: onlyB, policies: { lastVoucher: 'share' } });
    const tried = [60, 50, 40].map((euro, n) => one(n + 1, qualifies(euro), qualifies(euro)));
    const [enough, less] = [
      { money: [{ zone, parts: [fse(150)] }] },
      { money: [{ zone, parts: [fse(60), state(40)] }] },
    ];
    const { moves, summary } = compareFares(tried, rules({ call: share, ...enough }, { call: share, ...less }));
    // Two thirds of 60.00, 50.00 and 40.00: 40.00, 33.33⅓ and 26.66⅔.
    expect(moves.map(({ before, after }) => [before.sharedCents, after.sharedCents, after.served])).toEqual([
      [6_000, 4_000, true],
      [5_000, 3_333, true],
      [4_000, 2_667, true],
    ]);
    expect(summary.zones[0]?.after).toMatchObject({ qualify: 3, costCents: 15_000, served: 3, servedCents: 10_000 });
    expect(summary.zones[0]?.after.servedParts.map(({ amountCents }) => amountCents)).toEqual([6_000, 4_000]);
  });

  it('reach nobody in a zone that has no money', () => {
    const { summary } = compareFares([one(1, qualifies(1), qualifies(1))], rules({ money: [] }, { money: [] }));
    expect(summary.zones[0]?.before).toMatchObject({ qualify: 1, served: 0, servedCents: 0, servedParts: [] });
  });

  it('come out the same whatever order the applications come in, and never spend more than there is', () => {
    const side = fc.record({ euro: fc.integer({ min: 0, max: 400 }), total: fc.integer({ min: 0, max: 5 }) });
    const tried = fc.array(fc.tuple(side, side), { maxLength: 25 }).map((pairs) =>
      pairs.map(([a, b], n) => {
        const of = ({ euro, total }: typeof a): Tried => (euro === 0 ? refused : qualifies(euro, total));
        return one(n + 1, of(a), of(b), n % 3 === 0 ? 'A' : 'B');
      }),
    );
    const money = [{ zone, parts: [fse(700), state(333)] }];
    fc.assert(
      fc.property(tried, (all) => {
        const found = compareFares(all, rules({ money }, { money }));
        expect(compareFares(all.toReversed(), rules({ money }, { money }))).toEqual(found);
        for (const { before, after } of found.summary.zones)
          for (const cost of [before, after]) {
            expect(cost.servedCents).toBeLessThanOrEqual(103_300);
            expect(cost.servedParts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(cost.servedCents);
          }
      }),
    );
  });
});
