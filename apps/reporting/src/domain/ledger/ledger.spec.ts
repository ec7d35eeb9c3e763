// The ledger worked out by hand, to the cent: money from the call to the bank.
import { describe, expect, it } from '@jest/globals';
import type { Amounts } from './amounts.js';
import type { Fact } from './facts.js';
import {
  OTHER_ZONE,
  ZONE,
  accepted,
  allocated,
  asked,
  checked,
  closed,
  closing,
  executed,
  extended,
  id,
  inBlock,
  issued,
  ordered,
  parts,
  published,
  redeemed,
  released,
  reserved,
  reversed,
  sentBack,
  settled,
  submitted,
} from './ledger.examples.js';
import { Standing } from './standing.js';

const after = (...facts: readonly Fact[]): Standing => {
  const standing = new Standing();
  standing.post(facts);
  return standing;
};

/** What stands on the lines of a zone, nothing left out but zeros: `source → steps`. */
const linesOf = (standing: Standing, zone = ZONE): Record<string, Partial<Amounts>> =>
  Object.fromEntries(
    standing
      .budget()
      .filter((line) => line.zone === zone)
      .map(({ source, amounts }) => [
        source,
        Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)),
      ]),
  );

describe('a voucher that was corrected', () => {
  it('has more assigned when its zone sets more aside, less when some goes back, in whatever order it is told', () => {
    const value = parts(400, 420, 180);
    const facts = [
      reserved('1', value),
      issued('1', value),
      extended('1', 'c1', parts(100, 105, 45)),
      { ...released('1', 'c2', parts(40, 42, 18)), reason: 'amended' },
    ];
    for (const told of [facts, facts.toReversed()])
      expect(linesOf(after(...told))).toEqual({
        'PR FSE+': { assigned: 460, released: 40 },
        Stato: { assigned: 483, released: 42 },
        Regione: { assigned: 207, released: 18 },
      });
  });
});

describe('a voucher of another scheme', () => {
  it('brings what was spent there as paid, source by source, and no difference', () => {
    const before = parts(100, 105, 45);
    const standing = after(
      published(parts(800, 840, 360)),
      allocated(parts(400, 420, 180)),
      reserved('v1', parts(400, 420, 180)),
      issued('v1', parts(400, 420, 180)),
      accepted('v1', before),
    );
    const paid = (amount: number) => ({
      accrued: amount,
      claimed: amount,
      settled: amount,
      ordered: amount,
      paid: amount,
    });
    expect(linesOf(standing)).toMatchObject({
      'PR FSE+': { assigned: 400, ...paid(100) },
      Stato: { assigned: 420, ...paid(105) },
      Regione: { assigned: 180, ...paid(45) },
    });
    expect(standing.differences()).toEqual([]);
  });
});

describe('the money of a call', () => {
  it('is appropriated by its newest version, whichever comes first', () => {
    const [first, second] = [published(parts(400, 420, 180)), published(parts(800, 840, 0), { version: 2 })];
    const expected = { 'PR FSE+': { appropriated: 800 }, Stato: { appropriated: 840 } };
    expect(linesOf(after(first, second), '')).toEqual(expected);
    expect(linesOf(after(second, first), '')).toEqual(expected);
  });

  it('is allocated to zones, act by act', () => {
    const standing = after(
      allocated(parts(400, 420, 180)),
      allocated(parts(40, 42, 18)),
      allocated(parts(1, 0, 0), OTHER_ZONE),
    );
    expect(linesOf(standing)).toEqual({
      'PR FSE+': { allocated: 440 },
      Stato: { allocated: 462 },
      Regione: { allocated: 198 },
    });
    expect(linesOf(standing, OTHER_ZONE)).toEqual({ 'PR FSE+': { allocated: 1 } });
  });
});

describe('the money of a voucher', () => {
  // 250.00 of value, split 40 / 42 / 18.
  const value = parts(10_000, 10_500, 4_500);

  it('is reserved, then assigned and no longer reserved', () => {
    expect(linesOf(after(reserved('1', value)))['Stato']).toEqual({ reserved: 10_500 });
    expect(linesOf(after(reserved('1', value), issued('1', value)))['Stato']).toEqual({ assigned: 10_500 });
  });

  it('is assigned though the reservation is heard of later', () => {
    const standing = after(issued('1', value), reserved('1', value));
    expect(linesOf(standing)['Regione']).toEqual({ assigned: 4_500 });
  });

  it('is free again when the offer lapses', () => {
    const standing = after(reserved('1', value), issued('1', value), released('1', 'b1', value));
    expect(linesOf(standing)['PR FSE+']).toEqual({ released: 10_000 });
  });

  it('keeps as assigned what was spent when it closes, and what an adjustment frees afterwards leaves it', () => {
    // Two rides of 20.00 (8.00 / 8.40 / 3.60 each); 210.00 come back at closing; then one ride is reversed.
    const ride = parts(800, 840, 360);
    const before = [
      reserved('1', value),
      issued('1', value),
      accepted('1'),
      redeemed('1', '1', ride),
      redeemed('1', '2', ride),
    ];
    const closing_ = [closing('1'), closed('1'), released('1', 'b1', parts(8_400, 8_820, 3_780))];
    expect(linesOf(after(...before, ...closing_))['Stato']).toEqual({
      assigned: 1_680,
      accrued: 1_680,
      released: 8_820,
    });
    const adjusted = after(
      ...before,
      ...closing_,
      reversed('1', '2', '2026-05-04'),
      released('1', 'b2', ride, '2026-05-04'),
    );
    expect(linesOf(adjusted)['Stato']).toEqual({ assigned: 840, accrued: 840, released: 9_660 });
    expect(adjusted.books.vouchers.get(id('1'))).toMatchObject({
      valueCents: 25_000,
      acceptedOn: '2026-02-05',
      lastServiceDate: '2026-03-31',
      closedOn: '2026-04-30',
      accruedCents: 2_000,
    });
  });
});

describe('the money of a claim', () => {
  // Two rides: 20.00 (8.00 / 8.40 / 3.60) and 10.00 (4.00 / 4.20 / 1.80).
  const [first, second] = [asked('1', '1', 2_000), asked('1', '2', 1_000)];
  const rides = [redeemed('1', '1', parts(800, 840, 360)), redeemed('1', '2', parts(400, 420, 180))];
  const presented = submitted('c', [first, second]);
  const cut = settled('c', [checked(first, 1_501, 'fare-too-high'), checked(second)]);

  it('is claimed by the sources of its redemptions', () => {
    expect(linesOf(after(...rides, presented))).toEqual({
      'PR FSE+': { accrued: 1_200, claimed: 1_200 },
      Stato: { accrued: 1_260, claimed: 1_260 },
      Regione: { accrued: 540, claimed: 540 },
    });
  });

  it('is settled for less where a line is cut: 15.01 of 20.00 is 6.00 + 6.31 + 2.70', () => {
    // 1501 × 40 % = 600.4, × 42 % = 630.42, × 18 % = 270.18: the cent left goes to the largest remainder, .42.
    const standing = after(...rides, presented, cut);
    expect(linesOf(standing)).toMatchObject({
      'PR FSE+': { settled: 600 + 400 },
      Stato: { settled: 631 + 420 },
      Regione: { settled: 270 + 180 },
    });
  });

  it('is paid by the sources that were recognised, and by no other', () => {
    const standing = after(...rides, presented, cut, ordered('c', 2_501), executed('c', [2_501, 2_501]));
    for (const [source, amount] of [
      ['PR FSE+', 1_000],
      ['Stato', 1_051],
      ['Regione', 450],
    ] as const) {
      expect(linesOf(standing)[source]).toMatchObject({ settled: amount, ordered: amount, paid: amount });
    }
    expect(standing.books.vouchers.get(id('1'))).toMatchObject({
      accruedCents: 3_000,
      claimedCents: 3_000,
      settledCents: 2_501,
      orderedCents: 2_501,
      paidCents: 2_501,
      returnedCents: 0,
    });
  });

  it('is shared among the lines when the bank pays a part: 10.00 of 25.01 is 6.00 and 4.00', () => {
    // 1000 × 1501 / 2501 = 600.16 and 1000 × 1000 / 2501 = 399.84: 600 and 400.
    const standing = after(...rides, presented, cut, ordered('c', 2_501), executed('c', [2_501, 1_000]));
    const paid = ['1', '2'].map((ride) => standing.books.redemptions.get(id(ride))?.lines[0]?.paidCents);
    expect(paid).toEqual([600, 400]);
    // 600 of 600/631/270: 239.84 + 252.23 + 107.93 → 240 + 252 + 108; 400 of 400/420/180: 160 + 168 + 72.
    expect(linesOf(standing)).toMatchObject({
      'PR FSE+': { paid: 400 },
      Stato: { paid: 420 },
      Regione: { paid: 180 },
    });
  });

  it('that the bank pays above the order has no source', () => {
    const standing = after(...rides, presented, cut, ordered('c', 2_501), executed('c', [2_501, 2_600]));
    expect(linesOf(standing)).toMatchObject({ Stato: { paid: 1_051 }, '': { paid: 99 } });
  });

  it('comes back with a return, and is paid again by a second order', () => {
    const once = [...rides, presented, cut, ordered('c', 2_501), executed('c', [2_501, 2_501]), sentBack('c', 2_501)];
    expect(linesOf(after(...once))['Stato']).toMatchObject({ ordered: 1_051, returned: 1_051 });
    expect(linesOf(after(...once))['Stato']).not.toHaveProperty('paid');
    const twice = after(...once, ordered('c', 2_501, 4, '2026-05-10'), executed('c', [2_501, 2_501], 5, '2026-05-12'));
    expect(linesOf(twice)['Stato']).toMatchObject({ ordered: 1_051, paid: 1_051, returned: 1_051 });
    expect(twice.differences().map((difference) => difference.kind)).toEqual(['cut-at-settlement']);
  });

  it('has no source while only the bank was heard of, and finds it when the rest arrives', () => {
    const early = after(executed('c', [2_501, 2_501]));
    expect(linesOf(early)).toEqual({ '': { ordered: 2_501, paid: 2_501 } });
    early.post([cut]);
    // A settlement also tells what was asked.
    expect(linesOf(early)['']).toEqual({ claimed: 3_000, settled: 2_501, ordered: 2_501, paid: 2_501 });
    early.post([...rides, presented, ordered('c', 2_501)]);
    expect(linesOf(early)).toEqual(
      linesOf(after(...rides, presented, cut, ordered('c', 2_501), executed('c', [2_501, 2_501]))),
    );
  });
});

describe('the money of places that were bought in a block', () => {
  // 120.00 for three places; one of 40.00 is named.
  const [block, place] = [parts(6_000, 4_000, 2_000), parts(2_000, 1_333, 667)];
  const given = [inBlock('purchased', block), inBlock('named', place), reserved('1', place), issued('1', place)];

  it('is reserved, and what is named is its voucher’s', () => {
    expect(linesOf(after(...given.slice(0, 1)))['Stato']).toEqual({ reserved: 4_000 });
    expect(linesOf(after(...given))['Stato']).toEqual({ reserved: 2_667, assigned: 1_333 });
  });

  it('is no economy while it only comes back to its place, and is one when it is given back', () => {
    const back = [...given, released('1', 'b1', place), inBlock('released', place)];
    expect(linesOf(after(...back))['Stato']).toEqual({ reserved: 4_000 });
    expect(linesOf(after(...back, inBlock('returned', block)))['Stato']).toEqual({ released: 4_000 });
  });
});
