// The specification of a death that ends a voucher: of its own day, told late, put right, never to come.
import { describe, it } from '@jest/globals';
import { applicationId, callId, cents, localDate as day, personId, voucherId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { StartClosing } from './commands.js';
import { voucherDecider } from './decider.js';
import type { ClosingReason, ClosingStarted, VoucherEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const parts = [{ source: 'EU', year: 2026, amountCents: cents(25_000) }];
const issued: VoucherEvent = {
  ...{ type: 'VoucherIssued', voucherId: voucherId(id(1)), callId: callId(id(2)), zone: zoneCode('TC-01') },
  ...{ applicationId: applicationId(id(3)), recipientId: personId(id(4)), applicantId: personId(id(5)) },
  ...{ valueCents: cents(25_000), parts, issuedOn: day('2026-03-02'), acceptBy: day('2026-03-12') },
  entitlement: {
    ...{ callCode: 'X', action: 'A', deliveryModel: 'voucher', valueCents: cents(25_000), entryDays: 30 },
    ...{ validFrom: day('2026-03-01'), validTo: day('2026-12-31'), acceptanceDays: 10 },
  },
};
const accepted: VoucherEvent = { type: 'VoucherAccepted', on: day('2026-03-05') };
const entriesUntil = day('2026-07-30');
const close = (reason: ClosingReason, last: string): StartClosing => ({
  ...{ type: 'StartClosing', reason, lastServiceDate: day(last), entriesUntil, on: day('2026-07-01') },
});
const closing = (reason: ClosingReason, last: string): ClosingStarted => ({
  ...{ type: 'ClosingStarted', reason, lastServiceDate: day(last), entriesUntil },
});
const died = (last: string) => close('deceased', last);
const voucher = (...past: readonly VoucherEvent[]) => given(voucherDecider, issued, accepted, ...past);

describe('a death', () => {
  it('that is known late comes from its own day before whatever the voucher was being closed for', () => {
    const revoked = closing('revoked', '2026-06-30');
    const since = closing('deceased', '2026-04-05');
    voucher(revoked).when(died('2026-04-05')).then(since);
    voucher(revoked, since).when(died('2026-04-05')).thenNothing();
    voucher(revoked, since).when(close('moved', '2026-06-30')).thenRefused('voucher-closing');
    voucher(revoked).when(died('2026-06-30')).thenRefused('voucher-closing');
    const closed: VoucherEvent = {
      ...{ type: 'VoucherClosed', spentCents: cents(0), residualCents: cents(25_000), residualParts: parts },
      on: day('2026-08-01'),
    };
    voucher(revoked, closed).when(died('2026-04-05')).thenRefused('voucher-closed');
  });

  it('is put right, earlier or later, as long as the voucher is closing', () => {
    const since = closing('deceased', '2026-04-05');
    voucher(since).when(died('2026-04-20')).then(closing('deceased', '2026-04-20'));
    voucher(since).when(died('2026-04-04')).then(closing('deceased', '2026-04-04'));
  });

  it('is put right to no day beyond what the voucher was being closed for besides', () => {
    const moved = closing('moved', '2026-04-20');
    const since = closing('deceased', '2026-04-05');
    voucher(moved, since).when(died('2026-04-19')).then(closing('deceased', '2026-04-19'));
    voucher(moved, since).when(died('2026-04-20')).thenRefused('voucher-closing');
    voucher(moved, since, closing('deceased', '2026-04-06')).when(died('2026-04-21')).thenRefused('voucher-closing');
  });

  it('is not still to come', () => {
    voucher().when(died('2026-07-02')).thenRefused('death-in-the-future');
    voucher().when(died('2026-07-01')).then(closing('deceased', '2026-07-01'));
  });
});
