// What a history is made of, and how histories are invented. Numbers name things by their turn: `7` is the seventh, modulo how many there are.
import fc from 'fast-check';

/** A share of the money of a call, in cents of its three sources. */
export type Shares = readonly [number, number, number];

/** An act of the region: a new version of a call's money, or a zone's share. */
export interface OfTheRegion {
  readonly call: number;
  readonly zone: number;
  readonly shares: Shares;
}

/** What a zone has free goes to the next one; beyond it in part, it is refused. */
export interface Transferring {
  readonly act: 'transfer';
  readonly call: number;
  readonly from: number;
  readonly to: number;
  readonly shares: Shares;
}

/** An admitted application and what the family does with the offer. */
export interface Admission {
  readonly act: 'admit';
  readonly call: number;
  readonly zone: number;
  readonly kind: number;
  readonly valueCents: number;
  readonly family: number;
  readonly answer: 'accepted' | 'renounced' | 'none';
}

/** Something that is asked of a voucher. */
export type OfAVoucher =
  | { readonly act: 'choose'; readonly voucher: number; readonly provider: number }
  | { readonly act: 'suspend' | 'resume'; readonly voucher: number; readonly daysAgo: number }
  | { readonly act: 'renounce' | 'accept'; readonly voucher: number }
  | { readonly act: 'close'; readonly voucher: number; readonly entriesFor: number };

/** The office makes a voucher worth more or less by an act. */
export interface Integrating {
  readonly act: 'integrate';
  readonly voucher: number;
  readonly direction: 'increase' | 'decrease';
  readonly amountCents: number;
}

/** The same service entered by so many providers at once. */
export interface Redeeming {
  readonly act: 'redeem';
  readonly voucher: number;
  readonly service: number;
  readonly providers: number;
  readonly nonce: number;
  readonly daysAgo: number;
  readonly quantity: number;
  readonly askedCents: number;
  /** Whether money is set aside first, and how that ends: confirmed, confirmed for less, given up, or left until it is over. */
  readonly reserving: 'no' | 'whole' | 'part' | 'release' | 'leave';
}

export interface Reversing {
  readonly act: 'reverse';
  readonly redemption: number;
}

/** A claim goes on, so many steps from where it is: presented, checked, ordered, signed, paid, paid out, sent back. */
export interface Pursuing {
  readonly act: 'pursue';
  readonly claim: number;
  readonly steps: number;
  /** How much of a thousand is approved of every so manieth line; all of the others. */
  readonly approved: number;
  readonly everyLine: number;
  readonly officers: number;
  readonly paid: number;
  readonly sentBack: boolean;
}

export type Act = Asking &
  (
    | (OfTheRegion & { readonly act: 'publish' | 'allocate' })
    | Transferring
    | Integrating
    | Admission
    | OfAVoucher
    | { readonly act: 'withdraw'; readonly voucher: number }
    | Redeeming
    | Reversing
    | Pursuing
    | { readonly act: 'tick' }
  );

/** How an act is asked: on which machine first, and how often under the same key. */
export interface Asking {
  readonly machine: number;
  readonly times: number;
}

/** Acts that happen at once, after so many days. */
export interface Round {
  readonly days: number;
  readonly acts: readonly Act[];
}

export interface History {
  readonly seed: number;
  readonly bothFollow: boolean;
  readonly start: readonly Act[];
  readonly admissions: readonly (Admission & Asking)[];
  readonly rounds: readonly Round[];
  /** Whether the call comes to its end: everything lapses, closes, is claimed and paid. */
  readonly ends: boolean;
}

const turn = fc.nat(11);
const share = fc.integer({ min: 0, max: 60_000 });
const shares = fc.tuple(share, share, share);
const asking: fc.Arbitrary<Asking> = fc.record({ machine: fc.nat(1), times: fc.constantFrom(1, 1, 1, 2, 3) });
const asked = <A>(act: fc.Arbitrary<A>): fc.Arbitrary<A & Asking> =>
  fc.tuple(act, asking).map(([one, how]) => ({ ...one, ...how }));
const is = <A extends string>(act: A) => fc.constant(act);

const oneCall = fc.constantFrom(0, 0, 0, 1);
const oneZone = fc.constantFrom(0, 0, 0, 1, 1, 2);
const allocating = fc.record({ act: is('allocate'), call: oneCall, zone: oneZone, shares });
const transferring: fc.Arbitrary<Transferring> = fc.record({
  act: is('transfer'),
  call: oneCall,
  from: oneZone,
  to: oneZone,
  shares: fc.oneof(shares, fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300))),
});
const integrating: fc.Arbitrary<Integrating> = fc.record({
  act: is('integrate'),
  voucher: turn,
  direction: fc.constantFrom('increase' as const, 'increase' as const, 'decrease' as const),
  amountCents: fc.oneof(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 4_000, max: 90_000 })),
});
const publishing = fc.record({ act: is('publish'), call: oneCall, zone: oneZone, shares });
const admitting: fc.Arbitrary<Admission> = fc.record({
  act: is('admit'),
  call: oneCall,
  zone: oneZone,
  kind: fc.nat(4),
  valueCents: fc.oneof(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 9_000, max: 30_000 })),
  family: fc.nat(3),
  answer: fc.constantFrom('accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'renounced', 'none'),
});
const redeeming: fc.Arbitrary<Redeeming> = fc.record({
  act: is('redeem'),
  voucher: turn,
  service: fc.nat(2),
  providers: fc.constantFrom(1, 1, 2, 3),
  nonce: fc.nat(6),
  daysAgo: fc.constantFrom(0, 0, 1, 2, 9, 35),
  quantity: fc.constantFrom(1, 1, 2, 3),
  askedCents: fc.integer({ min: 1, max: 20_000 }),
  reserving: fc.constantFrom('no', 'no', 'no', 'whole', 'part', 'release', 'leave'),
});
const reversing: fc.Arbitrary<Reversing> = fc.record({ act: is('reverse'), redemption: fc.nat(40) });
const pursuing: fc.Arbitrary<Pursuing> = fc.record({
  act: is('pursue'),
  claim: turn,
  steps: fc.constantFrom(1, 1, 2, 3, 5, 7),
  approved: fc.constantFrom(1_000, 1_000, 999, 500, 0),
  everyLine: fc.integer({ min: 1, max: 4 }),
  officers: turn,
  paid: fc.constantFrom(1_000, 1_000, 600, 1),
  sentBack: fc.boolean(),
});
const ofVoucher = fc.oneof(
  fc.record({ act: is('choose'), voucher: turn, provider: fc.nat(2) }),
  fc.record({ act: fc.constantFrom('suspend' as const, 'resume' as const), voucher: turn, daysAgo: fc.nat(5) }),
  fc.record({ act: fc.constantFrom('renounce' as const, 'withdraw' as const, 'accept' as const), voucher: turn }),
  fc.record({ act: is('close'), voucher: turn, entriesFor: fc.constantFrom(0, 0, 5, 20) }),
);

const act: fc.Arbitrary<Act> = asked(
  fc.oneof(
    { weight: 16, arbitrary: redeeming },
    { weight: 6, arbitrary: reversing },
    { weight: 7, arbitrary: pursuing },
    { weight: 4, arbitrary: ofVoucher },
    { weight: 1, arbitrary: allocating },
    { weight: 2, arbitrary: transferring },
    { weight: 4, arbitrary: integrating },
    { weight: 1, arbitrary: admitting },
    { weight: 1, arbitrary: publishing },
    { weight: 1, arbitrary: fc.record({ act: is('tick') }) },
  ),
);

/** Any history. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  seed: fc.nat(),
  bothFollow: fc.constantFrom(false, false, true),
  start: fc.array(asked(allocating), { minLength: 4, maxLength: 6 }),
  admissions: fc.array(asked(admitting), { minLength: 3, maxLength: 7 }),
  rounds: fc.array(
    fc.record({ days: fc.constantFrom(0, 1, 5, 20), acts: fc.array(act, { minLength: 3, maxLength: 12 }) }),
    {
      minLength: 3,
      maxLength: 6,
    },
  ),
  ends: fc.boolean(),
});
