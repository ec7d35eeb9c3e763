// The specification of a voucher's correction: 250.00 of EU and State, corrected to 200.00, to 300.00 or to nothing.
import { describe, it } from '@jest/globals';
import {
  applicationId,
  callId,
  cents,
  localDate,
  personId,
  voucherId,
  zoneCode,
  type Cents,
  type FundPart,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { AskAmendment } from './amendment.js';
import { voucherDecider } from './decider.js';
import type { VoucherEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate;
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const entitlement = {
  callCode: 'MOBILITA-STATO',
  action: 'A',
  deliveryModel: 'voucher',
  valueCents: cents(25_000),
  validFrom: on('2026-03-01'),
  validTo: on('2026-12-31'),
  entryDays: 30,
  acceptanceDays: 10,
};
const issued: VoucherEvent = {
  type: 'VoucherIssued',
  voucherId: voucherId(id(1)),
  callId: callId(id(2)),
  zone: zoneCode('TC-01'),
  applicationId: applicationId(id(3)),
  recipientId: personId(id(4)),
  applicantId: personId(id(5)),
  valueCents: cents(25_000),
  parts: [fund('EU', 15_000), fund('State', 10_000)],
  entitlement,
  issuedOn: on('2026-03-02'),
  acceptBy: on('2026-03-12'),
};
const accepted: VoucherEvent = { type: 'VoucherAccepted', on: on('2026-03-05') };

const ask = (valueCents: number, n = 1): AskAmendment => ({
  type: 'AskAmendment',
  amendmentId: id(80 + n),
  reason: 'isee-rectified',
  actNumber: 'D.D. 41/2026',
  effectiveFrom: on('2026-03-01'),
  entitled: valueCents > 0,
  entitlement: { ...entitlement, valueCents: cents(valueCents) },
  valueCents: cents(valueCents),
  on: on('2026-05-04'),
});
const asked = (valueCents: number, n = 1): VoucherEvent => ({ ...ask(valueCents, n), type: 'AmendmentAsked' });
const funded = (parts: readonly FundPart[], asksWallet: boolean, n = 1): VoucherEvent => ({
  type: 'AmendmentFunded',
  amendmentId: id(80 + n),
  parts,
  asksWallet,
  on: on('2026-05-04'),
});
const amended = (
  valueCents: number,
  addedParts: readonly FundPart[],
  freedParts: readonly FundPart[],
): VoucherEvent => ({
  type: 'VoucherAmended',
  amendmentId: id(81),
  valueCents: cents(valueCents),
  addedParts,
  freedCents: cents(freedParts.reduce((sum, { amountCents }) => sum + amountCents, 0)),
  freedParts,
  on: on('2026-05-04'),
});
const complete = (freedParts: readonly FundPart[], freedCents: Cents) =>
  ({ type: 'CompleteAmendment', amendmentId: id(81), freedCents, freedParts, on: on('2026-05-04') }) as const;
const fundIt = (parts: readonly FundPart[]) =>
  ({ type: 'FundAmendment', amendmentId: id(81), parts, on: on('2026-05-04') }) as const;

describe('correcting a voucher', () => {
  it('amends an offer at once: 50.00 of 250.00 go back 60/40', () =>
    given(voucherDecider, issued)
      .when(ask(20_000))
      .then(asked(20_000), funded([], false), amended(20_000, [], [fund('EU', 3_000), fund('State', 2_000)])));

  it('waits for the zone where more is due, then amends the offer', () => {
    given(voucherDecider, issued).when(ask(30_000)).then(asked(30_000));
    given(voucherDecider, issued, asked(30_000))
      .when(fundIt([fund('EU', 5_000)]))
      .then(funded([fund('EU', 5_000)], false), amended(30_000, [fund('EU', 5_000)], []));
  });

  it('asks the wallet of a voucher in use, and is worth what that leaves', () => {
    given(voucherDecider, issued, accepted).when(ask(20_000)).then(asked(20_000), funded([], true));
    given(voucherDecider, issued, accepted, asked(20_000), funded([], true))
      .when(complete([fund('EU', 2_400), fund('State', 1_600)], cents(4_000)))
      .then(amended(21_000, [], [fund('EU', 2_400), fund('State', 1_600)]));
  });

  it('is asked twice and says nothing', () => {
    given(voucherDecider, issued, accepted, asked(20_000), funded([], true)).when(ask(20_000)).thenNothing();
    given(voucherDecider, issued, accepted, asked(20_000), funded([], true), amended(25_000, [], []))
      .when(ask(20_000))
      .thenNothing();
    given(voucherDecider, issued, asked(30_000), funded([], true))
      .when(fundIt([fund('EU', 5_000)]))
      .thenNothing();
  });

  it('takes one at a time, and a newer one in place of one that waits for money', () => {
    given(voucherDecider, issued, accepted, asked(20_000), funded([], true))
      .when(ask(10_000, 2))
      .thenRefused('amendment-under-way');
    given(voucherDecider, issued, accepted, asked(30_000))
      .when(ask(20_000, 2))
      .then(
        { type: 'AmendmentSuperseded', amendmentId: id(81), on: on('2026-05-04') },
        asked(20_000, 2),
        funded([], true, 2),
      );
  });

  it('does not close while its wallet is to answer', () =>
    given(
      voucherDecider,
      issued,
      accepted,
      { type: 'ClosingStarted', reason: 'ended', lastServiceDate: on('2026-12-31'), entriesUntil: on('2027-01-30') },
      asked(20_000),
      funded([], true),
    )
      .when({ type: 'CloseVoucher', spentCents: cents(0), spentParts: [], on: on('2027-02-01') })
      .thenRefused('amendment-under-way'));

  it('closes on what it is worth since: 200.00 and not 250.00', () =>
    given(
      voucherDecider,
      issued,
      accepted,
      asked(20_000),
      funded([], true),
      amended(20_000, [], [fund('EU', 3_000), fund('State', 2_000)]),
      { type: 'ClosingStarted', reason: 'ended', lastServiceDate: on('2026-12-31'), entriesUntil: on('2027-01-30') },
    )
      .when({
        type: 'CloseVoucher',
        spentCents: cents(5_000),
        spentParts: [fund('EU', 3_000), fund('State', 2_000)],
        on: on('2027-02-01'),
      })
      .then({
        type: 'VoucherClosed',
        spentCents: cents(5_000),
        residualCents: cents(15_000),
        residualParts: [fund('EU', 9_000), fund('State', 6_000)],
        on: on('2027-02-01'),
      }));

  it('gives back what comes for an offer that was given up meanwhile, and corrects none that was', () => {
    const renounced: VoucherEvent = { type: 'OfferRenounced', on: on('2026-05-04') };
    given(voucherDecider, issued, asked(30_000), renounced)
      .when(fundIt([fund('EU', 5_000)]))
      .then(funded([fund('EU', 5_000)], false), amended(25_000, [fund('EU', 5_000)], [fund('EU', 5_000)]));
    given(voucherDecider, issued, renounced).when(ask(20_000)).thenNothing();
  });
});
