// A payee sees who holds the claim, since when, and by which day the money should come.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, paymentOrderId, personId } from '@buono/kernel';
import { paymentOrderDecider, type PaymentOrder } from '../payment-order/decider.js';
import type { PaymentOrderEvent } from '../payment-order/events.js';
import { CLERK, OFFICER, correction, line, place, submitted, withLines } from './claim.examples.js';
import { claimDecider } from './decider.js';
import type { ClaimEvent } from './events.js';
import type { Claim, KnownClaim } from './state.js';
import { turnOf } from './whose-turn.js';

const on = localDate;
const claimOf = (...events: readonly ClaimEvent[]): KnownClaim => {
  const claim = events.reduce<Claim>(claimDecider.evolve, claimDecider.initial);
  if (claim.status === 'unknown') throw new Error('it was opened');
  return claim;
};
const orderOf = (...events: readonly PaymentOrderEvent[]): PaymentOrder =>
  events.reduce<PaymentOrder>(paymentOrderDecider.evolve, paymentOrderDecider.initial);
const open = withLines(line(1));
// Presented on 2 October: to be paid by 1 November.
const presented = [...open, submitted(1_000, 1)];
const settled = (approvedCents: number): ClaimEvent => ({
  type: 'ZoneSettled',
  ...place,
  zone: 'TC-01',
  askedCents: 1_000,
  approvedCents,
  cuts: [],
  settledBy: OFFICER,
  settledOn: on('2026-10-05'),
});
const checked = [...presented, settled(1_000)];
const pays = { ...place, paymentOrderId: paymentOrderId(place.claimId), zone: 'TC-01', amountCents: cents(1_000) };
const drafted: PaymentOrderEvent = {
  type: 'PaymentOrderDrafted',
  ...pays,
  iban: 'box',
  settledBy: OFFICER,
  draftedBy: CLERK,
  draftedOn: on('2026-10-06'),
};
const ordered: PaymentOrderEvent = { type: 'PaymentOrdered', ...pays, orderedBy: CLERK, orderedOn: on('2026-10-07') };
const executed = (paidCents: number): PaymentOrderEvent => ({
  type: 'PaymentExecuted',
  ...pays,
  entryId: 'e',
  paidCents: cents(paidCents),
  reference: 'TRN-1',
  executedOn: on('2026-10-08'),
});
const returned: PaymentOrderEvent = {
  type: 'PaymentReturned',
  ...pays,
  entryId: 'f',
  reference: 'TRN-2',
  reason: 'AC04',
  returnedOn: on('2026-10-09'),
};
const turn = (claim: readonly ClaimEvent[], order: readonly PaymentOrderEvent[] = [], today = '2026-10-10') =>
  turnOf(claimOf(...claim), 'TC-01', orderOf(...order), on(today));
const payBy = on('2026-11-01');

describe('it is the turn', () => {
  it('of the payee until the claim is presented', () => expect(turn(open)).toEqual({ holder: 'payee', late: false }));
  it('of the zone until its lines are checked', () =>
    expect(turn(presented)).toEqual({ holder: 'zone-officer', since: on('2026-10-02'), payBy, late: false }));
  it('of the region until an order is written', () =>
    expect(turn(checked)).toEqual({ holder: 'region-officer', since: on('2026-10-05'), payBy, late: false }));
  it('of the signer until it is signed', () =>
    expect(turn(checked, [drafted])).toEqual({
      holder: 'second-approver',
      since: on('2026-10-06'),
      payBy,
      late: false,
    }));
  it('of the treasurer until all of it is paid', () => {
    const treasurer = { holder: 'treasurer', since: on('2026-10-07'), payBy, late: false };
    expect(turn(checked, [drafted, ordered])).toEqual(treasurer);
    expect(turn(checked, [drafted, ordered, executed(999)])).toEqual(treasurer);
  });
  it('of nobody once it is paid', () =>
    expect(turn(checked, [drafted, ordered, executed(1_000)])).toEqual({ holder: 'nobody', late: false }));
  it('of the region again when the bank sends it back', () =>
    expect(turn(checked, [drafted, ordered, executed(1_000), returned])).toEqual({
      holder: 'region-officer',
      payBy,
      late: false,
    }));
  it('of nobody where nothing is due', () =>
    expect(turn([...withLines(correction(1)), submitted(-1_000, 1), settled(-1_000)])).toEqual({
      holder: 'nobody',
      since: on('2026-10-05'),
      late: false,
    }));
});

describe('a firm is paid late', () => {
  it('from the day after the thirtieth', () => {
    expect(turn(checked, [drafted, ordered], '2026-11-01').late).toBe(false);
    expect(turn(checked, [drafted, ordered], '2026-11-02').late).toBe(true);
    expect(turn(presented, [], '2026-11-02').late).toBe(true);
  });
  it('and never once it was paid', () =>
    expect(turn(checked, [drafted, ordered, executed(1_000)], '2027-01-01').late).toBe(false));
  it('and not a person, whom no law gives a day', () => {
    const payee = { kind: 'person', id: personId(place.claimId) } as const;
    const [first, ...rest] = presented;
    expect(turn([{ ...first, payee } as ClaimEvent, ...rest], [], '2027-01-01')).toEqual({
      holder: 'zone-officer',
      since: on('2026-10-02'),
      late: false,
    });
  });
});
