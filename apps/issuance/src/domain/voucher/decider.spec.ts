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
  type AccreditationRecord,
  type FundPart,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { voucherDecider } from './decider.js';
import type { CloseVoucher, IssueVoucher, StartClosing, TakeOverVoucher } from './commands.js';
import type {
  ClosingStarted,
  VoucherAccepted,
  VoucherClosed,
  VoucherEvent,
  VoucherIssued,
  VoucherTakenOver,
} from './events.js';

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
    services: [{ providerCategories: ['taxi', 'ncc'] }],
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
  on: day('2026-07-01'),
};
const { on: _closingOn, ...closingAsked } = startClosing;
const closing: ClosingStarted = { ...closingAsked, type: 'ClosingStarted' };
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

describe('taking over a voucher of another scheme', () => {
  const take: TakeOverVoucher = {
    ...{ type: 'TakeOverVoucher', ...terms, on: day('2026-04-01'), actNumber: 'D.D. 7/2026' },
    spentBefore: [fund('EU', 6_000), fund('State', 4_000)],
  };
  const taken: VoucherTakenOver = { ...take, type: 'VoucherTakenOver' };

  it('is its first event', () => voucher().when(take).then(taken));
  it('says nothing twice, and no to other amounts', () => {
    voucher(taken).when(take).thenNothing();
    voucher(taken)
      .when({ ...take, spentBefore: [fund('EU', 6_001)] })
      .thenRefused('voucher-already-there');
    voucher(issued).when(take).thenRefused('voucher-already-there');
  });
  it('has not spent more than a source gave it', () =>
    voucher()
      .when({ ...take, spentBefore: [fund('EU', 15_001)] })
      .thenRefused('spent-exceeds-value'));
  it('is in use at once, and closes with what was spent there', () => {
    voucher(taken).when(startClosing).then(closing);
    voucher(taken, closing).when(close).then(closed);
  });
});

describe('a voucher in use', () => {
  const provider = providerId(id(9));
  const accredited: AccreditationRecord = {
    type: 'ProviderAccredited',
    category: 'taxi',
    zone: 'TC-01',
    from: day('2026-01-01'),
  };
  const choose = (from: string) =>
    ({
      type: 'ChooseProvider',
      providerId: provider,
      effectiveFrom: day(from),
      accreditations: [accredited],
    }) as const;

  it('needs acceptance first', () => voucher(issued).when(choose('2026-03-05')).thenRefused('voucher-not-accepted'));
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
    voucher(issued, accepted, suspended)
      .when({ type: 'ResumeVoucher', effectiveFrom: day('2027-01-01') })
      .thenRefused('date-outside-validity');
  });
  it.each(['0001-01-01', '2026-02-28', '2027-01-01'])('is not suspended from %s, out of its validity', (from) =>
    voucher(issued, accepted)
      .when({ type: 'SuspendVoucher', effectiveFrom: day(from), reason: 'absence' })
      .thenRefused('date-outside-validity'),
  );
  it.each(['2026-03-01', '2026-12-31'])('is suspended from %s, its first or last day', (from) =>
    voucher(issued, accepted)
      .when({ type: 'SuspendVoucher', effectiveFrom: day(from), reason: 'absence' })
      .then({ type: 'VoucherSuspended', effectiveFrom: day(from), reason: 'absence' }),
  );
  it('knows the provider from a day on, and from an earlier one when asked', () => {
    const chosen: VoucherEvent = { type: 'ProviderChosen', providerId: provider, effectiveFrom: day('2026-05-01') };
    voucher(issued, accepted, chosen).when(choose('2026-05-02')).thenNothing();
    voucher(issued, accepted, chosen)
      .when(choose('2026-04-01'))
      .then({ ...chosen, effectiveFrom: day('2026-04-01') });
    voucher(issued, accepted).when(choose('2027-01-01')).thenRefused('date-outside-validity');
  });
  it('is served by nobody who is unknown, or not accredited there and then for one of its services', () => {
    const chosen: VoucherEvent = { type: 'ProviderChosen', providerId: provider, effectiveFrom: day('2026-05-01') };
    const asked = (...records: readonly AccreditationRecord[]) =>
      voucher(issued, accepted).when({ ...choose('2026-05-01'), accreditations: records });
    asked().thenRefused('provider-unknown');
    asked(accredited).then(chosen);
    asked({ ...accredited, category: 'ncc' }).then(chosen);
    asked({ ...accredited, category: 'nido' }).thenRefused('provider-not-accredited');
    asked({ ...accredited, zone: 'TC-02' }).thenRefused('provider-not-accredited');
    asked({ ...accredited, from: day('2026-05-02') }).thenRefused('provider-not-accredited');
    const suspended = { type: 'AccreditationSuspended', category: 'taxi', zone: 'all' } as const;
    asked(accredited, { ...suspended, effectiveFrom: day('2026-05-01') }).thenRefused('provider-not-accredited');
    asked(accredited, { ...suspended, effectiveFrom: day('2026-05-02') }).then(chosen);
  });
  it('given up in use, closes with time left for late entries', () =>
    voucher(issued, accepted)
      .when({ type: 'RenounceVoucher', on: day('2026-06-30') })
      .then({ ...closing, reason: 'renounced' }));
  it('says nothing when it is given up again, and no when it has ended in another way', () => {
    const renounce = { type: 'RenounceVoucher', on: day('2026-06-30') } as const;
    const again: ClosingStarted = { ...closing, reason: 'renounced' };
    voucher(issued, { type: 'OfferRenounced', on: day('2026-03-04') })
      .when(renounce)
      .thenNothing();
    voucher(issued, accepted, again).when(renounce).thenNothing();
    voucher(issued, accepted, closing).when(renounce).thenRefused('voucher-closing');
    voucher(issued, accepted, again, closed).when(renounce).thenRefused('voucher-closed');
    voucher(issued, { type: 'OfferLapsed', effectiveOn: day('2026-03-13') })
      .when(renounce)
      .thenRefused('offer-lapsed');
    voucher().when(renounce).thenRefused('voucher-unknown');
  });
});

describe('closing a voucher', () => {
  it('asks the wallet first', () => voucher(issued, accepted).when(startClosing).then(closing));
  it('says nothing when the same closing is asked again, and no to another one', () => {
    voucher(issued, accepted, closing).when(startClosing).thenNothing();
    voucher(issued, accepted, closing)
      .when({ ...startClosing, reason: 'revoked' })
      .thenRefused('voucher-closing');
    voucher(issued, accepted, closing, closed).when(startClosing).thenRefused('voucher-closed');
  });
  it('refuses entries that would end before the services', () =>
    voucher(issued, accepted)
      .when({ ...startClosing, entriesUntil: day('2026-06-29') })
      .thenRefused('dates-reversed'));
  it.each(['0001-01-01', '2026-02-28', '2027-01-01'])('ends services on no day out of its validity, as %s', (last) =>
    voucher(issued, accepted)
      .when({ ...startClosing, lastServiceDate: day(last), entriesUntil: day('2027-02-01') })
      .thenRefused('date-outside-validity'),
  );
  it.each(['2026-03-01', '2026-12-31'])('may end services on %s, its first or last day', (last) =>
    voucher(issued, accepted)
      .when({ ...startClosing, lastServiceDate: day(last), entriesUntil: day('2027-02-01') })
      .then({ ...closing, lastServiceDate: day(last), entriesUntil: day('2027-02-01') }),
  );
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
