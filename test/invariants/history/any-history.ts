// How histories are invented: what happens often, what is rare.
import fc from 'fast-check';
import type {
  Act,
  Admission,
  Answering,
  Asking,
  Contradicting,
  Deciding,
  History,
  Integrating,
  Joining,
  OfAProvider,
  Pursuing,
  Redeeming,
  Reversing,
  Transferring,
} from './plan.js';

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
  daysAgo: fc.constantFrom(0, 0, 1, 2, 9, 25, 25),
  quantity: fc.constantFrom(1, 1, 2, 3),
  askedCents: fc.integer({ min: 1, max: 20_000 }),
  reserving: fc.constantFrom('no', 'no', 'no', 'whole', 'part', 'release', 'leave'),
  operator: fc.boolean(),
  hour: fc.constantFrom(9, 9, 10, 23),
});
const reversing: fc.Arbitrary<Reversing> = fc.record({ act: is('reverse'), redemption: fc.nat(40) });
const answering: fc.Arbitrary<Answering> = fc.record({
  act: is('answer'),
  redemption: fc.nat(40),
  says: fc.constantFrom(
    'confirmed' as const,
    'disputed' as const,
    'disputed' as const,
    'upheld' as const,
    'rejected' as const,
  ),
});
const deciding: fc.Arbitrary<Deciding> = fc.record({
  act: fc.constantFrom('decide-late' as const, 'decide-hold' as const),
  which: turn,
  favourably: fc.boolean(),
});
const contradicting: fc.Arbitrary<Contradicting> = fc.record({ act: is('contradict'), redemption: turn });
const ofProvider: fc.Arbitrary<OfAProvider> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: is('rest'), provider: fc.nat(2), daysAgo: fc.nat(5) }) },
  { weight: 5, arbitrary: fc.record({ act: is('go-on'), provider: fc.nat(2), daysAgo: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: is('merge'), provider: fc.nat(2), successor: fc.nat(2) }) },
);
const joining: fc.Arbitrary<Joining> = fc.record({
  act: fc.constantFrom('join' as const, 'part' as const),
  former: fc.nat(3),
  current: fc.nat(3),
});
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
  fc.record({ act: is('choose'), voucher: turn, provider: fc.nat(2), offered: fc.boolean() }),
  fc.record({ act: fc.constantFrom('suspend' as const, 'resume' as const), voucher: turn, daysAgo: fc.nat(5) }),
  fc.record({ act: fc.constantFrom('renounce' as const, 'withdraw' as const, 'accept' as const), voucher: turn }),
  fc.record({ act: is('close'), voucher: turn, entriesFor: fc.constantFrom(0, 0, 5, 20) }),
);

const act: fc.Arbitrary<Act> = asked(
  fc.oneof(
    { weight: 16, arbitrary: redeeming },
    { weight: 6, arbitrary: reversing },
    { weight: 4, arbitrary: answering },
    { weight: 4, arbitrary: deciding },
    { weight: 4, arbitrary: contradicting },
    { weight: 2, arbitrary: ofProvider },
    { weight: 1, arbitrary: joining },
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
    fc.record({
      days: fc.constantFrom(0, 1, 5, 20),
      calm: fc.constantFrom(false, false, true),
      acts: fc.array(act, { minLength: 3, maxLength: 12 }),
    }),
    {
      minLength: 3,
      maxLength: 6,
    },
  ),
  contested: fc.boolean(),
  ends: fc.boolean(),
});
