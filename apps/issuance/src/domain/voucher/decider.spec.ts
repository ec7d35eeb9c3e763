// The specification of a voucher's life, from its offer to its closing in two steps.
import { describe, it } from '@jest/globals';
import {
  applicationId,
  callId,
  cents,
  localDate,
  personId,
  providerId,
  voucherId,
  zoneCode,
  type FundPart,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { voucherDecider } from './decider.js';
import type { CloseVoucher, IssueVoucher, StartClosing } from './commands.js';
import type { ClosingStarted, VoucherAccepted, VoucherClosed, VoucherEvent, VoucherIssued } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = localDate;
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const issue: IssueVoucher = {
  type: 'IssueVoucher',
  voucherId: voucherId(id(1)),
  callId: callId(id(2)),
  zone: zoneCode('TC-01'),
  applicationId: applicationId(id(3)),
  recipientId: personId(id(4)),
  applicantId: personId(id(5)),
  valueCents: cents(25_000),
  parts: [fund('EU', 15_000), fund('State', 10_000)],
  entitlement: {
    callCode: 'MOBILITA-STATO',
    action: 'A',
    deliveryModel: 'voucher',
    valueCents: cents(25_000),
    validFrom: day('2026-03-01'),
    validTo: day('2026-12-31'),
    entryDays: 30,
    acceptanceDays: 10,
  },
  on: day('2026-03-02'),
};
const { on: _on, type: _type, ...terms } = issue;
// Ten days from Monday 2 March end on Thursday 12 March.
const issued: VoucherIssued = {
  type: 'VoucherIssued',
  ...terms,
  issuedOn: day('2026-03-02'),
  acceptBy: day('2026-03-12'),
};
const accepted: VoucherAccepted = { type: 'VoucherAccepted', on: day('2026-03-05') };
const startClosing: StartClosing = {
  type: 'StartClosing',
  reason: 'moved',
  lastServiceDate: day('2026-06-30'),
  entriesUntil: day('2026-07-30'),
};
const closing: ClosingStarted = { ...startClosing, type: 'ClosingStarted' };
const close: CloseVoucher = {
  type: 'CloseVoucher',
  spentCents: cents(20_000),
  spentParts: [fund('EU', 12_000), fund('State', 8_000)],
  on: day('2026-07-31'),
};
const closed: VoucherClosed = {
  type: 'VoucherClosed',
  spentCents: cents(20_000),
  residualCents: cents(5_000),
  residualParts: [fund('EU', 3_000), fund('State', 2_000)],
  on: day('2026-07-31'),
};
const voucher = (...past: readonly VoucherEvent[]) => given(voucherDecider, ...past);

describe('offering a voucher', () => {
  it('gives the family its term', () => voucher().when(issue).then(issued));
  it('moves a term that ends on a Sunday to the Monday', () =>
    // Ten days from Thursday 5 March end on Sunday 15 March.
    voucher()
      .when({ ...issue, on: day('2026-03-05') })
      .then({ ...issued, issuedOn: day('2026-03-05'), acceptBy: day('2026-03-16') }));
  it('says nothing twice', () => voucher(issued).when(issue).thenNothing());
  it('is accepted on the last day', () =>
    voucher(issued)
      .when({ type: 'AcceptVoucher', on: day('2026-03-12') })
      .then({ ...accepted, on: day('2026-03-12') }));
  it('is too late the day after, whether or not the ticker has run', () =>
    voucher(issued)
      .when({ type: 'AcceptVoucher', on: day('2026-03-13') })
      .thenRefused('offer-lapsed'));
  it('says nothing when it is accepted again', () =>
    voucher(issued, accepted)
      .when({ type: 'AcceptVoucher', on: day('2026-03-20') })
      .thenNothing());
  it('lapses on the day after its term, however late the note is made', () =>
    voucher(issued)
      .when({ type: 'LapseOffer', on: day('2026-04-01') })
      .then({ type: 'OfferLapsed', effectiveOn: day('2026-03-13') }));
  it('does not lapse early, nor once accepted', () => {
    voucher(issued)
      .when({ type: 'LapseOffer', on: day('2026-03-12') })
      .thenNothing();
    voucher(issued, accepted)
      .when({ type: 'LapseOffer', on: day('2026-04-01') })
      .thenNothing();
  });
  it('can be renounced at once', () =>
    voucher(issued)
      .when({ type: 'RenounceVoucher', on: day('2026-03-04') })
      .then({ type: 'OfferRenounced', on: day('2026-03-04') }));
});

describe('a voucher in use', () => {
  const provider = providerId(id(9));

  it('needs acceptance first', () =>
    voucher(issued)
      .when({ type: 'ChooseProvider', providerId: provider, effectiveFrom: day('2026-03-05') })
      .thenRefused('voucher-not-accepted'));
  it('is suspended once and resumed not before that', () => {
    const suspended: VoucherEvent = { type: 'VoucherSuspended', effectiveFrom: day('2026-05-01'), reason: 'ricovero' };
    voucher(issued, accepted, suspended)
      .when({ ...suspended, type: 'SuspendVoucher', effectiveFrom: day('2026-06-01') })
      .thenRefused('voucher-suspended');
    voucher(issued, accepted, suspended)
      .when({ type: 'ResumeVoucher', effectiveFrom: day('2026-04-30') })
      .thenRefused('dates-reversed');
    voucher(issued, accepted)
      .when({ type: 'ResumeVoucher', effectiveFrom: day('2026-04-30') })
      .thenRefused('voucher-not-suspended');
  });
  it('given up in use, closes with time left for late entries', () =>
    voucher(issued, accepted)
      .when({ type: 'RenounceVoucher', on: day('2026-06-30') })
      .then({ ...closing, reason: 'renounced' }));
});

describe('closing a voucher', () => {
  it('asks the wallet first', () => voucher(issued, accepted).when(startClosing).then(closing));
  it('refuses entries that would end before the services', () =>
    voucher(issued, accepted)
      .when({ ...startClosing, entriesUntil: day('2026-06-29') })
      .thenRefused('dates-reversed'));
  it('returns what was not spent, source by source', () => voucher(issued, accepted, closing).when(close).then(closed));
  it('returns it once', () => voucher(issued, accepted, closing, closed).when(close).thenNothing());
  it('is not closed by a wallet that nobody asked', () =>
    voucher(issued, accepted).when(close).thenRefused('voucher-not-closed'));
  it('does not believe a wallet that spent more than the voucher', () =>
    voucher(issued, accepted, closing)
      .when({ ...close, spentCents: cents(25_001), spentParts: [fund('EU', 25_001)] })
      .thenRefused('spent-exceeds-value'));
  it('takes back a late reversal by its own id, up to what was spent', () => {
    const adjust = {
      type: 'RecordAdjustment' as const,
      adjustmentId: 'a1',
      amountCents: cents(1_000),
      parts: [fund('EU', 1_000)],
      on: day('2026-08-10'),
    };
    const adjusted = { ...adjust, type: 'VoucherAdjusted' as const };
    voucher(issued, accepted, closing, closed).when(adjust).then(adjusted);
    voucher(issued, accepted, closing, closed, adjusted).when(adjust).thenNothing();
    voucher(issued, accepted, closing, closed, adjusted)
      .when({ ...adjust, adjustmentId: 'a2', amountCents: cents(11_001), parts: [fund('EU', 11_001)] })
      .thenRefused('adjustment-exceeds-spent');
  });
});
